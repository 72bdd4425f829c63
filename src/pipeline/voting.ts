import { recordVote, stageAt } from '../aggregate/record.ts'
import type { App } from '../app.ts'
import type { Tx } from '../store/database.ts'
import { saveRecord } from '../store/negotiation-changes.ts'
import { readStoryIdsOf } from '../store/negotiation-stories.ts'
import { type Negotiation, readNegotiations } from '../store/negotiations.ts'
import { readOpenedVotes } from '../store/votes.ts'
import { keepRecord } from './record.ts'
import { currentStory } from './reports.ts'

/** Takes into the record the votes whose day has come: organizers entered it, or the texts told it before. */
export async function serveVotes(app: App): Promise<void> {
  for (const negotiation of await readNegotiations(app.store)) await serveVotesOf(app, negotiation)
}

async function serveVotesOf(app: App, negotiation: Negotiation): Promise<void> {
  const { id, record } = negotiation
  const votes = await readOpenedVotes(app.store, id, app.now())
  const after = votes.reduce(
    (kept, vote) => (vote.opening === null ? kept : recordVote(kept, { id: String(vote.id), ...vote.opening })),
    record,
  )
  const isCalled = stageAt(after, app.now())?.stage === 'vote-called'
  if (after === record && !isCalled) return
  await app.store.transaction().execute(async (tx) => {
    await saveRecord(tx, id, record, after, app.now())
    if (isCalled) await openToldVotes(app, tx, negotiation)
  })
}

async function openToldVotes(app: App, tx: Tx, { id, guildId }: Negotiation): Promise<void> {
  for (const storyId of await readStoryIdsOf(tx, id)) {
    const { alert, evidence } = await currentStory(tx, storyId)
    if (evidence.some(({ item }) => item.voteOpens !== undefined))
      await keepRecord(app, tx, { guildId, storyId, alert, evidence })
  }
}

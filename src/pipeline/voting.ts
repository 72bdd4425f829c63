import { stageAt } from '../aggregate/record.ts'
import type { App } from '../app.ts'
import { type Negotiation, readNegotiations, readStoryIdsOf } from '../store/negotiations.ts'
import { keepRecord } from './record.ts'
import { currentStory } from './reports.ts'

/** Takes into the record the votes whose day has come: the texts told it before. */
export async function serveVotes(app: App): Promise<void> {
  for (const negotiation of await readNegotiations(app.store))
    if (stageAt(negotiation.record, app.now())?.stage === 'vote-called') await openVotes(app, negotiation)
}

async function openVotes(app: App, { id, guildId }: Negotiation): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    for (const storyId of await readStoryIdsOf(tx, id)) {
      const { alert, evidence } = await currentStory(tx, storyId)
      if (evidence.some(({ item }) => item.voteOpens !== undefined))
        await keepRecord(app, tx, { guildId, storyId, alert, evidence })
    }
  })
}

import type { App } from '../app.ts'
import type { GuildId, StoryId } from '../model/ids.ts'
import { labelExamples, type Ruling, readRuling, writeRuling } from '../store/rulings.ts'
import { currentStory } from './reports.ts'
import { retellStory } from './tell.ts'

/** An organizer's word on a story: its messages and the record follow, and its texts become labelled examples. */
export async function ruleStory(
  app: App,
  guildId: GuildId,
  id: StoryId,
  ruled: Pick<Ruling, 'verdict' | 'types'>,
): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    await writeRuling(tx, id, { ...(await readRuling(tx, id)), ...ruled }, app.now())
    const { alert } = await currentStory(tx, id)
    await labelExamples(tx, id, ruled.types ?? alert?.types ?? [])
    await retellStory(app, tx, guildId, id)
  })
}

/** Nothing more is posted of a story; its messages are still kept true. */
export async function muteStory(app: App, id: StoryId): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    await writeRuling(tx, id, { ...(await readRuling(tx, id)), muted: true }, app.now())
  })
}

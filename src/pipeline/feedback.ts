import type { App } from '../app.ts'
import type { NegotiationAlert } from '../model/alert.ts'
import type { GuildId, StoryId } from '../model/ids.ts'
import type { EventType, StoryItem } from '../model/negotiation.ts'
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
    await labelExamples(tx, id, (item) => labelOf(item, alert, ruled.types))
    await retellStory(app, tx, guildId, id)
  })
}

/**
 * What an organizer's word makes of one text: of what it says beside the alert, and of one that denies it, nothing was
 * marked (null) or nothing happened ([]).
 */
function labelOf(
  { says, types }: StoryItem,
  alert: NegotiationAlert | null,
  corrected: readonly EventType[] | null,
): readonly EventType[] | null {
  const said = alert?.ruling?.verdict === 'wrong' ? alert.ruling.said : (alert?.types ?? [])
  const own = types.filter((type) => said.includes(type))
  if (own.length === 0) return null
  return says === 'happened' ? (corrected ?? own) : []
}

/** Nothing more is posted of a story; its messages are still kept true. */
export async function muteStory(app: App, id: StoryId): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    await writeRuling(tx, id, { ...(await readRuling(tx, id)), muted: true }, app.now())
  })
}

import { mergeTwins, placeItem } from '../aggregate/stories/place.ts'
import { addToStory, type Story } from '../aggregate/stories/story.ts'
import type { App } from '../app.ts'
import type { GuildId, StoryId } from '../model/ids.ts'
import type { StoryItem } from '../model/negotiation.ts'
import type { Tx } from '../store/database.ts'
import { addStory, readEvidence, readOpenStories, writeStory, writeStoryState } from '../store/stories.ts'
import { mayMerge } from '../store/story-mergers.ts'

/** Stories silent for longer are closed: the next report of the kind is another development. */
const openFor = Temporal.Duration.from({ hours: 24 * 6 })
/** Open stories of a guild that an item is compared with, the last told first. */
const mostOpen = 1_000

/** Two stories of ours that turned out to be one: the elder is kept. */
export type StoryMerger = { readonly kept: StoryId; readonly gone: StoryId }

/** The story an item belongs to, opened when there is none, and the one it has thereby grown together with. */
export async function placeInStory(
  app: App,
  tx: Tx,
  guildId: GuildId,
  item: StoryItem,
): Promise<{ readonly id: StoryId; readonly merger: StoryMerger | null }> {
  const open = await readOpenStories<StoredState>(tx, guildId, app.now().subtract(openFor), mostOpen)
  const placement = placeItem(
    open.map(({ id, state }) => unpack(state, id)),
    item,
  )
  const id = placement.isNew ? await addStory(tx, guildId, app.now()) : (Number(placement.storyId) as StoryId)
  const story = placement.stories.find((one) => one.id === placement.storyId)
  if (story !== undefined) await writeStory(tx, id, { state: pack(story), lastItemAt: app.now() })
  return { id, merger: placement.isNew ? null : await mergeGrown(tx, placement) }
}

/** The merger that an item has brought about, its state written; null: none, or one that organizers bar. */
async function mergeGrown(
  tx: Tx,
  { stories, storyId }: Pick<ReturnType<typeof placeItem>, 'stories' | 'storyId'>,
): Promise<StoryMerger | null> {
  const found = mergeTwins(stories, storyId)
  if (found === null) return null
  const merger = { kept: Number(found.keptId) as StoryId, gone: Number(found.goneId) as StoryId }
  const merged = found.stories.find(({ id }) => id === found.keptId)
  if (merged === undefined || !(await mayMerge(tx, merger))) return null
  await writeStoryState(tx, merger.kept, pack(merged))
  return merger
}

/** A story as JSON holds it. */
type StoredState = Omit<Story, 'id' | 'words' | 'types' | 'agreements'> & {
  readonly words: readonly [string, number][]
  readonly types: readonly [StoryItem['types'][number], number][]
  readonly agreements: readonly [string, number][]
}

const pack = ({ id: _, ...story }: Story): StoredState => ({
  ...story,
  words: [...story.words],
  types: [...story.types],
  agreements: [...story.agreements],
})
const unpack = (state: StoredState, id: StoryId): Story => ({
  ...state,
  id: String(id),
  words: new Map(state.words),
  types: new Map(state.types),
  agreements: new Map(state.agreements),
})

/** Learns a story anew from its items as they are now: what was erased, or taken back, draws nothing to it any more. */
export async function rebuildStory(tx: Tx, id: StoryId): Promise<void> {
  const items = (await readEvidence(tx, id)).map(({ item }) => item)
  const said = items.filter(({ says }) => says !== 'corrected')
  const told = said.length > 0 ? said : items
  const story = told.reduce<Story | null>((known, item) => addToStory(known, item, String(id)), null)
  if (story !== null) await writeStoryState(tx, id, pack(story))
}

import { placeItem } from '../aggregate/stories/place.ts'
import { addToStory, type Story } from '../aggregate/stories/story.ts'
import type { App } from '../app.ts'
import type { GuildId, StoryId } from '../model/ids.ts'
import type { StoryItem } from '../model/negotiation.ts'
import type { Tx } from '../store/database.ts'
import { addStory, readEvidence, readOpenStories, writeStory, writeStoryState } from '../store/stories.ts'

/** Stories silent for longer are closed: the next report of the kind is another development. */
const openFor = Temporal.Duration.from({ hours: 24 * 6 })

/** The story an item belongs to, opened when there is none. */
export async function placeInStory(app: App, tx: Tx, guildId: GuildId, item: StoryItem): Promise<StoryId> {
  const open = await readOpenStories<StoredState>(tx, guildId, app.now().subtract(openFor))
  const placement = placeItem(
    open.map(({ id, state }) => unpack(state, id)),
    item,
  )
  const id = placement.isNew ? await addStory(tx, guildId, app.now()) : (Number(placement.storyId) as StoryId)
  const story = placement.stories.find((one) => one.id === placement.storyId)
  if (story !== undefined) await writeStory(tx, id, { state: pack(story), lastItemAt: app.now() })
  return id
}

/** A story as JSON holds it. */
type StoredState = Omit<Story, 'id' | 'words' | 'types'> & {
  readonly words: readonly [string, number][]
  readonly types: readonly [StoryItem['types'][number], number][]
}

const pack = ({ id: _, ...story }: Story): StoredState => ({
  ...story,
  words: [...story.words],
  types: [...story.types],
})
const unpack = (state: StoredState, id: StoryId): Story => ({
  ...state,
  id: String(id),
  words: new Map(state.words),
  types: new Map(state.types),
})

/** Learns a story anew from its items as they are now: what an erased one said is in it no more. */
export async function rebuildStory(tx: Tx, id: StoryId): Promise<void> {
  const items = (await readEvidence(tx, id)).map(({ item }) => item)
  const story = items.reduce<Story | null>((known, item) => addToStory(known, item, String(id)), null)
  if (story !== null) await writeStoryState(tx, id, pack(story))
}

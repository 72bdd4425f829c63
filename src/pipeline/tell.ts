import type { App } from '../app.ts'
import type { ChannelId, GuildId, PostId, StoryId } from '../model/ids.ts'
import { type EventType, everSaid, type StoryItem } from '../model/negotiation.ts'
import type { Tx } from '../store/database.ts'
import { forgetExample } from '../store/rulings.ts'
import { addStoryItem, forgetWords, readStoriesOf, writeStoryItem } from '../store/stories.ts'
import { mergeInto } from '../store/story-mergers.ts'
import { announceStory } from './announce.ts'
import { announceMerger } from './merging.ts'
import { placeInStory, rebuildStory } from './placing.ts'
import { type NewMention, quoteOf, storyItemsOf } from './story-items.ts'

/** Puts what a post reports into its story and says, or revises, what the guild was told. How many messages were touched. */
export async function tellEvents(app: App, tx: Tx, mention: NewMention): Promise<number> {
  const known = await readStoriesOf(tx, mention.guildId, mention.postId)
  // It came by another way before: its story is there, and only who hears of it is new.
  if (known.length > 0) {
    let touched = 0
    for (const { id } of known) touched += await announceStory(app, tx, mention.guildId, id, hearing(mention))
    return touched
  }
  let touched = 0
  for (const item of storyItemsOf(app, mention)) touched += await tellItem(app, tx, mention, item)
  return touched
}

const hearing = ({ watches }: NewMention): ReadonlySet<ChannelId> => new Set(watches.map((watch) => watch.channelId))

async function tellItem(app: App, tx: Tx, mention: NewMention, item: StoryItem): Promise<number> {
  const { guildId, postId } = mention
  if (item.types.length === 0) return 0
  const { id, merger } = await placeInStory(app, tx, guildId, item)
  if (!(await addStoryItem(tx, id, postId, item, quoteOf(mention))) && !(await sayAnew(tx, id, mention, item))) return 0
  if (merger !== null) {
    await mergeInto(tx, merger, app.now())
    await announceMerger(app, tx, guildId, merger)
  }
  return announceStory(app, tx, guildId, merger?.kept ?? id, hearing(mention))
}

/** The story that an edit leads to may be one that the post was in: there it says this now, and takes back the rest. */
async function sayAnew(tx: Tx, id: StoryId, mention: NewMention, item: StoryItem): Promise<boolean> {
  const before = (await readStoriesOf(tx, mention.guildId, mention.postId)).find((story) => story.id === id)?.item
  if (before?.says !== 'corrected') return false
  await writeStoryItem(tx, id, mention.postId, { ...item, takenBack: everSaid(before) }, quoteOf(mention))
  await rebuildStory(tx, id)
  return true
}

/** An erased post: its words go, and what was said on its strength is said again without them. */
export async function retellStories(app: App, tx: Tx, postId: PostId): Promise<void> {
  await forgetExample(tx, postId)
  for (const { storyId, guildId } of await forgetWords(tx, postId)) {
    await rebuildStory(tx, storyId)
    await retellStory(app, tx, guildId, storyId)
  }
}

/** Says a story again where it was said, as it stands now. */
export async function retellStory(app: App, tx: Tx, guildId: GuildId, storyId: StoryId): Promise<void> {
  await announceStory(app, tx, guildId, storyId, new Set())
}

/**
 * An edited post: what it says now replaces what it said in its stories, and what it no longer says is its own
 * correction. Something else that it says now is a story of its own, told to `hearers`; none: the edit is no news.
 */
export async function retellEdited(
  app: App,
  tx: Tx,
  mention: NewMention,
  hearers: NewMention['watches'],
): Promise<number> {
  const { guildId, postId } = mention
  const stories = await readStoriesOf(tx, guildId, postId)
  const nows = storyItemsOf(app, mention)
  const homeOf = (now: StoryItem) => stories.find(({ item }) => shares(item, now))?.id
  const freshOf = (now: StoryItem) =>
    now.types.filter((type) => !stories.some(({ item }) => everSaid(item).includes(type)))
  for (const { id, item } of stories) {
    const now = nows.find((one) => shares(item, one)) ?? nows[0]!
    const edited = afterEdit(item, now, id === homeOf(now) ? freshOf(now) : [])
    await writeStoryItem(tx, id, postId, edited, quoteOf(mention))
    await rebuildStory(tx, id)
    await retellStory(app, tx, guildId, id)
  }
  if (stories.length === 0 || hearers.length === 0) return stories.length
  for (const now of nows.filter((one) => homeOf(one) === undefined && one.says !== 'corrected'))
    await tellItem(app, tx, { ...mention, watches: hearers }, now)
  return stories.length
}

const shares = (before: StoryItem, now: StoryItem): boolean => everSaid(before).some((type) => now.types.includes(type))

/** What an item is to one of its stories after an edit; `fresh`: what it newly says there. */
function afterEdit(before: StoryItem, now: StoryItem, fresh: readonly EventType[]): StoryItem {
  const said = everSaid(before)
  const types = [...said.filter((type) => now.types.includes(type)), ...fresh]
  if (types.length === 0) return { ...now, types: said, says: 'corrected' }
  const takenBack = said.filter((type) => !types.includes(type))
  return { ...now, types, ...(takenBack.length === 0 ? {} : { takenBack }) }
}

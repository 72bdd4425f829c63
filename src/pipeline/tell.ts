import { toStoryItem } from '../analysis/events/story-item.ts'
import { readableItem } from '../analysis/label.ts'
import { partyOfHost } from '../analysis/parties/hosts.ts'
import { isAuthorOf } from '../analysis/query/account.ts'
import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import type { ChannelId, GuildId, PostId, StoryId } from '../model/ids.ts'
import type { DetectedEvent, Party, Standing, StoryItem } from '../model/negotiation.ts'
import type { Post } from '../model/post.ts'
import type { Watch } from '../model/watch.ts'
import type { Tx } from '../store/database.ts'
import { readGuild } from '../store/guilds.ts'
import { queueMessage, readSaid, reviseMessage } from '../store/outbox.ts'
import { forgetExample } from '../store/rulings.ts'
import { addStoryItem, forgetWords, readStoriesOf, writeStanding, writeStoryItem } from '../store/stories.ts'
import { placeInStory, rebuildStory } from './placing.ts'
import { keepRecord } from './record.ts'
import { currentStory } from './reports.ts'

/** A new mention of one guild, for the watches that matched it. */
export type NewMention = {
  readonly guildId: GuildId
  readonly watches: readonly Watch[]
  readonly postId: PostId
  readonly post: Post
  readonly events: readonly DetectedEvent[]
}

/** Puts what a post reports into its story and says, or revises, what the guild was told. How many messages were touched. */
export async function tellEvents(app: App, tx: Tx, mention: NewMention): Promise<number> {
  const item = storyItemOf(app, mention)
  if (item.types.length === 0) return 0
  const storyId = await placeInStory(app, tx, mention.guildId, item)
  if (!(await addStoryItem(tx, storyId, mention.postId, item, quoteOf(mention)))) return 0
  return tellStory(app, tx, mention.guildId, storyId, new Set(mention.watches.map((watch) => watch.channelId)))
}

/** An erased post: its words go, and what was said on its strength is said again without them. */
export async function retellStories(app: App, tx: Tx, postId: PostId): Promise<void> {
  await forgetExample(tx, postId)
  for (const { storyId, guildId } of await forgetWords(tx, postId)) {
    await rebuildStory(tx, storyId)
    await retellStory(app, tx, guildId, storyId)
  }
}

/**
 * An edited post: what it says now replaces what it said in its stories. Words that no longer report what they
 * reported are its own correction. True when it was in a story of this guild.
 */
export async function retellEdited(app: App, tx: Tx, mention: NewMention): Promise<boolean> {
  const stories = await readStoriesOf(tx, mention.guildId, mention.postId)
  const now = storyItemOf(app, mention)
  for (const { id, item: before } of stories) {
    const item = now.types.length > 0 ? now : { ...now, types: before.types, says: 'corrected' as const }
    await writeStoryItem(tx, id, mention.postId, item, quoteOf(mention))
    await rebuildStory(tx, id)
    await retellStory(app, tx, mention.guildId, id)
  }
  return stories.length > 0
}

/** Says a story again where it was said, as it stands now. */
export async function retellStory(app: App, tx: Tx, guildId: GuildId, storyId: StoryId): Promise<void> {
  await tellStory(app, tx, guildId, storyId, new Set())
}

function storyItemOf(app: App, { post, watches }: NewMention): StoryItem {
  const speaker = watches.find((watch) => watch.speaksFor !== null && isOwn(watch, post))?.speaksFor ?? siteOwner(post)
  const outlet = post.kind === 'article'
  return toStoryItem(readableItem(post), {
    id: app.hashes.uri(post.uri),
    at: post.publishedAt ?? post.seenAt,
    voice: speaker !== null ? 'party' : outlet ? 'outlet' : 'private',
    origin: originOf(app, post),
    speaker,
  })
}

/** The party on whose own site an article stands, as our dictionary has it; a guild's marks come first. */
const siteOwner = (post: Post): Party | null =>
  post.kind === 'article' && post.url !== null ? partyOfHost(URL.parse(post.url)?.hostname ?? '') : null

/** Said by the very account or feed that the watch follows, not merely about it. */
const isOwn = (watch: Watch, post: Post): boolean =>
  watch.targets.some((target) =>
    target.source === 'feed'
      ? post.uri.startsWith(target.address)
      : post.author !== null && isAuthorOf(post.author, target),
  )

/** An article's host; a private person's hash, so that one who repeats himself stays one voice. */
function originOf(app: App, post: Post): string | null {
  if (post.kind === 'article' && post.url !== null) return URL.parse(post.url)?.host ?? null
  return post.author === null ? null : app.hashes.author(post.source, post.author.id)
}

/** The words that say it, of a post whose words may be shown. */
function quoteOf({ post, events }: NewMention): string | null {
  if (post.showable === 'link') return null
  const quote = events[0]?.quote
  if (post.showable === 'title') return quote !== undefined && post.title?.includes(quote) ? quote : post.title
  return quote ?? post.title ?? post.text.slice(0, 300)
}

/** From here on a story may ping: independent outlets, or a party itself, bear it out. */
const pinging: ReadonlySet<Standing> = new Set(['corroborated', 'official', 'confirmed'])

/** Says a story in the channels that heard of it or hear of it now; unchanged words are not said again. */
async function tellStory(
  app: App,
  tx: Tx,
  guildId: GuildId,
  storyId: StoryId,
  channels: ReadonlySet<ChannelId>,
): Promise<number> {
  const { evidence, standing, ruling, alert } = await currentStory(tx, storyId)
  await writeStanding(tx, storyId, standing)
  await keepRecord(app, tx, { guildId, storyId, alert, evidence })
  const key = `story ${storyId}`
  const said = await readSaid(tx, guildId, key)
  // A denial of what was never said here is no news.
  if (alert === null || (said.length === 0 && (standing === 'denied' || ruling.muted))) return 0
  const pingRoleId = pinging.has(standing) ? ((await readGuild(tx, guildId))?.pingRoleId ?? null) : null
  let touched = 0
  for (const channelId of channels) {
    if (ruling.muted || said.some((message) => message.channelId === channelId)) continue
    await queueMessage(
      tx,
      { guildId, channelId, dedupeKey: key, body: { kind: 'alert', alert }, pingRoleId, followsKey: null },
      app.now(),
    )
    touched++
  }
  for (const { channelId, body, pingRoleId: firstPing } of said) {
    if (body.kind !== 'alert' || sameAlert(body.alert, alert)) continue
    const revision = { guildId, channelId, dedupeKey: key, body: { kind: 'alert', alert } as const, pingRoleId }
    const outcome = await reviseMessage(tx, revision, app.now())
    if (outcome === 'edit' && !ruling.muted)
      await followUp(app, tx, { guildId, channelId, key, before: body.alert, alert, firstPing, ping: pingRoleId })
    touched++
  }
  return touched
}

type Change = {
  readonly guildId: GuildId
  readonly channelId: ChannelId
  readonly key: string
  readonly before: Alert
  readonly alert: Alert
  readonly firstPing: NonNullable<Parameters<typeof queueMessage>[1]['pingRoleId']> | null
  readonly ping: Change['firstPing']
}

/**
 * An edit rings nobody, so two changes are said in reply: it is borne out now (where a role is to be pinged, once),
 * or it was denied or corrected (pinging exactly whom it pinged).
 */
async function followUp(app: App, tx: Tx, change: Change): Promise<void> {
  const [before, now] = [standingOf(change.before), standingOf(change.alert)]
  const ruled = ruledTypes(change.alert)
  const newlyRuled = ruled !== null && ruled !== ruledTypes(change.before)
  if (before === now && !newlyRuled) return
  const undone = now === 'denied' || now === 'corrected' || newlyRuled
  const rung =
    change.firstPing ?? (await readSaid(tx, change.guildId, `${change.key} borne out`))[0]?.pingRoleId ?? null
  const becameSure = pinging.has(now) && !pinging.has(before) && rung === null && change.ping !== null
  if (!undone && !becameSure) return
  const message = {
    guildId: change.guildId,
    channelId: change.channelId,
    body: { kind: 'follow-up', alert: change.alert } as const,
    followsKey: change.key,
  }
  await queueMessage(
    tx,
    {
      ...message,
      dedupeKey: `${change.key} ${newlyRuled ? `ruled ${ruled}` : undone ? now : 'borne out'}`,
      pingRoleId: undone ? rung : change.ping,
    },
    app.now(),
  )
}

const standingOf = (alert: Alert): Standing => (alert.kind === 'negotiation' ? alert.standing : 'rumour')
/** What an organizer says it is, where that is not what we had read; null: no such ruling. */
const ruledTypes = (alert: Alert): string | null =>
  alert.kind === 'negotiation' && alert.ruling?.verdict === 'wrong' ? `${alert.standing} ${alert.types}` : null
const sameAlert = (a: Alert, b: Alert): boolean => JSON.stringify(a) === JSON.stringify(b)

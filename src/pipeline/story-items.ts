import { toStoryItems } from '../analysis/events/story-item.ts'
import { type GuildParties, readableItem } from '../analysis/label.ts'
import { isRecordHost, partyOfHost } from '../analysis/parties/hosts.ts'
import { isAuthorOf } from '../analysis/query/account.ts'
import type { App } from '../app.ts'
import type { GuildId, PostId } from '../model/ids.ts'
import type { DetectedEvent, Party, StoryItem, Voice } from '../model/negotiation.ts'
import type { Post } from '../model/post.ts'
import type { Watch } from '../model/watch.ts'

/** A new mention of one guild, for the watches that matched it. */
export type NewMention = {
  readonly guildId: GuildId
  readonly watches: readonly Watch[]
  readonly postId: PostId
  readonly post: Post
  readonly events: readonly DetectedEvent[]
  /** As the guild knows them; null: as everyone does. */
  readonly parties: GuildParties | null
}

/** What a post is to stories: what it reports and what it denies, and whose word that is; at least one. */
export function storyItemsOf(app: App, { post, watches, parties }: NewMention): readonly StoryItem[] {
  const host = articleHost(post)
  const marked = watches.find((watch) => watch.speaksFor !== null && isOwn(watch, post))?.speaksFor
  // A guild's marks come first, then the sites of the parties it knows.
  const speaker = marked ?? (host === null ? null : partyOfHost(host, parties?.hosts))
  const from = {
    id: app.hashes.uri(post.uri),
    at: post.publishedAt ?? post.seenAt,
    voice: voiceOf(post, host, speaker),
    origin: originOf(app, post),
    speaker,
  }
  return toStoryItems(readableItem(post), from, parties?.index)
}

const articleHost = ({ kind, url }: Post): string | null =>
  kind === 'article' && url !== null ? (URL.parse(url)?.hostname ?? null) : null

function voiceOf({ kind }: Post, host: string | null, speaker: Party | null): Voice {
  if (speaker !== null) return 'party'
  if (host !== null && isRecordHost(host)) return 'record'
  return kind === 'article' ? 'outlet' : 'private'
}

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
export function quoteOf({ post, events }: NewMention): string | null {
  if (post.showable === 'link') return null
  const quote = events[0]?.quote
  if (post.showable === 'title') return quote !== undefined && post.title?.includes(quote) ? quote : post.title
  return quote ?? post.title ?? post.text.slice(0, 300)
}

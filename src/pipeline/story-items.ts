import { toStoryItems } from '../analysis/events/story-item.ts'
import { readableItem } from '../analysis/label.ts'
import { partyOfHost } from '../analysis/parties/hosts.ts'
import type { App } from '../app.ts'
import type { GuildId, PostId } from '../model/ids.ts'
import type { DetectedEvent, Party, StoryItem } from '../model/negotiation.ts'
import type { Post } from '../model/post.ts'
import type { Watch } from '../model/watch.ts'

/** A new mention of one guild, for the watches that matched it. */
export type NewMention = {
  readonly guildId: GuildId
  readonly watches: readonly Watch[]
  readonly postId: PostId
  readonly post: Post
  readonly events: readonly DetectedEvent[]
}

/** What a post is to stories: what it reports and what it denies, and whose word that is; at least one. */
export function storyItemsOf(app: App, { post, watches }: NewMention): readonly StoryItem[] {
  const speaker = watches.find((watch) => watch.speaksFor !== null && isOwn(watch, post))?.speaksFor ?? siteOwner(post)
  const outlet = post.kind === 'article'
  return toStoryItems(readableItem(post), {
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
      : post.author !== null && [post.author.id, post.author.handle].includes(target.address.replace(/^@/, '')),
  )

/** An article's host; a private person's hash, so that one who repeats himself stays one voice. */
function originOf(app: App, post: Post): string | null {
  if (post.kind === 'article' && post.url !== null) return URL.parse(post.url)?.host ?? null
  return post.author === null ? null : app.hashes.author(post.source, post.author.id)
}

/** The words that say it, of a post whose words may be shown. */
export function quoteOf({ post, events }: NewMention): string | null {
  if (post.showable === 'link') return null
  return events[0]?.quote ?? post.title ?? post.text.slice(0, 300)
}

import type { PostUri } from './ids.ts'
import type { SourceId } from './source-id.ts'

export type Author = {
  /** The network's stable id (did, actor uri); for an article the outlet's host. Only ever stored as a hash. */
  readonly id: string
  /** What people call it: `@name.example`, an outlet's title. Never stored for private persons. */
  readonly handle: string | null
}

/** How much of a post may be shown in Discord, by the network's terms and the author's wish. */
export type Showable = 'text' | 'excerpt' | 'title' | 'link'

/** One public item, the same shape from any source. */
export type Post = {
  readonly uri: PostUri
  /** What a person opens; null when the network gives none. */
  readonly url: string | null
  readonly source: SourceId
  /** Members' posts and outlets' articles are calibrated and counted apart. */
  readonly kind: 'post' | 'article'
  readonly author: Author | null
  readonly title: string | null
  /** Plain text, no markup; '' when there is none. */
  readonly text: string
  /** BCP 47, as the author or the network declared it; null when nobody did. */
  readonly language: string | null
  /** Without `#`, case and accents folded, as the network marked them. */
  readonly hashtags: readonly string[]
  /** Handles or ids the post addresses, as the network marked them, lower case, without `@`. */
  readonly mentions: readonly string[]
  readonly links: readonly string[]
  readonly replyTo: PostUri | null
  /** Reposts are reach, not posts: a repost carries the original's uri here. */
  readonly repostOf: PostUri | null
  readonly showable: Showable
  /** The network's time; null when it gives none or a broken one. */
  readonly publishedAt: Temporal.Instant | null
  /** The author's claim. */
  readonly claimedAt: Temporal.Instant | null
  /** Our receipt: windows go by it. */
  readonly seenAt: Temporal.Instant
}

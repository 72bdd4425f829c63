import type { PostUri } from './ids.ts'
import type { Post } from './post.ts'
import type { SourceId } from './source-id.ts'

export { type SourceId, sourceIds } from './source-id.ts'

/**
 * One thing to read: fetched once, however many guilds watch it.
 * `address` by source: feed → its http(s) address, or that of a page without a feed; bluesky → `#tag`, `@did:…`
 * or `*` (all that is said, `*"phrase"` where one is looked for); mastodon → `https://host/tags/tag` or `https://host/@name`; gdelt → a search as GDELT
 * writes it; instagram → `@name` or `#tag`; threads → `#tag` or `"phrase"`; youtube → `@UC…` or `"phrase"`;
 * reddit → `r/name` or `"phrase"`.
 */
export type Target = { readonly source: SourceId; readonly address: string }

/** What a network said, in its order. */
export type SourceEvent =
  /** `imported`: older than our reading of it (a baseline, a back-fill); stored, never news. */
  | { readonly kind: 'post'; readonly post: Post; readonly imported: boolean }
  /** A tombstone: the text goes, the count stays. */
  | { readonly kind: 'delete'; readonly uri: PostUri }
  /** Everything of this author goes. `authorId` as in `Post.author.id`. */
  | { readonly kind: 'author-gone'; readonly authorId: string; readonly why: AccountEnd }

export type AccountEnd = 'deactivated' | 'suspended' | 'takendown' | 'deleted'

/** A span for which we can't say what was posted: `[from, to)`; `from` null when we never read before. */
export type Gap = {
  readonly source: SourceId
  readonly address: string
  readonly from: Temporal.Instant | null
  readonly to: Temporal.Instant
  readonly why: string
}

/** Events read together, and the opaque place in the stream after them. Saved in one transaction. */
export type Batch = {
  readonly source: SourceId
  /** Whose cursor this is: a target's address, or the stream's name. */
  readonly cursorKey: string
  readonly events: readonly SourceEvent[]
  /** null: the place did not move. */
  readonly cursor: string | null
  readonly gaps: readonly Gap[]
  /** Items dropped while parsing, by reason. */
  readonly dropped: Readonly<Record<string, number>>
}

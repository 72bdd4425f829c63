import type { Sentiment } from './labels.ts'
import type { Post } from './post.ts'

/**
 * A stored post with what was read out of it, and the queries that matched it; nothing of its author. Where it stands
 * on a vote is told in sums only.
 */
export type ExportedPost = Pick<
  Post,
  'source' | 'kind' | 'url' | 'showable' | 'publishedAt' | 'seenAt' | 'language'
> & {
  /** null for a private person. */
  readonly outlet: string | null
  readonly title: string | null
  /** null: the author took it back, or it was forgotten. */
  readonly text: string | null
  readonly tone: Sentiment['label'] | null
  readonly score: number | null
  readonly issues: readonly string[]
  readonly queries: readonly string[]
}

import { z } from 'zod'

/** What is kept between two readings of a feed. */
export type FeedCursor = {
  /** What the address was when it was first read. */
  readonly kind: 'feed' | 'page'
  /** The address in the uris of its posts: stays when the feed moves. */
  readonly base: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** The last reading that was answered, 304 included. */
  readonly readAt: Temporal.Instant
  /** Ids of the last page, newest knowledge last: overlap with the next page shows that nothing slid past. */
  readonly page: readonly string[]
  /** Content by id, both hashed, of the items seen lately; of a page its lines, hashed. The youngest last. */
  readonly seen: ReadonlyMap<string, string>
}

const stored = z.object({
  kind: z.enum(['feed', 'page']).default('feed'),
  base: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  readAt: z.string(),
  page: z.array(z.string()),
  seen: z.array(z.tuple([z.string(), z.string()])),
})

/** null: never read. @throws when the text is not what `writeFeedCursor` wrote. */
export function readFeedCursor(text: string | null): FeedCursor | null {
  if (text === null) return null
  const { readAt, seen, ...rest } = stored.parse(JSON.parse(text))
  return { ...rest, readAt: Temporal.Instant.from(readAt), seen: new Map(seen) }
}

export function writeFeedCursor(cursor: FeedCursor): string {
  return JSON.stringify({ ...cursor, readAt: cursor.readAt.toString(), seen: [...cursor.seen] })
}

import { z } from 'zod'

/** A status told lately, by which the next page is compared. */
export type KnownStatus = { readonly id: string; readonly uri: string; readonly editedAt: string }

/** What is kept between two readings of a timeline on one server. */
export type TimelineCursor = {
  readonly accountId: string | null
  /** The server's id of the newest status seen; null when there was none yet. */
  readonly newestId: string | null
  readonly readAt: Temporal.Instant
  /** Newest first. */
  readonly known: readonly KnownStatus[]
}

const stored = z.object({
  accountId: z.string().nullable(),
  newestId: z.string().nullable(),
  readAt: z.string(),
  known: z.array(z.tuple([z.string(), z.string(), z.string()])),
})

/** null: never read. @throws when the text is not what `writeTimelineCursor` wrote. */
export function readTimelineCursor(text: string | null): TimelineCursor | null {
  if (text === null) return null
  const { readAt, known, ...rest } = stored.parse(JSON.parse(text))
  return {
    ...rest,
    readAt: Temporal.Instant.from(readAt),
    known: known.map(([id, uri, editedAt]) => ({ id, uri, editedAt })),
  }
}

export function writeTimelineCursor(cursor: TimelineCursor): string {
  const known = cursor.known.map(({ id, uri, editedAt }) => [id, uri, editedAt])
  return JSON.stringify({ ...cursor, readAt: cursor.readAt.toString(), known })
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'

/** What is kept between two readings of a list. */
export type ListCursor = {
  readonly readAt: Temporal.Instant
  /** The newest posts told, newest first: their names, each with a print of its words. */
  readonly known: ReadonlyMap<PostUri, string>
}

/** Posts that are compared with the next reading. */
const mostKnown = 100

const stored = z.object({ readAt: z.string(), known: z.array(z.tuple([z.string(), z.string()])) })

/** null: never read. @throws when the text is not what `writeListCursor` wrote. */
export function readListCursor(text: string | null): ListCursor | null {
  if (text === null) return null
  const { readAt, known } = stored.parse(JSON.parse(text))
  return { readAt: Temporal.Instant.from(readAt), known: new Map(known as [PostUri, string][]) }
}

export function writeListCursor({ readAt, known }: ListCursor): string {
  return JSON.stringify({ readAt: readAt.toString(), known: [...known].slice(0, mostKnown) })
}

/** Other words, another print. */
export function printOf({ title, text }: Post): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text]))
    .digest('base64url')
    .slice(0, 8)
}

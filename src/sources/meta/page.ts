import { z } from 'zod'
import type { Post } from '../../model/post.ts'
import type { PostPage } from '../list/read.ts'

/** A list as Meta's graphs give it. Source: https://developers.facebook.com/docs/graph-api/results */
export const graphPage = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional() })
    .optional()
    .catch(undefined),
})

/** A list as posts; what `toPost` gives null for is counted. */
export function readGraphPage(
  { data, paging }: z.infer<typeof graphPage>,
  toPost: (raw: unknown) => Post | null,
): PostPage {
  const posts = data.map(toPost).filter((post) => post !== null)
  const dropped = data.length - posts.length
  return {
    posts,
    gone: [],
    dropped: dropped === 0 ? {} : { 'not a post': dropped },
    after: paging?.cursors?.after ?? null,
  }
}

/** The names that a text of Meta's networks calls with `@`. */
export const namesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/(?<![\w.])@([\w.]*\w)/g), ([, name]) => name!)

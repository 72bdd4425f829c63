import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { PostPage } from '../list/read.ts'
import { fromUnixSeconds } from '../text/dates.ts'

const listing = z.object({
  kind: z.literal('Listing'),
  data: z.object({
    children: z.array(z.object({ kind: z.string(), data: z.unknown() })),
    after: z.string().nullable().catch(null),
  }),
})

/** A submission (t3) or a comment (t1). */
const thing = z.object({
  /** `t3_…`, for good. */
  name: z.string().regex(/^t[13]_\w+$/),
  author: z.string().catch('[deleted]'),
  author_fullname: z.string().optional().catch(undefined),
  title: z.string().nullable().optional().catch(null),
  selftext: z.string().optional().catch(undefined),
  body: z.string().optional().catch(undefined),
  is_self: z.boolean().catch(true),
  url: z.string().optional().catch(undefined),
  /** A path on Reddit. */
  permalink: z
    .string()
    .regex(/^\/[a-z]+\/\S*$/i)
    .optional()
    .catch(undefined),
  parent_id: z.string().optional().catch(undefined),
  removed_by_category: z.string().nullable().optional().catch(null),
  /** Unix seconds. */
  created_utc: z.number().optional().catch(undefined),
})
type Thing = z.infer<typeof thing>

export const uriOf = (name: string): PostUri => `reddit:${name}` as PostUri
export const nameOf = (uri: PostUri): string => uri.slice('reddit:'.length)

/**
 * A listing as posts; what its author or a moderator took back stands in `gone`. null when it is no listing.
 * Source: https://www.reddit.com/dev/api
 */
export function parseListing(json: unknown, seenAt: Temporal.Instant): PostPage | null {
  const parsed = listing.safeParse(json)
  if (!parsed.success) return null
  const { children, after } = parsed.data.data
  const things = children.map(({ data }) => thing.safeParse(data).data).filter((each) => each !== undefined)
  const dropped = children.length - things.length
  return {
    posts: things.filter((each) => !isTakenBack(each)).map((each) => thingToPost(each, seenAt)),
    gone: things.filter(isTakenBack).map(({ name }) => uriOf(name)),
    dropped: dropped === 0 ? {} : { 'neither a post nor a comment': dropped },
    after,
  }
}

/** A closed account's posts stand on without its name: they go as well. */
function isTakenBack({ author, selftext, body, removed_by_category: removedBy }: Thing): boolean {
  const words = (body ?? selftext ?? '').trim()
  return author === '[deleted]' || words === '[deleted]' || words === '[removed]' || removedBy != null
}

function thingToPost(told: Thing, seenAt: Temporal.Instant): Post {
  const { name, author, author_fullname, title, selftext, body, is_self, url, permalink } = told
  const { parent_id, created_utc } = told
  const isLink = !is_self && url !== undefined && /^https?:\/\//.test(url)
  return {
    uri: uriOf(name),
    url: permalink === undefined ? null : `https://www.reddit.com${permalink}`,
    source: 'reddit',
    kind: 'post',
    author: { id: author_fullname ?? author, handle: `@${author}` },
    title: title ?? null,
    text: body ?? selftext ?? '',
    language: null,
    hashtags: [],
    mentions: [],
    links: isLink ? [url] : [],
    replyTo: parent_id === undefined ? null : uriOf(parent_id),
    repostOf: null,
    showable: 'title',
    publishedAt: created_utc === undefined ? null : fromUnixSeconds(created_utc),
    claimedAt: null,
    seenAt,
  }
}

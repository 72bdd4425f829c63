import { z } from 'zod'
import { TransientError } from '../../model/errors.ts'
import type { Post } from '../../model/post.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { SourceIo } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import { viewToPost } from './post-view.ts'
import { repostToPost } from './record.ts'

const item = z.object({
  post: z.unknown(),
  reason: z
    .object({ uri: z.string().optional(), indexedAt: z.string(), by: z.object({ did: z.string() }) })
    .optional()
    .catch(undefined),
})

export type AuthorPage = {
  /** Newest first. */
  readonly posts: readonly Post[]
  readonly cursor: string | null
  readonly dropped: number
}

/**
 * A page of `app.bsky.feed.getAuthorFeed`: posts, replies and reposts of one account. null when it is none.
 * Source: https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed
 */
export function parseAuthorFeed(json: unknown, seenAt: Temporal.Instant): AuthorPage | null {
  const page = z.object({ feed: z.array(z.unknown()), cursor: z.string().optional() }).safeParse(json)
  if (!page.success) return null
  const posts = page.data.feed.map((raw) => itemToPost(raw, seenAt))
  const told = posts.filter((post) => post !== null)
  return { posts: told, cursor: page.data.cursor ?? null, dropped: posts.length - told.length }
}

function itemToPost(raw: unknown, seenAt: Temporal.Instant): Post | null {
  const parsed = item.safeParse(raw)
  if (!parsed.success) return null
  const { post, reason } = parsed.data
  const shown = viewToPost(post, seenAt)
  if (shown === null || reason === undefined) return shown
  // Older servers don't name the repost itself: without a name it can't be told twice from once.
  const rkey = /^at:\/\/[^/]+\/[^/]+\/([^/]+)$/.exec(reason.uri ?? '')?.[1]
  const publishedAt = parseDate(reason.indexedAt)
  if (rkey === undefined || publishedAt === null) return null
  return repostToPost(shown.uri, undefined, { did: reason.by.did, rkey, publishedAt, seenAt })
}

/** Pages of 100 that are read back for one account. */
const mostPages = 20

/**
 * What an account said since `from` (null: its last page), oldest first.
 * @throws {TransientError} when the AppView can't tell.
 */
export async function fetchAuthorPosts(
  did: string,
  from: Temporal.Instant | null,
  appviewUrl: string,
  io: SourceIo,
): Promise<readonly Post[]> {
  const posts: Post[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const page: AuthorPage = await fetchAuthorPage(did, cursor, appviewUrl, io)
    posts.push(...page.posts)
    const oldest = page.posts.at(-1)?.publishedAt ?? null
    const reached = oldest !== null && from !== null && Temporal.Instant.compare(oldest, from) < 0
    if (from === null || reached || page.cursor === null || page.posts.length === 0) break
    cursor = page.cursor
  }
  return posts.filter((post) => from === null || Temporal.Instant.compare(post.publishedAt!, from) >= 0).reverse()
}

async function fetchAuthorPage(did: string, cursor: string | null, appviewUrl: string, io: SourceIo) {
  const url = new URL('/xrpc/app.bsky.feed.getAuthorFeed', appviewUrl)
  url.searchParams.set('actor', did)
  url.searchParams.set('limit', '100')
  url.searchParams.set('filter', 'posts_with_replies')
  if (cursor !== null) url.searchParams.set('cursor', cursor)
  const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
  const page = response.ok ? parseAuthorFeed(await response.json().catch(() => null), io.now()) : null
  if (page !== null) return page
  const wait = readHoldMs(response.headers, io.now())
  throw new TransientError(`Bluesky can't tell an account's posts now (${response.status}). It is tried again.`, wait)
}

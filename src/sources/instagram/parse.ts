import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import { parseDate } from '../text/dates.ts'
import { foldHashtags } from '../text/hashtag.ts'

const media = z.object({
  id: z.string(),
  caption: z.string().catch(''),
  permalink: z.url({ protocol: /^https$/ }),
  timestamp: z.string().catch(''),
})

const page = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional() })
    .optional()
    .catch(undefined),
})

const discovery = z.object({
  business_discovery: z.object({
    followers_count: z.number().optional(),
    media: page.optional(),
  }),
})

export type MediaPage = {
  /** Newest first. */
  readonly posts: readonly Post[]
  readonly dropped: number
  /** Where the next page begins; null on the last. */
  readonly after: string | null
  readonly followers: number | null
}

/**
 * `business_discovery` of an account as posts. null when it is none.
 * Source: https://developers.facebook.com/docs/instagram-platform (Graph API v25)
 */
export function parseAccountMedia(json: unknown, name: string, seenAt: Temporal.Instant): MediaPage | null {
  const parsed = discovery.safeParse(json)
  if (!parsed.success) return null
  const { media: listed, followers_count } = parsed.data.business_discovery
  const read = readPage(listed ?? { data: [] }, name, seenAt)
  return { ...read, followers: followers_count ?? null }
}

/** `recent_media` of a hashtag as posts; it never tells whose they are. null when it is none. */
export function parseHashtagMedia(json: unknown, seenAt: Temporal.Instant): MediaPage | null {
  const parsed = page.safeParse(json)
  return parsed.success ? { ...readPage(parsed.data, null, seenAt), followers: null } : null
}

function readPage({ data, paging }: z.infer<typeof page>, name: string | null, seenAt: Temporal.Instant) {
  const posts = data.map((raw) => mediaToPost(raw, name, seenAt)).filter((post) => post !== null)
  return { posts, dropped: data.length - posts.length, after: paging?.cursors?.after ?? null }
}

function mediaToPost(raw: unknown, name: string | null, seenAt: Temporal.Instant): Post | null {
  const parsed = media.safeParse(raw)
  if (!parsed.success) return null
  const { caption, permalink, timestamp } = parsed.data
  return {
    // The id depends on how it was asked for; the address names the post to everyone.
    uri: permalink as PostUri,
    url: permalink,
    source: 'instagram',
    kind: 'post',
    author: name === null ? null : { id: name, handle: `@${name}` },
    title: null,
    text: caption,
    language: null,
    hashtags: foldHashtags(Array.from(caption.matchAll(/[#＃]([\p{L}\p{M}\p{N}_]+)/gu), ([, tag]) => tag!)),
    mentions: Array.from(caption.matchAll(/(?<![\w.])@([\w.]*\w)/g), ([, handle]) => handle!.toLowerCase()),
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'excerpt',
    publishedAt: parseDate(timestamp),
    claimedAt: null,
    seenAt,
  }
}

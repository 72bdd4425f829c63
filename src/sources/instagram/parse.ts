import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { PostPage } from '../list/read.ts'
import { graphPage, namesIn, readGraphPage } from '../meta/page.ts'
import { parseDate } from '../text/dates.ts'
import { writtenHashtags } from '../text/hashtag.ts'

const media = z.object({
  id: z.string(),
  caption: z.string().catch(''),
  permalink: z.url({ protocol: /^https$/ }),
  timestamp: z.string().catch(''),
})

const discovery = z.object({
  business_discovery: z.object({
    followers_count: z.number().optional(),
    media: graphPage.optional(),
  }),
})

export type MediaPage = PostPage & { readonly followers: number | null }

/** An account's name as it can be watched; it has no other id that is told with its posts. */
export const accountId = (name: string): string => `${name.toLowerCase()}@instagram.com`

/**
 * `business_discovery` of an account as posts. null when it is none.
 * Source: https://developers.facebook.com/docs/instagram-platform (Graph API v25)
 */
export function parseAccountMedia(json: unknown, name: string, seenAt: Temporal.Instant): MediaPage | null {
  const parsed = discovery.safeParse(json)
  if (!parsed.success) return null
  const { media: listed, followers_count } = parsed.data.business_discovery
  const read = readGraphPage(listed ?? { data: [] }, (raw) => mediaToPost(raw, name, seenAt))
  return { ...read, followers: followers_count ?? null }
}

/** `recent_media` of a hashtag as posts; it never tells whose they are. null when it is none. */
export function parseHashtagMedia(json: unknown, seenAt: Temporal.Instant): MediaPage | null {
  const parsed = graphPage.safeParse(json)
  if (!parsed.success) return null
  return { ...readGraphPage(parsed.data, (raw) => mediaToPost(raw, null, seenAt)), followers: null }
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
    author: name === null ? null : { id: accountId(name), handle: `@${accountId(name)}` },
    title: null,
    text: caption,
    language: null,
    hashtags: writtenHashtags(caption),
    mentions: namesIn(caption).map(accountId),
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'excerpt',
    publishedAt: parseDate(timestamp),
    claimedAt: null,
    seenAt,
  }
}

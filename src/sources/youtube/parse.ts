import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { PostPage } from '../list/read.ts'
import { parseDate } from '../text/dates.ts'
import { writtenHashtags } from '../text/hashtag.ts'
import { htmlToLine } from '../text/html.ts'

const snippet = z.object({
  publishedAt: z.string().catch(''),
  channelId: z.string().optional().catch(undefined),
  title: z.string(),
  description: z.string().catch(''),
  defaultLanguage: z.string().optional().catch(undefined),
  defaultAudioLanguage: z.string().optional().catch(undefined),
})
const videoId = z.string().regex(/^[\w-]{1,64}$/)
const searchResult = z.object({ id: z.object({ videoId }), snippet })
const playlistItem = z.object({
  snippet: snippet.extend({ resourceId: z.object({ videoId }) }),
  /** Its snippet tells when it was put into the list. */
  contentDetails: z.object({ videoPublishedAt: z.string().optional() }).optional().catch(undefined),
})
const video = z.object({ id: videoId, snippet })
const list = z.object({
  kind: z.enum(['youtube#searchListResponse', 'youtube#playlistItemListResponse', 'youtube#videoListResponse']),
  items: z.array(z.unknown()).default([]),
  nextPageToken: z.string().optional().catch(undefined),
})

type Video = { readonly id: string; readonly title: string | null; readonly told: z.infer<typeof snippet> }

export const videoUri = (id: string): PostUri => `https://www.youtube.com/watch?v=${id}` as PostUri
export const videoIdOf = (uri: PostUri): string => uri.slice(uri.indexOf('=') + 1)

/** The video of an address as a browser shows it; null where it is none. */
export function videoIdIn(link: string): string | null {
  const url = URL.parse(link)
  const host = url?.hostname.replace(/^(?:www|m)\./, '')
  if (url === null || (host !== 'youtube.com' && host !== 'youtu.be')) return null
  const path = /^\/(?:(?:shorts|live|embed)\/)?([\w-]{6,64})$/.exec(url.pathname)?.[1]
  const id = host === 'youtu.be' || url.pathname !== '/watch' ? path : url.searchParams.get('v')
  return id != null && videoId.safeParse(id).success ? id : null
}

/** A channel, as in `Post.author.id`. Case matters in it. */
export const channelAuthor = (channelId: string): string => `${channelId}@youtube.com`

/**
 * A list of search results, of a playlist or of videos as posts; what is no video is dropped. null when it is none.
 * Source: https://developers.google.com/youtube/v3/docs
 */
export function parseVideos(json: unknown, seenAt: Temporal.Instant): PostPage | null {
  const parsed = list.safeParse(json)
  if (!parsed.success) return null
  const { items, nextPageToken } = parsed.data
  const posts = items.flatMap((raw) => videoOf(raw) ?? []).map((found) => videoToPost(found, seenAt))
  const dropped = items.length - posts.length
  return { posts, gone: [], dropped: dropped === 0 ? {} : { 'not a video': dropped }, after: nextPageToken ?? null }
}

function videoOf(raw: unknown): Video | null {
  const found = searchResult.safeParse(raw).data
  // A search alone escapes its titles.
  if (found !== undefined) return { id: found.id.videoId, title: htmlToLine(found.snippet.title), told: found.snippet }
  const item = playlistItem.safeParse(raw).data
  if (item !== undefined) {
    const publishedAt = item.contentDetails?.videoPublishedAt ?? item.snippet.publishedAt
    return { id: item.snippet.resourceId.videoId, title: item.snippet.title, told: { ...item.snippet, publishedAt } }
  }
  const whole = video.safeParse(raw).data
  return whole === undefined ? null : { id: whole.id, title: whole.snippet.title, told: whole.snippet }
}

function videoToPost({ id, title, told }: Video, seenAt: Temporal.Instant): Post {
  return {
    uri: videoUri(id),
    url: videoUri(id),
    source: 'youtube',
    kind: 'post',
    author: told.channelId === undefined ? null : { id: channelAuthor(told.channelId), handle: null },
    title,
    text: told.description,
    language: told.defaultAudioLanguage ?? told.defaultLanguage ?? null,
    hashtags: writtenHashtags(`${title ?? ''} ${told.description}`),
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'title',
    publishedAt: parseDate(told.publishedAt),
    claimedAt: null,
    seenAt,
  }
}

const channels = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string(), customUrl: z.string().optional().catch(undefined) }),
        statistics: z
          .object({ subscriberCount: z.string().optional(), hiddenSubscriberCount: z.boolean().optional() })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
})

export type Channel = {
  readonly id: string
  readonly title: string
  /** `@name`, or the title when it has none. */
  readonly handle: string
  /** Rounded by YouTube to three figures; null when the channel hides them. */
  readonly subscribers: number | null
}

/** The first channel of a list; null when there is none. */
export function parseChannel(json: unknown): Channel | null {
  const told = channels.safeParse(json).data?.items[0]
  if (told === undefined) return null
  const count = told.statistics?.hiddenSubscriberCount === true ? undefined : told.statistics?.subscriberCount
  return {
    id: told.id,
    title: told.snippet.title,
    handle: told.snippet.customUrl ?? told.snippet.title,
    subscribers: count !== undefined && /^\d+$/.test(count) ? Number(count) : null,
  }
}

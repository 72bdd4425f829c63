import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { Allowance } from '../allowance.ts'
import type { PostPage } from '../list/read.ts'
import type { SourceIo } from '../source.ts'
import { type Channel, parseChannel, parseVideos, videoIdOf } from './parse.ts'

export type YoutubeAccess = {
  readonly apiKey: string
  /** `https://www.googleapis.com/youtube/v3` */
  readonly apiUrl: string
  readonly searches: Allowance
}

/** The most of each list, and the most videos that can be asked for at once. */
const pageLimit = 50

/** YouTube’s day begins at midnight there. */
export const allowanceZone = 'America/Los_Angeles'

/** A page of videos that say a phrase, newest first; each counts as a search. */
export async function searchVideos(
  phrase: string,
  since: Temporal.Instant,
  after: string | null,
  access: YoutubeAccess,
  io: SourceIo,
): Promise<PostPage> {
  await access.searches.take(phrase, io)
  const publishedAfter = since.toString({ smallestUnit: 'second' })
  const query = { part: 'snippet', type: 'video', order: 'date', q: phrase, publishedAfter }
  return orRefuse(parseVideos(await ask('/search', paged(query, after), access, io), io.now()))
}

/** A page of a channel's uploads, newest first. */
export async function fetchUploads(
  channelId: string,
  after: string | null,
  access: YoutubeAccess,
  io: SourceIo,
): Promise<PostPage> {
  // Each channel `UC…` has its uploads in the playlist `UU…`; without any there is no such list.
  const query = { part: 'snippet,contentDetails', playlistId: `UU${channelId.slice(2)}` }
  const json = await ask('/playlistItems', paged(query, after), access, io)
  return json === null ? { posts: [], gone: [], dropped: {}, after: null } : orRefuse(parseVideos(json, io.now()))
}

/** How videos stand now, with their whole text; those that YouTube no longer shows are gone. */
export async function lookAgain(
  known: readonly PostUri[],
  listed: readonly Post[],
  access: YoutubeAccess,
  io: SourceIo,
): Promise<Pick<PostPage, 'posts' | 'gone'>> {
  const asked = [...new Set([...listed.map(({ uri }) => uri), ...known.slice(0, pageLimit)])]
  const posts: Post[] = []
  for (let start = 0; start < asked.length; start += pageLimit) {
    const id = asked
      .slice(start, start + pageLimit)
      .map(videoIdOf)
      .join(',')
    posts.push(...orRefuse(parseVideos(await ask('/videos', { part: 'snippet', id }, access, io), io.now())).posts)
  }
  const present = new Set(posts.map(({ uri }) => uri))
  return { posts, gone: asked.filter((uri) => !present.has(uri)) }
}

/** A channel by `UC…` or by its handle; null when there is none. */
export async function findChannel(name: string, access: YoutubeAccess, io: SourceIo): Promise<Channel | null> {
  const by = isChannelId(name) ? { id: name } : { forHandle: `@${name}` }
  return parseChannel(await ask('/channels', { part: 'snippet,statistics', ...by }, access, io))
}

export const isChannelId = (name: string): boolean => /^UC[\w-]{22}$/.test(name)

const paged = (query: Readonly<Record<string, string>>, after: string | null) => ({
  ...query,
  maxResults: String(pageLimit),
  ...(after === null ? {} : { pageToken: after }),
})

function orRefuse(page: PostPage | null): PostPage {
  if (page === null)
    throw new TransientError('YouTube gave an answer that is no list of videos. It is tried again.', null)
  return page
}

const failure = z.object({
  error: z.object({
    message: z.string().catch(''),
    status: z.string().optional().catch(undefined),
    errors: z.array(z.object({ reason: z.string().catch('') })).catch([]),
    details: z.array(z.object({ reason: z.string().catch('') })).catch([]),
  }),
})

/** The key goes in a header, so that no address that is logged carries it. null: there is no such thing (404). */
async function ask(
  path: string,
  query: Readonly<Record<string, string>>,
  { apiKey, apiUrl }: YoutubeAccess,
  io: SourceIo,
): Promise<unknown> {
  const url = new URL(apiUrl + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const response = await io.fetch(url, { signal: io.signal, headers: { 'x-goog-api-key': apiKey } })
  const json: unknown = await response.json().catch(() => null)
  if (response.ok) return json
  if (response.status === 404) return null
  throw explain(response.status, json, io.now())
}

/** Source: https://developers.google.com/youtube/v3/docs/errors and Google's own error details */
function explain(status: number, json: unknown, now: Temporal.Instant): UserError | TransientError {
  const told = failure.safeParse(json).data?.error
  const reasons = [...(told?.errors ?? []), ...(told?.details ?? [])].map(({ reason }) => reason)
  const says = (...words: readonly string[]) => reasons.some((reason) => words.includes(reason))
  if (says('quotaExceeded', 'dailyLimitExceeded')) {
    const begins = now.toZonedDateTimeISO(allowanceZone).startOfDay().add({ days: 1 })
    return new TransientError(
      `YouTube’s quota of this day is used. It goes on by itself at ${begins.toInstant()}.`,
      begins.epochMilliseconds - now.epochMilliseconds,
    )
  }
  if (status === 429 || says('rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED'))
    return new TransientError('YouTube limits how often it is asked. It is tried again.', 120_000)
  if (status >= 500) return new TransientError(`YouTube answers with an error (${status}). It is tried again.`, null)
  if (says('keyInvalid', 'API_KEY_INVALID', 'keyExpired'))
    return new UserError(
      'YouTube does not know this key. Make one in the Google Cloud console and set YOUTUBE_API_KEY.',
    )
  if (says('accessNotConfigured', 'SERVICE_DISABLED'))
    return new UserError(
      'The key’s project may not use YouTube. Switch on “YouTube Data API v3” in the Google Cloud console.',
    )
  return new UserError(
    `YouTube refuses: ${(told?.message ?? '').slice(0, 200)} (${status}). Check the key’s restrictions in the Google Cloud console.`,
  )
}

import { z } from 'zod'
import { UserError } from '../model/errors.ts'
import type { PostUri } from '../model/ids.ts'
import type { Post } from '../model/post.ts'
import { type Batch, type SourceEvent, type SourceId, sourceIds } from '../model/source.ts'
import { batchFrames } from './bluesky/batches.ts'
import { parseFeed } from './feed/parse.ts'
import { itemToPost } from './feed/posts.ts'
import { parseArticles } from './gdelt/parse.ts'
import { parseAccountMedia, parseHashtagMedia } from './instagram/parse.ts'
import { parseTimeline } from './mastodon/parse.ts'
import { parseListing } from './reddit/parse.ts'
import { parseThreads } from './threads/parse.ts'
import { parseVideos } from './youtube/parse.ts'

/** What a recording is read from, and when it counts as received. */
export type Recording = { readonly name: string; readonly bytes: Uint8Array; readonly seenAt: Temporal.Instant }

/**
 * A recording as the batches that its source would have yielded, none of it imported: Jetstream frames, one a line;
 * a feed's bytes; GDELT's list; an answer of any other network, or a cassette `[{ request: { url }, response: { body } }]`
 * of them, whose other exchanges are counted as dropped.
 * @throws {UserError} when it is none of these.
 */
export function readRecording(source: SourceId, recording: Recording): readonly Batch[] {
  switch (source) {
    case 'bluesky':
      return readFrames(recording)
    case 'feed':
      return [readFeed(recording)]
    case 'gdelt':
      return [readArticles(recording)]
    case 'mastodon':
    case 'instagram':
    case 'threads':
    case 'youtube':
    case 'reddit':
      return readAnswers(source, recording)
    case 'link':
      throw new UserError(`Pasted links have no recordings. Choose ${recorded.join(', ')}.`)
    default:
      return source satisfies never
  }
}

const recorded = sourceIds.filter((source) => source !== 'link')

function readFrames({ bytes, seenAt }: Recording): readonly Batch[] {
  const frames = textOf(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const place = { cursorKey: 'jetstream', cursorUs: null, seenAt }
  return Array.from(
    batchFrames(frames, place, () => true, 50),
    ({ cursorUs: _, ...batch }) => batch,
  )
}

function readFeed({ name, bytes, seenAt }: Recording): Batch {
  const feed = parseFeed(bytes, null)
  const posts = feed.items.map((item) => itemToPost(item, feed, name, seenAt))
  return batchOf('feed', name, posts.map(asNews), feed.dropped)
}

function readArticles({ name, bytes, seenAt }: Recording): Batch {
  const list = parseArticles(textOf(bytes), seenAt)
  if (list === null)
    throw new UserError(`${name} is no list of articles. Record the answer of mode=artlist&format=json.`)
  return batchOf('gdelt', name, list.posts.map(asNews), list.dropped === 0 ? {} : { 'not an article': list.dropped })
}

type Page = {
  readonly posts: readonly Post[]
  readonly gone?: readonly PostUri[]
  readonly dropped: Readonly<Record<string, number>>
}
/** An answer that lists posts; null for another. `host` is whose it is, `name` the recording's. */
type ReadPage = (json: unknown, seenAt: Temporal.Instant, host: string, name: string) => Page | null

/** How an answer of each network is read, and what to record. */
const answers: Readonly<
  Record<
    'mastodon' | 'instagram' | 'threads' | 'youtube' | 'reddit',
    { readonly read: ReadPage; readonly what: string }
  >
> = {
  mastodon: { read: readTimeline, what: 'the JSON of /api/v1/timelines/tag/…' },
  instagram: {
    read: (json, seenAt, _, name) => parseAccountMedia(json, name, seenAt) ?? parseHashtagMedia(json, seenAt),
    what: 'the answer of business_discovery or recent_media',
  },
  threads: { read: parseThreads, what: 'the answer of keyword_search' },
  youtube: { read: parseVideos, what: 'the answer of search, playlistItems or videos' },
  reddit: { read: parseListing, what: 'a listing, such as /r/name/new' },
}

function readTimeline(json: unknown, seenAt: Temporal.Instant, host: string): Page | null {
  const timeline = parseTimeline(json, host, seenAt)
  return timeline === null ? null : { ...timeline, posts: timeline.statuses.map(({ post }) => post) }
}

const cassette = z.array(z.object({ request: z.object({ url: z.url() }), response: z.object({ body: z.unknown() }) }))

/** One answer, or a cassette of exchanges. */
function readAnswers(source: keyof typeof answers, { name, bytes, seenAt }: Recording): readonly Batch[] {
  const { read, what } = answers[source]
  const json = parseJson(textOf(bytes))
  const exchanges = cassette.safeParse(json)
  const bodies = exchanges.success
    ? exchanges.data.map(({ request, response }) => ({ host: new URL(request.url).host, body: response.body }))
    : [{ host: 'recorded.invalid', body: json }]
  const pages = bodies.map(({ host, body }) =>
    read(typeof body === 'string' ? parseJson(body) : body, seenAt, host, name),
  )
  if (pages.every((page) => page === null)) throw new UserError(`${name} holds no list of posts. Record ${what}.`)
  return pages.map((page) =>
    page === null
      ? batchOf(source, name, [], { 'not a list of posts': 1 })
      : batchOf(source, name, [...page.posts.map(asNews), ...(page.gone ?? []).map(asTombstone)], page.dropped),
  )
}

const asTombstone = (uri: PostUri): SourceEvent => ({ kind: 'delete', uri })

function asNews(post: Post): SourceEvent {
  return { kind: 'post', post, imported: false }
}

function batchOf(
  source: SourceId,
  cursorKey: string,
  events: readonly SourceEvent[],
  dropped: Readonly<Record<string, number>>,
): Batch {
  return { source, cursorKey, events, cursor: null, gaps: [], dropped }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

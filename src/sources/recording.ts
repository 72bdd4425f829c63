import { z } from 'zod'
import { UserError } from '../model/errors.ts'
import type { Batch, SourceEvent, SourceId } from '../model/source.ts'
import { batchFrames } from './bluesky/batches.ts'
import { parseFeed } from './feed/parse.ts'
import { itemToPost } from './feed/posts.ts'
import { parseArticles } from './gdelt/parse.ts'
import { parseAccountMedia, parseHashtagMedia } from './instagram/parse.ts'
import { parseTimeline } from './mastodon/parse.ts'

/** What a recording is read from, and when it counts as received. */
export type Recording = { readonly name: string; readonly bytes: Uint8Array; readonly seenAt: Temporal.Instant }

/**
 * A recording as the batches that its source would have yielded, none of it imported: Jetstream frames, one a line;
 * a feed's bytes; GDELT's and Instagram's lists; a Mastodon timeline's JSON, or a cassette `[{ request: { url }, response: { body } }]`
 * whose other exchanges are counted as dropped.
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
      return readTimelines(recording)
    case 'instagram':
      return [readMedia(recording)]
    case 'link':
      throw new UserError('Pasted links have no recordings. Choose feed, bluesky, mastodon, gdelt or instagram.')
    default:
      return source satisfies never
  }
}

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

function readMedia({ name, bytes, seenAt }: Recording): Batch {
  const json = parseJson(textOf(bytes))
  const page = parseAccountMedia(json, name, seenAt) ?? parseHashtagMedia(json, seenAt)
  if (page === null)
    throw new UserError(`${name} is no list of posts. Record the answer of business_discovery or recent_media.`)
  return batchOf('instagram', name, page.posts.map(asNews), page.dropped === 0 ? {} : { 'not a post': page.dropped })
}

const cassette = z.array(z.object({ request: z.object({ url: z.url() }), response: z.object({ body: z.unknown() }) }))

function readTimelines({ name, bytes, seenAt }: Recording): readonly Batch[] {
  const json = parseJson(textOf(bytes))
  const exchanges = cassette.safeParse(json)
  const bodies = exchanges.success
    ? exchanges.data.map(({ request, response }) => ({ url: request.url, body: response.body }))
    : [{ url: 'https://recorded.invalid/', body: json }]
  const batches = bodies.map(({ url, body }) => {
    const timeline = parseTimeline(typeof body === 'string' ? parseJson(body) : body, new URL(url).host, seenAt)
    if (timeline === null) return batchOf('mastodon', name, [], { 'not a timeline': 1 })
    return batchOf('mastodon', name, timeline.statuses.map(({ post }) => post).map(asNews), timeline.dropped)
  })
  if (batches.every((batch) => batch.dropped['not a timeline'] !== undefined)) {
    throw new UserError(`${name} holds no timeline. Record the JSON of /api/v1/timelines/tag/….`)
  }
  return batches
}

function asNews(post: Extract<SourceEvent, { kind: 'post' }>['post']): SourceEvent {
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAccountMedia, parseHashtagMedia } from '../../../src/sources/instagram/parse.ts'
import { parseListing } from '../../../src/sources/reddit/parse.ts'
import { parseThreads } from '../../../src/sources/threads/parse.ts'
import { parseChannel, parseVideos } from '../../../src/sources/youtube/parse.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const media = { id: '1', caption: 'A #tag @name', permalink: 'https://www.instagram.com/p/1/', timestamp: '2026-11-22' }
const snippet = { title: 'A &amp; b', description: 'c', channelId: 'UC1', publishedAt: '2026-11-22T10:00:00Z' }
const submission = { name: 't3_a', author: 'a', title: 't', selftext: 'w', created_utc: 1.5, url: 'x' }

/** Answers as each network gives them, and what reads them. */
const read = {
  'an account of Instagram': [
    { business_discovery: { followers_count: 1, media: { data: [media], paging: { cursors: { after: 'a' } } } } },
    (json: unknown) => parseAccountMedia(json, 'name', seenAt),
  ],
  'a hashtag of Instagram': [{ data: [media] }, (json: unknown) => parseHashtagMedia(json, seenAt)],
  Threads: [
    { data: [{ ...media, text: 'A #tag', username: 'u', topic_tag: 'T' }] },
    (json: unknown) => parseThreads(json, seenAt),
  ],
  'a search of YouTube': [
    { kind: 'youtube#searchListResponse', items: [{ id: { videoId: 'v' }, snippet }], nextPageToken: 'n' },
    (json: unknown) => parseVideos(json, seenAt),
  ],
  'a channel of YouTube': [
    { items: [{ id: 'UC1', snippet, statistics: { subscriberCount: '1' } }] },
    (json: unknown) => parseChannel(json),
  ],
  Reddit: [
    { kind: 'Listing', data: { children: [{ kind: 't3', data: submission }], after: 'a' } },
    (json: unknown) => parseListing(json, seenAt),
  ],
} as const

/** The same with one value somewhere in it replaced by another. */
function damaged(json: unknown, depth: readonly number[], value: unknown): unknown {
  const [at, ...rest] = depth
  if (at === undefined || typeof json !== 'object' || json === null) return value
  const keys = Object.keys(json)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined) return value
  const copy = Array.isArray(json) ? [...json] : { ...json }
  Reflect.set(copy, key, damaged(Reflect.get(json, key), rest, value))
  return copy
}

test.for(Object.entries(read))('%s is read or refused, whatever stands where in its answer', ([, [whole, parse]]) => {
  expect(parse(whole)).not.toBeNull()
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 7 }), fc.jsonValue(), (depth, value) => {
      const page = parse(damaged(whole, depth, value))
      if (page === null || !('posts' in page)) return
      for (const post of page.posts) expect(post.url === null || /^https:\/\/\S+$/.test(post.url)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

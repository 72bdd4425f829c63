import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import type { Batch, SourceId } from '../../src/model/source.ts'
import { readRecording } from '../../src/sources/recording.ts'
import { statusJson } from './support/mastodon.ts'
import { recordings } from './support/recordings.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const fixtures = join(import.meta.dirname, '../fixtures')
const read = (source: SourceId, bytes: Uint8Array | string) =>
  readRecording(source, { name: 'recorded', bytes: Buffer.from(bytes), seenAt })
const kinds = (batches: readonly Batch[]) => batches.flatMap((batch) => batch.events.map((event) => event.kind))
const dropped = (batches: readonly Batch[]) =>
  batches.flatMap((batch) => Object.values(batch.dropped)).reduce((sum, count) => sum + count, 0)

test('frames of a stream, a feed and a timeline are read as their sources would', () => {
  const frames = read('bluesky', readFileSync(join(fixtures, 'bluesky/frames.jsonl')))
  expect(kinds(frames)).toEqual(['post', 'post', 'post', 'delete', 'post', 'author-gone'])
  expect(dropped(frames)).toBe(6)
  const feed = read('feed', readFileSync(join(fixtures, 'feed/rss2.xml')))
  expect(feed[0]!.events[0]).toMatchObject({ kind: 'post', imported: false, post: { uri: 'recorded#bb-1001' } })
  expect(kinds(read('mastodon', JSON.stringify([statusJson(1)])))).toEqual(['post'])
  const article = { url: 'https://a.example/1', title: 'A', seendate: '20261122T100000Z', domain: 'a.example' }
  expect(kinds(read('gdelt', JSON.stringify({ articles: [article] })))).toEqual(['post'])
})

test('of a cassette the timelines are read and the rest is counted', () => {
  const exchange = (body: unknown) => ({ request: { url: 'https://m.example/api' }, response: { body } })
  const batches = read('mastodon', JSON.stringify([exchange({ id: '1' }), exchange(JSON.stringify([statusJson(1)]))]))
  expect(kinds(batches)).toEqual(['post'])
  expect(dropped(batches)).toBe(1)
})

test.for(['feed', 'mastodon', 'gdelt', 'instagram', 'threads', 'youtube', 'reddit', 'link'] as const)(
  'what is no recording of %s is refused in words',
  (source) => {
    expect(() => read(source, 'nothing of the kind')).toThrow(UserError)
  },
)

describe.skipIf(recordings === null)('the recordings (skipped where ../shared/fixtures is absent)', () => {
  const file = (path: string) => readFileSync(join(recordings ?? '', path))

  test('all 152 frames of the recorded stream are accounted for', () => {
    const batches = read('bluesky', file('bluesky/jetstream-v1-capture-2026-07-04.jsonl'))
    expect(kinds(batches).length + dropped(batches)).toBe(152)
  })

  test.for([
    ['instagram', 'hashtag_top_media-p1.json'],
    ['threads', 'keyword_search.docs-example.json'],
    ['youtube', 'search_by_keywords_p1.json'],
    ['reddit', 'subreddit-new.json'],
  ] as const)('%s: %s is replayed', ([source, name]) => {
    expect(kinds(read(source, file(`${source}/${name}`)))).toContain('post')
  })

  test('a tombstone in a cassette is one', () => {
    expect(kinds(read('reddit', file('reddit/comment-deleted.json')))).toEqual(['delete'])
  })

  test('the timeline inside a cassette is found', () => {
    expect(kinds(read('mastodon', file('mastodon/timeline-tag-4.6.4-2026-08.json')))).toEqual(['post'])
  })
})

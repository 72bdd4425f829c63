import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFrame } from '../../../src/sources/bluesky/frame.ts'
import { recordings } from '../support/recordings.ts'

const seenAt = Temporal.Instant.from('2026-11-24T12:00:30Z')
const lines = (path: string) => readFileSync(path, 'utf8').trim().split('\n')
const own = lines(join(import.meta.dirname, '../../fixtures/bluesky/frames.jsonl'))
const parsed = own.map((line) => parseFrame(line, seenAt))
const event = (index: number) => {
  const said = parsed[index]!
  if (said.kind !== 'event') throw new Error(`dropped: ${said.reason}`)
  return said.event
}

test('a post brings its marks, its times apart, and where to open it', () => {
  expect(event(0)).toEqual({
    kind: 'post',
    imported: false,
    post: {
      uri: 'at://did:plc:stagehandaaaaaaaaaaaaaaa/app.bsky.feed.post/3mpost1',
      url: 'https://bsky.app/profile/did:plc:stagehandaaaaaaaaaaaaaaa/post/3mpost1',
      source: 'bluesky',
      kind: 'post',
      author: { id: 'did:plc:stagehandaaaaaaaaaaaaaaa', handle: null },
      title: null,
      text: 'Überzeit again… #IALivingWage with @local9.example https://local9.ex…',
      language: 'en',
      hashtags: ['ialivingwage', 'stagehands'],
      mentions: ['did:plc:local9', 'local9.example'],
      links: ['https://local9.example/rates', 'https://paper.example/story'],
      replyTo: 'at://did:plc:other/app.bsky.feed.post/3mparent',
      repostOf: null,
      showable: 'text',
      publishedAt: Temporal.Instant.from('2026-11-24T12:00:00Z'),
      claimedAt: Temporal.Instant.from('2026-11-24T11:59:58Z'),
      seenAt,
    },
  })
})

test('a post that claims to be years old is imported, and a label hides its text', () => {
  expect(event(1)).toMatchObject({ imported: true, post: { showable: 'link', language: null } })
})

test('an edit comes under the same name; odd fields are left out, not the post', () => {
  expect(event(2)).toMatchObject({
    kind: 'post',
    post: {
      uri: 'at://did:plc:stagehandaaaaaaaaaaaaaaa/app.bsky.feed.post/3mpost1',
      text: 'Corrected',
      claimedAt: null,
    },
  })
})

test('a delete names the post it erases', () => {
  expect(event(3)).toEqual({
    kind: 'delete',
    uri: 'at://did:plc:stagehandaaaaaaaaaaaaaaa/app.bsky.feed.post/3mpost1',
  })
})

test('a repost is reach of the original', () => {
  expect(event(4)).toMatchObject({
    kind: 'post',
    post: { text: '', repostOf: 'at://did:plc:quietaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3mpost2' },
  })
})

test('an ended account takes its posts along; a throttled or returning one does not', () => {
  expect(event(6)).toEqual({ kind: 'author-gone', authorId: 'did:plc:goneaaaaaaaaaaaaaaaaaaaa', why: 'suspended' })
})

test('all else is dropped by reason', () => {
  expect(
    parsed.map((said) => (said.kind === 'dropped' ? said.reason : null)).filter((reason) => reason !== null),
  ).toEqual([
    'app.bsky.feed.like create',
    'account active',
    'account throttled',
    'identity',
    'a post without text',
    'not a Jetstream frame',
  ])
})

test("strangers' frames never throw", () => {
  const json = fc.oneof(fc.string(), fc.json())
  const commit = fc.record({
    did: fc.string(),
    time_us: fc.oneof(fc.integer(), fc.constant(1e300)),
    kind: fc.constantFrom('commit', 'account', 'identity', 'x'),
    commit: fc.record({
      operation: fc.constantFrom('create', 'update', 'delete'),
      collection: fc.constantFrom('app.bsky.feed.post', 'app.bsky.feed.repost'),
      rkey: fc.string(),
      record: fc.oneof(fc.jsonValue(), fc.record({ text: fc.string(), facets: fc.jsonValue(), embed: fc.jsonValue() })),
    }),
  })
  fc.assert(fc.property(json, (text) => void parseFrame(text, seenAt)))
  fc.assert(fc.property(commit, (frame) => void parseFrame(JSON.stringify(frame), seenAt)))
})

describe.skipIf(recordings === null)('the recorded stream (skipped where ../shared/fixtures is absent)', () => {
  test('all 152 frames are accounted for', () => {
    const counts: Record<string, number> = {}
    for (const line of lines(join(recordings ?? '', 'bluesky/jetstream-v1-capture-2026-07-04.jsonl'))) {
      const said = parseFrame(line, seenAt)
      const name = said.kind === 'dropped' ? `dropped: ${said.reason}` : said.event.kind
      counts[name] = (counts[name] ?? 0) + 1
    }
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(152)
    expect(counts).toEqual({
      post: 32,
      delete: 1,
      'dropped: app.bsky.feed.like create': 105,
      'dropped: app.bsky.graph.follow create': 6,
      'dropped: app.bsky.graph.follow delete': 3,
      'dropped: app.bsky.graph.block create': 1,
      'dropped: app.bsky.actor.status update': 1,
      'dropped: fm.teal.alpha.actor.status update': 1,
      'dropped: identity': 1,
      'dropped: account active': 1,
    })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTimeline } from '../../../src/sources/mastodon/parse.ts'
import { statusJson } from '../support/mastodon.ts'
import { recordings } from '../support/recordings.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const parse = (...statuses: unknown[]) => parseTimeline(statuses, 'm.example', seenAt)!
const postOf = (more: Record<string, unknown>) => parse(statusJson(1, more)).statuses[0]?.post

test('a status is named by its ActivityPub uri and brings plain text, tags and outside links', () => {
  const content =
    '<p>Day 3 <a href="https://m.example/tags/strike" class="mention hashtag">#Strike</a></p><p><a href="https://news.example/x"><span class="invisible">https://</span>news.example/x</a></p>'
  expect(postOf({ content, card: { url: 'https://card.example/' }, mentions: [{ acct: 'Local9' }] })).toEqual({
    uri: 'https://stage.example/users/rigger/statuses/1',
    url: 'https://stage.example/@rigger/1',
    source: 'mastodon',
    kind: 'post',
    author: { id: 'https://stage.example/users/rigger', handle: '@rigger@stage.example' },
    title: null,
    text: 'Day 3 #Strike\nhttps://news.example/x',
    language: 'en',
    hashtags: ['strike'],
    mentions: ['local9@m.example'],
    links: ['https://news.example/x', 'https://card.example/'],
    replyTo: null,
    repostOf: null,
    showable: 'text',
    publishedAt: Temporal.Instant.from('2026-11-22T11:00:00Z'),
    claimedAt: Temporal.Instant.from('2026-11-22T11:00:00Z'),
    seenAt,
  })
})

test('behind a content warning only the warning is read', () => {
  expect(postOf({ spoiler_text: 'Violence at the gate', content: '<p>Details</p>' })!.text).toBe('Violence at the gate')
})

test('a boost is reach of the original, without its words', () => {
  const post = postOf({ reblog: statusJson(9), content: '<p>Post 9</p>' })
  expect(post).toMatchObject({ text: '', repostOf: 'https://stage.example/users/rigger/statuses/9', hashtags: [] })
})

test('who did not publish or asks not to be gathered is left out, by reason', () => {
  const account = (more: object) => ({ account: { ...(statusJson(1).account as object), ...more } })
  const { statuses, dropped } = parse(
    statusJson(1, { visibility: 'unlisted' }),
    statusJson(2, { reblog: statusJson(9, { visibility: 'private' }) }),
    statusJson(3, account({ noindex: true })),
    statusJson(4, account({ note: '<p>I build sets. <a href="x">#<span>NoBot</span></a></p>' })),
    { id: 5 },
  )
  expect(statuses).toEqual([])
  expect(dropped).toEqual({
    'not public': 2,
    'the author asks not to be indexed': 1,
    'the author asks for no bots': 1,
    'not a status': 1,
  })
})

test('a server that leaves fields out is read all the same', () => {
  const bare = { id: 'a'.repeat(40), uri: 'https://snac.example/x/1', visibility: 'public', account: { acct: 'x' } }
  expect(parse(bare).statuses[0]).toMatchObject({
    id: 'a'.repeat(40),
    post: { text: '', publishedAt: null, language: null, author: { id: 'acct:x@m.example', handle: '@x@m.example' } },
  })
})

test('what is no timeline is null', () => {
  expect(parseTimeline({ error: 'x' }, 'm.example', seenAt)).toBeNull()
  expect(parseTimeline(null, 'm.example', seenAt)).toBeNull()
})

test("strangers' timelines never throw", () => {
  const twisted = fc.record({
    content: fc.jsonValue(),
    tags: fc.jsonValue(),
    reblog: fc.jsonValue(),
    card: fc.jsonValue(),
  })
  fc.assert(fc.property(fc.array(fc.jsonValue()), (json) => void parseTimeline(json, 'm.example', seenAt)))
  fc.assert(fc.property(twisted, (more) => void parse(statusJson(1, more))))
})

describe.skipIf(recordings === null)('the recorded timelines (skipped where ../shared/fixtures is absent)', () => {
  test.for([
    ['timeline-tag-rstats-mastodon.social-2025-07.json', 5],
    ['timeline-public-mastodon.social-2025-07.json', 20],
  ] as const)('every status of %s is told or left out by reason', ([file, count]) => {
    const [cassette] = JSON.parse(readFileSync(join(recordings ?? '', 'mastodon', file), 'utf8'))
    const body = cassette.response.body
    const page = parseTimeline(typeof body === 'string' ? JSON.parse(body) : body, 'mastodon.social', seenAt)!
    const dropped = Object.values(page.dropped).reduce((sum, n) => sum + n, 0)
    expect(page.statuses.length + dropped).toBe(count)
    expect(page.dropped['not a status']).toBeUndefined()
    for (const { post } of page.statuses) {
      expect(post.text).not.toMatch(/<\/?(p|a|span|br)\b/)
      expect(post.publishedAt).not.toBeNull()
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Batch, Target } from '../../../src/model/source.ts'
import { parseAuthorFeed } from '../../../src/sources/bluesky/author-feed.ts'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { jetstream, postFrame } from '../support/jetstream.ts'
import { recordings } from '../support/recordings.ts'
import { serve } from '../support/server.ts'

const seenAt = Temporal.Instant.from('2026-11-24T12:00:00Z')
const us = (at: string) => Temporal.Instant.from(at).epochMilliseconds * 1000

function feedItem(rkey: string, indexedAt: string, more: Record<string, unknown> = {}) {
  const author = { did: 'did:plc:local9', handle: 'local9.example', labels: [] }
  const record = { $type: 'app.bsky.feed.post', text: `Post ${rkey}`, createdAt: indexedAt }
  return { post: { uri: `at://did:plc:local9/app.bsky.feed.post/${rkey}`, indexedAt, author, record }, ...more }
}

/** An AppView that pages two items at a time. */
async function appview(items: unknown[]) {
  const state = { status: 200 }
  const { origin, requests } = await serve((request, response) => {
    const at = Number(new URL(request.url!, 'http://x').searchParams.get('cursor') ?? 0)
    const cursor = at + 2 < items.length ? String(at + 2) : undefined
    response.writeHead(state.status).end(JSON.stringify({ feed: items.slice(at, at + 2), cursor }))
  })
  return { origin, requests, state }
}

function stream(jetstreamUrl: string, appviewUrl: string, addresses: string[], cursor: string | null) {
  const world = testIo('2026-11-24T12:00:00Z')
  const source = blueskySource({ jetstreamUrls: [jetstreamUrl], appviewUrl, gatherMs: 5, backoffMs: 1 })
  const targets = () => addresses.map((address): Target => ({ source: 'bluesky', address }))
  const batches = source.stream(targets, cursor, world.io)
  onTestFinished(async () => {
    world.abort()
    await batches.return(undefined)
  })
  return { batches, world }
}
const next = async (batches: AsyncGenerator<Batch>) => (await batches.next()).value as Batch
const told = (batch: Batch) =>
  batch.events.map((event) =>
    event.kind === 'post' ? `${event.imported ? 'imported ' : ''}${event.post.uri.split('/').at(-1)}` : event.kind,
  )

test('a page of an account brings posts, and reposts as reach', () => {
  const reason = {
    uri: 'at://did:plc:local9/app.bsky.feed.repost/r1',
    indexedAt: '2026-11-24T11:00:00Z',
    by: { did: 'did:plc:local9' },
  }
  const hidden = feedItem('3', '2026-11-24T09:00:00Z')
  hidden.post.author.labels = [{ val: '!no-unauthenticated' }] as never
  const page = parseAuthorFeed(
    { feed: [feedItem('1', '2026-11-24T10:00:00Z', { reason }), hidden, { post: 7 }] },
    seenAt,
  )!
  expect(page.posts).toMatchObject([
    {
      uri: 'at://did:plc:local9/app.bsky.feed.repost/r1',
      repostOf: 'at://did:plc:local9/app.bsky.feed.post/1',
      text: '',
    },
    { text: 'Post 3', showable: 'link', publishedAt: Temporal.Instant.from('2026-11-24T09:00:00Z') },
  ])
  expect(page).toMatchObject({ cursor: null, dropped: 1 })
  expect(parseAuthorFeed({ error: 'x' }, seenAt)).toBeNull()
})

test('an account that is watched anew brings its last page as a baseline', async () => {
  const { origin } = await appview([feedItem('2', '2026-11-24T10:00:00Z'), feedItem('1', '2026-11-23T10:00:00Z')])
  const host = await jetstream()
  const { batches } = stream(host.url, origin, ['@did:plc:local9'], null)
  const batch = await next(batches)
  expect(told(batch)).toEqual(['imported 1', 'imported 2'])
  expect(batch.cursor).toBeNull()
})

test('what an account said in a gap is read back as news before the stream goes on, and the gap is closed', async () => {
  const items = ['2026-11-24T11:00:00Z', '2026-11-22T10:00:00Z', '2026-11-21T10:00:00Z', '2026-11-19T10:00:00Z']
  const { origin } = await appview(items.map((at, index) => feedItem(`p${index}`, at)))
  const host = await jetstream([postFrame(us('2026-11-23T00:00:00Z'), 'first', 'words', 'did:plc:local9')])
  const cursor = JSON.stringify({ timeUs: us('2026-11-20T00:00:00Z') })
  const { batches } = stream(host.url, origin, ['@did:plc:local9'], cursor)
  expect(told(await next(batches))).toEqual(['p2', 'p1'])
  const second = await next(batches)
  expect(told(second)).toEqual(['first'])
  expect(second.gaps).toEqual([])
})

test('a gap stays recorded when hashtags are watched too, or when the account cannot be read', async () => {
  const { origin, state } = await appview([])
  const cursor = JSON.stringify({ timeUs: us('2026-11-20T00:00:00Z') })
  const host = await jetstream([postFrame(us('2026-11-23T00:00:00Z'), 'first', '#strike')])
  const tags = stream(host.url, origin, ['@did:plc:local9', '#strike'], cursor)
  expect((await next(tags.batches)).gaps).toHaveLength(1)
  state.status = 500
  const account = stream(host.url, origin, ['@did:plc:local9'], cursor)
  expect((await next(account.batches)).gaps).toHaveLength(1)
  expect(account.world.logged.map(({ event }) => event)).toContain('source.backfill-failed')
})

describe.skipIf(recordings === null)('the recorded author feed (skipped where ../shared/fixtures is absent)', () => {
  test('all its items but the repost without a name are read', () => {
    const file = join(recordings ?? '', 'bluesky/getAuthorFeed-2025-05.json')
    const [{ response }] = JSON.parse(readFileSync(file, 'utf8'))
    const page = parseAuthorFeed(typeof response.body === 'string' ? JSON.parse(response.body) : response.body, seenAt)!
    expect(page.posts).toHaveLength(14)
    expect(page.dropped).toBe(1)
    expect(page.posts.filter((post) => post.replyTo !== null)).toHaveLength(9)
  })
})

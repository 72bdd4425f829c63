import { expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import type { Batch } from '../../../src/model/source.ts'
import { feedSource } from '../../../src/sources/feed/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

type Item = { id: string; title?: string; date?: string }
const rss = (items: readonly Item[], channel = '') =>
  `<rss version="2.0"><channel><title>Bulletin</title><link>https://b.example/</link>${channel}${items
    .map(
      ({ id, title = `Item ${id}`, date }) =>
        `<item><guid>${id}</guid><title>${title}</title>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}</item>`,
    )
    .join('')}</channel></rss>`

/** A feed whose page can be changed, read by a feed source. */
async function feed(page: string, headers: Record<string, string> = {}) {
  const state = { page, headers, status: 200 }
  const { origin, requests } = await serve((_request, response) => {
    response.writeHead(state.status, { 'content-type': 'application/rss+xml', ...state.headers })
    response.end(state.page)
  })
  const world = testIo()
  const address = `${origin}/feed`
  const source = feedSource()
  const poll = (cursor: string | null) => source.poll({ source: 'feed', address }, cursor, world.io)
  return { state, requests, world, address, source, poll }
}

const told = (batch: Batch) =>
  batch.events.map((event) =>
    event.kind === 'post' ? `${event.post.title}${event.imported ? ' (imported)' : ''}` : event.kind,
  )
const waitMs = (poll: { nextReadAt: Temporal.Instant }, now: Temporal.Instant) =>
  poll.nextReadAt.epochMilliseconds - now.epochMilliseconds

test('the first reading is a baseline, the next tells only what is new', async () => {
  const { state, poll, world } = await feed(rss([{ id: '2' }, { id: '1' }]))
  const first = await poll(null)
  expect(told(first.batch)).toEqual(['Item 2 (imported)', 'Item 1 (imported)'])
  world.pass({ minutes: 5 })
  state.page = rss([{ id: '3' }, { id: '2' }, { id: '1' }])
  const second = await poll(first.batch.cursor)
  expect(told(second.batch)).toEqual(['Item 3'])
  expect(second.batch.gaps).toEqual([])
  expect((await poll(second.batch.cursor)).batch.events).toEqual([])
})

test('a post is named by the address of its feed and its id', async () => {
  const { poll, address } = await feed(rss([{ id: 'a-1' }]))
  const [event] = (await poll(null)).batch.events
  expect(event).toMatchObject({ kind: 'post', post: { uri: `${address}#a-1`, source: 'feed', kind: 'article' } })
})

test('an edited item comes again under its name', async () => {
  const { state, poll } = await feed(rss([{ id: '1', title: 'Talks break down' }]))
  const first = await poll(null)
  state.page = rss([{ id: '1', title: 'Correction: talks go on' }])
  const second = await poll(first.batch.cursor)
  expect(told(second.batch)).toEqual(['Correction: talks go on'])
  expect(second.batch.events[0]).toMatchObject({
    post: { uri: (first.batch.events[0] as { post: { uri: string } }).post.uri },
  })
})

test('an old item put back is stored but no news; one that was published while we were away is', async () => {
  const { state, poll, world } = await feed(rss([{ id: '1' }]))
  const first = await poll(null)
  world.pass({ hours: 72 })
  state.page = rss([
    { id: '3', date: 'Mon, 23 Nov 2026 12:00:00 GMT' },
    { id: '2', date: 'Thu, 01 Oct 2026 12:00:00 GMT' },
    { id: '1' },
  ])
  expect(told((await poll(first.batch.cursor)).batch)).toEqual(['Item 3', 'Item 2 (imported)'])
})

test('a page that shares nothing with the last one is a gap, told with its span', async () => {
  const { state, poll, world, address } = await feed(rss([{ id: '1' }]))
  const first = await poll(null)
  world.pass({ hours: 10 })
  state.page = rss([
    { id: '9', date: 'Sun, 22 Nov 2026 21:30:00 GMT' },
    { id: '8', date: 'Sun, 22 Nov 2026 20:00:00 GMT' },
  ])
  const { batch } = await poll(first.batch.cursor)
  expect(batch.gaps).toEqual([
    {
      source: 'feed',
      address,
      from: Temporal.Instant.from('2026-11-22T12:00:00Z'),
      to: Temporal.Instant.from('2026-11-22T20:00:00Z'),
      why: 'the feed slid past us',
    },
  ])
  expect(told(batch)).toEqual(['Item 9', 'Item 8'])
})

test('what slid past is read back where the feed names its older pages', async () => {
  let items = [{ id: '2' }, { id: '1' }]
  const { origin } = await serve((request, response) => {
    const at = Number(new URL(request.url!, 'http://x').searchParams.get('page') ?? 0)
    const next = `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="/feed?page=${at + 1}"/>`
    response.end(rss(items.slice(at * 2, at * 2 + 2), at * 2 + 2 < items.length ? next : ''))
  })
  const world = testIo()
  const target = { source: 'feed' as const, address: `${origin}/feed` }
  const first = await feedSource().poll(target, null, world.io)
  items = ['9', '8', '7', '6', '5', '4', '3', '2', '1'].map((id) => ({ id }))
  world.pass({ hours: 10 })
  const { batch } = await feedSource().poll(target, first.batch.cursor, world.io)
  expect(told(batch)).toEqual(['Item 9', 'Item 8', 'Item 7', 'Item 6', 'Item 5', 'Item 4', 'Item 3'])
  expect(batch.gaps).toEqual([])
})

test('an older page that is none keeps nothing from being told', async () => {
  const next = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="/older"/>'
  let page = rss([{ id: '1' }], next)
  const { origin } = await serve((request, response) => response.end(request.url === '/feed' ? page : 'nothing'))
  const world = testIo()
  const target = { source: 'feed' as const, address: `${origin}/feed` }
  const first = await feedSource().poll(target, null, world.io)
  page = rss([{ id: '9' }], next)
  world.pass({ hours: 10 })
  const { batch } = await feedSource().poll(target, first.batch.cursor, world.io)
  expect(told(batch)).toEqual(['Item 9'])
  expect(batch.gaps).toHaveLength(1)
})

test('a feed that renamed all its items brings no gap and no old news', async () => {
  const { state, poll, world } = await feed(rss([{ id: '1', date: 'Sun, 22 Nov 2026 11:00:00 GMT' }]))
  const first = await poll(null)
  world.pass({ minutes: 5 })
  state.page = rss([
    { id: 'new-2', date: 'Sun, 22 Nov 2026 12:03:00 GMT' },
    { id: 'new-1', date: 'Sun, 22 Nov 2026 11:00:00 GMT' },
  ])
  const { batch } = await poll(first.batch.cursor)
  expect(batch.gaps).toEqual([])
  expect(told(batch)).toEqual(['Item new-2', 'Item new-1 (imported)'])
})

test('validators are sent back, and 304 keeps what is known', async () => {
  const { state, poll, requests, world } = await feed(rss([{ id: '1' }]), {
    etag: 'W/"v1"',
    'last-modified': 'Sun, 22 Nov 2026 11:00:00 GMT',
  })
  const first = await poll(null)
  state.status = 304
  world.pass({ minutes: 5 })
  const second = await poll(first.batch.cursor)
  expect(requests[1]!.headers).toMatchObject({
    'if-none-match': 'W/"v1"',
    'if-modified-since': 'Sun, 22 Nov 2026 11:00:00 GMT',
  })
  expect(second.batch.events).toEqual([])
  state.status = 200
  expect((await poll(second.batch.cursor)).batch.events).toEqual([])
})

test.for([
  ['', {}, 300_000],
  ['<ttl>30</ttl>', {}, 1_800_000],
  ['<ttl>30</ttl>', { 'cache-control': 'public, max-age=2400' }, 2_400_000],
  ['', { 'cache-control': 'max-age=999999999' }, 3_600_000],
  ['', { 'retry-after': '7200' }, 7_200_000],
  ['', { 'cache-control': 'max-age=1' }, 300_000],
] as const)('a channel with "%s" and headers %o is read again after %d ms', async ([channel, headers, expected]) => {
  const { poll, world } = await feed(rss([{ id: '1' }], channel), headers)
  expect(waitMs(await poll(null), world.io.now())).toBe(expected)
})

test.for([
  [[301, 308], '/b'],
  [[301, 302], null],
  [[302], null],
] as const)('after redirects %o the feed is read at %s from now on', async ([statuses, moved]) => {
  const { origin } = await serve((request, response) => {
    const at = ['/feed', '/a', '/b'].indexOf(request.url!)
    const status = statuses[at]
    if (status === undefined) response.end(rss([{ id: '1' }]))
    else response.writeHead(status, { location: ['/a', '/b'][at] }).end()
  })
  const poll = await feedSource().poll({ source: 'feed', address: `${origin}/feed` }, null, testIo().io)
  expect(poll.movedTo).toBe(moved === null ? null : origin + moved)
  expect(poll.batch.events).toHaveLength(1)
})

test('a feed that moved keeps the names of its posts', async () => {
  const { poll, source, world, address } = await feed(rss([{ id: '1' }]))
  const first = await poll(null)
  const moved = `${new URL(address).origin}/elsewhere`
  const second = await source.poll({ source: 'feed', address: moved }, first.batch.cursor, world.io)
  expect(second.batch).toMatchObject({ cursorKey: moved, events: [] })
})

test('410 ends the reading and says so', async () => {
  const { state, poll } = await feed('')
  state.status = 410
  expect((await poll(null)).ended).toContain('gone for good')
})

test.for([
  [404, UserError, 'nothing at this address'],
  [403, UserError, 'does not let us read'],
  [500, TransientError, 'answers with an error (500)'],
  [429, TransientError, 'limits how often'],
] as const)('status %d is told in words', async ([status, kind, words]) => {
  const { state, poll } = await feed('')
  state.status = status
  state.headers = { 'retry-after': '90' }
  const refusal = await poll(null).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(kind)
  expect((refusal as Error).message).toContain(words)
  if (kind === TransientError) expect(refusal).toMatchObject({ retryAfterMs: 90_000 })
})

test('a probe says what it found', async () => {
  const { source, address, world } = await feed(
    rss([
      { id: '2', date: 'Sun, 22 Nov 2026 08:00:00 GMT' },
      { id: '1', date: 'Mon, 02 Nov 2026 08:00:00 GMT' },
      { id: '0' },
    ]),
  )
  const probe = await source.probe({ source: 'feed', address }, world.io)
  expect(probe).toMatchObject({ target: { source: 'feed', address }, title: 'Bulletin', postsLastDay: 1 })
  expect(probe.notes).toContain('1 items without a usable date')
})

test('a probe of what is no feed tells why', async () => {
  const { source, address, world } = await feed('<!doctype html><html><body>Welcome</body></html>')
  await expect(source.probe({ source: 'feed', address }, world.io)).rejects.toThrow('web page, not a feed')
})

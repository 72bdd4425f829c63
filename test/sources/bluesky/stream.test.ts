import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Batch, Target } from '../../../src/model/source.ts'
import { type BlueskyOptions, blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { asV2, type Frame, jetstream, postFrame, repostFrame } from '../support/jetstream.ts'
import { recordings } from '../support/recordings.ts'

const startUs = 1_795_521_600_000_000
const second = 1_000_000
const soon = (look: () => unknown, value: unknown) => expect.poll(look, { timeout: 4_000 }).toBe(value)
const target = (address: string): Target => ({ source: 'bluesky', address })

/** A running stream, read batch by batch. */
function stream(
  urls: readonly string[],
  addresses: string[] | (() => string[]),
  cursor: string | null,
  more: Partial<BlueskyOptions> = {},
) {
  const world = testIo('2026-11-24T12:00:00Z')
  const source = blueskySource({
    jetstreamUrls: urls,
    appviewUrl: 'http://127.0.0.1:1',
    gatherMs: 5,
    backoffMs: 1,
    longestBackoffMs: 5,
    ...more,
  })
  const batches = source.stream(
    () => (typeof addresses === 'function' ? addresses() : addresses).map(target),
    cursor,
    world.io,
  )
  onTestFinished(async () => {
    world.abort()
    await batches.return(undefined)
  })
  return { batches, world }
}

async function read(batches: AsyncGenerator<Batch>, until: (all: Batch[]) => boolean): Promise<Batch[]> {
  const all: Batch[] = []
  while (!until(all)) {
    const step = await batches.next()
    if (step.done) break
    all.push(step.value)
  }
  return all
}
const rkeys = (batches: readonly Batch[]) =>
  batches.flatMap((batch) =>
    batch.events.map((event) => (event.kind === 'post' ? event.post.uri.split('/').at(-1) : event.kind)),
  )
const droppedOf = (batches: readonly Batch[]) =>
  batches.flatMap((batch) => Object.values(batch.dropped)).reduce((sum, count) => sum + count, 0)

test('what no watch can match does not pass: for a hashtag the untagged, for an account what does not concern it', async () => {
  const host = await jetstream([
    postFrame(startUs + 1, 'a', 'for #IALivingWage now'),
    postFrame(startUs + 2, 'b', 'lunch'),
    postFrame(startUs + 3, 'c', 'anything', 'did:plc:watched'),
    repostFrame(startUs + 4, 'd', 'at://did:plc:watched/app.bsky.feed.post/c'),
    repostFrame(startUs + 5, 'e', 'at://did:plc:else/app.bsky.feed.post/x'),
  ])
  const { batches } = stream([host.url], ['#ialivingwage', '@did:plc:watched'], JSON.stringify({ timeUs: startUs }))
  const told = await read(batches, (all) => rkeys(all).length + droppedOf(all) >= 5)
  expect(rkeys(told)).toEqual(['a', 'c', 'd'])
  expect(told.at(-1)!.cursor).toBe(JSON.stringify({ timeUs: startUs + 5 }))
  expect(droppedOf(told)).toBe(2)
  expect(host.asked[0]!.searchParams.getAll('wantedCollections')).toEqual([
    'app.bsky.feed.post',
    'app.bsky.feed.repost',
  ])
  expect(host.asked[0]!.searchParams.has('wantedDids')).toBe(false)
})

test('accounts alone are asked for by name; a hashtag added later opens the whole stream', async () => {
  const host = await jetstream()
  const addresses = ['@did:plc:b', '@did:plc:a']
  const { batches } = stream([host.url], addresses, JSON.stringify({ timeUs: startUs }))
  const first = batches.next()
  await soon(() => host.open.size, 1)
  expect(host.asked[0]!.searchParams.getAll('wantedDids')).toEqual(['did:plc:a', 'did:plc:b'])
  addresses.push('#strike')
  await soon(() => host.asked.length, 2)
  expect(host.asked[1]!.searchParams.has('wantedDids')).toBe(false)
  await soon(() => host.open.size, 1)
  host.say(postFrame(startUs, 'x', '#strike'))
  expect(rkeys([(await first).value as Batch])).toEqual(['x'])
})

test('after a broken connection the next host is asked from a little before the cursor', async () => {
  const [one, two] = [await jetstream(), await jetstream()]
  const { batches, world: _ } = stream([one.url, two.url], ['*strike'], null)
  const first = batches.next()
  await soon(() => one.open.size, 1)
  one.say(postFrame(startUs, 'a', 'strike'))
  await first
  two.say(postFrame(startUs, 'a', 'strike'), postFrame(startUs + second, 'b', 'strike'))
  one.hangUp()
  const told = await read(batches, (all) => rkeys(all).includes('b'))
  expect(two.asked[0]!.searchParams.get('cursor')).toBe(String(startUs - 5 * second))
  expect(told.flatMap((batch) => batch.gaps)).toEqual([])
})

test('a host that no longer has the time we ask for is noticed: a gap', async () => {
  const dayLater = startUs + 86_400 * second
  const host = await jetstream([postFrame(dayLater, 'late', 'strike')])
  const { batches } = stream([host.url], ['*strike'], JSON.stringify({ timeUs: startUs }))
  const [batch] = await read(batches, (all) => all.length === 1)
  expect(batch!.gaps).toEqual([
    {
      source: 'bluesky',
      address: 'jetstream',
      from: Temporal.Instant.from('2026-11-24T12:00:00Z'),
      to: Temporal.Instant.from('2026-11-25T12:00:00Z'),
      why: 'the stream no longer had this time when we came back',
    },
  ])
})

test('Jetstream v2 is asked by its own names; its frames and notices are understood', async () => {
  const account = {
    did: 'did:plc:gone',
    time_us: startUs + 2,
    kind: 'account',
    account: { active: false, status: 'deleted' },
  }
  const host = await jetstream([
    { time_us: startUs, $type: 'message', payload: { $type: 'x#info', name: 'OutdatedCursor', message: 'clamped' } },
    asV2(postFrame(startUs + 1, 'a', '#strike'), 1),
    asV2(account, 2),
    asV2({ did: 'did:plc:x', time_us: startUs + 3, kind: 'sync', sync: {} }, 3),
  ])
  const url = new URL('/xrpc/network.bsky.jetstream.subscribeEvents', host.url).href
  const { batches } = stream([url], ['#strike'], JSON.stringify({ timeUs: startUs - 3600 * second }))
  const told = await read(batches, (all) => rkeys(all).length + droppedOf(all) >= 4)
  expect(rkeys(told)).toEqual(['a', 'author-gone'])
  expect(told.flatMap((batch) => Object.keys(batch.dropped)).sort()).toEqual(['OutdatedCursor', 'sync'])
  expect(told.flatMap((batch) => batch.gaps)).toHaveLength(1)
  expect(told.at(-1)!.cursor).toBe(JSON.stringify({ timeUs: startUs + 3 }))
  expect(host.asked[0]!.searchParams.getAll('collections')).toEqual(['app.bsky.feed.post', 'app.bsky.feed.repost'])
  expect(host.asked[0]!.searchParams.has('wantedCollections')).toBe(false)
})

test('a host that falls silent is left for the next', async () => {
  const [silent, talking] = [await jetstream(), await jetstream()]
  const { batches, world } = stream([silent.url, talking.url], ['*strike'], null, { idleTimeoutMs: 300 })
  const first = batches.next()
  await soon(() => talking.open.size, 1)
  talking.say(postFrame(startUs, 'a', 'strike'))
  expect(rkeys([(await first).value as Batch])).toEqual(['a'])
  expect(world.logged[0]).toMatchObject({ event: 'source.disconnected', fields: { reason: 'silent for too long' } })
})

test('a host that is not there is tried again until it is', async () => {
  const host = await jetstream()
  const { batches, world } = stream(['ws://127.0.0.1:1', host.url], ['*strike'], null)
  const first = batches.next()
  await soon(() => host.open.size, 1)
  host.say(postFrame(startUs, 'a', 'strike'))
  await first
  expect(new Set(world.logged.map(({ event }) => event))).toEqual(new Set(['source.disconnected']))
})

test('a reader slower than the stream loses nothing: the socket is closed and the cursor brings the rest', async () => {
  const frames: Frame[] = Array.from({ length: 400 }, (_, n) => postFrame(startUs + n + 1, `p${n}`, 'strike'))
  const host = await jetstream(frames)
  const limits = { mostWaiting: 60, fullChunk: 20, mostEvents: 10, rewindMs: 0 }
  const { batches } = stream([host.url], ['*strike'], JSON.stringify({ timeUs: startUs }), limits)
  const told = await read(batches, (all) => rkeys(all).includes('p399'))
  expect(new Set(rkeys(told)).size).toBe(400)
  expect(host.asked.length).toBeGreaterThan(1)
  expect(Math.max(...told.map((batch) => batch.events.length))).toBeLessThanOrEqual(10)
})

test('through many broken connections every post arrives', async () => {
  const hosts = [await jetstream(), await jetstream()]
  const { batches } = stream(
    hosts.map(({ url }) => url),
    ['*strike'],
    JSON.stringify({ timeUs: startUs }),
  )
  const arrived = new Set<string | undefined>()
  for (let n = 0; n < 200; n++) {
    for (const host of hosts) host.say(postFrame(startUs + n * second, `p${n}`, 'strike'))
    if (n % 20 < 19) continue
    // Whoever is connected hangs up, sometimes before anything was read.
    for (const host of hosts) host.hangUp()
    if (n % 40 < 39) continue
    for (const rkey of rkeys(await read(batches, (all) => rkeys(all).includes(`p${n}`)))) arrived.add(rkey)
  }
  expect(arrived.size).toBe(200)
})

test('while nothing is watched nothing is read, and what passes then is no gap', async () => {
  const host = await jetstream([postFrame(startUs + 3600 * second, 'x', '#strike')])
  let asked = 0
  const fromTheTenthTime = () => (++asked < 10 ? [] : ['#strike'])
  const { batches } = stream([host.url], fromTheTenthTime, JSON.stringify({ timeUs: startUs }))
  const first = batches.next()
  await soon(() => host.open.size, 1)
  expect(host.asked).toHaveLength(1)
  expect(host.asked[0]!.searchParams.has('cursor')).toBe(false)
  host.say(postFrame(startUs + 7200 * second, 'y', '#strike'))
  expect((await first).value).toMatchObject({ gaps: [], events: [{ kind: 'post' }] })
})

test('an abort ends the stream', async () => {
  const host = await jetstream()
  const { batches, world } = stream([host.url], ['*strike'], null)
  const first = batches.next()
  await soon(() => host.open.size, 1)
  world.abort()
  expect((await first).done).toBe(true)
  await soon(() => host.open.size, 0)
})

test.skipIf(recordings === null)('all 152 recorded events are accounted for over a real socket', async () => {
  const file = join(recordings ?? '', 'bluesky/jetstream-v1-capture-2026-07-04.jsonl')
  const frames = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Frame)
  const host = await jetstream(frames)
  const { batches } = stream(
    [host.url],
    ['*'],
    JSON.stringify({ timeUs: Math.min(...frames.map((frame) => frame.time_us)) - 1 }),
  )
  const total = (all: Batch[]) => rkeys(all).length + droppedOf(all)
  const told = await read(batches, (all) => total(all) >= 152)
  expect(total(told)).toBe(152)
  expect(rkeys(told).filter((name) => name === 'delete')).toHaveLength(1)
})

test('a quiet account is told from an unread one: the connection that stands says so', async () => {
  const host = await jetstream()
  const { batches, world } = stream([host.url], ['@did:plc:author'], null)
  const next = batches.next()
  while (host.open.size === 0) await new Promise((resolve) => setImmediate(resolve))
  world.pass({ seconds: 20 })
  expect((await next).value).toMatchObject({ source: 'bluesky', events: [], cursor: null, gaps: [] })
})

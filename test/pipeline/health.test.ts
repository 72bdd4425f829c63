import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../src/app.ts'
import type { Target } from '../../src/model/source.ts'
import { pollTarget, runStream } from '../../src/pipeline/read.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { blueskySource } from '../../src/sources/bluesky/source.ts'
import { guardedFetch } from '../../src/sources/fetch/fetch.ts'
import { readDueTargets, readTargets } from '../../src/store/targets.ts'
import { jetstream, postFrame } from '../sources/support/jetstream.ts'
import { serve } from '../sources/support/server.ts'
import { channelId, noon, openTestApp, otherChannelId, type TestApp, watchFor } from '../support/app.ts'

let app: TestApp
let reader: App
let site: Awaited<ReturnType<typeof serve>>
let status = 200
/** Paths that are gone while the others are read. */
const missing = new Set<string>()
beforeEach(async () => {
  status = 200
  missing.clear()
  site = await serve((request, response) =>
    response
      .writeHead(missing.has(request.url ?? '') ? 404 : status)
      .end('<rss version="2.0"><channel><title>t</title></channel></rss>'),
  )
  app = await openTestApp()
  const fetch = guardedFetch({
    userAgent: 'test',
    allowedPrivateOrigins: [site.origin],
    now: app.now,
    pace: { concurrency: 4, intervalMs: 0 },
  })
  reader = { ...app, io: (signal) => ({ ...app.io(signal), fetch }) }
})
afterEach(() => app.close())

const feed = (): Target => ({ source: 'feed', address: `${site.origin}/feed` })
const watchFeed = async () => {
  for (const channel of [channelId, otherChannelId])
    await watchFor(app, 'strike', { channelId: channel, targets: [feed()] })
}
/** Reads what is due, then lets time pass until the next reading. */
async function read(times = 1) {
  for (let time = 0; time < times; time++) {
    const watching = await currentWatching(app, null)
    for (const target of await readDueTargets(app.store, ['feed'], app.now(), 8))
      await pollTarget(reader, target, watching, new AbortController().signal)
    const [target] = await readTargets(app.store, 'feed')
    if (target !== undefined) app.clock.at = target.nextReadAt
  }
}
const told = async () => {
  const rows = await app.store.selectFrom('outbox').select(['channel_id', 'body']).orderBy('id').execute()
  return rows.map((row) => {
    const { alert } = JSON.parse(row.body) as {
      alert: { kind: string; why?: string; address: string; sources?: number }
    }
    return { channel: row.channel_id, ...alert }
  })
}
const kinds = async () => (await told()).map(({ kind }) => kind)

test('a source that fails three times tells each channel that leans on it once, and once that it is back', async () => {
  await watchFeed()
  await read()
  status = 503
  await read(2)
  expect(await told()).toEqual([])
  await read(6)
  expect(await told()).toMatchObject([
    { channel: channelId, kind: 'source-failing', why: expect.stringContaining('(503)') },
    { channel: otherChannelId, kind: 'source-failing' },
  ])
  status = 200
  await read(3)
  expect((await kinds()).slice(2)).toEqual(['source-recovered', 'source-recovered'])
})

test('many sources on one host that fails are one note a channel that says how many, and one when it is back', async () => {
  const paths = Array.from({ length: 20 }, (_, index) => `${site.origin}/feed/${index}`)
  for (const address of paths) await watchFor(app, `strike feed:${address}`, { targets: [{ source: 'feed', address }] })
  await watchFor(app, 'walkout', { channelId: otherChannelId, targets: [{ source: 'feed', address: paths[7]! }] })
  const readAll = async (times: number) => {
    for (let time = 0; time < times; time++) {
      const watching = await currentWatching(app, null)
      for (const target of await readDueTargets(app.store, ['feed'], app.now(), 50))
        await pollTarget(reader, target, watching, new AbortController().signal)
      app.clock.at = app.now().add({ hours: 1 })
    }
  }
  await readAll(1)
  status = 503
  await readAll(8)
  const { host } = new URL(site.origin)
  const failing = { kind: 'source-failing', address: host, sources: 20, why: expect.stringContaining('(503)') }
  expect(await told()).toMatchObject([
    { channel: channelId, ...failing },
    { channel: otherChannelId, ...failing },
  ])
  status = 200
  await readAll(9)
  expect((await told()).slice(2)).toMatchObject([
    { channel: channelId, kind: 'source-recovered', address: host, sources: 20 },
    { channel: otherChannelId, kind: 'source-recovered' },
  ])
})

test('one feed that fails where the others are read is named itself, also when another follows much later', async () => {
  for (const path of ['/a', '/b', '/c'])
    await watchFor(app, `strike feed:${path}`, { targets: [{ source: 'feed', address: `${site.origin}${path}` }] })
  for (const path of ['/a', '/b']) {
    missing.add(path)
    for (let hour = 0; hour < 12; hour++) {
      const watching = await currentWatching(app, null)
      for (const target of await readDueTargets(app.store, ['feed'], app.now(), 50))
        await pollTarget(reader, target, watching, new AbortController().signal)
      app.clock.at = app.now().add({ hours: 1 })
    }
  }
  expect((await told()).map(({ address }) => address)).toEqual([`${site.origin}/a`, `${site.origin}/b`])
})

test('readings that fail go on for ever, at last every six hours or so', async () => {
  await watchFeed()
  status = 404
  await read(30)
  const before = app.now()
  const asked = site.requests.length
  await read(3)
  expect(site.requests).toHaveLength(asked + 3)
  expect(before.until(app.now()).total('hours')).toBeLessThan(3 * 8)
})

test('a feed that is gone for good is told, read no more, and read again when somebody adds it anew', async () => {
  await watchFeed()
  await read()
  status = 410
  await read()
  expect(await told()).toMatchObject([
    { channel: channelId, kind: 'source-ended', why: expect.stringContaining('(410)') },
    { channel: otherChannelId, kind: 'source-ended' },
  ])
  const asked = site.requests.length
  await read(3)
  expect(site.requests).toHaveLength(asked)
  status = 200
  await watchFor(app, 'walkout', { targets: [feed()] })
  await read()
  expect(site.requests).toHaveLength(asked + 1)
})

async function closedPort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return `ws://127.0.0.1:${port}`
}

/** Follows the stream until the test is over. */
function follow(url: string): AbortController {
  const stop = new AbortController()
  const source = blueskySource({
    jetstreamUrls: [url],
    appviewUrl: 'http://127.0.0.1:1',
    gatherMs: 5,
    backoffMs: 1,
    longestBackoffMs: 5,
  })
  const running = runStream({ ...app, sources: { bluesky: source } }, 'bluesky', source, stop.signal)
  onTestFinished(async () => {
    stop.abort()
    await running
  })
  return stop
}

test('a stream that can’t be reached for a minute is told with its cause, once a channel for all it carries', async () => {
  for (const address of ['#strike', '#picket'])
    await watchFor(app, address, { targets: [{ source: 'bluesky', address }] })
  const stop = follow(await closedPort())
  const failures = async () => (await readTargets(app.store, 'bluesky'))[0]!.failures
  await expect.poll(failures, { timeout: 5_000 }).toBeGreaterThan(3)
  expect(await told()).toEqual([])
  app.clock.at = noon.add({ minutes: 1 })
  const before = await failures()
  await expect.poll(failures, { timeout: 5_000 }).toBeGreaterThan(before + 3)
  stop.abort()
  expect(await told()).toMatchObject([
    { kind: 'source-failing', address: 'Bluesky', why: expect.stringContaining('refuses the connection') },
  ])
  const host = await jetstream()
  follow(host.url)
  await expect.poll(() => host.open.size, { timeout: 5_000 }).toBe(1)
  host.say(postFrame(noon.epochMilliseconds * 1000, 'a', '#strike'))
  await expect.poll(kinds, { timeout: 5_000 }).toEqual(['source-failing', 'source-recovered'])
  expect(await failures()).toBe(0)
})

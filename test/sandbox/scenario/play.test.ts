import { once } from 'node:events'
import { parseFeed } from 'feedsmith'
import { expect, onTestFinished, test } from 'vitest'
import { startScenario } from '../../../src/sandbox/scenario/scenario.ts'
import { smallScript } from './small-script.ts'

const now = () => Temporal.Now.instant()

/** The three seconds of the small story in thirty milliseconds. */
async function openLapse() {
  const scenario = await startScenario({ script: smallScript, pace: { speed: 100 }, now, host: '127.0.0.1', port: 0 })
  onTestFinished(scenario.close)
  const dates = async () => {
    const xml = await (await fetch(scenario.feeds[0]!.url)).text()
    const { feed } = parseFeed(xml) as { feed: { items?: { pubDate: string }[] } }
    return feed.items?.map(({ pubDate }) => Date.parse(pubDate)) ?? []
  }
  return { scenario, dates }
}

test('what came before the first cue is old at the first read', async () => {
  const before = now()
  const { dates } = await openLapse()
  expect(await dates()).toHaveLength(1)
  expect((await dates())[0]).toBeLessThan(before.epochMilliseconds)
})

test('the play begins when every feed has a reader with a copy and a stream is open, and dates what it publishes then', async () => {
  const { scenario, dates } = await openLapse()
  const playing = scenario.play(AbortSignal.timeout(60_000), 60_000)
  await Promise.all(scenario.feeds.map(({ url }) => readTwice(url)))
  const lastReadAt = now()
  const socket = new WebSocket(scenario.jetstreamUrl)
  onTestFinished(() => socket.close())
  await once(socket, 'open')
  await playing
  const [newest] = await dates()
  expect(await dates()).toHaveLength(2)
  expect(newest).toBeGreaterThanOrEqual(
    lastReadAt.round({ smallestUnit: 'second', roundingMode: 'floor' }).epochMilliseconds,
  )
})

/** As a reader does: whole, then with the validator of what it holds. */
async function readTwice(url: string): Promise<void> {
  const etag = (await fetch(url)).headers.get('etag')!
  expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304)
}

test('without readers it waits no longer than its patience', async () => {
  const { scenario, dates } = await openLapse()
  await scenario.play(AbortSignal.timeout(60_000), 0)
  expect(await dates()).toHaveLength(2)
})

test('an abort ends the play', async () => {
  const { scenario, dates } = await openLapse()
  await scenario.play(AbortSignal.abort(), 60_000)
  expect(await dates()).toHaveLength(1)
})

test('a taken port is said aloud', async () => {
  const { scenario } = await openLapse()
  const port = Number(new URL(scenario.origin).port)
  const second = startScenario({ script: smallScript, pace: 'history', now, host: '127.0.0.1', port })
  await expect(second).rejects.toThrow(/EADDRINUSE/)
})

test('when a port can not be had, those opened before are given back', async () => {
  const options = { script: smallScript, pace: 'history', now, host: '127.0.0.1', port: 65_533 } as const
  await expect(startScenario(options)).rejects.toThrow(/65536/)
  await expect(fetch('http://127.0.0.1:65533/')).rejects.toThrow()
  await expect(fetch('http://127.0.0.1:65535/')).rejects.toThrow()
})

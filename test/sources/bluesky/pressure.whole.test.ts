import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { postFrame } from '../support/jetstream.ts'

const startUs = 1_795_521_600_000_000
const stepUs = 17_500
const words = 'Members of the strike committee voted on Friday; the picket goes on. '.repeat(8)

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** A host that says `posts` posts as fast as the socket takes them, from the cursor on. */
async function firehose(posts: number): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  server.on('connection', (socket, request) => {
    const cursor = Number(new URL(request.url ?? '', 'ws://x').searchParams.get('cursor') ?? startUs)
    void pour(socket, Math.max(0, Math.ceil((cursor - startUs) / stepUs)), posts)
  })
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`
}

async function pour(socket: WebSocket, from: number, to: number): Promise<void> {
  for (let n = from; n < to && socket.readyState === socket.OPEN; n++) {
    socket.send(JSON.stringify(postFrame(startUs + n * stepUs, `p${n}`, words)))
    while (socket.bufferedAmount > 500_000) await turn()
  }
}

/** Reads all with a store that takes its time; how much the heap had grown at most, in MiB, and what arrived. */
async function readSlowly(posts: number): Promise<{ grownMib: number; arrived: number }> {
  const world = testIo()
  const source = blueskySource({
    jetstreamUrls: [await firehose(posts)],
    appviewUrl: 'http://127.0.0.1:1',
    gatherMs: 5,
    rewindMs: 0,
    mostWaiting: 2_000,
  })
  const cursor = JSON.stringify({ timeUs: startUs })
  const batches = source.stream(() => [{ source: 'bluesky', address: '*' }], cursor, world.io)
  const arrived = new Set<number>()
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  let most = 0
  let read = 0
  for await (const { events } of batches) {
    for (const event of events) if (event.kind === 'post') arrived.add(Number(event.post.uri.split('/p').at(-1)))
    for (let pause = 0; pause < 20; pause++) await turn()
    if (++read % 100 === 0) {
      collectGarbage()
      most = Math.max(most, process.memoryUsage().heapUsed - before)
    }
    if (arrived.size === posts) break
  }
  world.abort()
  return { grownMib: most / 1024 / 1024, arrived: arrived.size }
}

test('a host that talks faster than the store writes slows down; memory stays flat and nothing is left out', async () => {
  await readSlowly(5_000) // what is compiled and kept once
  const short = await readSlowly(10_000)
  const long = await readSlowly(60_000)
  expect([short.arrived, long.arrived]).toEqual([10_000, 60_000])
  // Six times as much passes through; what waits is bounded. Names that the test itself keeps are a few MiB.
  expect(long.grownMib).toBeLessThan(2 * short.grownMib + 8)
}, 120_000)

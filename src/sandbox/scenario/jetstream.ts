import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { didOf } from './at-identity.ts'
import type { Bluesky, Frame } from './bluesky.ts'

/** How far back a cursor reaches; an older one is clamped without a word, as the real service does. */
const lookBack = Temporal.Duration.from({ hours: 36 })

const humEveryMs = 20_000

/** What a subscriber wants. Empty: everything. A collection may end in `*`. */
type Wanted = { readonly collections: readonly string[]; readonly dids: readonly string[] }

/**
 * Serves `/subscribe` as Jetstream v1 does: `wantedCollections`, `wantedDids`, `cursor` (microseconds, played again
 * from there on), `options_update`. Account and identity events arrive whatever is wanted. Not served: `compress`.
 * Source: https://github.com/bluesky-social/jetstream
 */
export function serveJetstream(server: Server, bluesky: Bluesky, clock: () => Temporal.Instant): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    const url = URL.parse(request.url ?? '/', 'ws://127.0.0.1')
    const refusal = refusalOf(url)
    if (url === null || refusal !== null)
      return stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    sockets.handleUpgrade(request, stream, head, (socket) => subscribe(socket, url.searchParams, bluesky, clock))
  })
  return sockets
}

function refusalOf(url: URL | null): string | null {
  if (url === null) return '400 Bad Request'
  const { pathname, searchParams } = url
  if (pathname !== '/subscribe') return '404 Not Found'
  const cursor = searchParams.get('cursor')
  const tooMany =
    searchParams.getAll('wantedCollections').length > 100 || searchParams.getAll('wantedDids').length > 10_000
  const unreadable = cursor !== null && !/^-?\d+$/.test(cursor)
  return tooMany || unreadable || searchParams.get('compress') === 'true' ? '400 Bad Request' : null
}

function subscribe(socket: WebSocket, asked: URLSearchParams, bluesky: Bluesky, clock: () => Temporal.Instant) {
  let wanted: Wanted = { collections: asked.getAll('wantedCollections'), dids: asked.getAll('wantedDids') }
  const send = (frame: Frame) => {
    if (isWanted(frame, wanted)) socket.send(JSON.stringify(frame))
  }
  const from = startOf(asked.get('cursor'), clock())
  for (const frame of bluesky.frames) if (frame.time_us >= from) send(frame)
  const stop = bluesky.onFrame(send)
  const hum = setInterval(() => send(identityFrame(bluesky, clock())), humEveryMs)
  socket.on('message', (data) => {
    const updated = updatedBy(String(data))
    if (updated) wanted = updated
    else socket.close(1003, 'not an options_update')
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(hum)
    stop()
  })
}

/** The real stream is never silent: somebody's name changes all the time, and readers take silence for a dead line. */
function identityFrame({ accounts }: Bluesky, now: Temporal.Instant): Frame {
  const did = didOf(accounts[0]!.handle)
  const time_us = Number(now.epochNanoseconds / 1000n)
  return { did, time_us, kind: 'identity', identity: { did, seq: time_us, time: now.toString() } }
}

/** Microseconds; Infinity: only what comes from now on. */
function startOf(cursor: string | null, now: Temporal.Instant): number {
  if (cursor === null) return Number.POSITIVE_INFINITY
  const oldest = Number(now.subtract(lookBack).epochNanoseconds / 1000n)
  return Math.max(Number(cursor), oldest)
}

function isWanted(frame: Frame, { collections, dids }: Wanted): boolean {
  if (frame.kind !== 'commit') return true
  const { collection } = frame.commit
  const matches = (pattern: string) =>
    pattern.endsWith('*') ? collection.startsWith(pattern.slice(0, -1)) : collection === pattern
  return (collections.length === 0 || collections.some(matches)) && (dids.length === 0 || dids.includes(frame.did))
}

const update = z.object({
  type: z.literal('options_update'),
  payload: z.object({
    wantedCollections: z.array(z.string()).max(100).default([]),
    wantedDids: z.array(z.string()).max(10_000).default([]),
  }),
})

/** null: it says nothing that can be understood. */
function updatedBy(message: string): Wanted | null {
  const { data } = update.safeParse(parseJson(message))
  return data ? { collections: data.payload.wantedCollections, dids: data.payload.wantedDids } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

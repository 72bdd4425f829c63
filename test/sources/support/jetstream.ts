import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'

export type Frame = { readonly time_us: number } & Record<string, unknown>

/** A Jetstream on loopback: sends what it holds from the cursor on, then what is said. */
export async function jetstream(history: readonly Frame[] = []) {
  const held = [...history]
  const asked: URL[] = []
  const open = new Set<WebSocket>()
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket, request) => {
    const url = new URL(request.url ?? '', 'ws://x')
    asked.push(url)
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    const cursor = url.searchParams.get('cursor')
    if (cursor !== null)
      for (const frame of held) if (frame.time_us > Number(cursor)) socket.send(JSON.stringify(frame))
  })
  onTestFinished(() => {
    for (const socket of open) socket.terminate()
    server.close()
  })
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`,
    asked,
    open,
    say: (...frames: readonly Frame[]) => {
      held.push(...frames)
      for (const socket of open) for (const frame of frames) socket.send(JSON.stringify(frame))
    },
    forget: () => held.splice(0),
    hangUp: () => {
      for (const socket of open) socket.terminate()
    },
  }
}

export function postFrame(timeUs: number, rkey: string, text: string, did = 'did:plc:author'): Frame {
  return createFrame(timeUs, did, 'app.bsky.feed.post', rkey, { text })
}

export function repostFrame(timeUs: number, rkey: string, uri: string, did = 'did:plc:fan'): Frame {
  return createFrame(timeUs, did, 'app.bsky.feed.repost', rkey, { subject: { cid: 'c', uri } })
}

function createFrame(timeUs: number, did: string, collection: string, rkey: string, record: object): Frame {
  const createdAt = new Date(timeUs / 1000).toISOString()
  return {
    did,
    time_us: timeUs,
    kind: 'commit',
    commit: { operation: 'create', collection, rkey, record: { $type: collection, createdAt, ...record } },
  }
}

/** The same frame as v2 sends it. */
export function asV2({ did, time_us, kind, commit, ...rest }: Frame, seq: number): Frame {
  const time = Temporal.Instant.fromEpochNanoseconds(BigInt(time_us) * 1000n).toString()
  const $type = `network.bsky.jetstream.subscribeEvents#${kind}`
  // `time_us` stays for the test's host, which replays by it.
  return { time_us, $type: 'message', payload: { $type, seq, did, time, ...(commit as object), ...rest } }
}

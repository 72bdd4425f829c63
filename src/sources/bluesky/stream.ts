import { setTimeout as sleep } from 'node:timers/promises'
import type { Batch, Gap, Target } from '../../model/source.ts'
import { tryDoor } from '../fetch/door.ts'
import type { SourceIo, StreamIo } from '../source.ts'
import { batchFrames, findClampGap, readCursor } from './batches.ts'
import { receiveChunks, type SocketLimits } from './socket.ts'
import { compileTargets, type Wanted } from './targets.ts'

export type StreamOptions = SocketLimits & {
  /**
   * Jetstream addresses, v1 (`wss://host/subscribe`) or v2 (`…/xrpc/network.bsky.jetstream.subscribeEvents`);
   * the next one is tried when one fails.
   */
  readonly urls: readonly string[]
  readonly cursorKey: string
  /** Asked again on reconnecting: hosts stamp events with clocks of their own. */
  readonly rewindMs: number
  readonly mostEvents: number
  /** First wait after a failure; doubles up to `longestBackoffMs`, with jitter. */
  readonly backoffMs: number
  readonly longestBackoffMs: number
}

/** Batches until `io.signal` aborts; connects, and connects again, by itself. */
export async function* streamBatches(
  targets: () => readonly Target[],
  cursor: string | null,
  io: StreamIo,
  options: StreamOptions,
): AsyncGenerator<Batch> {
  let cursorUs = readCursor(cursor)
  let failures = 0
  for (let attempt = 0; !io.signal.aborted; attempt++) {
    const wanted = compileTargets(targets())
    if (wanted.nothing) {
      // What nobody watched is no gap: begin with the present when somebody does.
      cursorUs = null
      await pause(options.gatherMs, io.signal)
      continue
    }
    const host = options.urls[failures % options.urls.length]!
    const connection = readConnection(subscribeUrl(host, wanted, cursorUs, options.rewindMs), wanted, cursorUs, {
      targets,
      io,
      options,
    })
    let spoke = false
    let step = await connection.next()
    while (!step.done) {
      failures = 0
      spoke = true
      const { cursorUs: at, ...batch } = step.value
      cursorUs = at
      yield batch
      step = await connection.next()
    }
    if (io.signal.aborted || step.value === 'other targets' || step.value === 'read slower than it is said') continue
    io.log('source.disconnected', { source: 'bluesky', host, reason: step.value, attempt })
    if (!spoke) await io.failed(await explainSilence(host, step.value, io.signal))
    await pause(backoff(failures++, options, io.random()), io.signal)
  }
}

/** A connection that stands says so after so much silence: a quiet account is not an unread one. */
const quietMs = 20_000
const nothingSaid = { source: 'bluesky', events: [], cursor: null, gaps: [], dropped: {} } as const

type Told = Batch & { readonly cursorUs: number | null }
type Surroundings = {
  readonly targets: () => readonly Target[]
  readonly io: SourceIo
  readonly options: StreamOptions
}

/** One connection from its first frame to its end, whose reason it returns. */
async function* readConnection(
  url: string,
  wanted: Wanted,
  startUs: number | null,
  { targets, io, options }: Surroundings,
): AsyncGenerator<Told, string> {
  const chunks = receiveChunks(url, options, io.signal)
  let cursorUs = startUs
  let gap: Gap | null | undefined
  let matches = wanted.matches
  let heardAt = io.now()
  try {
    for (let step = await chunks.next(); ; step = await chunks.next()) {
      if (step.done) return step.value
      const frames = step.value
      if (gap === undefined) gap = findClampGap(frames, startUs, options.cursorKey)
      if (frames.length > 0) heardAt = io.now()
      else if (io.now().since(heardAt).total('milliseconds') >= quietMs) {
        heardAt = io.now()
        yield { ...nothingSaid, cursorKey: options.cursorKey, cursorUs }
      }
      const place = { cursorKey: options.cursorKey, cursorUs, seenAt: io.now() }
      for (const batch of batchFrames(frames, place, matches, options.mostEvents)) {
        cursorUs = batch.cursorUs
        yield gap ? { ...batch, gaps: [gap] } : batch
        gap = gap === undefined ? undefined : null
      }
      const now = compileTargets(targets())
      if (now.nothing || now.key !== wanted.key) return 'other targets'
      matches = now.matches
    }
  } finally {
    await chunks.return('left')
  }
}

function subscribeUrl(base: string, wanted: Wanted, cursorUs: number | null, rewindMs: number): string {
  const url = new URL(base)
  if (url.pathname === '/') url.pathname = '/subscribe'
  const isV2 = url.pathname.endsWith('subscribeEvents')
  const [collections, dids] = isV2 ? ['collections', 'dids'] : ['wantedCollections', 'wantedDids']
  url.searchParams.append(collections, 'app.bsky.feed.post')
  url.searchParams.append(collections, 'app.bsky.feed.repost')
  for (const did of wanted.dids ?? []) url.searchParams.append(dids, did)
  // Both wires take unix microseconds, so that the place holds when the hosts are changed.
  if (cursorUs !== null) url.searchParams.set('cursor', String(cursorUs - rewindMs * 1000))
  return url.href
}

async function explainSilence(address: string, reason: string, signal: AbortSignal): Promise<string> {
  const { host } = new URL(address)
  const mute = `${host} can be reached but gives no stream (${reason}). The next host of BLUESKY_JETSTREAM_URLS is tried.`
  return (await tryDoor(address, signal)) ?? mute
}

function backoff(failures: number, options: StreamOptions, random: number): number {
  const longest = Math.min(options.longestBackoffMs, options.backoffMs * 2 ** failures)
  return longest * (0.5 + random / 2)
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}

import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../app.ts'
import { TransientError, UserError } from '../model/errors.ts'
import type { Batch, SourceId, Target } from '../model/source.ts'
import type { Poll, PolledSource, SourceIo, StreamedSource } from '../sources/source.ts'
import { cursorName, readCursor, writeCursor } from '../store/cursors.ts'
import type { Tx } from '../store/database.ts'
import {
  endTarget,
  markSourceRead,
  markTargetFailed,
  markTargetRead,
  moveTarget,
  readDueTargets,
  readTargets,
  type TargetHealth,
} from '../store/targets.ts'
import { noteStreamFailure, tellEnd, tellFailure, tellRecovery, tellStreamRecovery } from './health.ts'
import { ingestBatch } from './ingest.ts'
import { currentWatching, type Watching } from './watching.ts'

/** How many targets are read side by side, and how many of them on one host: a slow one must not hold up the rest. */
const readTogether = 8
const readTogetherOfHost = 2
/** Due targets among which to choose. */
const mostDue = 1_000
const idleMs = 500

type Running = Map<number, { readonly host: string; readonly reading: Promise<void> }>

/** Reads the polled targets whose time has come, until `signal` aborts. */
export async function runPolls(app: App, signal: AbortSignal): Promise<void> {
  let watching: Watching | null = null
  const running: Running = new Map()
  try {
    while (!signal.aborted) {
      watching = await currentWatching(app, watching)
      const due = await readDueTargets(app.store, polledIds(app), app.now(), mostDue)
      for (const target of due) {
        if (!hasRoom(running, target)) continue
        const reading = pollTarget(app, target, watching, signal).finally(() => running.delete(target.id))
        running.set(target.id, { host: hostOf(target), reading })
      }
      await oneOf(running, signal)
    }
  } finally {
    await Promise.allSettled(running.values().map(({ reading }) => reading))
  }
}

function hasRoom(running: Running, target: TargetHealth): boolean {
  if (running.size >= readTogether || running.has(target.id)) return false
  const host = hostOf(target)
  return [...running.values()].filter((other) => other.host === host).length < readTogetherOfHost
}

/** Until one reading has ended, or it is time to look again. @throws what a reading throws. */
async function oneOf(running: Running, signal: AbortSignal): Promise<void> {
  const timer = new AbortController()
  const timeUp = wait(idleMs, undefined, { signal: AbortSignal.any([signal, timer.signal]) }).catch(() => {})
  await Promise.race([timeUp, ...running.values().map(({ reading }) => reading)]).finally(() => timer.abort())
}

const polledIds = (app: App): readonly SourceId[] =>
  (Object.keys(app.sources) as SourceId[]).filter((id) => app.sources[id]?.kind === 'polled')

/** One reading of one target: what it says is stored, a failure is noted and, when it lasts, told. */
export async function pollTarget(
  app: App,
  target: TargetHealth,
  watching: Watching,
  signal: AbortSignal,
): Promise<void> {
  try {
    const source = app.sources[target.source] as PolledSource
    const poll = await source.poll(
      target,
      await readCursor(app.store, cursorName(target.source, target.address)),
      app.io(signal),
    )
    const counts = await ingestBatch(app, poll.batch, watching, async (tx) => {
      await markTargetRead(tx, target.id, poll.nextReadAt, app.now())
      await tellRecovery(app, tx, target)
      if (poll.ended !== null) {
        await endTarget(tx, target.id, poll.ended)
        await tellEnd(app, tx, target, poll.ended)
      }
      if (poll.movedTo !== null && poll.movedTo !== target.address) await follow(app, tx, target, poll)
    })
    if (counts.read > 0) app.log.info('source.batch', { source: target.source, host: hostOf(target), ...counts })
  } catch (error) {
    if (signal.aborted) return
    await noteFailure(app, target, error)
  }
}

/** The address has changed for good: the place in the feed goes along, and with it the names of its posts. */
async function follow(app: App, tx: Tx, target: TargetHealth, { movedTo, batch }: Poll): Promise<void> {
  const moved = { source: target.source, address: movedTo ?? target.address }
  await moveTarget(tx, target, moved.address, app.now())
  if (batch.cursor !== null) await writeCursor(tx, cursorName(moved.source, moved.address), batch.cursor, app.now())
}

/** Logs name hosts only: the address of a feed can be somebody's secret. */
const hostOf = (target: Target): string => URL.parse(target.address)?.host ?? target.address

async function noteFailure(app: App, target: TargetHealth, error: unknown): Promise<void> {
  if (!(error instanceof UserError || error instanceof TransientError))
    app.log.error('source.fault', { source: target.source, host: hostOf(target), error })
  const message = error instanceof Error ? error.message : String(error)
  const pauseMs = Math.max(
    backoffMs(target.failures, app.random()),
    error instanceof TransientError ? (error.retryAfterMs ?? 0) : 0,
  )
  app.log.warn('source.failed', {
    source: target.source,
    host: hostOf(target),
    failures: target.failures + 1,
    why: message,
  })
  await markTargetFailed(app.store, target, {
    error: message,
    nextReadAt: app.now().add({ milliseconds: Math.round(pauseMs) }),
    now: app.now(),
  })
  await tellFailure(app, target, message)
}

/** From a minute to six hours, with jitter: retries go on slowly for ever. */
const backoffMs = (failures: number, random: number): number =>
  Math.min(6 * 3_600_000, 60_000 * 2 ** failures) * (0.75 + random / 2)

/** Follows a source that tells, until `signal` aborts. A fault of ours is logged and the stream begun again from its cursor. */
export async function runStream(app: App, id: SourceId, source: StreamedSource, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await followStream(app, id, source, signal)
    } catch (error) {
      if (signal.aborted) return
      app.log.error('source.fault', { source: id, error })
      await noteStreamFailure(app, id, 'A fault of my own; whoever runs me finds it in the log. It is tried again.')
      await wait(backoffMs(Math.min(failures, 3), app.random()), undefined, { signal }).catch(() => {})
    }
  }
}

async function followStream(app: App, id: SourceId, source: StreamedSource, signal: AbortSignal): Promise<void> {
  let watching = await currentWatching(app, null)
  let targets = await readTargets(app.store, id)
  while (targets.length === 0 && !signal.aborted) {
    await wait(idleMs, undefined, { signal }).catch(() => {})
    targets = await readTargets(app.store, id)
  }
  const cursor = await readCursor(app.store, cursorName(id, source.cursorKey))
  const io = { ...app.io(signal), failed: (why: string) => noteStreamFailure(app, id, why) }
  for await (const batch of source.stream(() => targets, cursor, io)) {
    const current = await currentWatching(app, watching)
    if (current !== watching) targets = await readTargets(app.store, id)
    watching = current
    const narrowed = await narrowMatched(source, batch, watching, io)
    const counts = await ingestBatch(app, narrowed, watching, async (tx) => {
      await tellStreamRecovery(app, tx, id)
      await markSourceRead(tx, id, app.now())
    })
    if (counts.matched + counts.erased > 0) app.log.info('source.batch', { source: id, ...counts })
  }
}

/** Before a stream's posts are stored: what their authors let us show, asked for those alone that matched a watch. */
async function narrowMatched(source: StreamedSource, batch: Batch, watching: Watching, io: SourceIo): Promise<Batch> {
  if (source.narrow === undefined) return batch
  const posts = batch.events.flatMap((event) => (event.kind === 'post' ? [event.post] : []))
  const matched = posts.filter((post) => watching.matcher.match(post, batch.cursorKey).length > 0)
  if (matched.length === 0) return batch
  const narrowed = new Map((await source.narrow(matched, io)).map((post, index) => [matched[index], post]))
  const events = batch.events.map((event) =>
    event.kind === 'post' ? { ...event, post: narrowed.get(event.post) ?? event.post } : event,
  )
  return { ...batch, events }
}

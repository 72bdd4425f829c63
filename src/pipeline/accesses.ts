import { z } from 'zod'
import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import { type SourceId, sourceIds } from '../model/source.ts'
import type { Access, SourceIo } from '../sources/source.ts'
import { queueMessage } from '../store/outbox.ts'
import { readTargets, readWatchersOf } from '../store/targets.ts'

/** How an access of the operator's stands, as far as it was asked. */
type AccessState = {
  readonly source: SourceId
  /** What is used of what its network allows, in words. */
  readonly used: string | null
  readonly endsAt: Temporal.Instant | null
}

const dayMs = 24 * 3_600_000
const askTimeoutMs = 15_000
/** Asked again after this, and sooner where it could not be asked. */
const askEveryMs = dayMs
const askAgainMs = 3_600_000
/** It is said once so long before, and once more. */
const warnDays = [7, 1]

/** Accesses that are set and of which there is something to tell; nobody is asked. */
export async function readAccesses(app: App): Promise<readonly AccessState[]> {
  const io = app.io(AbortSignal.timeout(askTimeoutMs))
  const telling = accessesOf(app).filter(({ access: { used, endsAt } }) => used !== undefined || endsAt !== undefined)
  return Promise.all(
    telling.map(async ({ source, access }) => ({
      source,
      used: (await access.used?.(io)) ?? null,
      endsAt: (await readEnd(source, io))?.endsAt ?? null,
    })),
  )
}

/** Once a day each access is asked when it ends; before it does, whoever reads that network by it is told. */
export async function watchAccesses(app: App): Promise<void> {
  for (const { source, access } of accessesOf(app)) {
    if (access.endsAt === undefined) continue
    const endsAt = await currentEnd(app, source, access.endsAt)
    if (endsAt !== null) await tellEnd(app, source, endsAt)
  }
}

const accessesOf = (app: App): readonly { readonly source: SourceId; readonly access: Access }[] =>
  sourceIds.flatMap((id) => {
    const source = app.sources[id]
    return source?.access === undefined ? [] : [{ source: id, access: source.access }]
  })

const stored = z.object({ endsAt: z.string().nullable(), askAt: z.string() })
const keyOf = (source: SourceId): string => `${source} access`

async function readEnd(source: SourceId, io: SourceIo) {
  const text = await io.memory.read(keyOf(source))
  if (text === null) return null
  const { endsAt, askAt } = stored.parse(JSON.parse(text))
  return {
    endsAt: endsAt === null ? null : Temporal.Instant.from(endsAt),
    askAt: Temporal.Instant.from(askAt),
  }
}

async function currentEnd(
  app: App,
  source: SourceId,
  ask: (io: SourceIo) => Promise<Temporal.Instant | null>,
): Promise<Temporal.Instant | null> {
  const io = app.io(AbortSignal.timeout(askTimeoutMs))
  const known = await readEnd(source, io)
  if (known !== null && Temporal.Instant.compare(app.now(), known.askAt) < 0) return known.endsAt
  const remember = (endsAt: Temporal.Instant | null, inMs: number) => {
    const askAt = app.now().add({ milliseconds: inMs })
    return io.memory.write(keyOf(source), JSON.stringify({ endsAt, askAt }), 2 * dayMs)
  }
  try {
    const endsAt = await ask(io)
    await remember(endsAt, askEveryMs)
    return endsAt
  } catch (error) {
    app.log.warn('access.unreadable', { source, error })
    await remember(known?.endsAt ?? null, askAgainMs)
    return known?.endsAt ?? null
  }
}

/** Each guild once, in a channel that the network's posts go to. */
async function tellEnd(app: App, source: SourceId, endsAt: Temporal.Instant): Promise<void> {
  const days = endsAt.since(app.now()).total('hours') / 24
  const due = warnDays.findLast((warned) => days <= warned)
  if (due === undefined || days < 0) return
  const alert: Alert = { kind: 'access-ending', source, endsAt }
  const dedupeKey = `${alert.kind} ${source} ${endsAt.epochMilliseconds} ${due}`
  await app.store.transaction().execute(async (tx) => {
    const ids = (await readTargets(tx, source)).map(({ id }) => id)
    const guilds = Map.groupBy(await readWatchersOf(tx, ids), (watcher) => watcher.guildId)
    for (const [guildId, [first]] of guilds) {
      const { channelId } = first!
      const body = { kind: 'alert', alert } as const
      await queueMessage(tx, { guildId, channelId, dedupeKey, body, pingRoleId: null, followsKey: null }, app.now())
    }
  })
}

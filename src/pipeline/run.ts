import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../app.ts'
import type { Sender } from '../discord/send.ts'
import { UserError } from '../model/errors.ts'
import type { SourceId } from '../model/source.ts'
import { explainStoreFault } from '../store/database.ts'
import { runAccounts } from './accounts.ts'
import { runDelivery } from './deliver.ts'
import { runPolls, runStream } from './read.ts'
import { runTick, startSchedule } from './schedule.ts'

/** A stage that failed begins again after this pause: a full disk may have room by then. */
const pauseMs = 5_000

/**
 * Runs all stages until `signal` aborts. They share nothing but the store, so one that fails begins again
 * while the others go on.
 * @throws {UserError} when nothing can go on: Discord refuses our token.
 */
export async function runStages(app: App, sender: Sender, signal: AbortSignal): Promise<void> {
  startSchedule(app, signal)
  const streams = Object.entries(app.sources).flatMap(([id, source]) =>
    source.kind === 'streamed' ? [{ id: id as SourceId, source }] : [],
  )
  await Promise.all([
    runTick(app), // what fell due while we were down doesn't wait for the minute
    keepRunning(app, 'polls', signal, () => runPolls(app, signal)),
    ...streams.map(({ id, source }) =>
      keepRunning(app, `stream ${id}`, signal, () => runStream(app, id, source, signal)),
    ),
    keepRunning(app, 'accounts', signal, () => runAccounts(app, signal)),
    keepRunning(app, 'delivery', signal, () => runDelivery(app, sender, signal)),
  ])
}

async function keepRunning(app: App, stage: string, signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      await run()
    } catch (error) {
      if (signal.aborted) return
      const fault = explainStoreFault(error, app.config.DATA_DIR)
      if (error instanceof UserError) throw error
      app.log.error('stage.fault', { stage, error: fault })
      await wait(pauseMs, undefined, { signal }).catch(() => {})
    }
  }
}

import { join } from 'node:path'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { guardedFetch } from './sources/fetch/fetch.ts'
import { openSources } from './sources/index.ts'
import { memoryIn, sourcesOf } from './sources-of.ts'
import { openCache } from './store/cache.ts'
import { openStore } from './store/database.ts'
import { openHashes } from './store/hashes.ts'
import { openToneEngine } from './tone-engine.ts'

/** What the program is built around, and the way to put it away. */
export type Opened = { readonly app: App; readonly close: () => Promise<void> }

const version = '0.1.0'

/**
 * Opens the database and the sources. `databaseFile` null: in memory, forgotten at the end.
 * @throws {UserError} when the database or the model of tone can't be used.
 */
export async function openApp(
  config: Config,
  log: Log,
  world: {
    readonly databaseFile: string | null
    readonly now: () => Temporal.Instant
    readonly print: (line: string) => void
  },
): Promise<Opened> {
  const toneEngine =
    config.SENTIMENT_MODEL_DIR === undefined
      ? null
      : await openToneEngine(config.SENTIMENT_MODEL_DIR, config.SENTIMENT_MODEL_LANGUAGES)
  const store = await openStore(world.databaseFile ?? ':memory:')
  const fetch = guardedFetch({
    userAgent: `Callboard/${version} (labour campaign news bot; contact: ${config.CONTACT})`,
    allowedPrivateOrigins: config.ALLOWED_PRIVATE_ORIGINS,
    now: world.now,
  })
  const cache = openCache(store, (error) => log.warn('cache.fault', { error }))
  const app: App = {
    config,
    log,
    store,
    hashes: await openHashes(store),
    cache,
    now: world.now,
    random: Math.random,
    sources: openSources(sourcesOf(config)),
    toneEngine,
    io: (signal) => ({
      fetch,
      now: world.now,
      random: Math.random,
      signal,
      memory: memoryIn(cache),
      log: (event, fields) => log.info(event, fields),
    }),
    print: world.print,
  }
  return { app, close: () => store.destroy() }
}

export const databaseFileOf = (config: Config): string => join(config.DATA_DIR, 'callboard.db')

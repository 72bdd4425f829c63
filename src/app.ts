import type Keyv from 'keyv'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import type { SourceId } from './model/source.ts'
import type { PolledSource, SourceIo, StreamedSource } from './sources/source.ts'
import type { Store } from './store/database.ts'
import type { Hashes } from './store/hashes.ts'
import type { ToneEngine } from './tone-engine.ts'

/** What a stage or a command may touch of the world. Made once, by open.ts. */
export type App = {
  readonly config: Config
  readonly log: Log
  readonly store: Store
  readonly hashes: Hashes
  /** May be lost at any time. */
  readonly cache: Keyv
  readonly now: () => Temporal.Instant
  /** 0 ≤ x < 1 */
  readonly random: () => number
  /** The networks that can be read; `link` is pasted by hand and has no reader. */
  readonly sources: Readonly<Partial<Record<SourceId, PolledSource | StreamedSource>>>
  /** The operator's own model of tone; null: the built-in reader for all. */
  readonly toneEngine: ToneEngine | null
  /** What a source uses of the world, until `signal` aborts. */
  readonly io: (signal: AbortSignal) => SourceIo
  /** A line for whoever looks at the terminal. */
  readonly print: (line: string) => void
}

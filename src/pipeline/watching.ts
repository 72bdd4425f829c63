import { compileMatcher, type Matcher } from '../analysis/query/match.ts'
import type { WatchId } from '../model/ids.ts'
import type { Watch } from '../model/watch.ts'
import type { Store } from '../store/database.ts'
import { readWatches, readWatchesVersion } from '../store/watches.ts'

/** The watches in force, compiled together. */
export type Watching = {
  readonly version: string
  readonly watches: ReadonlyMap<WatchId, Watch>
  readonly matcher: Matcher
}

/** Compiles the watches anew where they have changed since `known`; `known` itself where they have not. */
export async function currentWatching(store: Store, known: Watching | null): Promise<Watching> {
  const version = await readWatchesVersion(store)
  if (known?.version === version) return known
  const watches = await readWatches(store)
  return { version, watches: new Map(watches.map((watch) => [watch.id, watch])), matcher: compileMatcher(watches) }
}

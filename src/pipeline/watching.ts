import { compileMatcher, type Matcher } from '../analysis/query/match.ts'
import type { App } from '../app.ts'
import type { WatchId } from '../model/ids.ts'
import type { Watch } from '../model/watch.ts'
import { readWatches, readWatchesVersion } from '../store/watches.ts'

/** The watches in force, compiled together. */
export type Watching = {
  readonly version: string
  readonly watches: ReadonlyMap<WatchId, Watch>
  readonly matcher: Matcher
}

/** Compiles the watches anew where they have changed since `known`; `known` itself where they have not. */
export async function currentWatching(app: Pick<App, 'store' | 'log'>, known: Watching | null): Promise<Watching> {
  const version = await readWatchesVersion(app.store)
  if (known?.version === version) return known
  const watches = await readWatches(app.store)
  const matcher = compileMatcher(watches)
  for (const { id, error } of matcher.unreadable) app.log.error('watch.unreadable', { watch: id, error })
  return { version, watches: new Map(watches.map((watch) => [watch.id, watch])), matcher }
}

import type { GuildReading } from '../analysis/label.ts'
import { compileMatcher, type Matcher } from '../analysis/query/match.ts'
import { compileWords, type OwnWord } from '../analysis/sentiment/words.ts'
import type { App } from '../app.ts'
import type { GuildId, WatchId } from '../model/ids.ts'
import type { Watch } from '../model/watch.ts'
import { readWatches, readWatchesVersion } from '../store/watches.ts'
import { readAllWords, readWordsVersion } from '../store/words.ts'

/** The watches in force, compiled together. */
export type Watching = {
  readonly version: string
  readonly watches: ReadonlyMap<WatchId, Watch>
  readonly matcher: Matcher
  readonly readings: ReadonlyMap<GuildId, GuildReading>
}

/** Compiles watches and words anew where they have changed since `known`; `known` itself where they have not. */
export async function currentWatching(app: Pick<App, 'store' | 'log'>, known: Watching | null): Promise<Watching> {
  const version = `${await readWatchesVersion(app.store)} / ${await readWordsVersion(app.store)}`
  if (known?.version === version) return known
  const watches = await readWatches(app.store)
  const matcher = compileMatcher(watches)
  for (const { id, error } of matcher.unreadable) app.log.error('watch.unreadable', { watch: id, error })
  const words = await readAllWords(app.store)
  const readings = Map.groupBy(watches, (watch) => watch.guildId)
    .entries()
    .map(([guildId, own]) => [guildId, readingOf(own, words.get(guildId))] as const)
  return { version, watches: new Map(watches.map((watch) => [watch.id, watch])), matcher, readings: new Map(readings) }
}

function readingOf(watches: readonly Watch[], words: readonly OwnWord[] | undefined): GuildReading {
  const addresses = watches.flatMap((watch) => watch.targets.map((target) => target.address))
  const tags = addresses.filter((address) => address.startsWith('#')).map((address) => address.slice(1).toLowerCase())
  return { words: words === undefined ? null : compileWords(words), tags: new Set(tags) }
}

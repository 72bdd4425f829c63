import { compileMatcher, type Matcher } from '../analysis/query/match.ts'
import type { Lexicon } from '../analysis/sentiment/lexicon.ts'
import { compileWords } from '../analysis/sentiment/words.ts'
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
  /** Of the guilds that have words of their own. */
  readonly words: ReadonlyMap<GuildId, Lexicon>
}

/** Compiles watches and words anew where they have changed since `known`; `known` itself where they have not. */
export async function currentWatching(app: Pick<App, 'store' | 'log'>, known: Watching | null): Promise<Watching> {
  const version = `${await readWatchesVersion(app.store)} / ${await readWordsVersion(app.store)}`
  if (known?.version === version) return known
  const watches = await readWatches(app.store)
  const matcher = compileMatcher(watches)
  for (const { id, error } of matcher.unreadable) app.log.error('watch.unreadable', { watch: id, error })
  const words = new Map([...(await readAllWords(app.store))].map(([guildId, own]) => [guildId, compileWords(own)]))
  return { version, watches: new Map(watches.map((watch) => [watch.id, watch])), matcher, words }
}

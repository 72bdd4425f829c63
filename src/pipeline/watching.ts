import { compileGuildIssues, overlayIssues } from '../analysis/issues/guild-issues.ts'
import { compileGuildParties, type GuildReading } from '../analysis/label.ts'
import { compileMatcher, type Matcher } from '../analysis/query/match.ts'
import { compileWords } from '../analysis/sentiment/words.ts'
import type { App } from '../app.ts'
import type { GuildId, WatchId } from '../model/ids.ts'
import type { Watch } from '../model/watch.ts'
import type { Store } from '../store/database.ts'
import { readAllCampaignIssues, readAllIssues, readIssuesVersion } from '../store/issues.ts'
import { readAllParties, readPartiesVersion } from '../store/parties.ts'
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
  const versions = [
    await readWatchesVersion(app.store),
    await readWordsVersion(app.store),
    await readIssuesVersion(app.store),
    await readPartiesVersion(app.store),
  ]
  const version = versions.join(' / ')
  if (known?.version === version) return known
  const watches = await readWatches(app.store)
  const matcher = compileMatcher(watches)
  for (const { id, error } of matcher.unreadable) app.log.error('watch.unreadable', { watch: id, error })
  const readings = await readReadings(app.store, watches)
  return { version, watches: new Map(watches.map((watch) => [watch.id, watch])), matcher, readings }
}

/** How a guild would read posts if it watched `tried` as well. */
export async function readReadingWith(
  store: Store,
  guildId: GuildId,
  tried: Pick<Watch, 'targets'>,
): Promise<GuildReading> {
  const own = await readWatches(store, guildId)
  return (await readReadings(store, [...own, { ...tried, guildId }])).get(guildId)!
}

async function readReadings(
  store: Store,
  watches: readonly Pick<Watch, 'guildId' | 'targets'>[],
): Promise<ReadonlyMap<GuildId, GuildReading>> {
  const [words, issues] = [await readAllWords(store), await readAllIssues(store)]
  const parties = await readAllParties(store)
  const ofCampaigns = await readAllCampaignIssues(store)
  const compile = (id: GuildId, own: readonly Pick<Watch, 'targets'>[]): GuildReading => {
    const [ownWords, ownIssues, ownParties] = [words.get(id), issues.get(id), parties.get(id)]
    return {
      words: ownWords === undefined ? null : compileWords(ownWords),
      issues: ownIssues === undefined ? null : compileGuildIssues(ownIssues),
      campaigns: new Map(
        [...(ofCampaigns.get(id) ?? [])].map(([campaignId, changes]) => [
          campaignId,
          compileGuildIssues(overlayIssues(ownIssues ?? [], changes)),
        ]),
      ),
      tags: tagsOf(own),
      parties: ownParties === undefined ? null : compileGuildParties(ownParties),
    }
  }
  const byGuild = Map.groupBy(watches, (watch) => watch.guildId)
  return new Map([...byGuild].map(([id, own]) => [id, compile(id, own)]))
}

/** The hashtags that are read for these watches, folded as the sources fold them. */
function tagsOf(watches: readonly Pick<Watch, 'targets'>[]): ReadonlySet<string> {
  const addresses = watches.flatMap((watch) => watch.targets.map((target) => target.address))
  return new Set(
    addresses.filter((address) => address.startsWith('#')).map((address) => address.slice(1).toLowerCase()),
  )
}

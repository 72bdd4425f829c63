import type { ChannelId, GuildId, WatchId } from '../model/ids.ts'
import type { Read, SpikeScope } from '../model/spike.ts'
import type { Campaign, Watch } from '../model/watch.ts'
import type { Coverage } from './coverage.ts'

/** What takes off and goes quiet: a watch, or a campaign of several. */
export type Subject = {
  readonly scope: SpikeScope
  /** The watch's query, or what the campaign is called. */
  readonly name: string
  readonly guildId: GuildId
  /** Whose posts it counts, each post once; at least one. */
  readonly watches: readonly Watch[]
}

/** The watches first: what one of them tells, its campaign need not say again. A campaign of one watch is that watch. */
export function subjectsOf(watches: readonly Watch[], campaigns: readonly Campaign[]): readonly Subject[] {
  const byCampaign = Map.groupBy(watches, (watch) => watch.campaignId)
  return [
    ...watches.map(
      (watch): Subject => ({
        scope: { kind: 'watch', id: watch.id },
        name: watch.query,
        guildId: watch.guildId,
        watches: [watch],
      }),
    ),
    ...campaigns.flatMap(({ id, name, guildId }): Subject[] => {
      const own = byCampaign.get(id) ?? []
      return own.length < 2 ? [] : [{ scope: { kind: 'campaign', id }, name, guildId, watches: own }]
    }),
  ]
}

export const watchIdsOf = ({ watches }: Subject): readonly WatchId[] => watches.map((watch) => watch.id)

/** A campaign has no channel of its own: it speaks where its watches do. */
export const channelsOf = (watches: readonly Watch[]): readonly ChannelId[] => [
  ...new Set(watches.map((watch) => watch.channelId)),
]

/** Which watches a state was learned from. */
export const countedOf = (subject: Subject): string => watchIdsOf(subject).join(' ')

/** What could be read of all its watches together. */
export function readOf({ watches }: Subject, coverage: Coverage, minute: number): Read {
  const [first, ...rest] = new Set(watches.map((watch) => coverage(watch, minute)))
  return rest.length > 0 ? 'part' : first!
}

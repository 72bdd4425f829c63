import type { CampaignId, ChannelId, GuildId, WatchId } from './ids.ts'
import type { Party } from './negotiation.ts'
import type { Target } from './source.ts'

/** What a guild follows: a query over posts, and the targets read for it. */
export type Watch = {
  readonly id: WatchId
  readonly guildId: GuildId
  readonly channelId: ChannelId
  readonly campaignId: CampaignId | null
  /** As the person wrote it; compiled by analysis. */
  readonly query: string
  /** Whose own account or site this is, as the guild marked it: what it says is official. null: nobody's. */
  readonly speaksFor: Party | null
  readonly targets: readonly Target[]
}

/** An effort that groups watches and negotiations. */
export type Campaign = { readonly id: CampaignId; readonly guildId: GuildId; readonly name: string }

import type { CampaignId, GuildId } from '../model/ids.ts'
import { readCampaigns } from '../store/campaigns.ts'
import type { Scope } from '../store/counts.ts'
import type { Store } from '../store/database.ts'

/** What is counted together, and what people call it. */
export type ScopeName = { readonly scope: Scope; readonly title: string }

/** A campaign by its name, or all that the guild watches. */
export async function describeScope(store: Store, guildId: GuildId, campaignId: CampaignId | null): Promise<ScopeName> {
  const campaign = (await readCampaigns(store, guildId)).find((known) => known.id === campaignId)
  if (campaign !== undefined) return { scope: { kind: 'campaign', id: campaign.id }, title: campaign.name }
  return { scope: { kind: 'guild', id: guildId }, title: 'All watches' }
}

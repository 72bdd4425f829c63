import { escapeText } from '../discord/escape.ts'
import { UserError } from '../model/errors.ts'
import type { CampaignId, GuildId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { readCampaigns } from '../store/campaigns.ts'
import type { Scope } from '../store/counts.ts'
import type { Store } from '../store/database.ts'
import { readScopeStart, readWatches } from '../store/watches.ts'

/** What is counted together, and what people call it. */
export type ScopeName = { readonly scope: Scope; readonly title: string }

/** A campaign by its name, or all that the guild watches. */
export async function describeScope(store: Store, guildId: GuildId, campaignId: CampaignId | null): Promise<ScopeName> {
  const campaign = (await readCampaigns(store, guildId)).find((known) => known.id === campaignId)
  if (campaign !== undefined) return { scope: { kind: 'campaign', id: campaign.id }, title: campaign.name }
  return { scope: { kind: 'guild', id: guildId }, title: 'All watches' }
}

/**
 * The campaign or watch that a person named; all that the guild watches when he named none.
 * @throws {UserError} when nothing here has that name.
 */
export async function findScope(store: Store, guildId: GuildId, of: string | null): Promise<ScopeName> {
  if (of === null) return describeScope(store, guildId, null)
  const wanted = of.toLowerCase()
  const campaign = (await readCampaigns(store, guildId)).find((known) => known.name.toLowerCase() === wanted)
  if (campaign !== undefined) return describeScope(store, guildId, campaign.id)
  const watch = (await readWatches(store, guildId)).find((known) => String(known.id) === of || known.query === of)
  if (watch !== undefined) return { scope: { kind: 'watch', id: watch.id }, title: watch.query }
  throw new UserError(
    `Nothing called “${escapeText(of)}” is watched here. Pick a campaign or a watch from the list while you type.`,
  )
}

/** The part of a window in which we watched: what came before is not known, and no zero. */
export async function sinceWatched(store: Store, { scope }: ScopeName, window: Span): Promise<Span> {
  const since = await readScopeStart(store, scope)
  const isLater =
    since !== null && Temporal.Instant.compare(since, window.from) > 0 && Temporal.Instant.compare(since, window.to) < 0
  return isLater ? { from: since, to: window.to } : window
}

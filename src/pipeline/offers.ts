import type { Choice } from '../discord/command.ts'
import { namesLike, offersLike } from '../discord/offers.ts'
import type { GuildId } from '../model/ids.ts'
import { readCampaigns } from '../store/campaigns.ts'
import type { Store } from '../store/database.ts'
import { readNegotiations } from '../store/negotiations.ts'
import { readWatches } from '../store/watches.ts'

/** The guild's campaigns whose name has what was typed, for the list that Discord shows. */
export async function offerCampaigns(store: Store, guildId: GuildId, typed: string): Promise<readonly Choice[]> {
  return namesLike(
    typed,
    (await readCampaigns(store, guildId)).map(({ name }) => name),
  )
}

/** The same of its campaigns and watches. */
export async function offerScopes(store: Store, guildId: GuildId, typed: string): Promise<readonly Choice[]> {
  const watches = (await readWatches(store, guildId)).map((watch) => ({ name: watch.query, value: String(watch.id) }))
  return [...(await offerCampaigns(store, guildId, typed)), ...offersLike(typed, watches)]
}

/** The same of its negotiations, by the name of the agreement. */
export async function offerNegotiations(store: Store, guildId: GuildId, typed: string): Promise<readonly Choice[]> {
  return namesLike(
    typed,
    (await readNegotiations(store, guildId)).map(({ record }) => record.agreement),
  )
}

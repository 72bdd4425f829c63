import { builtInParties } from '../analysis/parties/dictionary.ts'
import { compileParties, findParties } from '../analysis/parties/find.ts'
import type { App } from '../app.ts'
import { escapeText } from '../discord/escape.ts'
import { UserError } from '../model/errors.ts'
import type { GuildId } from '../model/ids.ts'
import type { NamedParty, Party } from '../model/negotiation.ts'
import { readGuildParties } from '../store/parties.ts'

/**
 * The union or employer that a guild means by a name, its own parties first; `side` null: of either side.
 * @throws {UserError} when the name fits none.
 */
export async function partyNamed(app: App, guildId: GuildId, name: string, side: Party['side'] | null): Promise<Party> {
  const own = await readGuildParties(app.store, guildId)
  const found = findParties(name, compileParties(own)).find((party) => side === null || party.side === side)
  if (found !== undefined) return found
  const what = side === null ? 'a union or employer' : side === 'union' ? 'a union' : 'an employer'
  throw new UserError(
    `I don't know ${what} called “${escapeText(name)}”. Write the usual short name, such as ${side === 'employer' ? 'AMPTP or Starbucks' : 'IATSE, WGA or Teamsters'}, or add it with \`/parties add\`.`,
  )
}

/** The party of the dictionary that goes by exactly this name; null: the name is new. */
export const knownParty = (name: string): NamedParty | null => {
  const wanted = name.toLowerCase()
  const isNamed = (party: NamedParty) =>
    [party.name, ...party.aliases].some((one) => one.replace(/^=/, '').toLowerCase() === wanted)
  return builtInParties.find(isNamed) ?? null
}

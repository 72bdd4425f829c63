import { channelPermissions, guildPermissions, may, type Permission } from '../permissions.ts'
import { refuse } from '../refusal.ts'
import { isThread } from '../threads.ts'
import type { Channel } from '../wire.ts'
import { channelOf, type Guild, guildOf, type World } from '../world.ts'

/**
 * A channel, when the bot may do all of these there.
 * @throws {Refusal} 10003, 50001 when it can't see the channel, 50013
 */
export function botChannel(world: World, id: string, ...needed: readonly Permission[]): Channel {
  const channel = channelOf(world, id)
  const bits = channelPermissions(world, channel, world.bot.id)
  if (!may(bits, 'ViewChannel')) throw refuse.missingAccess()
  if (needed.some((permission) => !may(bits, permission))) throw refuse.missingPermissions()
  return channel
}

/** What posting there needs. */
export const postingPermission = (channel: Channel): Permission =>
  isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages'

/** @throws {Refusal} 10004, 50001 when the bot isn't in the guild, 50013 when it lacks all of `anyOf` */
export function botGuild(world: World, id: string, ...anyOf: readonly Permission[]): Guild {
  const guild = guildOf(world, id)
  const member = guild.members.get(world.bot.id)
  if (!member) throw refuse.missingAccess()
  const bits = guildPermissions(guild, member)
  if (anyOf.length > 0 && !anyOf.some((permission) => may(bits, permission))) throw refuse.missingPermissions()
  return guild
}

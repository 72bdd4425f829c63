import { type APIChannel, type APIGuild, type APIGuildMember, OverwriteType, PermissionFlagsBits } from 'discord.js'
import { neededRights } from '../../discord/rights.ts'

/**
 * What the bot lacks in a channel to post there.
 * Source: docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function missingRights(
  guild: APIGuild,
  member: APIGuildMember,
  channel: APIChannel,
  me: string,
): readonly string[] {
  const held = new Set([guild.id, ...member.roles])
  const base = guild.roles.filter((role) => held.has(role.id)).reduce((sum, role) => sum | BigInt(role.permissions), 0n)
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return []
  const overwrites = 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : []
  const apply = (rights: bigint, which: typeof overwrites) => {
    const deny = which.reduce((sum, one) => sum | BigInt(one.deny), 0n)
    return (rights & ~deny) | which.reduce((sum, one) => sum | BigInt(one.allow), 0n)
  }
  const everyone = apply(
    base,
    overwrites.filter((one) => one.id === guild.id),
  )
  const roles = apply(
    everyone,
    overwrites.filter((one) => one.type === OverwriteType.Role && one.id !== guild.id && held.has(one.id)),
  )
  const rights = apply(
    roles,
    overwrites.filter((one) => one.id === me),
  )
  return Object.entries(neededRights).flatMap(([name, bit]) => ((rights & bit) === 0n ? [name] : []))
}

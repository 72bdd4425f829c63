import type { Channel, Member, Overwrite } from './wire.ts'
import type { Guild, World } from './world.ts'

/** Bits by the names of discord.js. Source: https://docs.discord.com/developers/topics/permissions */
const permissionBits = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseApplicationCommands: 1n << 31n,
  ManageEvents: 1n << 33n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
  CreateEvents: 1n << 44n,
  PinMessages: 1n << 51n,
} as const
export type Permission = keyof typeof permissionBits

const everything = (1n << 53n) - 1n

export const bitsOf = (names: readonly Permission[]): bigint =>
  names.reduce((bits, name) => bits | permissionBits[name], 0n)

/** What a member may do in the whole guild: the owner and administrators everything. */
export function guildPermissions(guild: Guild, member: Member): bigint {
  if (member.user.id === guild.ownerId) return everything
  const held = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id))
  const bits = held.reduce((sum, role) => sum | BigInt(role.permissions), 0n)
  return bits & permissionBits.Administrator ? everything : bits
}

/**
 * What a member may do in a channel: roles, then overwrites of everyone, roles and the member, in Discord's order.
 * A thread goes by its parent. 0 when the user is no member, or can't see the channel.
 */
export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
  const guild = world.guilds.get(channel.guild_id)
  const member = guild?.members.get(userId)
  if (!guild || !member) return 0n
  if (channel.recipient) return directPermissions(channel.recipient.id === userId, member)
  const base = guildPermissions(guild, member)
  if (base === everything) return base
  const parent = channel.thread_metadata && channel.parent_id ? world.channels.get(channel.parent_id) : undefined
  const bits = applyOverwrites(base, (parent ?? channel).permission_overwrites, guild, member)
  return bits & permissionBits.ViewChannel ? bits : 0n
}

/** The person reads along; the page has no way to answer there. */
function directPermissions(isRecipient: boolean, { user }: Member): bigint {
  if (user.bot) return bitsOf(['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'])
  return isRecipient ? bitsOf(['ViewChannel', 'ReadMessageHistory']) : 0n
}

function applyOverwrites(base: bigint, overwrites: readonly Overwrite[], guild: Guild, member: Member): bigint {
  const groups = [
    overwrites.filter((overwrite) => overwrite.id === guild.id),
    overwrites.filter((overwrite) => overwrite.type === 0 && member.roles.includes(overwrite.id)),
    overwrites.filter((overwrite) => overwrite.type === 1 && overwrite.id === member.user.id),
  ]
  let bits = base
  for (const group of groups) {
    const deny = group.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n)
    const allow = group.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n)
    bits = (bits & ~deny) | allow
  }
  return bits
}

export const may = (bits: bigint, permission: Permission): boolean => (bits & permissionBits[permission]) !== 0n

import { UserError } from '../model/errors.ts'
import { fullName, type TypedCommand, type TypedOption } from './command-text.ts'
import { isDirect } from './direct.ts'
import { channelPermissions } from './permissions.ts'
import { isThread } from './threads.ts'
import { type Channel, type CommandOption, optionTypes, type Role, type User } from './wire.ts'
import { guildOf, type World } from './world.ts'

/** What a suggestion stands for: `text` is what the person sees in the line, `value` what is sent. */
export type Picked = { readonly option: string; readonly text: string; readonly value: string | number }

type Resolved = {
  channels: Record<string, unknown>
  users: Record<string, unknown>
  members: Record<string, unknown>
  roles: Record<string, unknown>
}
type Place = { readonly world: World; readonly channel: Channel; readonly userId: string; readonly resolved: Resolved }

/**
 * The interaction's data for a typed command.
 * @param focused the option being completed: its text is sent as it is, and others unchecked
 * @throws {UserError} a value its option doesn't take: which, and what it takes
 */
export function commandData(
  world: World,
  channel: Channel,
  userId: string,
  typed: TypedCommand,
  picked: readonly Picked[],
  focused: CommandOption | null = null,
): Record<string, unknown> {
  const place: Place = { world, channel, userId, resolved: { channels: {}, users: {}, members: {}, roles: {} } }
  const leaves = typed.given.flatMap((given) => optionValue(place, given, picked, focused))
  const options = typed.path.reduceRight<unknown[]>(
    (inner, option) => [{ name: option.name, type: option.type, options: inner }],
    leaves,
  )
  const { id, name, type, guild_id } = typed.command
  const used = Object.entries(place.resolved).filter(([, group]) => Object.keys(group).length > 0)
  return {
    id,
    name,
    type,
    ...(guild_id && { guild_id }),
    options,
    ...(used.length > 0 && { resolved: Object.fromEntries(used) }),
  }
}

function optionValue(
  place: Place,
  given: TypedOption,
  picked: readonly Picked[],
  focused: CommandOption | null,
): unknown[] {
  const { option, text } = given
  const base = { name: option.name, type: option.type }
  if (option === focused) return [{ ...base, value: text, focused: true }]
  if (!text) return []
  const pick = picked.find((one) => one.option === option.name && one.text === text)
  try {
    return [{ ...base, value: pick?.value ?? readValue(place, option, text) }]
  } catch (error) {
    if (focused && error instanceof UserError) return [{ ...base, value: text }]
    throw error
  }
}

function readValue(place: Place, option: CommandOption, text: string): string | number | boolean {
  if (option.choices?.length) return readChoice(option, text)
  switch (option.type) {
    case optionTypes.integer:
    case optionTypes.number:
      return readNumber(option, text)
    case optionTypes.boolean:
      return readBoolean(option, text)
    case optionTypes.channel:
      return readChannel(place, option, text)
    case optionTypes.user:
      return readUser(place, option, text)
    case optionTypes.role:
      return readRole(place, option, text)
    case optionTypes.attachment:
      throw new UserError(`${option.name}: takes a file, which this sandbox can't send.`)
    case optionTypes.mentionable:
      return text.startsWith('<@&') || findRole(place, text)
        ? readRole(place, option, text)
        : readUser(place, option, text)
    default:
      return readText(option, text)
  }
}

function readText(option: CommandOption, text: string): string {
  const { min_length: min = 0, max_length: max = 6000, name } = option
  if (text.length < min) throw new UserError(`${name}: takes at least ${min} characters.`)
  if (text.length > max) throw new UserError(`${name}: takes at most ${max} characters.`)
  return text
}

function readChoice(option: CommandOption, text: string): string | number {
  const wanted = text.toLowerCase()
  const choice = option.choices!.find(({ name, value }) => name.toLowerCase() === wanted || String(value) === text)
  if (choice) return choice.value
  throw new UserError(
    `${option.name}: takes one of ${option.choices!.map(({ name }) => name).join(', ')}, not "${text}".`,
  )
}

function readNumber(option: CommandOption, text: string): number {
  const value = Number(text)
  const { name, min_value: min = -Infinity, max_value: max = Infinity } = option
  if (Number.isNaN(value)) throw new UserError(`${name}: takes a number, not "${text}".`)
  if (option.type === optionTypes.integer && !Number.isInteger(value))
    throw new UserError(`${name}: takes a whole number.`)
  if (value < min) throw new UserError(`${name}: takes ${min} or more.`)
  if (value > max) throw new UserError(`${name}: takes ${max} or less.`)
  return value
}

function readBoolean(option: CommandOption, text: string): boolean {
  if (/^(true|yes)$/i.test(text)) return true
  if (/^(false|no)$/i.test(text)) return false
  throw new UserError(`${option.name}: takes true or false, not "${text}".`)
}

const idIn = (text: string): string | undefined => /^<?[#@&!]*(\d{17,20})>?$/.exec(text)?.[1]

function readChannel(place: Place, option: CommandOption, text: string): string {
  const { world, channel: here, userId } = place
  const name = text.replace(/^#/, '').toLowerCase()
  const visible = [...world.channels.values()].filter(
    (channel) =>
      channel.guild_id === here.guild_id && !isDirect(channel) && channelPermissions(world, channel, userId) !== 0n,
  )
  const channel = visible.find(({ id }) => id === idIn(text)) ?? visible.find((one) => one.name.toLowerCase() === name)
  if (!channel)
    throw new UserError(`${option.name}: takes a channel you can see, such as #${here.name}; "${text}" is none.`)
  if (option.channel_types?.length && !option.channel_types.includes(channel.type)) {
    throw new UserError(`${option.name}: doesn't take #${channel.name}: that kind of channel isn't allowed here.`)
  }
  const { id, type, name: channelName, parent_id } = channel
  place.resolved.channels[id] = {
    id,
    type,
    name: channelName,
    parent_id,
    permissions: String(channelPermissions(world, channel, userId)),
    app_permissions: String(channelPermissions(world, channel, world.bot.id)),
    ...(isThread(channel) && { thread_metadata: channel.thread_metadata }),
  }
  return id
}

function readUser(place: Place, option: CommandOption, text: string): string {
  const name = text.replace(/^@/, '').toLowerCase()
  const users = [...place.world.users.values()]
  const matches = (user: User) => [user.username, user.global_name].some((known) => known?.toLowerCase() === name)
  const user = users.find(({ id }) => id === idIn(text)) ?? users.find(matches)
  if (!user) throw new UserError(`${option.name}: takes a member, such as @you; "${text}" is none.`)
  const { user: _, ...member } = guildOf(place.world, place.channel.guild_id).members.get(user.id)!
  place.resolved.users[user.id] = user
  place.resolved.members[user.id] = { ...member, permissions: '0' }
  return user.id
}

function findRole(place: Place, text: string): Role | undefined {
  const name = text.replace(/^@/, '').toLowerCase()
  const { roles } = guildOf(place.world, place.channel.guild_id)
  return (
    roles.find(({ id }) => id === idIn(text)) ??
    roles.find((role) => role.name.replace(/^@/, '').toLowerCase() === name)
  )
}

function readRole(place: Place, option: CommandOption, text: string): string {
  const role = findRole(place, text)
  if (!role) throw new UserError(`${option.name}: takes a role, such as @strike-captains; "${text}" is none.`)
  place.resolved.roles[role.id] = role
  return role.id
}

export const typedName = (typed: TypedCommand): string => fullName(typed.command, typed.path)

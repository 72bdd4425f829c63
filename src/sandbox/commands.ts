import { checkCommands, checkOneCommand, maxCommands } from './limits/commands.ts'
import type { Fields } from './limits/fields.ts'
import { channelPermissions, may } from './permissions.ts'
import { refuse } from './refusal.ts'
import type { Channel, Command, Snowflake } from './wire.ts'
import type { World } from './world.ts'

export const commandsOf = (world: World, guildId: Snowflake | null): Command[] =>
  [...world.commands.values()].filter((command) => (command.guild_id ?? null) === guildId)

/** Replaces all commands of a guild (null: the global ones); equal names keep their ids. @throws {Refusal} 50035, 30032 */
export function replaceCommands(world: World, guildId: Snowflake | null, body: unknown): Command[] {
  const wanted = checkCommands(body)
  const before = commandsOf(world, guildId)
  for (const command of before) world.commands.delete(command.id)
  const after = wanted.map((fields) => keepCommand(world, guildId, fields, before))
  world.changes.emit({ kind: 'commands-changed' })
  return after
}

/** Adds a command, or replaces the one of that name. @throws {Refusal} 50035, 30032 */
export function addCommand(world: World, guildId: Snowflake | null, body: unknown): Command {
  const before = commandsOf(world, guildId)
  const fields = checkOneCommand(body)
  const known = before.some((command) => command.name === fields.name)
  if (!known && before.length >= maxCommands) throw refuse.tooManyCommands()
  const command = keepCommand(world, guildId, fields, before)
  world.changes.emit({ kind: 'commands-changed' })
  return command
}

/** @throws {Refusal} 10063, 50035 */
export function changeCommand(world: World, guildId: Snowflake | null, id: Snowflake, body: unknown): Command {
  const command = commandOf(world, guildId, id)
  const changed = checkOneCommand({ ...command, ...(body as Fields) })
  world.commands.delete(id)
  return addCommand(world, guildId, changed)
}

/** @throws {Refusal} 10063 */
export function removeCommand(world: World, guildId: Snowflake | null, id: Snowflake): void {
  world.commands.delete(commandOf(world, guildId, id).id)
  world.changes.emit({ kind: 'commands-changed' })
}

/** @throws {Refusal} 10063 */
export function commandOf(world: World, guildId: Snowflake | null, id: Snowflake): Command {
  const command = world.commands.get(id)
  if (!command || (command.guild_id ?? null) !== guildId) throw refuse.unknownCommand()
  return command
}

function keepCommand(world: World, guildId: Snowflake | null, fields: Fields, before: readonly Command[]): Command {
  const type = Number(fields.type ?? 1)
  const known = before.find((command) => command.name === fields.name && command.type === type)
  const command: Command = {
    ...fields,
    id: known?.id ?? world.nextId(),
    application_id: world.applicationId,
    ...(guildId && { guild_id: guildId }),
    version: world.nextId(),
    type,
    name: String(fields.name),
    description: String(fields.description ?? ''),
    default_member_permissions: permissionText(fields.default_member_permissions),
    nsfw: fields.nsfw === true,
    contexts: fields.contexts ?? null,
    integration_types: fields.integration_types ?? [0],
    dm_permission: fields.dm_permission ?? true,
    name_localizations: fields.name_localizations ?? null,
    description_localizations: fields.description_localizations ?? null,
  }
  world.commands.set(command.id, command)
  return command
}

const permissionText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

/** The slash commands a user is offered in a channel: those whose default permissions he holds. */
export function usableCommands(world: World, channel: Channel, userId: Snowflake): Command[] {
  const bits = channelPermissions(world, channel, userId)
  if (!may(bits, 'UseApplicationCommands')) return []
  const offered = [...commandsOf(world, channel.guild_id), ...commandsOf(world, null)]
  return offered
    .filter((command) => command.type === 1)
    .filter((command) => {
      const needed = command.default_member_permissions
      return needed === null || (bits & BigInt(needed)) === BigInt(needed)
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

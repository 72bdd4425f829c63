import { UserError } from '../model/errors.ts'
import { readCommandText, requireCommandText } from './command-text.ts'
import { commandData, type Picked, typedName } from './command-values.ts'
import { usableCommands } from './commands.ts'
import type { Interaction } from './interaction.ts'
import { type Ask, createInteraction } from './interactions.ts'
import type { MessageRecord } from './message-record.ts'
import { createMessage } from './messages.ts'
import { channelPermissions, may } from './permissions.ts'
import { type Channel, type Component, messageFlags, type Snowflake } from './wire.ts'
import { channelOf, type World } from './world.ts'

/** Where and as whom something is done. */
export type Place = { readonly channelId: Snowflake; readonly userId: Snowflake }

/** What a person does at his screen; each throws UserError where Discord's own client would stop him. */

export function sendCommand(world: World, place: Place, text: string, picked: readonly Picked[] = []): Interaction {
  const channel = visibleChannel(world, place)
  const typed = requireCommandText(text.trim(), usableCommands(world, channel, place.userId))
  const data = commandData(world, channel, place.userId, typed, picked)
  return ask(world, { ...place, type: 2, name: typedName(typed), data })
}

/** Asks for the completions of the last option in the line; null when it has none to ask for. */
export function askCompletions(
  world: World,
  place: Place,
  text: string,
  picked: readonly Picked[] = [],
): Interaction | null {
  const channel = visibleChannel(world, place)
  const typed = readCommandText(text, usableCommands(world, channel, place.userId))
  const last = typed?.given.at(-1)
  if (!typed || !last?.option.autocomplete) return null
  const data = commandData(world, channel, place.userId, typed, picked, last.option)
  return ask(world, { ...place, type: 4, name: typedName(typed), data })
}

/** Presses a button, or chooses `values` in a select. */
export function pressComponent(
  world: World,
  messageId: Snowflake,
  customId: string,
  userId: Snowflake,
  values: readonly string[] = [],
): Interaction {
  const record = world.messages.get(messageId)
  if (!record || !canSee(world, record, userId)) throw new UserError('That message is gone.')
  const component = findComponent(record.wire.components, customId)
  if (!component) {
    const known = customIds(record.wire.components).join(', ') || 'none'
    throw new UserError(`The message has no button "${customId}". Its buttons: ${known}.`)
  }
  if (component.disabled) throw new UserError('This button is switched off.')
  const data = { custom_id: customId, component_type: component.type, ...(component.type !== 2 && { values }) }
  const place = { channelId: record.wire.channel_id, userId }
  return ask(world, { ...place, type: 3, name: null, data, sourceMessageId: messageId })
}

/** Sends a form that an interaction opened. `fields`: by custom id. */
export function submitModal(world: World, opened: Interaction, fields: Readonly<Record<string, string>>): Interaction {
  if (opened.outcome?.kind !== 'modal') throw new UserError('No form is open.')
  const { customId, components } = opened.outcome.modal
  const inputs = allComponents(components).filter((component) => component.custom_id !== undefined)
  const missing = inputs.find((input) => input.required !== false && !fields[input.custom_id!])
  if (missing) throw new UserError(`Please fill in "${missing.label ?? missing.custom_id}".`)
  const rows = inputs.map((input) => ({
    type: 1,
    components: [{ type: input.type, custom_id: input.custom_id, value: fields[input.custom_id!] ?? '' }],
  }))
  const data = { custom_id: customId, components: rows }
  const { channelId, userId, sourceMessageId } = opened
  return ask(world, { channelId, userId, type: 5, name: null, data, sourceMessageId })
}

/** Writes a plain message. */
export function say(world: World, place: Place, content: string): MessageRecord {
  const channel = visibleChannel(world, place)
  if (!may(channelPermissions(world, channel, place.userId), 'SendMessages')) {
    throw new UserError(`You may not write in #${channel.name}.`)
  }
  return createMessage(world, channel, { content }, [], { author: world.users.get(place.userId)! })
}

function ask(world: World, details: Ask): Interaction {
  return createInteraction(world, details)
}

/** @throws {UserError} */
export function visibleChannel(world: World, place: Place): Channel {
  const channel = channelOf(world, place.channelId)
  if (channelPermissions(world, channel, place.userId) === 0n) throw new UserError('You can’t see that channel.')
  return channel
}

/** Whether a message shows on this user's screen. */
export function canSee(world: World, record: MessageRecord, userId: Snowflake): boolean {
  if (record.deletedAt) return false
  if (record.ephemeralTo !== null && record.ephemeralTo !== userId) return false
  const channel = world.channels.get(record.wire.channel_id)
  return channel !== undefined && channelPermissions(world, channel, userId) !== 0n
}

export const isLoading = (record: MessageRecord): boolean => (record.wire.flags & messageFlags.loading) !== 0

function allComponents(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...allComponents(one.components ?? []),
    ...allComponents(one.accessory ? [one.accessory] : []),
  ])
}

const findComponent = (components: readonly Component[], customId: string): Component | undefined =>
  allComponents(components).find((one) => one.custom_id === customId)

const customIds = (components: readonly Component[]): string[] =>
  allComponents(components).flatMap((one) => one.custom_id ?? [])

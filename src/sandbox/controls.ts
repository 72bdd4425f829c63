import { UserError } from '../model/errors.ts'
import { addPlainChannel, addPlainGuild, people } from './default-guild.ts'
import type { Gateway } from './gateway.ts'
import type { Interaction, Modal } from './interaction.ts'
import type { MessageRecord } from './message-record.ts'
import { bitsOf, type Permission } from './permissions.ts'
import type { RequestEntry } from './request-log.ts'
import type { Fault, Faults } from './rest/faults.ts'
import { type SeenMessage, seen } from './seen.ts'
import { askCompletions, pressComponent, say, sendCommand, submitModal } from './users.ts'
import { createWaiting, type WaitFor } from './waiting.ts'
import type { Command, CommandChoice, ScheduledEvent, Snowflake } from './wire.ts'
import { channelOf, guildOf, type World } from './world.ts'

/** What came of an interaction: `acknowledged` is a button answered with nothing to see within the time. */
export type Answer =
  | { readonly kind: 'message'; readonly message: SeenMessage }
  | { readonly kind: 'modal'; readonly modal: Modal; readonly interactionId: Snowflake }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'failed' }

/** The sandbox in the hands of a test, or of the program that plays a scenario in it. Users default to the owner. */
export type Controls = {
  /** Types a command, `/watch add term:#IALivingWage`, and waits for what the person finally sees. @throws {UserError} */
  readonly runCommand: (channelId: Snowflake, text: string, userId?: Snowflake) => Promise<Answer>
  /** Completions of the last option in the line. */
  readonly autocomplete: (channelId: Snowflake, text: string, userId?: Snowflake) => Promise<readonly CommandChoice[]>
  readonly pressButton: (messageId: Snowflake, customId: string, userId?: Snowflake) => Promise<Answer>
  readonly choose: (
    messageId: Snowflake,
    customId: string,
    values: readonly string[],
    userId?: Snowflake,
  ) => Promise<Answer>
  readonly submitModal: (interactionId: Snowflake, fields: Readonly<Record<string, string>>) => Promise<Answer>
  readonly say: (channelId: Snowflake, content: string, userId?: Snowflake) => SeenMessage
  /** In the order they came, deleted ones marked. */
  readonly messages: (channelId: Snowflake) => SeenMessage[]
  /** What the bot wrote to one person alone. */
  readonly directMessages: (userId: Snowflake) => SeenMessage[]
  readonly waitForMessage: (
    channelId: Snowflake,
    matches: (message: SeenMessage) => boolean,
    timeoutMs?: number,
  ) => Promise<SeenMessage>
  readonly waitFor: WaitFor
  /** Every REST request so far, the newest 10,000. */
  readonly requests: () => readonly RequestEntry[]
  readonly commands: () => readonly Command[]
  readonly scheduledEvents: (guildId: Snowflake) => readonly ScheduledEvent[]
  readonly botConnected: () => boolean
  /** Tells about each message that is new in a channel (an alert, a digest). Returns the way to stop. */
  readonly onMessage: (listener: (message: SeenMessage, channelName: string) => void) => () => void
  /** Adds a server with a #general channel. */
  readonly addGuild: (name: string) => { readonly guildId: Snowflake; readonly channelId: Snowflake }
  /** The bot is thrown out, or (`outage`) Discord has a fault. */
  readonly removeGuild: (guildId: Snowflake, why: 'kick' | 'outage') => void
  readonly addChannel: (guildId: Snowflake, name: string, type?: number) => Snowflake
  readonly removeChannel: (channelId: Snowflake) => void
  /** Sets the bot's own overwrite in a channel. */
  readonly setPermissions: (
    channelId: Snowflake,
    change: { readonly allow?: readonly Permission[]; readonly deny?: readonly Permission[] },
  ) => void
  /** Answers the next `times` requests of a route with a fault. */
  readonly fail: (fault: Fault, times?: number) => void
  readonly disconnectGateway: (code: number) => void
  readonly askReconnect: () => void
  readonly invalidateSessions: () => void
}

const keptRequests = 10_000

export function createControls(world: World, gateway: Gateway, faults: Faults): Controls {
  const waitFor = createWaiting(world.changes)
  const requests: RequestEntry[] = []
  world.changes.listen((change) => {
    if (change.kind !== 'request') return
    requests.push(change.entry)
    if (requests.length > keptRequests) requests.shift()
  })
  return {
    ...personControls(world, waitFor),
    ...guildControls(world),
    waitFor,
    messages: (channelId) => messagesIn(world, channelId),
    directMessages: (userId) => messagesIn(world, directChannel(world, userId)),
    waitForMessage: (channelId, matches, timeoutMs) =>
      waitFor(() => messagesIn(world, channelId).find(matches), `a message in ${channelId}`, timeoutMs),
    requests: () => requests,
    commands: () => [...world.commands.values()],
    scheduledEvents: (guildId) => [...guildOf(world, guildId).events.values()],
    botConnected: gateway.connected,
    onMessage: (listener) => onMessage(world, listener),
    fail: (fault, times = 1) => faults.add(fault, times),
    disconnectGateway: gateway.disconnect,
    askReconnect: gateway.askReconnect,
    invalidateSessions: gateway.invalidate,
  }
}

function personControls(world: World, waitFor: WaitFor) {
  const you = people.you.id
  const answer = (interaction: Interaction) => awaitAnswer(world, waitFor, interaction)
  return {
    runCommand: async (channelId, text, userId = you) => answer(sendCommand(world, { channelId, userId }, text)),
    autocomplete: async (channelId, text, userId = you) => {
      const interaction = askCompletions(world, { channelId, userId }, text)
      if (!interaction) throw new UserError('The last option in the line has no completions to ask for.')
      const { outcome } = await settled(waitFor, interaction)
      return outcome?.kind === 'choices' ? outcome.choices : []
    },
    pressButton: async (messageId, customId, userId = you) =>
      answer(pressComponent(world, messageId, customId, userId)),
    choose: async (messageId, customId, values, userId = you) =>
      answer(pressComponent(world, messageId, customId, userId, values)),
    submitModal: async (interactionId, fields) => {
      const opened = [...world.interactions.values()].find(({ id }) => id === interactionId)
      if (!opened) throw new UserError('No form is open.')
      return answer(submitModal(world, opened, fields))
    },
    say: (channelId, content, userId = you) => seen(world, say(world, { channelId, userId }, content)),
  } satisfies Partial<Controls>
}

const settled = (waitFor: WaitFor, interaction: Interaction): Promise<Interaction> =>
  waitFor(() => interaction.state === 'settled' && interaction, `the answer to ${interaction.name ?? 'a button'}`)

async function awaitAnswer(world: World, waitFor: WaitFor, interaction: Interaction): Promise<Answer> {
  try {
    await settled(waitFor, interaction)
  } catch (error) {
    if (interaction.answered && interaction.type === 3) return { kind: 'acknowledged' }
    throw error
  }
  const { outcome } = interaction
  switch (outcome?.kind) {
    case 'message':
      return { kind: 'message', message: seen(world, world.messages.get(outcome.messageId)!) }
    case 'modal':
      return { kind: 'modal', modal: outcome.modal, interactionId: interaction.id }
    default:
      return { kind: 'failed' }
  }
}

const messagesIn = (world: World, channelId: Snowflake): SeenMessage[] =>
  [...world.messages.values()]
    .filter((record) => record.wire.channel_id === channelId)
    .map((record) => seen(world, record))

const directChannel = (world: World, userId: Snowflake): Snowflake =>
  [...world.channels.values()].find(({ recipient }) => recipient?.id === userId)?.id ?? ''

function onMessage(world: World, listener: (message: SeenMessage, channelName: string) => void): () => void {
  return world.changes.listen((change) => {
    if (change.kind === 'message-created') listener(seen(world, change.record), channelName(world, change.record))
  })
}

const channelName = (world: World, record: MessageRecord): string => channelOf(world, record.wire.channel_id).name

function guildControls(world: World) {
  const { changes } = world
  const addChannel = (guildId: Snowflake, name: string, type = 0): Snowflake => {
    const channel = addPlainChannel(world, guildOf(world, guildId).id, { id: world.nextId(), name, type })
    changes.emit({ kind: 'channel-created', channel })
    return channel.id
  }
  return {
    addChannel,
    addGuild: (name) => {
      // Two ids: the guild's own, and the next one for the bot's role there.
      const guildId = world.nextId()
      world.nextId()
      addPlainGuild(world, guildId, name)
      const channel = addPlainChannel(world, guildId, { id: world.nextId(), name: 'general' })
      changes.emit({ kind: 'guild-added', guildId })
      return { guildId, channelId: channel.id }
    },
    removeGuild: (guildId, why) => {
      if (why === 'kick') guildOf(world, guildId).members.delete(world.bot.id)
      changes.emit({ kind: why === 'kick' ? 'guild-removed' : 'guild-unavailable', guildId })
    },
    removeChannel: (channelId) => {
      const channel = channelOf(world, channelId)
      world.channels.delete(channelId)
      changes.emit({ kind: 'channel-deleted', channel })
    },
    setPermissions: (channelId, { allow = [], deny = [] }) => {
      const channel = channelOf(world, channelId)
      const others = channel.permission_overwrites.filter(({ id }) => id !== world.bot.id)
      const own = { id: world.bot.id, type: 1, allow: String(bitsOf(allow)), deny: String(bitsOf(deny)) } as const
      channel.permission_overwrites = [...others, own]
      changes.emit({ kind: 'channel-updated', channel })
    },
  } satisfies Partial<Controls>
}

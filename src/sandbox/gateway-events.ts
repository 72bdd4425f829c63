import { blankGuild } from './blanks.ts'
import type { Change } from './changes.ts'
import { isDirect } from './direct.ts'
import type { MessageRecord } from './message-record.ts'
import { isThread } from './threads.ts'
import type { Channel, Message } from './wire.ts'
import { guildOf, type World } from './world.ts'

/** `intent` is the bit a session needs (0: none); `guildId` null goes to every shard. */
export type GatewayEvent = {
  readonly name: string
  readonly intent: number
  readonly guildId: string | null
  readonly data: unknown
}

/** Source: https://docs.discord.com/developers/events/gateway#list-of-intents */
const intents = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
  scheduledEvents: 1 << 16,
} as const

/** What the gateway says about a change; null for nothing. */
export function eventOfChange(world: World, change: Change): GatewayEvent | null {
  switch (change.kind) {
    case 'message-created':
      return messageEvent(world, 'MESSAGE_CREATE', change.record)
    case 'message-edited':
      return messageEvent(world, 'MESSAGE_UPDATE', change.record)
    case 'message-deleted':
      return messageEvent(world, 'MESSAGE_DELETE', change.record)
    case 'channel-created':
      return channelEvent(change.channel, 'CREATE')
    case 'channel-updated':
      return channelEvent(change.channel, 'UPDATE')
    case 'channel-deleted':
      return channelEvent(change.channel, 'DELETE')
    case 'guild-added':
      return guildCreate(world, change.guildId)
    case 'guild-removed':
      return guildEvent('GUILD_DELETE', change.guildId, { id: change.guildId })
    case 'guild-unavailable':
      return guildEvent('GUILD_DELETE', change.guildId, { id: change.guildId, unavailable: true })
    case 'event-created':
      return { ...scheduled('CREATE', change.event.guild_id), data: change.event }
    case 'event-updated':
      return { ...scheduled('UPDATE', change.event.guild_id), data: change.event }
    case 'event-deleted':
      return { ...scheduled('DELETE', change.event.guild_id), data: change.event }
    case 'interaction-created': {
      const { wire } = change.interaction
      return { name: 'INTERACTION_CREATE', intent: 0, guildId: String(wire.guild_id), data: wire }
    }
    case 'interaction-settled':
    case 'commands-changed':
    case 'bot-connection':
    case 'request':
      return null
    default:
      return change satisfies never
  }
}

const guildEvent = (name: string, guildId: string, data: unknown): GatewayEvent => ({
  name,
  intent: intents.guilds,
  guildId,
  data,
})

const scheduled = (verb: string, guildId: string) => ({
  name: `GUILD_SCHEDULED_EVENT_${verb}`,
  intent: intents.scheduledEvents,
  guildId,
})

function channelEvent(channel: Channel, verb: string): GatewayEvent | null {
  if (isDirect(channel)) return null
  const thread = isThread(channel)
  const data = thread && verb === 'CREATE' ? { ...channel, newly_created: true } : channel
  return guildEvent(`${thread ? 'THREAD' : 'CHANNEL'}_${verb}`, channel.guild_id, data)
}

function messageEvent(world: World, name: string, record: MessageRecord): GatewayEvent | null {
  const { wire } = record
  const channel = world.channels.get(wire.channel_id)
  if (record.ephemeralTo || !channel) return null
  const guildId = isDirect(channel) ? null : channel.guild_id
  const data =
    name === 'MESSAGE_DELETE'
      ? { id: wire.id, channel_id: wire.channel_id, ...(guildId && { guild_id: guildId }) }
      : { ...wire, ...(guildId && { guild_id: guildId }) }
  return { name, intent: guildId ? intents.guildMessages : intents.directMessages, guildId, data }
}

/** A guild as a bot meets it: with channels, roles, threads and its own member. */
export function guildCreate(world: World, guildId: string): GatewayEvent {
  const guild = guildOf(world, guildId)
  const channels = [...world.channels.values()].filter((channel) => channel.guild_id === guildId && !isDirect(channel))
  return guildEvent('GUILD_CREATE', guildId, {
    ...guildWire(world, guildId),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [guild.members.get(world.bot.id)],
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels.filter(isThread),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [...guild.events.values()],
    soundboard_sounds: [],
  })
}

/** A guild as REST tells it. */
export function guildWire(world: World, guildId: string): Record<string, unknown> {
  const guild = guildOf(world, guildId)
  return { ...blankGuild, id: guild.id, name: guild.name, owner_id: guild.ownerId, roles: guild.roles }
}

/** The event's data for these intents; null when they don't include it. Without MESSAGE_CONTENT texts are blank, but for the bot's own and those that mention it. */
export function fitsIntents(world: World, event: GatewayEvent, held: number): unknown {
  if (event.intent !== 0 && (held & event.intent) === 0) return null
  const hasContent = event.name === 'MESSAGE_CREATE' || event.name === 'MESSAGE_UPDATE'
  if (!hasContent || held & intents.messageContent) return event.data
  const message = event.data as Message
  const forBot = message.author.id === world.bot.id || message.mentions.some((user) => user.id === world.bot.id)
  return forBot ? message : { ...message, content: '', embeds: [], attachments: [], components: [] }
}

import type { Changes } from './changes.ts'
import type { Interaction } from './interaction.ts'
import type { MessageRecord } from './message-record.ts'
import { refuse } from './refusal.ts'
import type { Attachment, Channel, Command, Member, Role, ScheduledEvent, Snowflake, User } from './wire.ts'

export type Guild = {
  readonly id: Snowflake
  readonly name: string
  readonly ownerId: Snowflake
  readonly roles: Role[]
  readonly members: Map<Snowflake, Member>
  readonly events: Map<Snowflake, ScheduledEvent>
  readonly joinedAt: string
}

type StoredFile = { readonly attachment: Attachment; readonly bytes: Uint8Array }

/** All that the local Discord knows; in memory, gone with it. */
export type World = {
  readonly now: () => Temporal.Instant
  /** A new id, later ones larger. */
  readonly nextId: () => Snowflake
  readonly changes: Changes
  readonly bot: User
  readonly botToken: string
  readonly applicationId: Snowflake
  readonly users: Map<Snowflake, User>
  readonly guilds: Map<Snowflake, Guild>
  /** Threads are channels too. */
  readonly channels: Map<Snowflake, Channel>
  /** In the order they came. */
  readonly messages: Map<Snowflake, MessageRecord>
  readonly files: Map<Snowflake, StoredFile>
  readonly commands: Map<Snowflake, Command>
  /** By token. */
  readonly interactions: Map<string, Interaction>
  /** `http://host:port`, known once the server listens. */
  readonly baseUrl: () => string
}

const discordEpochMs = 1_420_070_400_000

/** Source: https://docs.discord.com/developers/reference#snowflakes (the low 22 bits are a plain count here). */
export function createIds(now: () => Temporal.Instant): () => Snowflake {
  let count = 0
  return () => {
    const ms = BigInt(now().epochMilliseconds - discordEpochMs)
    count = (count + 1) & 0x3fffff
    return String((ms << 22n) | BigInt(count))
  }
}

export const timestamp = (world: World): string => world.now().toString({ smallestUnit: 'millisecond' })

/** @throws {Refusal} 10003 */
export function channelOf(world: World, id: Snowflake): Channel {
  const channel = world.channels.get(id)
  if (!channel) throw refuse.unknownChannel()
  return channel
}

/** @throws {Refusal} 10004 */
export function guildOf(world: World, id: Snowflake): Guild {
  const guild = world.guilds.get(id)
  if (!guild) throw refuse.unknownGuild()
  return guild
}

/** @throws {Refusal} 10008 when it isn't there or not in that channel. */
export function messageOf(world: World, channelId: Snowflake, id: Snowflake): MessageRecord {
  const record = world.messages.get(id)
  if (!record || record.wire.channel_id !== channelId || record.deletedAt) throw refuse.unknownMessage()
  return record
}

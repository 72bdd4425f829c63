import { storeUploads, type Upload } from './files.ts'
import { type AttachmentEntry, checkMessageBody, type MessageBody, showsNothing } from './limits/message.ts'
import { pingsOf } from './mentions.ts'
import type { MessageRecord } from './message-record.ts'
import { channelPermissions } from './permissions.ts'
import { refuse } from './refusal.ts'
import { shownParts } from './shown-parts.ts'
import { type Channel, type Message, messageFlags, type Snowflake, type User } from './wire.ts'
import { guildOf, timestamp, type World } from './world.ts'

/** How a message comes about besides its body. */
export type Origin = {
  readonly author: User
  readonly ephemeralTo?: Snowflake | null
  /** Keys of the wire message that only this origin sets. */
  readonly extra?: Partial<Pick<Message, 'type' | 'application_id' | 'webhook_id' | 'interaction_metadata'>>
}

const nonceLifeMs = 5 * 60_000
const settableFlags = messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2

/**
 * Makes a message, or gives the one of the same author and nonce when the body asks for that.
 * @throws {Refusal} 50035, 50006, 40005
 */
export function createMessage(
  world: World,
  channel: Channel,
  body: unknown,
  uploads: readonly Upload[],
  origin: Origin,
) {
  const checked = checkMessageBody(body)
  const twin = findTwin(world, checked, origin.author.id)
  if (twin) return twin
  const fileIds = storeUploads(world, channel.id, uploads, checked.attachments ?? [])
  const record: MessageRecord = {
    wire: composeMessage(world, channel, checked, fileIds, origin),
    ephemeralTo: origin.ephemeralTo ?? null,
    earlier: [],
    fileIds,
    deletedAt: null,
  }
  refuseEmpty(record.wire, fileIds.length)
  keep(world, channel, record)
  return record
}

/** "Thinking…": the empty message of a deferred answer. */
export function createLoadingMessage(world: World, channel: Channel, flags: number, origin: Origin): MessageRecord {
  const body: MessageBody = { flags }
  const wire = composeMessage(world, channel, body, [], origin)
  wire.flags |= messageFlags.loading
  const record: MessageRecord = {
    wire,
    ephemeralTo: origin.ephemeralTo ?? null,
    earlier: [],
    fileIds: [],
    deletedAt: null,
  }
  keep(world, channel, record)
  return record
}

function keep(world: World, channel: Channel, record: MessageRecord): void {
  world.messages.set(record.wire.id, record)
  if (!record.ephemeralTo) channel.last_message_id = record.wire.id
  if (channel.message_count !== undefined) {
    channel.message_count++
    channel.total_message_sent = channel.message_count
  }
  world.changes.emit({ kind: 'message-created', record })
}

/** Source: `enforce_nonce` in https://docs.discord.com/developers/resources/message#create-message */
function findTwin(world: World, body: MessageBody, authorId: Snowflake): MessageRecord | undefined {
  if (!body.enforce_nonce || body.nonce === undefined || body.nonce === null) return undefined
  const since = world.now().subtract({ milliseconds: nonceLifeMs }).epochMilliseconds
  return [...world.messages.values()].findLast(
    ({ wire }) =>
      wire.author.id === authorId &&
      String(wire.nonce) === String(body.nonce) &&
      Temporal.Instant.from(wire.timestamp).epochMilliseconds >= since,
  )
}

function composeMessage(
  world: World,
  channel: Channel,
  body: MessageBody,
  fileIds: readonly Snowflake[],
  origin: Origin,
): Message {
  const bits = channelPermissions(world, channel, origin.author.id)
  const pings = pingsOf(world, guildOf(world, channel.guild_id), bits, body.content ?? '', body.allowed_mentions)
  const reference = body.message_reference
  return {
    id: world.nextId(),
    channel_id: channel.id,
    type: reference ? 19 : 0,
    author: origin.author,
    content: body.content ?? '',
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: false,
    mention_everyone: pings.everyone,
    mentions: [...pings.users],
    mention_roles: [...pings.roles],
    ...shownParts(world, body.embeds ?? [], body.components ?? [], fileIds),
    pinned: false,
    flags: ((body.flags ?? 0) & settableFlags) | (origin.ephemeralTo ? messageFlags.ephemeral : 0),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...(reference && {
      message_reference: {
        type: 0,
        message_id: reference.message_id,
        channel_id: channel.id,
        guild_id: channel.guild_id,
      },
    }),
    ...origin.extra,
  }
}

function refuseEmpty(wire: Message, files: number): void {
  if (showsNothing({ content: wire.content, embeds: wire.embeds, components: wire.components, files })) {
    throw refuse.emptyMessage()
  }
}

/**
 * Changes the parts that the body names; a deferred answer becomes a message.
 * @throws {Refusal} 50035, 50006, 40005
 */
export function editMessage(world: World, record: MessageRecord, body: unknown, uploads: readonly Upload[]): void {
  const { wire } = record
  const checked = checkMessageBody(body, (wire.flags & messageFlags.componentsV2) !== 0)
  const entries = checked.attachments ?? null
  const kept = entries
    ? record.fileIds.filter((id) => entries.some((entry) => String(entry.id) === id))
    : record.fileIds
  const fileIds = [...kept, ...storeUploads(world, wire.channel_id, uploads, entries ?? ([] as AttachmentEntry[]))]
  const content = checked.content === undefined ? wire.content : (checked.content ?? '')
  const embeds = checked.embeds === undefined ? wire.embeds : (checked.embeds ?? [])
  const components = checked.components === undefined ? wire.components : (checked.components ?? [])
  const parts = shownParts(world, embeds, components, fileIds)
  refuseEmpty({ ...wire, content, ...parts }, fileIds.length)
  const wasLoading = (wire.flags & messageFlags.loading) !== 0
  record.earlier.push({ ...wire })
  Object.assign(wire, { content, ...parts })
  const asked = checked.flags === undefined || checked.flags === null ? null : checked.flags & settableFlags
  if (asked !== null) wire.flags = (wire.flags & ~messageFlags.suppressEmbeds) | asked
  wire.flags &= ~messageFlags.loading
  if (!wasLoading) wire.edited_timestamp = timestamp(world)
  record.fileIds = fileIds
  world.changes.emit({ kind: 'message-edited', record })
}

export function deleteMessage(world: World, record: MessageRecord): void {
  record.deletedAt = world.now()
  world.changes.emit({ kind: 'message-deleted', record })
}

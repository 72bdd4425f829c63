import { storeUploads, type Upload } from './files.ts'
import { type AttachmentEntry, checkMessageBody, type MessageBody, showsNothing } from './limits/message.ts'
import { pingsOf } from './mentions.ts'
import type { MessageRecord } from './message-record.ts'
import { channelPermissions } from './permissions.ts'
import { refuse, refuseField } from './refusal.ts'
import {
  type Channel,
  type Component,
  type Embed,
  type Message,
  messageFlags,
  type Snowflake,
  type User,
} from './wire.ts'
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
  if (channel.message_count !== undefined) channel.message_count++
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
      message_reference: { message_id: reference.message_id, channel_id: channel.id, guild_id: channel.guild_id },
    }),
    ...origin.extra,
  }
}

/** Embeds with their `attachment://` names resolved, and the attachments that no embed shows. */
function shownParts(
  world: World,
  embeds: readonly Embed[],
  components: readonly Component[],
  fileIds: readonly Snowflake[],
): Pick<Message, 'embeds' | 'components' | 'attachments'> {
  const files = fileIds.map((id) => world.files.get(id)!.attachment)
  const used = new Set<Snowflake>()
  const resolve = (url: string, path: readonly (string | number)[]): string => {
    if (!url.startsWith('attachment://')) return url
    const file = files.find((candidate) => candidate.filename === url.slice('attachment://'.length))
    if (!file) refuseField([...path, 'url'], 'REFERENCED_ATTACHMENT_NOT_FOUND', 'Referenced attachment not found.')
    used.add(file.id)
    return file.url
  }
  const shownEmbeds = embeds.map((embed, index) => ({
    ...embed,
    type: 'rich',
    ...(embed.image && { image: { ...embed.image, url: resolve(embed.image.url, ['embeds', index, 'image']) } }),
    ...(embed.thumbnail && {
      thumbnail: { ...embed.thumbnail, url: resolve(embed.thumbnail.url, ['embeds', index, 'thumbnail']) },
    }),
  }))
  const shownComponents = components.map((component, index) => resolveMedia(component, ['components', index], resolve))
  for (const embed of shownEmbeds) for (const file of files) if (refersTo(embed, file.url)) used.add(file.id)
  return { embeds: shownEmbeds, components: shownComponents, attachments: files.filter((file) => !used.has(file.id)) }
}

const refersTo = (embed: Embed, url: string): boolean => embed.image?.url === url || embed.thumbnail?.url === url

type Resolve = (url: string, path: readonly (string | number)[]) => string

/** The same for pictures and files inside components. */
function resolveMedia(component: Component, path: readonly (string | number)[], resolve: Resolve): Component {
  const inner = (child: Component, key: string, index: number) => resolveMedia(child, [...path, key, index], resolve)
  return {
    ...component,
    ...(component.components && { components: component.components.map((child, i) => inner(child, 'components', i)) }),
    ...(component.accessory && { accessory: resolveMedia(component.accessory, [...path, 'accessory'], resolve) }),
    ...(component.media && { media: { ...component.media, url: resolve(component.media.url, [...path, 'media']) } }),
    ...(component.file && { file: { ...component.file, url: resolve(component.file.url, [...path, 'file']) } }),
    ...(component.items && {
      items: component.items.map((item, i) => ({
        ...item,
        media: { ...item.media, url: resolve(item.media.url, [...path, 'items', i, 'media']) },
      })),
    }),
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

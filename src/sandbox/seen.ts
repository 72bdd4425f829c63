import type { MessageRecord } from './message-record.ts'
import { isLoading } from './users.ts'
import type { Attachment, Component, Embed, Message, Snowflake } from './wire.ts'
import type { World } from './world.ts'

/** A message as a test sees it: a copy, taken at that moment. */
export type SeenMessage = {
  readonly id: Snowflake
  readonly channelId: Snowflake
  readonly authorId: Snowflake
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  /** Every file, those shown inside embeds too. */
  readonly files: readonly { readonly attachment: Attachment; readonly bytes: Uint8Array }[]
  readonly flags: number
  /** Who alone sees it; null: everyone. */
  readonly ephemeralTo: Snowflake | null
  /** Still "thinking…". */
  readonly loading: boolean
  /** Who was really pinged. */
  readonly pings: {
    readonly everyone: boolean
    readonly roles: readonly Snowflake[]
    readonly users: readonly Snowflake[]
  }
  /** Earlier states, oldest first. */
  readonly earlier: readonly Message[]
  readonly deleted: boolean
  readonly wire: Message
}

export function seen(world: World, record: MessageRecord): SeenMessage {
  const wire = structuredClone(record.wire)
  return {
    id: wire.id,
    channelId: wire.channel_id,
    authorId: wire.author.id,
    content: wire.content,
    embeds: wire.embeds,
    components: wire.components,
    files: record.fileIds.map((id) => world.files.get(id)!),
    flags: wire.flags,
    ephemeralTo: record.ephemeralTo,
    loading: isLoading(record),
    pings: { everyone: wire.mention_everyone, roles: wire.mention_roles, users: wire.mentions.map(({ id }) => id) },
    earlier: structuredClone(record.earlier),
    deleted: record.deletedAt !== null,
    wire,
  }
}

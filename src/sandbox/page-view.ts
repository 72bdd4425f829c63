import type { Modal } from './interaction.ts'
import type { MessageRecord } from './message-record.ts'
import { channelPermissions, may } from './permissions.ts'
import { isThread } from './threads.ts'
import { canSee } from './users.ts'
import { type Attachment, type Component, type Embed, messageFlags, type User } from './wire.ts'
import type { Guild, World } from './world.ts'

/** What the page shows of a person, a message, a server: times are epoch milliseconds, for the browser. */
type PersonView = {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  readonly colour: string | null
}

export type MessageView = {
  readonly id: string
  readonly channelId: string
  readonly author: PersonView
  readonly content: string
  readonly sentAtMs: number
  readonly edited: boolean
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly attachments: readonly Attachment[]
  /** Descriptions of its pictures by address, those inside embeds included. */
  readonly alts: Readonly<Record<string, string>>
  readonly ephemeral: boolean
  readonly loading: boolean
  readonly silent: boolean
  readonly pinned: boolean
  /** Who was really pinged, by name; `you`: the person at the screen among them. */
  readonly pings: { readonly names: readonly string[]; readonly you: boolean }
  /** "You used /status"; null for other messages. */
  readonly command: { readonly user: string; readonly name: string } | null
  readonly repliesTo: { readonly author: string; readonly content: string } | null
  readonly thread: { readonly id: string; readonly name: string; readonly messages: number } | null
}

type ChannelView = {
  readonly id: string
  readonly kind: 'text' | 'announcement' | 'forum' | 'thread'
  readonly name: string
  readonly topic: string | null
  readonly parentId: string | null
  readonly locked: boolean
  readonly writable: boolean
}

type GuildView = {
  readonly id: string
  readonly name: string
  readonly channels: readonly ChannelView[]
  readonly roles: readonly { readonly id: string; readonly name: string; readonly colour: string | null }[]
  readonly members: readonly (PersonView & { readonly group: string })[]
  readonly events: readonly {
    readonly id: string
    readonly name: string
    readonly startsAtMs: number
    readonly place: string
  }[]
}

export type StateView = {
  readonly user: PersonView
  readonly users: readonly PersonView[]
  readonly guilds: readonly GuildView[]
  readonly botConnected: boolean
  readonly commands: number
}

/** What the page is told as it happens. */
export type PageEvent =
  | {
      readonly kind: 'begin'
      readonly state: StateView
      readonly messages: Readonly<Record<string, readonly MessageView[]>>
    }
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'gone'; readonly id: string; readonly channelId: string }
  | { readonly kind: 'state'; readonly state: StateView }
  | { readonly kind: 'failed'; readonly channelId: string; readonly name: string }
  | { readonly kind: 'modal'; readonly interactionId: string; readonly modal: Modal }

const css = (colour: number): string | null => (colour === 0 ? null : `#${colour.toString(16).padStart(6, '0')}`)

function personView(user: User, guild: Guild | undefined): PersonView {
  const held = guild?.members.get(user.id)?.roles ?? []
  const coloured = (guild?.roles ?? [])
    .filter((role) => held.includes(role.id) && role.color !== 0)
    .sort((a, b) => b.position - a.position)[0]
  const name = user.global_name ?? user.username
  return { id: user.id, name, bot: user.bot === true, colour: coloured ? css(coloured.color) : null }
}

const peopleOf = (world: World): User[] => [...world.users.values()].filter((user) => !user.bot)

/** The person at the screen: the one asked for, else the first. */
export function viewerOf(world: World, userId: string | undefined): User {
  const people = peopleOf(world)
  return people.find(({ id }) => id === userId) ?? people[0]!
}

export function stateView(world: World, userId: string, botConnected: boolean): StateView {
  const people = peopleOf(world)
  const user = viewerOf(world, userId)
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(user.id))
  return {
    user: personView(user, guilds[0]),
    users: people.map((person) => personView(person, guilds[0])),
    guilds: guilds.map((guild) => guildView(world, guild, user.id)),
    botConnected,
    commands: world.commands.size,
  }
}

function guildView(world: World, guild: Guild, userId: string): GuildView {
  const channels = [...world.channels.values()].filter(
    (channel) => channel.guild_id === guild.id && channelPermissions(world, channel, userId) !== 0n,
  )
  return {
    id: guild.id,
    name: guild.name,
    channels: channels.map((channel) => channelView(world, guild, channel.id, userId)),
    roles: guild.roles.map(({ id, name, color }) => ({ id, name, colour: css(color) })),
    members: [...guild.members.values()].map(({ user, roles }) => ({
      ...personView(user, guild),
      group: guild.roles.find((role) => role.hoist && roles.includes(role.id))?.name ?? (user.bot ? 'Apps' : 'Members'),
    })),
    events: [...guild.events.values()].map((event) => ({
      id: event.id,
      name: event.name,
      startsAtMs: Temporal.Instant.from(event.scheduled_start_time).epochMilliseconds,
      place: event.entity_metadata?.location ?? '',
    })),
  }
}

function channelView(world: World, guild: Guild, channelId: string, userId: string): ChannelView {
  const channel = world.channels.get(channelId)!
  const bits = channelPermissions(world, channel, userId)
  const everyone = channel.permission_overwrites.find(({ id }) => id === guild.id)
  const kinds: Record<number, ChannelView['kind']> = { 5: 'announcement', 15: 'forum' }
  return {
    id: channel.id,
    kind: isThread(channel) ? 'thread' : (kinds[channel.type] ?? 'text'),
    name: channel.name,
    topic: channel.topic,
    parentId: channel.parent_id,
    locked: everyone !== undefined && may(BigInt(everyone.deny), 'ViewChannel'),
    writable: channel.type !== 15 && may(bits, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages'),
  }
}

/** A message for this person; null when it isn't for him. */
export function messageView(world: World, record: MessageRecord, userId: string): MessageView | null {
  if (!canSee(world, record, userId)) return null
  const { wire } = record
  const guild = world.guilds.get(world.channels.get(wire.channel_id)!.guild_id)!
  const metadata = wire.interaction_metadata
  const answered = wire.message_reference ? world.messages.get(wire.message_reference.message_id)?.wire : undefined
  return {
    id: wire.id,
    channelId: wire.channel_id,
    author: personView(wire.author, guild),
    content: wire.content,
    sentAtMs: Temporal.Instant.from(wire.timestamp).epochMilliseconds,
    edited: wire.edited_timestamp !== null,
    embeds: wire.flags & messageFlags.suppressEmbeds ? [] : wire.embeds,
    components: wire.components,
    attachments: wire.attachments,
    alts: Object.fromEntries(
      record.fileIds.flatMap((id) => {
        const { url, description } = world.files.get(id)!.attachment
        return description ? [[url, description]] : []
      }),
    ),
    ephemeral: record.ephemeralTo !== null,
    loading: (wire.flags & messageFlags.loading) !== 0,
    silent: (wire.flags & messageFlags.suppressNotifications) !== 0,
    pinned: wire.pinned,
    pings: pingView(world, guild, record, userId),
    command: metadata?.name ? { user: personView(metadata.user, guild).name, name: metadata.name } : null,
    repliesTo: answered ? { author: personView(answered.author, guild).name, content: answered.content } : null,
    thread: wire.thread
      ? { id: wire.thread.id, name: wire.thread.name, messages: wire.thread.message_count ?? 0 }
      : null,
  }
}

function pingView(world: World, guild: Guild, record: MessageRecord, userId: string): MessageView['pings'] {
  const { wire } = record
  const held = guild.members.get(userId)?.roles ?? []
  const roles = guild.roles.filter((role) => wire.mention_roles.includes(role.id))
  const users = wire.mentions.flatMap(({ id }) => world.users.get(id) ?? [])
  return {
    names: [
      ...(wire.mention_everyone ? ['@everyone'] : []),
      ...roles.map((role) => `@${role.name}`),
      ...users.map((user) => `@${personView(user, guild).name}`),
    ],
    you: wire.mention_everyone || roles.some(({ id }) => held.includes(id)) || users.some(({ id }) => id === userId),
  }
}

import { blankChannel, blankMember, blankRole, blankUser } from './blanks.ts'
import { bitsOf, type Permission } from './permissions.ts'
import type { Channel, Overwrite, Role, Snowflake, User } from './wire.ts'
import { type Guild, timestamp, type World } from './world.ts'

/**
 * The server a newcomer finds: always the same ids, so that what the bot stored about it yesterday
 * still holds today.
 */
export const fixedIds = {
  application: '1100000000000000001',
  bot: '1100000000000000001',
  guild: '1100000000000000010',
  botRole: '1100000000000000011',
  organizersRole: '1100000000000000012',
  captainsRole: '1100000000000000013',
  you: '1100000000000000020',
  member: '1100000000000000021',
} as const

/** The channels of that server. */
export const channelIds = {
  announcements: '1100000000000000031',
  negotiations: '1100000000000000032',
  stories: '1100000000000000033',
  digests: '1100000000000000034',
  organizers: '1100000000000000035',
  membersOnly: '1100000000000000036',
} as const

export const people = {
  bot: person(fixedIds.bot, 'Callboard', null, true),
  you: person(fixedIds.you, 'you', 'You (organizer)'),
  member: person(fixedIds.member, 'member', 'Plain member'),
} as const

function person(id: Snowflake, username: string, name: string | null, bot = false): User {
  return { ...blankUser, id, username, global_name: name, discriminator: bot ? '4871' : '0', avatar: null, bot }
}

const memberRights: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
]

/** What the invitation of the bot asks for. */
const botRights: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
  'CreateEvents',
]

function role(id: Snowflake, name: string, position: number, rights: readonly Permission[], look: Partial<Role> = {}) {
  const plain = { ...blankRole, color: 0, hoist: false, managed: false, mentionable: false }
  const colors = { primary_color: look.color ?? 0, secondary_color: null, tertiary_color: null }
  return { id, name, position, permissions: String(bitsOf(rights)), ...plain, ...look, colors } satisfies Role
}

/** A guild where the bot has what its invitation asks for; the bot's role has the guild's id + 1. */
export function addPlainGuild(world: World, id: Snowflake, name: string, roles: readonly Role[] = []): Guild {
  const botRole = String(BigInt(id) + 1n)
  const joinedAt = timestamp(world)
  const member = (user: User, held: Snowflake[]) =>
    [
      user.id,
      { ...blankMember, user, nick: null, roles: held, joined_at: joinedAt, deaf: false, mute: false, flags: 0 },
    ] as const
  const guild: Guild = {
    id,
    name,
    ownerId: people.you.id,
    roles: [
      role(id, '@everyone', 0, memberRights),
      role(botRole, world.bot.username, 3, botRights, { managed: true, color: 0x57a5ff }),
      ...roles,
    ],
    members: new Map([
      member(world.bot, [botRole]),
      member(
        people.you,
        roles.map((held) => held.id),
      ),
      member(people.member, []),
    ]),
    events: new Map(),
    joinedAt,
  }
  world.guilds.set(id, guild)
  return guild
}

/** `type` 0 text, 5 announcement, 15 forum. */
export function addPlainChannel(
  world: World,
  guildId: Snowflake,
  place: { readonly id: Snowflake; readonly name: string; readonly type?: number; readonly topic?: string },
  overwrites: Overwrite[] = [],
): Channel {
  const channel: Channel = {
    ...blankChannel,
    id: place.id,
    type: place.type ?? 0,
    guild_id: guildId,
    name: place.name,
    position: [...world.channels.values()].filter((other) => other.guild_id === guildId).length,
    topic: place.topic ?? null,
    parent_id: null,
    permission_overwrites: overwrites,
    last_message_id: null,
    ...(place.type === 15 && { available_tags: [] }),
  }
  world.channels.set(channel.id, channel)
  return channel
}

const overwrite = (
  id: Snowflake,
  type: 0 | 1,
  allow: readonly Permission[],
  deny: readonly Permission[],
): Overwrite => ({
  id,
  type,
  allow: String(bitsOf(allow)),
  deny: String(bitsOf(deny)),
})

/** Fills a new world with the people and the server described above. */
export function furnish(world: World): void {
  for (const user of [world.bot, people.you, people.member]) world.users.set(user.id, user)
  const { guild } = fixedIds
  addPlainGuild(world, guild, 'Stagehands Local 1217', [
    role(fixedIds.organizersRole, 'organizers', 2, ['ManageGuild', 'ManageMessages'], {
      color: 0xff8a3d,
      hoist: true,
    }),
    role(fixedIds.captainsRole, 'strike-captains', 1, [], { color: 0x57a5ff, mentionable: true }),
  ])
  const channels = [
    { id: channelIds.announcements, name: 'announcements', topic: 'From the committee to all members' },
    { id: channelIds.negotiations, name: 'negotiations', topic: 'Alerts from the talks, with their evidence' },
    { id: channelIds.stories, name: 'stories', topic: 'What people say about working here' },
    { id: channelIds.digests, name: 'digests', topic: 'The day in one message' },
  ]
  for (const channel of channels) addPlainChannel(world, guild, channel)
  addPlainChannel(world, guild, { id: channelIds.organizers, name: 'organizers', topic: 'Organizers only' }, [
    overwrite(guild, 0, [], ['ViewChannel']),
    overwrite(fixedIds.organizersRole, 0, ['ViewChannel'], []),
    overwrite(world.bot.id, 1, ['ViewChannel'], []),
  ])
  const membersOnly = { id: channelIds.membersOnly, name: 'members-only', topic: 'Bots may read here, not write' }
  addPlainChannel(world, guild, membersOnly, [overwrite(fixedIds.botRole, 0, [], ['SendMessages'])])
}

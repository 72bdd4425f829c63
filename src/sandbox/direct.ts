import { blankChannel } from './blanks.ts'
import { refuse } from './refusal.ts'
import type { Channel, Snowflake } from './wire.ts'
import type { World } from './world.ts'

/** Source: https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
const directType = 1

export const isDirect = (channel: Channel): boolean => channel.type === directType

/**
 * The channel between the bot and one person: made at the first time, the same one ever after. Discord keeps these
 * outside of servers; here it hangs in the server both are in, so that the page has a place to show it.
 * @throws {Refusal} 50033 nobody of that id, 50007 the bot itself
 */
export function openDirect(world: World, userId: Snowflake): Channel {
  const recipient = world.users.get(userId)
  if (!recipient) throw refuse.invalidRecipients()
  const guild = [...world.guilds.values()].find(({ members }) => members.has(userId) && members.has(world.bot.id))
  if (recipient.bot || !guild) throw refuse.cantMessageUser()
  const known = [...world.channels.values()].find((channel) => isDirect(channel) && channel.recipient?.id === userId)
  if (known) return known
  const channel: Channel = {
    ...blankChannel,
    id: world.nextId(),
    type: directType,
    guild_id: guild.id,
    name: `direct-to-${recipient.username}`,
    position: world.channels.size,
    topic: `Direct messages of ${world.bot.username} to ${recipient.global_name ?? recipient.username}`,
    parent_id: null,
    permission_overwrites: [],
    last_message_id: null,
    recipient,
  }
  world.channels.set(channel.id, channel)
  world.changes.emit({ kind: 'channel-created', channel })
  return channel
}

/** As REST tells it: it is of no server. */
export const directWire = ({ id, type, last_message_id, recipient }: Channel) => ({
  id,
  type,
  last_message_id,
  flags: 0,
  recipients: [recipient],
})

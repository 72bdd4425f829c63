import { directWire, isDirect } from '../direct.ts'
import { checkMessageBody } from '../limits/message.ts'
import type { MessageRecord } from '../message-record.ts'
import { createMessage, deleteMessage, editMessage } from '../messages.ts'
import { channelPermissions, may } from '../permissions.ts'
import { refuse } from '../refusal.ts'
import { checkTags, checkThreadBody, createThread, isForum, isThread } from '../threads.ts'
import type { Channel } from '../wire.ts'
import { messageOf, type World } from '../world.ts'
import { botChannel, postingPermission } from './access.ts'
import type { Call } from './call.ts'
import { created, type Route } from './server.ts'

export function channelRoutes(route: Route, world: World): void {
  route('GET', '/channels/:channel', (call) => {
    const channel = botChannel(world, call.param('channel'))
    return isDirect(channel) ? directWire(channel) : channel
  })
  route('PATCH', '/channels/:channel', (call) => changeChannel(world, call))
  route('POST', '/channels/:channel/typing', (call) => void botChannel(world, call.param('channel')))
  route('GET', '/channels/:channel/messages', (call) => readMessages(world, call))
  route('POST', '/channels/:channel/messages', (call) => postMessage(world, call).wire)
  route('GET', '/channels/:channel/messages/:message', (call) => {
    const channel = botChannel(world, call.param('channel'), 'ReadMessageHistory')
    return messageOf(world, channel.id, call.param('message')).wire
  })
  route('PATCH', '/channels/:channel/messages/:message', (call) => {
    const record = ownMessage(world, call)
    editMessage(world, record, call.body, call.uploads)
    return record.wire
  })
  route('DELETE', '/channels/:channel/messages/:message', (call) => {
    const channel = botChannel(world, call.param('channel'))
    const record = messageOf(world, channel.id, call.param('message'))
    const bits = channelPermissions(world, channel, world.bot.id)
    const mine = record.wire.author.id === world.bot.id
    if (!mine && !may(bits, 'ManageMessages')) throw refuse.missingPermissions()
    deleteMessage(world, record)
  })
  route('POST', '/channels/:channel/messages/:message/threads', (call) => {
    const channel = botChannel(world, call.param('channel'), 'CreatePublicThreads')
    const start = messageOf(world, channel.id, call.param('message'))
    return created(createThread(world, channel, checkThreadBody(call.body), start))
  })
  route('POST', '/channels/:channel/threads', (call) => created(startThread(world, call)))
  for (const path of ['/channels/:channel/messages/pins/:message', '/channels/:channel/pins/:message']) {
    route('PUT', path, (call) => pin(world, call, true))
    route('DELETE', path, (call) => pin(world, call, false))
  }
}

function postMessage(world: World, call: Call): MessageRecord {
  const channel = botChannel(world, call.param('channel'))
  refuseIfClosed(channel)
  botChannel(world, channel.id, postingPermission(channel))
  const body = checkMessageBody(call.body)
  if (body.embeds?.length) botChannel(world, channel.id, 'EmbedLinks')
  if (call.uploads.length > 0) botChannel(world, channel.id, 'AttachFiles')
  if (body.message_reference) messageOf(world, channel.id, body.message_reference.message_id)
  return createMessage(world, channel, call.body, call.uploads, { author: world.bot })
}

function refuseIfClosed(channel: Channel): void {
  if (isForum(channel) || channel.type === 4) throw refuse.notATextChannel()
  if (channel.thread_metadata?.locked) throw refuse.threadArchived()
  if (channel.thread_metadata) channel.thread_metadata.archived = false
}

/** @throws {Refusal} 50005 */
function ownMessage(world: World, call: Call): MessageRecord {
  const channel = botChannel(world, call.param('channel'))
  const record = messageOf(world, channel.id, call.param('message'))
  if (record.wire.author.id !== world.bot.id) throw refuse.notYourMessage()
  return record
}

/** Newest first. */
function readMessages(world: World, call: Call): unknown {
  const channel = botChannel(world, call.param('channel'), 'ReadMessageHistory')
  const { limit, before, after } = call.query
  return [...world.messages.values()]
    .filter((record) => record.wire.channel_id === channel.id && !record.deletedAt && !record.ephemeralTo)
    .map((record) => record.wire)
    .filter(
      (wire) => (before ? BigInt(wire.id) < BigInt(before) : true) && (after ? BigInt(wire.id) > BigInt(after) : true),
    )
    .reverse()
    .slice(0, Math.min(100, Number(limit ?? 50)))
}

/** A thread without a message before it: in a forum together with its first message. */
function startThread(world: World, call: Call): object {
  const channel = botChannel(world, call.param('channel'))
  const body = checkThreadBody(call.body)
  if (!isForum(channel)) {
    botChannel(world, channel.id, 'CreatePublicThreads')
    return createThread(world, channel, body, null)
  }
  botChannel(world, channel.id, 'SendMessages')
  checkTags(channel, body)
  checkMessageBody(body.message)
  const thread = createThread(world, channel, body, null)
  const record = createMessage(world, thread, body.message, call.uploads, { author: world.bot })
  return { ...thread, message: record.wire }
}

/** Threads may be renamed, archived and locked by who started them; the rest isn't a bot's business here. */
function changeChannel(world: World, call: Call): Channel {
  const channel = botChannel(world, call.param('channel'))
  const body = (call.body ?? {}) as {
    name?: string
    archived?: boolean
    locked?: boolean
    auto_archive_duration?: number
  }
  if (!isThread(channel) || !channel.thread_metadata) {
    botChannel(world, channel.id, 'ManageChannels')
    return channel
  }
  checkThreadBody({ name: channel.name, ...body })
  if (channel.owner_id !== world.bot.id) botChannel(world, channel.id, 'ManageThreads')
  channel.name = body.name ?? channel.name
  channel.thread_metadata.archived = body.archived ?? channel.thread_metadata.archived
  channel.thread_metadata.locked = body.locked ?? channel.thread_metadata.locked
  world.changes.emit({ kind: 'channel-updated', channel })
  return channel
}

function pin(world: World, call: Call, pinned: boolean): undefined {
  const channel = botChannel(world, call.param('channel'), 'PinMessages')
  const record = messageOf(world, channel.id, call.param('message'))
  record.wire.pinned = pinned
  world.changes.emit({ kind: 'message-edited', record })
}

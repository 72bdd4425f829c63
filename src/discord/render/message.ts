import type { ChannelId, GuildId, MessageId, RoleId } from '../../model/ids.ts'
import type { Message } from '../../model/message.ts'
import type { Payload } from '../send.ts'
import { renderAlert, renderFollowUp, renderGoesOn } from './alert.ts'
import { renderDigest } from './digest.ts'

/** A message from the outbox, with the one role it may ping and the message it answers, or leads to. */
export type Outgoing = {
  readonly guildId: GuildId
  readonly channelId: ChannelId
  readonly body: Exclude<Message, { kind: 'calendar-entry' }>
  readonly pingRoleId: RoleId | null
  readonly followsMessageId: MessageId | null
}

/** What Discord is sent. Nobody is pinged but the role that is named. */
export function renderMessage(outgoing: Outgoing): Payload {
  const { body, pingRoleId, followsMessageId } = outgoing
  const payload = renderBody(outgoing)
  const ping = pingRoleId === null ? '' : `<@&${pingRoleId}>`
  const content = [ping, payload.body.content ?? ''].filter((part) => part !== '').join(' ')
  return {
    files: payload.files,
    body: {
      ...payload.body,
      ...(content === '' ? {} : { content }),
      allowed_mentions: pingRoleId === null ? { parse: [] } : { roles: [pingRoleId] },
      ...(followsMessageId === null || body.kind === 'goes-on'
        ? {}
        : { message_reference: { message_id: followsMessageId, fail_if_not_exists: false } }),
    },
  }
}

function renderBody({ body, guildId, channelId, followsMessageId }: Outgoing): Payload {
  switch (body.kind) {
    case 'alert':
      return renderAlert(body.alert)
    case 'follow-up':
      return renderFollowUp(body.alert)
    case 'goes-on':
      return renderGoesOn(
        body.alert,
        followsMessageId === null ? null : `https://discord.com/channels/${guildId}/${channelId}/${followsMessageId}`,
      )
    case 'digest':
      return renderDigest(
        body.digest,
        body.pictures.map(({ pngBase64, ...picture }) => ({ ...picture, png: Uint8Array.fromBase64(pngBase64) })),
      )
    default:
      return body satisfies never
  }
}

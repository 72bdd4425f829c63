import type { App } from '../app.ts'
import type { GuildId } from '../model/ids.ts'
import type { Rung } from '../model/message.ts'
import type { Tx } from '../store/database.ts'
import { markGone } from '../store/delivery.ts'
import { noteBody, readSaid, renameMessage, reviseMessage, type SaidMessage } from '../store/outbox.ts'
import { storyKey } from './announce.ts'
import type { StoryMerger } from './placing.ts'

/**
 * Two stories have become one: in each channel that heard of both, the younger's message says that it goes on under
 * the elder's, and pings nobody; a channel that heard of one keeps that message for both.
 */
export async function announceMerger(app: App, tx: Tx, guildId: GuildId, { kept, gone }: StoryMerger): Promise<void> {
  const elder = await readSaid(tx, guildId, storyKey(kept))
  for (const message of await readSaid(tx, guildId, storyKey(gone))) {
    const first = elder.find(({ channelId }) => channelId === message.channelId)
    if (first === undefined) await renameMessage(tx, message.id, storyKey(kept))
    else if (message.state === 'queued') await drop(app, tx, message, storyKey(gone))
    else if (first.state === 'queued') {
      await drop(app, tx, first, storyKey(kept))
      await renameMessage(tx, message.id, storyKey(kept))
    } else await leadOn(app, tx, { guildId, key: storyKey(gone) }, message, first)
  }
}

/** It was not said yet, and what it says stands in the other message. */
async function drop(app: App, tx: Tx, { id }: SaidMessage, key: string): Promise<void> {
  await markGone(tx, id, 'it goes on under another alert of the same story', app.now())
  await renameMessage(tx, id, `${key} (${id}, not said)`)
}

/** The younger's message leads to the elder's, which remembers whom either pinged: nobody is pinged twice. */
async function leadOn(
  app: App,
  tx: Tx,
  { guildId, key }: { readonly guildId: GuildId; readonly key: string },
  younger: SaidMessage,
  elder: SaidMessage,
): Promise<void> {
  if (younger.body.kind !== 'alert' || elder.body.kind !== 'alert') return
  const rung = together(elder.body.rung ?? [], younger.body.rung ?? [])
  if (rung.length > 0) await noteBody(tx, elder.id, { ...elder.body, rung })
  const body = { kind: 'goes-on', alert: younger.body.alert } as const
  const words = { guildId, channelId: younger.channelId, dedupeKey: key, body, pingRoleId: null, follows: elder.id }
  await reviseMessage(tx, words, app.now())
}

const together = (one: readonly Rung[], other: readonly Rung[]): readonly Rung[] => [
  ...one,
  ...other.filter(({ type, roleId }) => !one.some((rung) => rung.type === type && rung.roleId === roleId)),
]

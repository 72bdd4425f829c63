import { type Change, changeOf, mayPing } from '../alerts/change.ts'
import type { App } from '../app.ts'
import { claimsOf, type NegotiationAlert } from '../model/alert.ts'
import type { ChannelId, GuildId, RoleId, StoryId } from '../model/ids.ts'
import type { Rung } from '../model/message.ts'
import type { FirmStanding } from '../model/negotiation.ts'
import type { Tx } from '../store/database.ts'
import { readGuild } from '../store/guilds.ts'
import { queueMessage, readSaid, reviseMessage, type SaidMessage } from '../store/outbox.ts'
import { keepRecord } from './record.ts'
import { currentStory } from './reports.ts'

/** What a story's message is called in the outbox, in each of its channels. */
export const storyKey = (id: StoryId): string => `story ${id}`

/** A story of a guild as it is to be told now. */
type Telling = {
  readonly guildId: GuildId
  readonly key: string
  readonly alert: NegotiationAlert
  /** Nothing new may be posted of it; what was posted is kept true. */
  readonly muted: boolean
  /** Whom the guild wants pinged, and from which standing on; null: nobody. */
  readonly ping: { readonly roleId: RoleId; readonly from: FirmStanding } | null
}

/**
 * The one place that decides who hears of a story: the record follows it, the channels that heard of it see it as it
 * stands now, and `channels` hear of it for the first time. How many messages were touched.
 */
export async function announceStory(
  app: App,
  tx: Tx,
  guildId: GuildId,
  storyId: StoryId,
  channels: ReadonlySet<ChannelId>,
): Promise<number> {
  const { evidence, ruling, alert } = await currentStory(tx, storyId)
  await keepRecord(app, tx, { guildId, storyId, alert, evidence })
  if (alert === null) return 0
  const key = storyKey(storyId)
  const said = await readSaid(tx, guildId, key)
  const telling = { guildId, key, alert, muted: ruling.muted, ping: await readPing(tx, guildId) }
  // A denial or a correction of what was never said here is no news.
  const isOfNothing = said.length === 0 && (alert.standing === 'denied' || alert.standing === 'corrected')
  const isNews = !ruling.muted && !isOfNothing
  const unheard = [...channels].filter(
    (channelId) => isNews && !said.some((message) => message.channelId === channelId),
  )
  for (const channelId of unheard) await sayFirst(app, tx, telling, channelId)
  let touched = unheard.length
  for (const message of said) if (await sayAgain(app, tx, telling, message)) touched++
  return touched
}

async function readPing(tx: Tx, guildId: GuildId): Promise<Telling['ping']> {
  const guild = await readGuild(tx, guildId)
  return guild === null || guild.pingRoleId === null ? null : { roleId: guild.pingRoleId, from: guild.pingFrom }
}

async function sayFirst(app: App, tx: Tx, telling: Telling, channelId: ChannelId): Promise<void> {
  const { guildId, key } = telling
  await queueMessage(tx, { guildId, channelId, dedupeKey: key, ...firstWords(telling), followsKey: null }, app.now())
}

/** The message as it is said for the first time: it pings for all that is borne out. */
function firstWords({ alert, ping }: Telling) {
  const rung = claimsOf(alert).flatMap(({ type, standing }) =>
    ping !== null && mayPing(standing, ping.from) ? [{ type, roleId: ping.roleId }] : [],
  )
  return {
    body: { kind: 'alert', alert, ...(rung.length === 0 ? {} : { rung }) } as const,
    pingRoleId: rung.length === 0 ? null : (ping?.roleId ?? null),
  }
}

/** True when its words have changed. */
async function sayAgain(app: App, tx: Tx, telling: Telling, { channelId, state, body }: SaidMessage): Promise<boolean> {
  const { guildId, key, alert, ping } = telling
  if (body.kind !== 'alert' || body.alert.kind !== 'negotiation' || isSame(body.alert, alert)) return false
  const message = { guildId, channelId, dedupeKey: key }
  if (state === 'queued') {
    await reviseMessage(tx, { ...message, ...firstWords(telling) }, app.now())
    return true
  }
  const rung = body.rung ?? []
  const change = changeOf(body.alert, alert, rung, ping?.from ?? 'corroborated')
  const ringing = telling.muted ? { rung, replies: [] } : ringingOf(change, rung, ping?.roleId ?? null)
  const words = { kind: 'alert', alert, ...(ringing.rung.length === 0 ? {} : { rung: ringing.rung }) } as const
  await reviseMessage(tx, { ...message, body: words, pingRoleId: null }, app.now())
  for (const reply of ringing.replies) await sayInReply(app, tx, telling, channelId, reply)
  return true
}

const isSame = (a: NegotiationAlert, b: NegotiationAlert): boolean => JSON.stringify(a) === JSON.stringify(b)

type InReply = { readonly alert: NegotiationAlert; readonly pingRoleId: RoleId | null }

/**
 * An edit rings nobody, so two changes are said in reply: what was undone, to exactly those who were pinged for it,
 * and what is borne out now, where a role is to be pinged, once.
 */
function ringingOf(
  { borneOut, undone }: Change,
  rung: readonly Rung[],
  role: RoleId | null,
): { readonly rung: readonly Rung[]; readonly replies: readonly InReply[] } {
  const replies: InReply[] = []
  let left = rung
  if (undone !== null) {
    const types =
      undone.ruling?.verdict === 'wrong' ? rung.map(({ type }) => type) : claimsOf(undone).map(({ type }) => type)
    const roles = new Set(rung.filter(({ type }) => types.includes(type)).map(({ roleId }) => roleId))
    replies.push(...(roles.size === 0 ? [null] : [...roles]).map((pingRoleId) => ({ alert: undone, pingRoleId })))
    left = rung.filter(({ type }) => !types.includes(type))
  }
  if (borneOut === null || role === null) return { rung: left, replies }
  const added = claimsOf(borneOut).map(({ type }) => ({ type, roleId: role }))
  return { rung: [...left, ...added], replies: [...replies, { alert: borneOut, pingRoleId: role }] }
}

async function sayInReply(
  app: App,
  tx: Tx,
  { guildId, key }: Telling,
  channelId: ChannelId,
  { alert, pingRoleId }: InReply,
): Promise<void> {
  const what = `${claimsOf(alert).map(({ type, standing }) => `${type} ${standing}`)}`
  // What was denied may be borne out after all, and be denied again: the moment tells the two apart.
  const dedupeKey = `${key}: ${what}, to ${pingRoleId ?? 'nobody'}, ${app.now().epochMilliseconds}`
  const body = { kind: 'follow-up', alert } as const
  await queueMessage(tx, { guildId, channelId, dedupeKey, body, pingRoleId, followsKey: key }, app.now())
}

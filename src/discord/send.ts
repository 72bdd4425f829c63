import {
  DiscordAPIError,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  HTTPError,
  RateLimitError,
  REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIGuildScheduledEventJSONBody,
  Routes,
} from 'discord.js'
import { UserError } from '../model/errors.ts'
import type { ChannelId, GuildId, MessageId } from '../model/ids.ts'
import type { CalendarEntry } from '../model/message.ts'
import { cut, limits } from './limits.ts'

/** A rendered message: Discord's JSON, and the files it shows. */
export type Payload = {
  readonly body: RESTPostAPIChannelMessageJSONBody
  readonly files: readonly { readonly name: string; readonly data: Uint8Array; readonly contentType: string }[]
}

/**
 * `retry` after `afterMs` (null: the caller's own backoff); `gone`: it can't be said there any more. `barred`: the
 * whole channel can't be written to, until somebody changes that.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: MessageId }
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly why: string; readonly barred?: true }
  | { readonly kind: 'gone'; readonly why: string; readonly barred?: true }

/** Rights can be given back: such messages wait and are tried again, slowly. */
const rightsRetryMs = 10 * 60_000

/** The one door out. `nonce` makes a repeat within minutes harmless. */
export type Sender = {
  post(channelId: ChannelId, payload: Payload, nonce: string): Promise<SendOutcome>
  edit(channelId: ChannelId, messageId: MessageId, payload: Payload): Promise<SendOutcome>
  /** In the thread under a message, opened as `name` when there is none; in reply where the bot may open none. */
  followUp(
    channelId: ChannelId,
    messageId: MessageId,
    name: string,
    payload: Payload,
    nonce: string,
  ): Promise<SendOutcome>
  /** An entry in the guild's events: a new one, or (`entryId`) one that is there. Discord knows no nonce for these. */
  schedule(guildId: GuildId, entryId: MessageId | null, entry: CalendarEntry): Promise<SendOutcome>
  /** Where the guild's owner reads alone, and what the guild is called; null: that can't be had now. */
  findOwner(guildId: GuildId): Promise<Owner | null>
}

export type Owner = { readonly channelId: ChannelId; readonly guildName: string }

/** Nothing is tried again here: the outbox does that, and it outlives the program. */
export function createRest(apiUrl: string, token: string): REST {
  return new REST({
    api: apiUrl,
    version: '10',
    rejectOnRateLimit: ['/channels'],
    timeout: 15_000,
    retries: 0,
  }).setToken(token)
}

export function createSender(rest: REST): Sender {
  const files = (payload: Payload) => payload.files.map((file) => ({ ...file, data: Buffer.from(file.data) }))
  const post: Sender['post'] = (channelId, payload, nonce) =>
    outcomeOf(() =>
      rest.post(Routes.channelMessages(channelId), {
        body: { ...payload.body, nonce, enforce_nonce: true },
        files: files(payload),
      }),
    )
  return {
    post,
    followUp: async (channelId, messageId, name, payload, nonce) => {
      const opened = await outcomeOf(() => openThread(rest, channelId, messageId, name))
      if (opened.kind === 'retry' && opened.barred !== true) return opened
      const { message_reference: _, ...body } = payload.body
      // A thread has the id of the message it hangs on.
      const said =
        opened.kind === 'sent' ? await post(messageId as string as ChannelId, { ...payload, body }, nonce) : null
      return said === null || said.kind === 'gone' || (said.kind === 'retry' && said.barred === true)
        ? post(channelId, payload, nonce)
        : said
    },
    edit: (channelId, messageId, payload) =>
      outcomeOf(() =>
        rest.patch(Routes.channelMessage(channelId, messageId), {
          body: { ...payload.body, flags: undefined, attachments: payload.body.attachments ?? [] },
          files: files(payload),
        }),
      ),
    schedule: async (guildId, entryId, entry) => {
      if (entry.takenBack) return unschedule(rest, guildId, entryId)
      const outcome = await outcomeOf(() =>
        entryId === null
          ? rest.post(Routes.guildScheduledEvents(guildId), { body: renderEntry(entry) })
          : rest.patch(Routes.guildScheduledEvent(guildId, entryId), { body: renderEntry(entry) }),
      )
      // To wait for rights would hold up the alerts behind it.
      const lacksRights = outcome.kind === 'retry' && outcome.afterMs === rightsRetryMs
      return lacksRights ? { kind: 'gone', why: 'the bot may not make events here (Create Events)' } : outcome
    },
    findOwner: (guildId) => findOwner(rest, guildId),
  }
}

async function findOwner(rest: REST, guildId: GuildId): Promise<Owner | null> {
  try {
    const guild = (await rest.get(Routes.guild(guildId))) as { name: string; owner_id: string }
    const direct = await rest.post(Routes.userChannels(), { body: { recipient_id: guild.owner_id } })
    return { channelId: (direct as { id: ChannelId }).id, guildName: guild.name }
  } catch (error) {
    explainFault(error)
    return null
  }
}

/** An entry that was never made, or that somebody removed, is gone as it should be. */
async function unschedule(rest: REST, guildId: GuildId, entryId: MessageId | null): Promise<SendOutcome> {
  if (entryId === null) return { kind: 'gone', why: 'it was taken back before it was made' }
  return outcomeOf(async () => {
    await rest.delete(Routes.guildScheduledEvent(guildId, entryId))
    return { id: entryId }
  })
}

/** A week of quiet, and Discord folds it up; what is said in it later opens it again. */
const archiveMinutes = 10_080

/** The thread under a message, which may be there already. */
async function openThread(rest: REST, channelId: ChannelId, messageId: MessageId, name: string): Promise<unknown> {
  const body = { name: cut(name, limits.threadName), auto_archive_duration: archiveMinutes }
  return rest.post(Routes.threads(channelId, messageId), { body }).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
      return { id: messageId }
    throw error
  })
}

const renderEntry = (entry: CalendarEntry): RESTPostAPIGuildScheduledEventJSONBody => ({
  name: cut(entry.name, limits.eventName),
  description: cut(entry.description, limits.eventDescription),
  scheduled_start_time: entry.startsAt.toString(),
  scheduled_end_time: entry.endsAt.toString(),
  privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
  entity_type: GuildScheduledEventEntityType.External,
  entity_metadata: { location: cut(entry.place, limits.eventPlace) },
})

async function outcomeOf(call: () => Promise<unknown>): Promise<SendOutcome> {
  try {
    const message = (await call()) as { id: MessageId }
    return { kind: 'sent', messageId: message.id }
  } catch (error) {
    return explainFault(error)
  }
}

/** @throws what only we can mend: a refused token, or a fault of our own. */
function explainFault(error: unknown): SendOutcome {
  if (error instanceof RateLimitError)
    return { kind: 'retry', afterMs: error.retryAfter, why: 'Discord asks us to slow down' }
  if (error instanceof DiscordAPIError) {
    if (error.code === 10003) return { kind: 'gone', why: 'the channel was deleted', barred: true }
    if (error.code === 10008) return { kind: 'gone', why: 'the message was deleted' }
    if (error.code === 30046) return { kind: 'gone', why: 'the message is too old to be edited again' }
    if (error.code === 50001)
      return {
        kind: 'retry',
        afterMs: rightsRetryMs,
        why: 'the bot may not see this channel (View Channel)',
        barred: true,
      }
    if (error.code === 50013)
      return {
        kind: 'retry',
        afterMs: rightsRetryMs,
        why: 'the bot may not write in this channel (Send Messages, Embed Links, Attach Files)',
        barred: true,
      }
    if (error.status === 401)
      throw new UserError(
        'Discord no longer accepts DISCORD_TOKEN. Make a new one on the Bot page of the developer portal and restart.',
        { cause: error },
      )
    if (error.status === 429 || error.status >= 500)
      return { kind: 'retry', afterMs: null, why: `Discord answered ${error.status}` }
    return { kind: 'gone', why: `Discord refused the message: ${error.message}` }
  }
  if (error instanceof HTTPError) return { kind: 'retry', afterMs: null, why: `Discord answered ${error.status}` }
  if (error instanceof Error && isNetworkFault(error))
    return { kind: 'retry', afterMs: null, why: 'Discord could not be reached' }
  throw error
}

function isNetworkFault(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'AbortError' || /^(E[A-Z]+|UND_ERR)/.test(code)) return true
  return error.cause instanceof Error && isNetworkFault(error.cause)
}

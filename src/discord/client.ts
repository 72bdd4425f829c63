import { setTimeout as wait } from 'node:timers/promises'
import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js'
import { UserError } from '../model/errors.ts'
import { type GuildId, parseSnowflake } from '../model/ids.ts'

export type GatewayEvents = {
  readonly onInteraction: (interaction: Interaction) => Promise<void>
  readonly onGuild: (id: GuildId) => Promise<void>
  readonly onGuildLeft: (id: GuildId) => Promise<void>
  /** The session ended for good: the program must stop, and says why. */
  readonly onLost: (error: UserError) => void
  readonly log: (event: string, fields: Record<string, unknown>) => void
}

export type Gateway = { readonly client: Client<true>; readonly close: () => Promise<void> }

const refusedToken =
  'Discord does not accept DISCORD_TOKEN. Copy it anew from the Bot page of your application in the developer portal (the token, not the client secret) into .env.'

/**
 * Connects with the Guilds intent only, and tries again with growing pauses while Discord can't be reached.
 * @throws {UserError} when the token is refused; the abort reason when `signal` aborts.
 */
export async function connectGateway(
  settings: {
    readonly token: string
    readonly apiUrl: string
    readonly random: () => number
    readonly signal: AbortSignal
  },
  events: GatewayEvents,
): Promise<Gateway> {
  for (let attempt = 0; ; attempt++) {
    settings.signal.throwIfAborted()
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: settings.apiUrl } })
    listen(client, events)
    try {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()))
      await client.login(settings.token)
      await ready
      return { client: client as Client<true>, close: () => client.destroy() }
    } catch (error) {
      await client.destroy()
      if (isTokenRefusal(error)) throw new UserError(refusedToken, { cause: error })
      const pauseMs = Math.min(60_000, 1000 * 2 ** attempt) * (0.5 + settings.random() / 2)
      events.log('discord.unreachable', { error, retryInMs: Math.round(pauseMs) })
      await wait(pauseMs, undefined, { signal: settings.signal })
    }
  }
}

/** A handler that throws would end the process: each is wrapped. */
function listen(client: Client, events: GatewayEvents): void {
  const guarded =
    <T>(name: string, handle: (value: T) => Promise<void>) =>
    (value: T) => {
      handle(value).catch((error: unknown) => events.log('discord.handler-failed', { name, error }))
    }
  client.on(Events.Error, (error) => events.log('discord.error', { error }))
  client.on(Events.InteractionCreate, guarded('interaction', events.onInteraction))
  const joined = guarded('guild', (guild: { id: string }) =>
    events.onGuild(parseSnowflake<'GuildId'>(guild.id) as GuildId),
  )
  client.on(Events.GuildCreate, joined)
  client.on(Events.ClientReady, (ready) => {
    for (const guild of ready.guilds.cache.values()) joined(guild)
  })
  client.on(Events.GuildDelete, (guild) => {
    // An outage of Discord's looks like this too; only a real farewell ends the reading.
    if (guild.available) guarded('guild-left', events.onGuildLeft)(parseSnowflake<'GuildId'>(guild.id) as GuildId)
  })
  client.on(Events.ShardDisconnect, (event) => {
    if (event.code === 4004) events.onLost(new UserError(refusedToken))
  })
}

function isTokenRefusal(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid
  return error instanceof DiscordAPIError && error.status === 401
}

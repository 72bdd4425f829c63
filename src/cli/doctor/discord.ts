import { type APIChannel, type APIGuild, type APIGuildMember, DiscordAPIError, type REST, Routes } from 'discord.js'
import type { Config } from '../../config.ts'
import { createRest } from '../../discord/send.ts'
import type { ChannelId, GuildId } from '../../model/ids.ts'
import { bad, type Finding, good } from './finding.ts'
import { missingRights } from './rights.ts'

/** A clock this far off makes signatures, cursors and "how late we were" wrong. */
const clockToleranceMs = 5_000

/** Token, clock, gateway, and the bot's rights in each channel it posts to. */
export async function checkDiscord(
  config: Config,
  channels: readonly (readonly [ChannelId, GuildId])[],
): Promise<readonly Finding[]> {
  if (config.DISCORD_TOKEN === undefined)
    return [
      {
        state: 'unknown',
        what: 'DISCORD_TOKEN is not set: npm start opens the sandbox.',
        remedy: 'For a real server put the bot’s token into .env.',
      },
    ]
  const rest = createRest(config.DISCORD_API_URL, config.DISCORD_TOKEN)
  try {
    const me = (await rest.get(Routes.user())) as { id: string; username: string }
    await rest.get(Routes.gatewayBot())
    const checked = await Promise.all(
      channels.map(([channelId, guildId]) => checkChannel(rest, me.id, channelId, guildId)),
    )
    return [
      good(`Discord knows the token: the bot is ${me.username}. It needs no privileged intent.`),
      await checkClock(config),
      ...checked,
    ]
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      return [
        bad(
          'Discord does not accept DISCORD_TOKEN.',
          'Copy it anew from the Bot page of your application in the developer portal (not the client secret).',
        ),
      ]
    const why = error instanceof Error ? error.message : String(error)
    return [
      bad(
        `${config.DISCORD_API_URL} can’t be reached: ${why}`,
        'Check the network, and DISCORD_API_URL if you set it.',
      ),
    ]
  }
}

async function checkClock(config: Config): Promise<Finding> {
  const response = await fetch(`${config.DISCORD_API_URL}/v10/gateway`)
  const date = response.headers.get('date')
  if (date === null) return { state: 'unknown', what: 'Discord does not tell the time.', remedy: null }
  const offMs = Math.abs(Temporal.Now.instant().epochMilliseconds - Date.parse(date))
  return offMs <= clockToleranceMs
    ? good('The clock agrees with Discord’s.')
    : bad(`The clock is ${Math.round(offMs / 1000)} s off.`, 'Turn on network time (NTP) on this machine.')
}

async function checkChannel(rest: REST, me: string, channelId: ChannelId, guildId: GuildId): Promise<Finding> {
  try {
    const [channel, guild, member] = await Promise.all([
      rest.get(Routes.channel(channelId)) as Promise<APIChannel & { name?: string }>,
      rest.get(Routes.guild(guildId)) as Promise<APIGuild>,
      rest.get(Routes.guildMember(guildId, me)) as Promise<APIGuildMember>,
    ])
    const missing = missingRights(guild, member, channel, me)
    const name = `#${channel.name ?? channelId} in ${guild.name}`
    return missing.length === 0
      ? good(`The bot may post in ${name}.`)
      : bad(
          `The bot may not post in ${name}: it lacks ${missing.join(', ')}.`,
          'Edit Channel → Permissions → give the bot’s role what it lacks.',
        )
  } catch (error) {
    if (error instanceof DiscordAPIError)
      return bad(
        `Channel ${channelId} can’t be seen: ${error.message}.`,
        'Give the bot View Channel there, or remove its watches with /watch remove.',
      )
    throw error
  }
}

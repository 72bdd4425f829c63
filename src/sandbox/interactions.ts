import { randomBytes } from 'node:crypto'
import { maxFileBytes } from './files.ts'
import { firstAnswerMs, type Interaction, type Outcome, tokenLifeMs } from './interaction.ts'
import { channelPermissions } from './permissions.ts'
import { refuse } from './refusal.ts'
import type { Snowflake } from './wire.ts'
import { channelOf, guildOf, type World } from './world.ts'

/** What a user did, before it is an interaction. */
export type Ask = {
  /** Command 2, component 3, autocomplete 4, modal 5. */
  readonly type: 2 | 3 | 4 | 5
  readonly userId: Snowflake
  readonly channelId: Snowflake
  readonly name: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly sourceMessageId?: Snowflake | null
}

/**
 * Tells the bot what a user did. When no answer comes within 3 s of real time the user is told
 * that the application did not respond.
 */
export function createInteraction(world: World, ask: Ask): Interaction {
  const id = world.nextId()
  const token = randomBytes(48).toString('base64url')
  const interaction: Interaction = {
    id,
    token,
    type: ask.type,
    userId: ask.userId,
    channelId: ask.channelId,
    name: ask.name,
    sourceMessageId: ask.sourceMessageId ?? null,
    createdAt: world.now(),
    wire: interactionWire(world, ask, id, token),
    answered: false,
    state: 'waiting',
    originalId: ask.sourceMessageId ?? null,
    outcome: null,
  }
  world.interactions.set(token, interaction)
  setTimeout(() => {
    if (interaction.state === 'waiting') settle(world, interaction, { kind: 'failed' })
  }, firstAnswerMs).unref()
  world.changes.emit({ kind: 'interaction-created', interaction })
  return interaction
}

/** What the user sees now. Later settlements of the same interaction (follow-ups, edits) change nothing. */
export function settle(world: World, interaction: Interaction, outcome: Outcome): void {
  if (interaction.state === 'settled') return
  interaction.state = 'settled'
  interaction.outcome = outcome
  world.changes.emit({ kind: 'interaction-settled', interaction })
}

/** Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
function interactionWire(world: World, ask: Ask, id: Snowflake, token: string): Record<string, unknown> {
  const channel = channelOf(world, ask.channelId)
  const guild = guildOf(world, channel.guild_id)
  const member = guild.members.get(ask.userId)
  if (!member) throw refuse.unknownMember()
  const source = ask.sourceMessageId ? world.messages.get(ask.sourceMessageId) : undefined
  const bits = (userId: Snowflake) => String(channelPermissions(world, channel, userId))
  return {
    id,
    application_id: world.applicationId,
    type: ask.type,
    data: ask.data,
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    channel: { ...channel, permissions: bits(ask.userId) },
    channel_id: channel.id,
    member: { ...member, permissions: bits(ask.userId) },
    token,
    version: 1,
    ...(source && { message: { ...source.wire, guild_id: guild.id } }),
    app_permissions: bits(world.bot.id),
    locale: 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': guild.id },
    context: 0,
    attachment_size_limit: maxFileBytes,
  }
}

/**
 * The interaction that may get its first answer now.
 * @throws {Refusal} 10062 when unknown or 3 s late, 40060 when it has one
 */
export function unansweredInteraction(world: World, id: Snowflake, token: string): Interaction {
  const interaction = world.interactions.get(token)
  if (!interaction || interaction.id !== id) throw refuse.unknownInteraction()
  if (interaction.answered) throw refuse.alreadyAnswered()
  const late = world.now().epochMilliseconds - interaction.createdAt.epochMilliseconds > firstAnswerMs
  if (!late && interaction.state === 'waiting') return interaction
  settle(world, interaction, { kind: 'failed' })
  throw refuse.unknownInteraction()
}

/**
 * The interaction whose answers may be edited and followed up.
 * @throws {Refusal} 10015 before its first answer, 50027 after 15 min
 */
export function answeredInteraction(world: World, applicationId: Snowflake, token: string): Interaction {
  const interaction = world.interactions.get(token)
  if (applicationId !== world.applicationId || !interaction?.answered) throw refuse.unknownWebhook()
  const age = world.now().epochMilliseconds - interaction.createdAt.epochMilliseconds
  if (age > tokenLifeMs) throw refuse.invalidWebhookToken()
  return interaction
}

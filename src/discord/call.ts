import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js'
import { UserError } from '../model/errors.ts'
import { type ChannelId, type GuildId, parseSnowflake } from '../model/ids.ts'
import type { Call, ChannelChoice } from './command.ts'
import { neededRights } from './rights.ts'

type AnyInteraction = ChatInputCommandInteraction | AutocompleteInteraction | ButtonInteraction

/** The part of a call that every kind of interaction carries. */
export function readCall(interaction: AnyInteraction): Call {
  if (interaction.guildId === null)
    throw new UserError(
      'Callboard works in servers, not in direct messages: type the command in a channel of your server.',
    )
  return {
    guildId: parseSnowflake<'GuildId'>(interaction.guildId) as GuildId,
    channel: {
      id: parseSnowflake<'ChannelId'>(interaction.channelId) as ChannelId,
      name: interaction.channel !== null && 'name' in interaction.channel ? (interaction.channel.name ?? '') : '',
      missing: missingIn(interaction.appPermissions),
    },
    subcommand: null,
    options: {},
    isOrganizer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  }
}

/** A slash command with its subcommand and options. */
export function readCommandCall(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Call {
  const options: Record<string, Call['options'][string]> = {}
  let subcommand: string | null = null
  for (const option of interaction.options.data) {
    const isSubcommand = option.type === ApplicationCommandOptionType.Subcommand
    if (isSubcommand) subcommand = option.name
    for (const leaf of isSubcommand ? (option.options ?? []) : [option]) {
      if (leaf.type === ApplicationCommandOptionType.Channel)
        options[leaf.name] = channelOf(interaction, String(leaf.value))
      else if (leaf.type === ApplicationCommandOptionType.Role) options[leaf.name] = { roleId: String(leaf.value) }
      else if (leaf.attachment !== undefined)
        options[leaf.name] = { url: leaf.attachment.url, fileName: leaf.attachment.name, bytes: leaf.attachment.size }
      else if (leaf.value !== undefined) options[leaf.name] = leaf.value
    }
  }
  return { ...readCall(interaction), subcommand, options }
}

function channelOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction, id: string): ChannelChoice {
  const channel: GuildBasedChannel | undefined = interaction.guild?.channels.cache.get(id)
  const me = interaction.guild?.members.me
  const permissions = channel !== undefined && me != null ? channel.permissionsFor(me) : null
  return {
    id: parseSnowflake<'ChannelId'>(id) as ChannelId,
    name: channel?.name ?? id,
    missing: missingIn(permissions),
  }
}

/** null (a channel we can't see) lacks everything. */
function missingIn(permissions: Readonly<PermissionsBitField> | null): readonly string[] {
  return Object.entries(neededRights)
    .filter(([, bit]) => permissions === null || !permissions.has(bit))
    .map(([name]) => name)
}

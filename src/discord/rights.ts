import { PermissionFlagsBits } from 'discord.js'

/** What posting alerts and digests takes, as Discord's own settings name it. */
export const neededRights = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
} as const

import type { Call } from '../../src/discord/command.ts'
import { channelId, guildId } from './app.ts'

/** A command as an organizer types it. */
export const call = (options: Call['options'] = {}, subcommand: string | null = null): Call => ({
  guildId,
  channel: { id: channelId, name: 'negotiations', missing: [] },
  subcommand,
  options,
  isOrganizer: true,
})

import type { Call } from '../../src/discord/command.ts'
import { channelId, guildId } from './app.ts'

/** What a member typed, as the dispatcher hands it to a command; an organizer's unless told otherwise. */
export const typed = (
  subcommand: string | null,
  options: Call['options'] = {},
  more: Partial<Pick<Call, 'isOrganizer' | 'guildId'>> = {},
): Call => ({
  guildId,
  channel: { id: channelId, name: 'negotiations', missing: [] },
  subcommand,
  options,
  isOrganizer: true,
  ...more,
})

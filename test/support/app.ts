import { readConfig } from '../../src/config.ts'
import type { Log } from '../../src/log.ts'
import type { ChannelId, GuildId } from '../../src/model/ids.ts'
import { type Opened, openApp } from '../../src/open.ts'
import { addGuild } from '../../src/store/guilds.ts'

export const guildId = '100000000000000001' as GuildId
export const channelId = '100000000000000002' as ChannelId

const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** A clock that the test sets. */
export type Clock = { now: Temporal.Instant }

export const clockAt = (text: string): Clock => ({ now: Temporal.Instant.from(text) })

/** The real app over a database of its own (in memory unless a file is named), in one guild, at the test's time. */
export async function openTestApp(clock: Clock, databaseFile: string | null = null): Promise<Opened> {
  const opened = await openApp(readConfig({}), quiet, { databaseFile, now: () => clock.now, print: () => {} })
  await addGuild(opened.app.store, guildId, clock.now)
  return opened
}

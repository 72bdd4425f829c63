import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { UserError } from '../model/errors.ts'
import type { ChannelId, GuildId } from '../model/ids.ts'
import { type SourceId, sourceIds, type Target } from '../model/source.ts'
import { openApp } from '../open.ts'
import { ingestBatch } from '../pipeline/ingest.ts'
import { currentWatching } from '../pipeline/watching.ts'
import { readRecording } from '../sources/recording.ts'
import { addGuild } from '../store/guilds.ts'
import { addWatch } from '../store/watches.ts'
import { runCli } from './run.ts'

/** Ids of nobody: what is replayed is stored in memory and said to no one. */
const guildId = '100000000000000001' as GuildId
const channelId = '100000000000000002' as ChannelId

await runCli('replay', async () => {
  const [source, file, query] = process.argv.slice(2)
  if (source === undefined || file === undefined || !isSource(source))
    throw new UserError(`Usage: npm run replay -- SOURCE FILE [QUERY], with one of ${sourceIds.join(', ')} as SOURCE.`)
  console.log(JSON.stringify(await replay(source, file, query ?? null), null, 2))
})

function isSource(text: string): text is SourceId {
  return (sourceIds as readonly string[]).includes(text)
}

/** Sends a recording through the real pipeline; what came of it. Without a query everything matches. */
async function replay(source: SourceId, file: string, query: string | null) {
  const now = () => Temporal.Now.instant()
  // A feed is known by its address; a recording has none.
  const name = source === 'feed' ? `https://recorded.invalid/${encodeURIComponent(basename(file))}` : basename(file)
  const batches = readRecording(source, { name, bytes: readFile(file), seenAt: now() })
  const world = { databaseFile: null, now, print: () => {} }
  const { app, close } = await openApp(readConfig({}), createLog('warn'), world)
  try {
    await addGuild(app.store, guildId, now())
    const target: Target = { source, address: name }
    const watch = {
      guildId,
      channelId,
      campaignId: null,
      query: query ?? 'recording',
      speaksFor: null,
      targets: [target],
    }
    const { id } = await addWatch(app.store, watch, now())
    const asked = await currentWatching(app, null)
    const watching = query === null ? { ...asked, matcher: { ...asked.matcher, match: () => [id] } } : asked
    for (const { error } of watching.matcher.unreadable) throw error
    const counts = {
      read: 0,
      matched: 0,
      edited: 0,
      erased: 0,
      alerts: 0,
      tombstones: 0,
      dropped: {} as Record<string, number>,
    }
    for (const batch of batches) {
      const { dropped, ...found } = await ingestBatch(app, batch, watching)
      for (const [key, n] of Object.entries(found)) counts[key as keyof typeof found] += n
      for (const [why, n] of Object.entries(dropped)) counts.dropped[why] = (counts.dropped[why] ?? 0) + n
      counts.tombstones += batch.events.filter((event) => event.kind !== 'post').length
    }
    return counts
  } finally {
    await close()
  }
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(`${file} can’t be read. Check the path.`, { cause: error })
  }
}

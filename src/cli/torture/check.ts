import { readConfig } from '../../config.ts'
import { createLog } from '../../log.ts'
import type { CampaignId, GuildId, WatchId } from '../../model/ids.ts'
import { openApp } from '../../open.ts'
import { type Scope, scopeKey } from '../../store/counts.ts'
import type { Store } from '../../store/database.ts'
import { mergeTallies, metricsOf, talliedColumns, tallyOfRow } from '../../store/tally.ts'
import type { LifePlan } from './live.ts'
import { inventNetwork, type Place } from './network.ts'

export type Findings = {
  readonly posts: {
    readonly existed: number
    readonly storedOnce: number
    readonly inGaps: number
    readonly lost: number
    readonly unknown: number
  }
  readonly alerts: { readonly said: number; readonly saidTwice: number; readonly unsaid: number }
  readonly counts: { readonly rows: number; readonly wrong: number }
  readonly gaps: number
}

/** Compares what is stored, and what stands in the channels, with what the network said. */
export async function checkStore(plan: LifePlan, messageIds: readonly string[]): Promise<Findings> {
  const now = () => Temporal.Instant.fromEpochMilliseconds(plan.untilMs)
  const world = { databaseFile: plan.databaseFile, now, print: () => {} }
  const { app, close } = await openApp(readConfig({}), createLog('silent'), world)
  try {
    const { places, stream } = inventNetwork(plan.sources, plan)
    return {
      posts: await checkPosts(app.store, [...places, stream], plan.startMs, (place, n) =>
        app.hashes.uri(place.uriOf(n)),
      ),
      alerts: await checkAlerts(app.store, messageIds),
      counts: await checkCounts(app.store),
      gaps: (await app.store.selectFrom('gaps').select('id').execute()).length,
    }
  } finally {
    await close()
  }
}

/** Of what was said after the first reading: stored and mentioned once for each of the two watches, or in a gap. */
async function checkPosts(
  store: Store,
  places: readonly Place[],
  startMs: number,
  hashOf: (place: Place, n: number) => string,
): Promise<Findings['posts']> {
  const stored = await store
    .selectFrom('posts')
    .leftJoin('mentions', 'mentions.post_id', 'posts.id')
    .select(({ fn }) => ['uri_hash', fn.count<number>('mentions.id').as('mentions')])
    .groupBy('posts.id')
    .execute()
  const mentions = new Map(stored.map((row) => [row.uri_hash, row.mentions]))
  const gaps = await store.selectFrom('gaps').selectAll().execute()
  const found = { existed: 0, storedOnce: 0, inGaps: 0, lost: 0, unknown: stored.length }
  for (const place of places)
    for (const { n, atMs } of place.said) {
      const times = mentions.get(hashOf(place, n))
      if (times !== undefined) found.unknown--
      if (atMs <= startMs) continue
      found.existed++
      const { source, address } = place.target
      const inGap = gaps.some(
        (gap) =>
          gap.source === source &&
          (gap.address === address || source === 'bluesky') &&
          (gap.from_at ?? 0) <= atMs &&
          atMs < gap.to_at,
      )
      found[times === 2 ? 'storedOnce' : times === undefined && inGap ? 'inGaps' : 'lost']++
    }
  return found
}

/** Each message that was to be said stands in its channel once, and no other does. */
async function checkAlerts(store: Store, messageIds: readonly string[]): Promise<Findings['alerts']> {
  const rows = await store.selectFrom('outbox').select(['state', 'message_id']).where('revises', 'is', null).execute()
  const told = new Set(rows.map((row) => row.message_id))
  return {
    said: messageIds.length,
    saidTwice: messageIds.filter((id) => !told.has(id)).length,
    unsaid: rows.filter((row) => row.state !== 'sent' || !messageIds.includes(row.message_id ?? '')).length,
  }
}

/** Every roll-up row against the mentions it should sum. */
async function checkCounts(store: Store): Promise<Findings['counts']> {
  const rows = await store
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select([...talliedColumns, 'mentions.post_id', 'watch_id', 'campaign_id', 'guild_id'])
    .where('posts.imported', '=', 0)
    .orderBy('mentions.id')
    .execute()
  const scopesOf = (row: (typeof rows)[number]): readonly Scope[] => [
    { kind: 'watch', id: row.watch_id as WatchId },
    { kind: 'guild', id: row.guild_id as GuildId },
    { kind: 'campaign', id: row.campaign_id as CampaignId },
  ]
  const mentioned = rows.flatMap((row) => scopesOf(row).map((scope) => ({ scope: scopeKey(scope), row })))
  const sums = new Map<string, number>()
  for (const same of Map.groupBy(mentioned, ({ scope, row }) => `${scope} ${row.post_id}`).values()) {
    const { scope, row } = same[0]!
    for (const metric of metricsOf(mergeTallies(same.map((one) => tallyOfRow(one.row)))!)) {
      const key = `${scope}|${Math.floor(row.seen_at / 3_600_000) * 3_600_000}|${metric}`
      sums.set(key, (sums.get(key) ?? 0) + 1)
    }
  }
  const counts = (await store.selectFrom('counts').selectAll().execute()).filter((row) => row.n !== 0)
  const wrong = counts.filter((row) => sums.get(`${row.scope}|${row.hour_at}|${row.metric}`) !== row.n).length
  return { rows: counts.length, wrong: wrong + Math.max(0, sums.size - counts.length) }
}

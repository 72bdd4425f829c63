import { sql } from 'kysely'
import type { Store } from './database.ts'

/** Each kind of scope by the name its counts stand under; a mention outside a campaign has none there. */
const scopes = [
  sql<string>`'watch ' || watches.id`,
  sql<string>`'campaign ' || watches.campaign_id`,
  sql<string>`'guild ' || watches.guild_id`,
] as const

/** Counts everything anew from the mentions, in one transaction. How many rows the roll-up has then. */
export async function rebuildCounts(store: Store): Promise<number> {
  return store.transaction().execute(async (tx) => {
    for (const table of ['counts', 'count_days', 'tone_hours'] as const) await tx.deleteFrom(table).execute()
    for (const scope of scopes)
      await sql`
        INSERT INTO counts (scope, hour_at, metric, n)
        WITH mentioned AS MATERIALIZED (
          SELECT mentions.id, mentions.post_id, ${scope} AS scope, mentions.seen_at / 3600000 * 3600000 AS hour_at, is_repost,
            coalesce(tone, 'notScored') AS tone, issues, issue_tones, stance, demands, posts.source
          FROM mentions JOIN posts ON posts.id = post_id JOIN watches ON watches.id = watch_id
          WHERE posts.imported = 0 AND ${scope} IS NOT NULL
        ), counted AS MATERIALIZED (
          SELECT *, min(id) FROM mentioned GROUP BY scope, post_id
        ), issues AS (
          SELECT scope, hour_at, value AS issue, coalesce(issue_tones ->> key, tone) AS tone, min(mentioned.id)
          FROM mentioned, json_each(issues) WHERE is_repost = 0 GROUP BY scope, post_id, value
        ), demands AS (
          SELECT DISTINCT scope, hour_at, post_id, value ->> 'issue' AS issue, value ->> 'figure' AS figure
          FROM mentioned, json_each(demands) WHERE is_repost = 0
        ), named AS (
          SELECT scope, hour_at, 'reposts' AS metric FROM counted WHERE is_repost = 1
          UNION ALL SELECT scope, hour_at, 'tone ' || tone FROM counted WHERE is_repost = 0
          UNION ALL SELECT scope, hour_at, 'source ' || source FROM counted WHERE is_repost = 0
          UNION ALL SELECT scope, hour_at, 'stance ' || stance FROM counted WHERE is_repost = 0 AND stance <> 'none'
          UNION ALL SELECT scope, hour_at, 'issue ' || issue || ' ' || tone FROM issues
          UNION ALL SELECT scope, hour_at, 'demand ' || issue || ' ' || figure FROM demands
        )
        SELECT scope, hour_at, metric, count(*) FROM named GROUP BY scope, hour_at, metric`.execute(tx)
    await sql`INSERT INTO count_days
      SELECT scope, hour_at / 86400000 * 86400000, metric, sum(n) FROM counts GROUP BY 1, 2, 3`.execute(tx)
    await sql`INSERT INTO tone_hours
      SELECT scope, hour_at, sum(iif(metric = 'tone positive', n, 0)), sum(iif(metric = 'tone neutral', n, 0)),
        sum(iif(metric = 'tone negative', n, 0)), sum(iif(metric = 'tone unsure', n, 0)),
        sum(iif(metric = 'tone notScored', n, 0))
      FROM counts WHERE metric LIKE 'tone %' GROUP BY 1, 2`.execute(tx)
    const { rows } = await tx
      .selectFrom('counts')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  })
}

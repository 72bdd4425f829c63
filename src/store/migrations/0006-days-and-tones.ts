import { type Kysely, sql } from 'kysely'

/** A year has 8,760 hours of some fifty counts each: its sums come from days, its course from the tones alone. */
const statements = [
  `CREATE TABLE count_days (
    scope TEXT NOT NULL,
    day_at INTEGER NOT NULL,
    metric TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (scope, day_at, metric)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tone_hours (
    scope TEXT NOT NULL,
    hour_at INTEGER NOT NULL,
    positive INTEGER NOT NULL,
    neutral INTEGER NOT NULL,
    negative INTEGER NOT NULL,
    unsure INTEGER NOT NULL,
    not_scored INTEGER NOT NULL,
    PRIMARY KEY (scope, hour_at)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX posts_source ON posts (source, seen_at)`,
  `INSERT INTO count_days SELECT scope, hour_at / 86400000 * 86400000, metric, sum(n) FROM counts GROUP BY 1, 2, 3`,
  `INSERT INTO tone_hours
    SELECT scope, hour_at, sum(iif(metric = 'tone positive', n, 0)), sum(iif(metric = 'tone neutral', n, 0)),
      sum(iif(metric = 'tone negative', n, 0)), sum(iif(metric = 'tone unsure', n, 0)),
      sum(iif(metric = 'tone notScored', n, 0))
    FROM counts WHERE metric LIKE 'tone %' GROUP BY 1, 2`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

import { type Kysely, sql } from 'kysely'

/** What was a watch's alone becomes a scope's: a watch's, or a campaign's. Messages that stand say it the same way. */
const statements = [
  `ALTER TABLE campaigns ADD COLUMN sensitivity TEXT NOT NULL DEFAULT 'normal'`,
  `CREATE TABLE scope_states (
    scope TEXT PRIMARY KEY,
    counted TEXT NOT NULL,
    state BLOB NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT`,
  `INSERT INTO scope_states SELECT 'watch ' || watch_id, watch_id, state, updated_at FROM spike_states`,
  `DROP TABLE spike_states`,
  `ALTER TABLE scope_states RENAME TO spike_states`,
  `UPDATE outbox SET
    dedupe_key = replace(replace(dedupe_key, 'spike ', 'spike watch '), 'drop ', 'drop watch '),
    body = json_remove(json_set(body,
      '$.alert.scope', json_object('kind', 'watch', 'id', json_extract(body, '$.alert.watchId')),
      '$.alert.name', json_extract(body, '$.alert.query')), '$.alert.watchId', '$.alert.query')
    WHERE dedupe_key LIKE 'spike %' OR dedupe_key LIKE 'drop %'`,
  `UPDATE outbox SET body = (SELECT first.body FROM outbox AS first WHERE first.id = outbox.revises)
    WHERE revises IN (SELECT id FROM outbox WHERE dedupe_key LIKE 'spike %')`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

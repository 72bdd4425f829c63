import { type Kysely, sql } from 'kysely'

const statements = [
  `ALTER TABLE watches ADD COLUMN sensitivity TEXT NOT NULL DEFAULT 'normal'`,
  `ALTER TABLE posts ADD COLUMN reply_to_hash TEXT`,
  `CREATE INDEX mentions_seen ON mentions (seen_at)`,
  `CREATE TABLE spike_states (
    watch_id INTEGER PRIMARY KEY REFERENCES watches(id),
    state BLOB NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE outages (
    target_id INTEGER NOT NULL REFERENCES targets(id),
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    PRIMARY KEY (target_id, to_at)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX outages_to ON outages (to_at)`,
  `CREATE TABLE account_looks (
    target_id INTEGER NOT NULL REFERENCES targets(id),
    at INTEGER NOT NULL,
    look TEXT NOT NULL,
    PRIMARY KEY (target_id, at)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE guild_words (
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    term TEXT NOT NULL,
    valence REAL NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, term)
  ) STRICT, WITHOUT ROWID`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

import { type Kysely, sql } from 'kysely'

/** A standing is that of a claim, judged anew whenever it is asked for: a story has none of its own. */
const statements = [
  `ALTER TABLE stories DROP COLUMN standing`,
  `ALTER TABLE stories ADD COLUMN merged_into INTEGER REFERENCES stories(id)`,
  `ALTER TABLE guilds ADD COLUMN ping_from TEXT NOT NULL DEFAULT 'corroborated'`,
  `CREATE TABLE guild_parties (
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    party TEXT NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    side TEXT NOT NULL,
    aliases TEXT NOT NULL,
    sites TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, party),
    UNIQUE (guild_id, name)
  ) STRICT, WITHOUT ROWID`,
  `ALTER TABLE votes ADD COLUMN negotiation_id INTEGER REFERENCES negotiations(id)`,
  `ALTER TABLE votes ADD COLUMN about TEXT`,
  `ALTER TABLE votes ADD COLUMN opens_at INTEGER`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

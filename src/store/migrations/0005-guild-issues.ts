import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE guild_issues (
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    issue TEXT NOT NULL,
    words TEXT NOT NULL,
    hidden INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, issue)
  ) STRICT, WITHOUT ROWID`)
    .execute(db)
}

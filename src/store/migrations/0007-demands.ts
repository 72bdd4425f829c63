import { type Kysely, sql } from 'kysely'

/** Figures were not read out of the posts before: those have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE mentions ADD COLUMN demands TEXT NOT NULL DEFAULT '[]'`).execute(db)
}

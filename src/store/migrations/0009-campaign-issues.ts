import { type Kysely, sql } from 'kysely'

const statements = [
  `CREATE TABLE campaign_issues (
    campaign_id INTEGER NOT NULL REFERENCES campaigns(id),
    issue TEXT NOT NULL,
    words TEXT NOT NULL,
    hidden INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, issue)
  ) STRICT, WITHOUT ROWID`,
  // In the order of `issues`; where it ends sooner, as in every row of before, an issue was counted under the post's tone.
  `ALTER TABLE mentions ADD COLUMN issue_tones TEXT NOT NULL DEFAULT '[]'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

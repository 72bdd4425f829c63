import { type Kysely, sql } from 'kysely'

/** Words are indexed while a post has some; the index follows its post in the same statement, and forgets for good. */
const hasWords = (row: 'old' | 'new') => `(${row}.title IS NOT NULL OR ${row}.text IS NOT NULL)`
const indexWords = (from: string) =>
  `INSERT INTO post_words (rowid, title, text, hashtags) SELECT new.id, new.title, new.text, new.hashtags WHERE ${from};`
const forgetWords = `INSERT INTO post_words (post_words, rowid, title, text, hashtags)
  SELECT 'delete', old.id, old.title, old.text, old.hashtags WHERE ${hasWords('old')};`

const statements = [
  `CREATE VIRTUAL TABLE post_words USING fts5 (
    title, text, hashtags, content='posts', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
  )`,
  `INSERT INTO post_words (post_words, rank) VALUES ('secure-delete', 1)`,
  `CREATE TRIGGER posts_words_added AFTER INSERT ON posts BEGIN ${indexWords(hasWords('new'))} END`,
  `CREATE TRIGGER posts_words_changed AFTER UPDATE OF title, text, hashtags ON posts BEGIN
    ${forgetWords}
    ${indexWords(hasWords('new'))}
  END`,
  `CREATE TRIGGER posts_words_removed AFTER DELETE ON posts BEGIN ${forgetWords} END`,
  `INSERT INTO post_words (rowid, title, text, hashtags)
    SELECT id, title, text, hashtags FROM posts WHERE title IS NOT NULL OR text IS NOT NULL`,
  // All that counting asks of a mention stands in the index: a recount reads no table.
  `DROP INDEX mentions_watch`,
  `CREATE INDEX mentions_watch ON mentions (watch_id, seen_at, post_id, is_repost, tone, issues, stance)`,
  `CREATE INDEX mentions_reposts ON mentions (watch_id, seen_at, post_id) WHERE is_repost = 1`,
  `CREATE INDEX posts_outlet ON posts (seen_at, outlet) WHERE outlet IS NOT NULL`,
  `ALTER TABLE digests ADD COLUMN sections TEXT`,
  `ALTER TABLE digests ADD COLUMN covered_from_at INTEGER`,
  `ALTER TABLE digests ADD COLUMN said_at INTEGER`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

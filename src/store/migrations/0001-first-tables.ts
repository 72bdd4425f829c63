import { type Kysely, sql } from 'kysely'

const tables = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,
  `CREATE TABLE guilds (
    id TEXT PRIMARY KEY,
    zone TEXT NOT NULL DEFAULT 'UTC',
    alert_channel_id TEXT,
    ping_role_id TEXT,
    joined_at INTEGER NOT NULL,
    left_at INTEGER
  ) STRICT`,
  `CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (guild_id, name)
  ) STRICT`,
  `CREATE TABLE watches (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    channel_id TEXT NOT NULL,
    campaign_id INTEGER REFERENCES campaigns(id),
    query TEXT NOT NULL,
    speaks_for TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    removed_at INTEGER
  ) STRICT`,
  `CREATE INDEX watches_guild ON watches (guild_id, removed_at)`,
  `CREATE TABLE targets (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    title TEXT,
    next_read_at INTEGER NOT NULL,
    last_success_at INTEGER,
    first_failed_at INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    told_at INTEGER,
    ended_why TEXT,
    UNIQUE (source, address)
  ) STRICT`,
  `CREATE INDEX targets_due ON targets (next_read_at)`,
  `CREATE TABLE watch_targets (
    watch_id INTEGER NOT NULL REFERENCES watches(id),
    target_id INTEGER NOT NULL REFERENCES targets(id),
    PRIMARY KEY (watch_id, target_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX watch_targets_target ON watch_targets (target_id)`,
  `CREATE TABLE cursors (key TEXT PRIMARY KEY, cursor TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT`,
  `CREATE TABLE gaps (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    from_at INTEGER,
    to_at INTEGER NOT NULL,
    why TEXT NOT NULL,
    UNIQUE (source, address, to_at)
  ) STRICT`,
  `CREATE INDEX gaps_to ON gaps (to_at)`,
  `CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    uri_hash TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT,
    author_hash TEXT,
    outlet TEXT,
    title TEXT,
    text TEXT,
    hashtags TEXT NOT NULL,
    language TEXT,
    showable TEXT NOT NULL,
    repost_of_hash TEXT,
    imported INTEGER NOT NULL,
    published_at INTEGER,
    claimed_at INTEGER,
    seen_at INTEGER NOT NULL,
    edited_at INTEGER,
    erased_at INTEGER
  ) STRICT`,
  `CREATE INDEX posts_author ON posts (author_hash)`,
  `CREATE INDEX posts_url ON posts (url) WHERE url IS NOT NULL`,
  `CREATE INDEX posts_text_age ON posts (seen_at) WHERE text IS NOT NULL`,
  `CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES posts(id),
    watch_id INTEGER NOT NULL REFERENCES watches(id),
    seen_at INTEGER NOT NULL,
    is_repost INTEGER NOT NULL,
    tone TEXT,
    score REAL,
    probability REAL,
    issues TEXT NOT NULL,
    stance TEXT NOT NULL,
    UNIQUE (post_id, watch_id)
  ) STRICT`,
  `CREATE INDEX mentions_watch ON mentions (watch_id, seen_at)`,
  `CREATE TABLE counts (
    scope TEXT NOT NULL,
    hour_at INTEGER NOT NULL,
    metric TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (scope, hour_at, metric)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    state TEXT NOT NULL,
    standing TEXT NOT NULL,
    first_seen_at INTEGER NOT NULL,
    last_item_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX stories_guild ON stories (guild_id, last_item_at)`,
  `CREATE TABLE story_items (
    id INTEGER PRIMARY KEY,
    story_id INTEGER NOT NULL REFERENCES stories(id),
    post_id INTEGER NOT NULL REFERENCES posts(id),
    item TEXT NOT NULL,
    quote TEXT,
    UNIQUE (story_id, post_id)
  ) STRICT`,
  `CREATE INDEX story_items_post ON story_items (post_id)`,
  `CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    channel_id TEXT NOT NULL,
    dedupe_key TEXT NOT NULL,
    body TEXT NOT NULL,
    ping_role_id TEXT,
    revises INTEGER REFERENCES outbox(id),
    follows INTEGER REFERENCES outbox(id),
    state TEXT NOT NULL DEFAULT 'queued',
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    message_id TEXT,
    finished_at INTEGER,
    last_error TEXT,
    UNIQUE (channel_id, dedupe_key)
  ) STRICT`,
  `CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'queued'`,
  `CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    channel_id TEXT NOT NULL,
    campaign_id INTEGER REFERENCES campaigns(id),
    schedule TEXT NOT NULL,
    next_due_at INTEGER NOT NULL,
    covered_to_at INTEGER NOT NULL,
    removed_at INTEGER
  ) STRICT`,
  `CREATE INDEX digests_due ON digests (next_due_at) WHERE removed_at IS NULL`,
  `CREATE TABLE cache (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER) STRICT, WITHOUT ROWID`,
  `CREATE INDEX cache_expiry ON cache (expires_at) WHERE expires_at IS NOT NULL`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
}

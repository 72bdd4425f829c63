import { type Kysely, sql } from 'kysely'

const tables = [
  `CREATE TABLE negotiations (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    campaign_id INTEGER REFERENCES campaigns(id),
    channel_id TEXT NOT NULL,
    agreement TEXT NOT NULL,
    union_party TEXT NOT NULL,
    employer_party TEXT,
    bargaining_unit TEXT,
    locals TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (guild_id, agreement)
  ) STRICT`,
  `CREATE TABLE negotiation_changes (
    id INTEGER PRIMARY KEY,
    negotiation_id INTEGER NOT NULL REFERENCES negotiations(id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT,
    expires_at INTEGER,
    zone TEXT,
    at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    story_id INTEGER REFERENCES stories(id),
    event_type TEXT,
    url TEXT,
    undone_at INTEGER,
    undone_by TEXT,
    undone_story_id INTEGER REFERENCES stories(id),
    undone_event_type TEXT,
    UNIQUE (negotiation_id, key)
  ) STRICT`,
  `CREATE TABLE negotiation_stories (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id),
    negotiation_id INTEGER NOT NULL REFERENCES negotiations(id)
  ) STRICT`,
  `CREATE INDEX negotiation_stories_negotiation ON negotiation_stories (negotiation_id)`,
  `CREATE TABLE comparators (
    id INTEGER PRIMARY KEY,
    negotiation_id INTEGER NOT NULL REFERENCES negotiations(id),
    agreement TEXT NOT NULL,
    parties TEXT,
    settled_on TEXT,
    terms TEXT NOT NULL,
    url TEXT,
    UNIQUE (negotiation_id, agreement)
  ) STRICT`,
  `CREATE TABLE votes (
    id INTEGER PRIMARY KEY,
    guild_id TEXT NOT NULL REFERENCES guilds(id),
    title TEXT NOT NULL,
    rule TEXT NOT NULL,
    published INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    UNIQUE (guild_id, title)
  ) STRICT`,
  `CREATE TABLE vote_locals (
    vote_id INTEGER NOT NULL REFERENCES votes(id),
    union_local TEXT NOT NULL COLLATE NOCASE,
    delegates INTEGER,
    eligible INTEGER,
    ballots INTEGER,
    yes INTEGER,
    no INTEGER,
    declared TEXT,
    closed INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (vote_id, union_local)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE rulings (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id),
    verdict TEXT,
    types TEXT,
    muted INTEGER NOT NULL DEFAULT 0,
    ruled_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE examples (
    post_id INTEGER PRIMARY KEY REFERENCES posts(id),
    story_id INTEGER NOT NULL REFERENCES stories(id),
    labels TEXT NOT NULL,
    title TEXT,
    text TEXT
  ) STRICT`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
}

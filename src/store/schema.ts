import type { Generated } from 'kysely'

/** Instants are INTEGER epoch milliseconds (UTC), flags 0 | 1, lists and models JSON text. null is "not known". */
export type Tables = {
  meta: { key: string; value: string }
  guilds: {
    id: string
    zone: Generated<string>
    alert_channel_id: string | null
    ping_role_id: string | null
    ping_from: Generated<string>
    joined_at: number
    left_at: number | null
  }
  campaigns: {
    id: Generated<number>
    guild_id: string
    name: string
    sensitivity: Generated<string>
    created_at: number
  }
  watches: {
    id: Generated<number>
    guild_id: string
    channel_id: string
    campaign_id: number | null
    query: string
    speaks_for: string | null
    sensitivity: Generated<string>
    created_at: number
    changed_at: number
    removed_at: number | null
  }
  targets: {
    id: Generated<number>
    source: string
    address: string
    title: string | null
    next_read_at: number
    last_success_at: number | null
    first_failed_at: number | null
    failures: Generated<number>
    last_error: string | null
    told_at: number | null
    ended_why: string | null
  }
  watch_targets: { watch_id: number; target_id: number }
  cursors: { key: string; cursor: string; updated_at: number }
  gaps: {
    id: Generated<number>
    source: string
    address: string
    from_at: number | null
    to_at: number
    why: string
  }
  posts: {
    id: Generated<number>
    uri_hash: string
    source: string
    kind: string
    url: string | null
    author_hash: string | null
    outlet: string | null
    title: string | null
    text: string | null
    hashtags: string
    language: string | null
    showable: string
    repost_of_hash: string | null
    reply_to_hash: string | null
    imported: number
    published_at: number | null
    claimed_at: number | null
    seen_at: number
    edited_at: number | null
    erased_at: number | null
  }
  /** The full-text index over `posts`, kept by triggers; its own name is what MATCH compares. */
  post_words: { rowid: number; post_words: string }
  mentions: {
    id: Generated<number>
    post_id: number
    watch_id: number
    seen_at: number
    is_repost: number
    tone: string | null
    score: number | null
    probability: number | null
    issues: string
    /** `tone | 'notScored'` of each issue; where it ends sooner, the post's. */
    issue_tones: Generated<string>
    stance: string
    demands: Generated<string>
  }
  counts: { scope: string; hour_at: number; metric: string; n: number }
  /** The sums of `counts` over days of UTC, and its tones an hour a row. */
  count_days: { scope: string; day_at: number; metric: string; n: number }
  tone_hours: {
    scope: string
    hour_at: number
    positive: number
    neutral: number
    negative: number
    unsure: number
    not_scored: number
  }
  stories: {
    id: Generated<number>
    guild_id: string
    state: string
    first_seen_at: number
    last_item_at: number
    /** The story it turned out to be one with, which has its items now. */
    merged_into: number | null
  }
  story_items: {
    id: Generated<number>
    story_id: number
    post_id: number
    item: string
    quote: string | null
  }
  outbox: {
    id: Generated<number>
    guild_id: string
    channel_id: string
    dedupe_key: string
    body: string
    ping_role_id: string | null
    revises: number | null
    follows: number | null
    state: Generated<string>
    attempts: Generated<number>
    due_at: number
    created_at: number
    message_id: string | null
    finished_at: number | null
    last_error: string | null
  }
  digests: {
    id: Generated<number>
    guild_id: string
    channel_id: string
    campaign_id: number | null
    schedule: string
    next_due_at: number
    covered_to_at: number
    removed_at: number | null
    sections: string | null
    covered_from_at: number | null
    said_at: number | null
  }
  negotiations: {
    id: Generated<number>
    guild_id: string
    campaign_id: number | null
    channel_id: string
    agreement: string
    union_party: string
    employer_party: string | null
    bargaining_unit: string | null
    locals: string
    created_at: number
  }
  negotiation_changes: {
    id: Generated<number>
    negotiation_id: number
    key: string
    kind: string
    stage: string | null
    expires_at: number | null
    zone: string | null
    at: number
    made_at: number
    made_by: string
    story_id: number | null
    event_type: string | null
    url: string | null
    undone_at: number | null
    undone_by: string | null
    undone_story_id: number | null
    undone_event_type: string | null
  }
  negotiation_stories: { story_id: number; negotiation_id: number }
  comparators: {
    id: Generated<number>
    negotiation_id: number
    agreement: string
    parties: string | null
    settled_on: string | null
    terms: string
    url: string | null
  }
  votes: {
    id: Generated<number>
    guild_id: string
    title: string
    rule: string
    published: Generated<number>
    created_at: number
    negotiation_id: number | null
    about: string | null
    opens_at: number | null
  }
  vote_locals: {
    vote_id: number
    union_local: string
    delegates: number | null
    eligible: number | null
    ballots: number | null
    yes: number | null
    no: number | null
    declared: string | null
    closed: number
    changed_at: number
  }
  rulings: {
    story_id: number
    verdict: string | null
    types: string | null
    muted: Generated<number>
    ruled_at: number
  }
  examples: { post_id: number; story_id: number; labels: string; title: string | null; text: string | null }
  /** `counted`: the watches it learned from, by their ids. */
  spike_states: { scope: string; counted: string; state: Uint8Array; updated_at: number }
  outages: { target_id: number; from_at: number; to_at: number }
  account_looks: { target_id: number; at: number; look: string }
  guild_issues: { guild_id: string; issue: string; words: string; hidden: number; changed_at: number }
  guild_parties: {
    guild_id: string
    party: string
    name: string
    side: string
    aliases: string
    sites: string
    changed_at: number
  }
  campaign_issues: { campaign_id: number; issue: string; words: string; hidden: number; changed_at: number }
  guild_words: { guild_id: string; term: string; valence: number; added_at: number }
  cache: { key: string; value: string; expires_at: number | null }
}

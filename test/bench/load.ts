import type { CampaignId } from '../../src/model/ids.ts'
import { issueIds } from '../../src/model/labels.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import type { Store } from '../../src/store/database.ts'
import { rebuildCounts } from '../../src/store/rebuild-counts.ts'
import { guildId, type TestApp, watchFor } from '../support/app.ts'

/** The same load each time: a small generator with a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const dayMs = 86_400_000
const rowsTogether = 400
const tones = ['positive', 'neutral', 'negative', 'unsure', null] as const
const stances = ['none', 'none', 'none', 'none', 'vote-yes', 'vote-no', 'support-action'] as const

/** Few words make most of what is said: the rank of a word or an author falls off steeply. */
const rank = (roll: number, of: number): number => Math.floor(of ** roll) - 1

/**
 * A guild with ten watches in three campaigns and so many mentions of a year, most of them lately: a tenth reposts,
 * one in fifty an article. The roll-up is built from them. Every word `w0`… is rarer than the one before.
 */
export async function loadMentions(
  app: TestApp,
  count: number,
): Promise<{ readonly rollUpRows: number; readonly rebuildMs: number }> {
  const roll = dice(7)
  const campaigns: CampaignId[] = []
  for (const name of ['Basic Agreement', 'Area Standards', 'Stories'])
    campaigns.push((await ensureCampaign(app.store, guildId, name, app.clock.at)).id)
  for (let index = 0; index < 10; index++)
    await watchFor(app, `#Tag${index}`, { campaignId: campaigns[index % campaigns.length]! })
  // Watched for as long as there are posts.
  await app.store
    .updateTable('watches')
    .set({ created_at: app.clock.at.epochMilliseconds - 366 * dayMs })
    .execute()
  for (let first = 0; first < count; first += rowsTogether)
    await insertRows(app.store, roll, { first, rows: Math.min(rowsTogether, count - first), count, now: app.clock.at })
  const started = performance.now()
  const rollUpRows = await rebuildCounts(app.store)
  return { rollUpRows, rebuildMs: performance.now() - started }
}

type Part = { readonly first: number; readonly rows: number; readonly count: number; readonly now: Temporal.Instant }

async function insertRows(store: Store, roll: () => number, part: Part): Promise<void> {
  const ids = Array.from({ length: part.rows }, (_, index) => part.first + index + 1)
  const seenAt = (id: number) => Math.floor(part.now.epochMilliseconds - 365 * dayMs * (1 - id / part.count) ** 2)
  await store.transaction().execute(async (tx) => {
    await tx
      .insertInto('posts')
      .values(ids.map((id) => postRow(roll, id, seenAt(id))))
      .execute()
    await tx
      .insertInto('mentions')
      .values(ids.map((id) => mentionRow(roll, id, seenAt(id))))
      .execute()
  })
}

const isRepost = (id: number): boolean => id % 10 === 3

function postRow(roll: () => number, id: number, seenAt: number) {
  const article = id % 50 === 0
  const words = Array.from({ length: 18 }, () => `w${rank(roll(), 20_000)}`)
  return {
    id,
    uri_hash: `uri${id}`,
    source: article ? 'feed' : (['bluesky', 'mastodon'] as const)[id % 2]!,
    kind: article ? 'article' : 'post',
    url: `https://social.example/${id}`,
    author_hash: `author${rank(roll(), 300_000)}`,
    outlet: article ? `Outlet ${rank(roll(), 60)}` : null,
    title: article ? words.slice(0, 6).join(' ') : null,
    text: words.join(' '),
    hashtags: '["tag"]',
    language: 'en',
    showable: 'text',
    repost_of_hash: isRepost(id) ? `uri${Math.max(1, id - 1 - rank(roll(), 2000))}` : null,
    reply_to_hash: null,
    imported: 0,
    published_at: seenAt - 2000,
    claimed_at: null,
    seen_at: seenAt,
    edited_at: null,
    erased_at: null,
  }
}

function mentionRow(roll: () => number, id: number, seenAt: number) {
  const issues = issueIds.filter(() => roll() < 0.08)
  return {
    post_id: id,
    watch_id: 1 + rank(roll(), 11),
    seen_at: seenAt,
    is_repost: isRepost(id) ? 1 : 0,
    tone: tones[Math.floor(roll() * tones.length)]!,
    score: 0.1,
    probability: 0.7,
    issues: JSON.stringify(issues),
    stance: stances[Math.floor(roll() * stances.length)]!,
  }
}

import { readEvents } from '../analysis/events/read.ts'
import { labelForGuild, labelPost, readableItem } from '../analysis/label.ts'
import type { App } from '../app.ts'
import type { CampaignId, GuildId, PostId, WatchId } from '../model/ids.ts'
import type { Labels } from '../model/labels.ts'
import type { Post } from '../model/post.ts'
import type { Batch, SourceEvent } from '../model/source.ts'
import type { Watch } from '../model/watch.ts'
import { cursorName, writeCursor } from '../store/cursors.ts'
import type { Tx } from '../store/database.ts'
import { addGap } from '../store/gaps.ts'
import { addMention, readWatchIdsOf, relabelMentions } from '../store/mentions.ts'
import { erasePost, erasePostsOfAuthor, isKnownPost, type Saved, savePost } from '../store/posts.ts'
import { noteAccountEnd } from './accounts.ts'
import { retellSpikes } from './spikes.ts'
import type { NewMention } from './story-items.ts'
import { retellEdited, retellStories, tellEvents } from './tell.ts'
import { type Labeller, readAhead } from './tones.ts'
import type { Watching } from './watching.ts'

/** What a batch came to. `dropped`: what the parser could not use, by reason. */
export type IngestCounts = {
  read: number
  matched: number
  edited: number
  erased: number
  alerts: number
  readonly dropped: Readonly<Record<string, number>>
}

/** Rows a transaction: long ones would hold up the event loop. */
const eventsInTransaction = 50

/** The part of a batch's follow-up that a stage adds to the same transaction (a target's next reading time). */
export type AlsoWrite = (tx: Tx) => Promise<void>

/**
 * Stores what a batch says about our watches, the alerts it calls for, and the cursor after it.
 * The cursor moves in the transaction of the last events: a crash repeats a batch, never skips one.
 */
export async function ingestBatch(
  app: App,
  batch: Batch,
  watching: Watching,
  also: AlsoWrite = async () => {},
): Promise<IngestCounts> {
  const counts: IngestCounts = { read: 0, matched: 0, edited: 0, erased: 0, alerts: 0, dropped: batch.dropped }
  const parts = batch.events.length === 0 ? [[]] : chunksOf(batch.events, eventsInTransaction)
  const isMatched = (post: Post) => [...watching.matcher.match(post, batch.cursorKey)].length > 0
  for (const [index, events] of parts.entries()) {
    const label = await readAhead(app, events, isMatched, labelPost)
    await app.store.transaction().execute(async (tx) => {
      for (const event of events) await ingestEvent(app, tx, event, { batch, label }, watching, counts)
      if (index < parts.length - 1) return
      for (const gap of batch.gaps) await addGap(tx, gap)
      if (batch.cursor !== null)
        await writeCursor(tx, cursorName(batch.source, batch.cursorKey), batch.cursor, app.now())
      await also(tx)
    })
  }
  return counts
}

type Reading = { readonly batch: Batch; readonly label: Labeller }

async function ingestEvent(
  app: App,
  tx: Tx,
  event: SourceEvent,
  { batch, label }: Reading,
  watching: Watching,
  counts: IngestCounts,
): Promise<void> {
  counts.read++
  switch (event.kind) {
    case 'post':
      return ingestPost(app, tx, event, { batch, label }, watching, counts)
    case 'delete': {
      const id = await erasePost(tx, app.hashes.uri(event.uri), app.now())
      return retract(app, tx, id === null ? [] : [id], counts)
    }
    case 'author-gone': {
      const target = { source: batch.source, address: `@${event.authorId}` }
      await noteAccountEnd(app, tx, target, event.authorId, event.why)
      const author = { hash: app.hashes.author(batch.source, event.authorId), why: event.why }
      return retract(app, tx, await erasePostsOfAuthor(tx, author, app.now()), counts)
    }
    default:
      event satisfies never
  }
}

/** What was said in Discord on the strength of these posts is said again without them. */
async function retract(app: App, tx: Tx, ids: readonly PostId[], counts: IngestCounts): Promise<void> {
  counts.erased += ids.length
  for (const id of ids) {
    await retellStories(app, tx, id)
    await retellSpikes(app, tx, id)
  }
}

async function ingestPost(
  app: App,
  tx: Tx,
  { post, imported }: Extract<SourceEvent, { kind: 'post' }>,
  { batch, label }: Reading,
  watching: Watching,
  counts: IngestCounts,
): Promise<void> {
  const ids = new Set([...watching.matcher.match(post, batch.cursorKey), ...(await watchesOfOriginal(app, tx, post))])
  const watches = [...ids].flatMap((id) => watching.watches.get(id) ?? [])
  // An edit may no longer match: the words we hold are replaced all the same.
  if (watches.length === 0 && !(await isKnownPost(tx, app.hashes.uri(post.uri)))) return
  const saved = await savePost(tx, post, imported, app.hashes)
  if (saved.outcome === 'erased') return
  const labels = label(post)
  counts.matched += watches.length > 0 ? 1 : 0
  if (saved.outcome === 'edited') await ingestEdit(app, tx, { post, saved, labels }, watches, watching, counts)
  for (const [guildId, guildWatches] of Map.groupBy(watches, (watch) => watch.guildId)) {
    const labelsFor = labellerOf(watching, guildId, post, labels)
    const news = await addMentions(tx, { post, saved }, guildWatches, labelsFor)
    // Old posts and reposts report nothing new.
    if (news.length > 0 && !imported && post.repostOf === null)
      counts.alerts += await tellEvents(app, tx, {
        guildId,
        watches: news,
        postId: saved.id,
        post,
        ...eventsFor(watching, guildId, post, labels),
      })
  }
}

/** A repost often carries nothing but its original's name: it is reach of the watches that matched the original. */
const watchesOfOriginal = async (app: App, tx: Tx, { repostOf }: Post): Promise<readonly WatchId[]> =>
  repostOf === null ? [] : readWatchIdsOf(tx, app.hashes.uri(repostOf))

/** A post's labels as a campaign of the guild reads it, or the guild itself (null). */
type LabelsFor = (campaignId: CampaignId | null) => Labels

const labellerOf =
  ({ readings }: Watching, guildId: GuildId, post: Post, labels: Labels): LabelsFor =>
  (campaignId) => {
    const reading = readings.get(guildId)
    return reading === undefined ? labels : labelForGuild(post, labels, reading, campaignId)
  }

/** What a post reports to a guild, by the parties it knows. */
function eventsFor({ readings }: Watching, guildId: GuildId, post: Post, labels: Labels): Told {
  const parties = readings.get(guildId)?.parties ?? null
  return { parties, events: parties === null ? labels.events : readEvents(readableItem(post), parties.index) }
}
type Told = Pick<NewMention, 'parties' | 'events'>

type Ingested = { readonly post: Post; readonly saved: Saved; readonly labels: Labels }

/** The watches for which this is a new mention. */
async function addMentions(
  tx: Tx,
  { post, saved }: Omit<Ingested, 'labels'>,
  watches: readonly Watch[],
  labelsFor: LabelsFor,
): Promise<readonly Watch[]> {
  const added: Watch[] = []
  for (const watch of watches) {
    const ingested = { post, saved, labels: labelsFor(watch.campaignId) }
    if (await addMention(tx, mentionOf(ingested, watch))) added.push(watch)
  }
  return added
}

/** An edit replaces words and labels; a new development it now tells is news. */
async function ingestEdit(
  app: App,
  tx: Tx,
  ingested: Ingested,
  matched: readonly Watch[],
  watching: Watching,
  counts: IngestCounts,
): Promise<void> {
  counts.edited++
  const byGuild: ReadonlyMap<GuildId, readonly Watch[]> = Map.groupBy(
    watching.watches.values(),
    (watch) => watch.guildId,
  )
  for (const [guildId, watches] of byGuild) {
    const labelsFor = labellerOf(watching, guildId, ingested.post, ingested.labels)
    await relabelMentions(tx, guildId, ingested.saved.id, labelsFor)
    counts.alerts += await retellEdit(
      app,
      tx,
      { ...ingested, ...eventsFor(watching, guildId, ingested.post, ingested.labels) },
      watches,
      matched.filter((watch) => watch.guildId === guildId),
    )
  }
}

/** A post that was in a guild's story says there what it says now; one that newly reports something is news. */
async function retellEdit(
  app: App,
  tx: Tx,
  { post, saved, parties, events }: Ingested & Told,
  watches: readonly Watch[],
  matched: readonly Watch[],
): Promise<number> {
  const mention = { guildId: watches[0]!.guildId, watches, postId: saved.id, post, events, parties }
  const isNews = !saved.imported && post.repostOf === null && matched.length > 0
  const touched = await retellEdited(app, tx, mention, isNews ? matched : [])
  return touched === 0 && isNews ? tellEvents(app, tx, { ...mention, watches: matched }) : touched
}

const mentionOf = ({ post, saved, labels }: Ingested, watch: Watch) => ({
  postId: saved.id,
  watch,
  seenAt: saved.seenAt,
  source: post.source,
  kind: post.kind,
  isRepost: post.repostOf !== null,
  imported: saved.imported,
  labels,
})

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

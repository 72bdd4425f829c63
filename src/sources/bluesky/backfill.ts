import type { Post } from '../../model/post.ts'
import type { Batch, Gap, Target } from '../../model/source.ts'
import type { SourceIo } from '../source.ts'
import { fetchAuthorPosts } from './author-feed.ts'

export type BackfillOptions = {
  readonly cursorKey: string
  readonly appviewUrl: string
  readonly mostEvents: number
}

/**
 * The stream, with what it can't tell of watched accounts read back from their public feeds: the last page of an
 * account that is watched anew (imported), and what was said in a gap (news, before the cursor moves past it).
 * A gap that only concerned accounts is closed by that; hashtags and phrases can't be read back.
 */
export async function* withBackfill(
  batches: AsyncGenerator<Batch>,
  targets: () => readonly Target[],
  isResumed: boolean,
  io: SourceIo,
  options: BackfillOptions,
): AsyncGenerator<Batch> {
  // What was watched before our restart was read back then.
  const known = new Set(isResumed ? accountsOf(targets()) : [])
  yield* readNewcomers(known, targets, io, options)
  for await (const batch of batches) {
    yield* readNewcomers(known, targets, io, options)
    const gaps: Gap[] = []
    for (const gap of batch.gaps) {
      const closed = yield* readGap(gap, targets(), io, options)
      if (!closed) gaps.push(gap)
    }
    yield { ...batch, gaps }
  }
}

async function* readNewcomers(
  known: Set<string>,
  targets: () => readonly Target[],
  io: SourceIo,
  options: BackfillOptions,
): AsyncGenerator<Batch> {
  for (const did of accountsOf(targets())) {
    if (known.has(did)) continue
    known.add(did)
    const posts = await readBack(did, null, io, options)
    yield* batchPosts(posts ?? [], true, options)
  }
}

/** Whether nothing is missing any more. */
async function* readGap(
  gap: Gap,
  targets: readonly Target[],
  io: SourceIo,
  options: BackfillOptions,
): AsyncGenerator<Batch, boolean> {
  const accounts = accountsOf(targets)
  let closed = accounts.length === targets.length
  for (const did of accounts) {
    const posts = await readBack(did, gap.from, io, options)
    closed &&= posts !== null
    const missed = (posts ?? []).filter((post) => Temporal.Instant.compare(post.publishedAt!, gap.to) < 0)
    yield* batchPosts(missed, false, options)
  }
  return closed
}

/** null: the account can't be read now. What the stream tells goes on all the same. */
async function readBack(
  did: string,
  from: Temporal.Instant | null,
  io: SourceIo,
  options: BackfillOptions,
): Promise<readonly Post[] | null> {
  try {
    return await fetchAuthorPosts(did, from, options.appviewUrl, io)
  } catch (error) {
    if (!io.signal.aborted) io.log('source.backfill-failed', { source: 'bluesky', account: did, why: String(error) })
    return null
  }
}

function* batchPosts(posts: readonly Post[], imported: boolean, options: BackfillOptions): Generator<Batch> {
  for (let start = 0; start < posts.length; start += options.mostEvents) {
    const events = posts
      .slice(start, start + options.mostEvents)
      .map((post) => ({ kind: 'post' as const, post, imported }))
    yield { source: 'bluesky', cursorKey: options.cursorKey, events, cursor: null, gaps: [], dropped: {} }
  }
}

function accountsOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.map(({ address }) => address).filter((address) => address.startsWith('@did:')))].map(
    (address) => address.slice(1),
  )
}

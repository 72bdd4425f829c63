import type { Post } from '../../model/post.ts'
import type { Batch, Gap, Target } from '../../model/source.ts'
import type { SourceIo } from '../source.ts'
import { fetchAuthorPosts } from './author-feed.ts'
import type { SearchPosts } from './search.ts'

export type BackfillOptions = {
  readonly cursorKey: string
  readonly appviewUrl: string
  /** null: no login, so hashtags and phrases can't be read back. */
  readonly search: SearchPosts | null
  readonly mostEvents: number
}

/**
 * The stream, with what it can't tell read back: for what is watched anew the latest posts
 * (imported; a hashtag's and a phrase's by search, which needs a login), and what accounts said in a gap (news, before the cursor
 * moves past it). A gap that only concerned accounts is closed by that.
 */
export async function* withBackfill(
  batches: AsyncGenerator<Batch>,
  targets: () => readonly Target[],
  isResumed: boolean,
  io: SourceIo,
  options: BackfillOptions,
): AsyncGenerator<Batch> {
  // What was watched before our restart was read back then.
  const known = new Set(isResumed ? targets().map(({ address }) => address) : [])
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
  for (const { address } of targets()) {
    if (known.has(address)) continue
    known.add(address)
    const posts = await readBack(address, io, () => fetchLatest(address, io, options))
    yield* batchPosts(posts ?? [], true, options)
  }
}

async function fetchLatest(address: string, io: SourceIo, options: BackfillOptions): Promise<readonly Post[]> {
  if (address.startsWith('@did:')) return fetchAuthorPosts(address.slice(1), null, options.appviewUrl, io)
  const searched = /^\*?(#.+|".+")$/u.exec(address)?.[1]
  return searched !== undefined && options.search !== null ? options.search(searched, io) : []
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
    const posts = await readBack(`@${did}`, io, () => fetchAuthorPosts(did, gap.from, options.appviewUrl, io))
    closed &&= posts !== null
    const missed = (posts ?? []).filter((post) => Temporal.Instant.compare(post.publishedAt!, gap.to) < 0)
    yield* batchPosts(missed, false, options)
  }
  return closed
}

/** null: it can't be read now. What the stream tells goes on all the same. */
async function readBack(
  address: string,
  io: SourceIo,
  fetchPosts: () => Promise<readonly Post[]>,
): Promise<readonly Post[] | null> {
  try {
    return await fetchPosts()
  } catch (error) {
    if (!io.signal.aborted) io.log('source.backfill-failed', { source: 'bluesky', address, why: String(error) })
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

import { compileMatcher, type Matcher } from '../analysis/query/match.ts'
import type { ParsedWatch } from '../analysis/query/watch.ts'
import type { App } from '../app.ts'
import { UserError } from '../model/errors.ts'
import type { GuildId, WatchId } from '../model/ids.ts'
import type { Post } from '../model/post.ts'
import type { Target } from '../model/source.ts'
import { recallSince } from '../store/recall.ts'
import { type Probed, probeTargets } from './probe.ts'
import { readFrom, withAskedAuthor } from './recall.ts'

export type Tried = {
  readonly query: string
  /** How many of the guild's stored posts were looked through, and the matching ones among them. */
  readonly stored: number
  readonly storedMatches: readonly Post[]
  /** What its networks still show of the last 24 h, as far as they can be asked back; without those stored. */
  readonly readMatches: readonly Post[]
  /** Targets that were read back. */
  readonly readBack: readonly Target[]
  /** Those that tell only from now on. */
  readonly notReadBack: readonly Target[]
  readonly refused: readonly string[]
}

const hoursBack = 24
/** The newest; enough to judge a query by. */
const mostStored = 5000
const readMs = 20_000

/**
 * What a query would have matched in the last 24 h: of what this guild has stored, and of what can be read back.
 * Nothing is stored, and other guilds' posts are left out.
 */
export async function tryQuery(app: App, guildId: GuildId, parsed: ParsedWatch): Promise<Tried> {
  const { query, found, refused } = await probeTargets(app, parsed).catch((error: unknown) => unread(parsed, error))
  const from = app.now().subtract({ hours: hoursBack })
  const targets = found.map((one) => one.target)
  const stored = await recallSince(app.store, guildId, from, mostStored)
  const feeds = [...new Set(stored.flatMap((one) => one.feeds))].map((address): Target => ({ source: 'feed', address }))
  const matcher = compileMatcher([{ id: 0 as WatchId, guildId, query, targets: [...targets, ...feeds] }])
  const storedMatches = stored
    .filter((one) => matcher.match(withAskedAuthor(app, one, query), readFrom(one, guildId)).length > 0)
    .map(({ post }) => post)
  const known = new Set(stored.map(({ post }) => post.uri))
  const read = await Promise.all(targets.map((target) => readBack(app, target, matcher, from)))
  return {
    query,
    stored: stored.length,
    storedMatches,
    readMatches: read
      .flatMap((posts) => posts ?? [])
      .filter((post) => !known.has(app.hashes.uri(post.uri) as Post['uri'])),
    readBack: targets.filter((_, index) => read[index] !== null),
    notReadBack: targets.filter((_, index) => read[index] === null),
    refused,
  }
}

/** What can't be read can be looked for in what is stored all the same. */
function unread({ query }: ParsedWatch, error: unknown): Probed {
  if (error instanceof UserError) return { query, found: [], refused: [error.message] }
  throw error
}

/** The matching posts that a target shows of the time since `from`; null: it can't be asked for them now. */
async function readBack(
  app: App,
  target: Target,
  matcher: Matcher,
  from: Temporal.Instant,
): Promise<readonly Post[] | null> {
  const source = app.sources[target.source]
  if (source?.kind !== 'polled') return null
  try {
    const { batch } = await source.poll(target, null, app.io(AbortSignal.timeout(readMs)))
    return batch.events.flatMap((event) =>
      event.kind === 'post' &&
      Temporal.Instant.compare(event.post.publishedAt ?? event.post.seenAt, from) >= 0 &&
      matcher.match(event.post, target.address).length > 0
        ? [event.post]
        : [],
    )
  } catch (error) {
    app.log.warn('watch.test-failed', {
      source: target.source,
      why: error instanceof Error ? error.message : String(error),
    })
    return null
  }
}

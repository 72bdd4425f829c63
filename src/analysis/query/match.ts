import { UserError } from '../../model/errors.ts'
import type { GuildId, WatchId } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { Watch } from '../../model/watch.ts'
import { compileAutomaton } from './automaton.ts'
import { factFor, factsOf, feedsOf } from './evidence.ts'
import { formatQuery } from './format.ts'
import { parseQuery } from './parse.ts'
import { anchorsOf, type Query, type Term, termsOf } from './query.ts'

/** Of a watch, what matching needs: `targets` for the feeds its guild follows. */
export type MatchedWatch = Pick<Watch, 'id' | 'guildId' | 'query' | 'targets'>

export type Matcher = {
  /**
   * The watches a post matches, in the order they were given. The time grows with the post and with the different
   * queries that share their rarest term with it, not with all watches. A feed's post counts only for guilds that
   * follow the feed, whose address may be their secret; a logged link only for the guild where it was logged.
   * @param readFrom the address it was read at (`Batch.cursorKey`), by default the one in the post's uri; for a link
   * the guild's id.
   */
  readonly match: (post: Post, readFrom?: string | null) => readonly WatchId[]
  /** Watches whose stored query can't be read, and why: they match nothing and somebody must be told. */
  readonly unreadable: readonly { readonly id: WatchId; readonly error: UserError }[]
}

/** Prepares many watches for matching, once for all posts until a watch comes, changes or goes. */
export function compileMatcher(watches: readonly MatchedWatch[]): Matcher {
  const { asked, unreadable } = groupByQuery(watches)
  const { needles, indexOf } = needlesOf(asked.map(({ query }) => query))
  const candidates = candidatesByNeedle(asked, (term) => indexOf.get(term)!)
  const automaton = compileAutomaton(needles)
  const followers = guildsByFeed(watches)

  return {
    unreadable,
    match(post, readFrom = null) {
      const found = automaton.search(factsOf(post, readFrom))
      const near = new Set([...found].flatMap((needle) => candidates.get(needle) ?? []))
      const mayRead = readersOf(post, readFrom, followers)
      return [...near]
        .flatMap((each) => (each.test(found) ? each.watchers : []))
        .filter((index) => mayRead(watches[index]!.guildId))
        .sort((a, b) => a - b)
        .map((index) => watches[index]!.id)
    },
  }
}

/** A query that some watches ask; `watchers` are their places in the list. */
type Asked = { readonly query: Query; readonly watchers: readonly number[] }

/** Guilds that ask the same are answered by one test. */
function groupByQuery(watches: readonly MatchedWatch[]) {
  const asked = new Map<string, { query: Query; watchers: number[] }>()
  const unreadable: { id: WatchId; error: UserError }[] = []
  for (const [index, watch] of watches.entries()) {
    const query = readQuery(watch.query)
    if (query instanceof UserError) {
      unreadable.push({ id: watch.id, error: query })
      continue
    }
    const key = formatQuery(query)
    const same = asked.get(key)
    if (same) same.watchers.push(index)
    else asked.set(key, { query, watchers: [index] })
  }
  return { asked: [...asked.values()], unreadable }
}

function readQuery(text: string): Query | UserError {
  try {
    return parseQuery(text)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

/** The different facts that the queries' terms ask for, and the place of each term's in that list. */
function needlesOf(queries: readonly Query[]) {
  const places = new Map<string, number>()
  const indexOf = new Map<Term, number>()
  for (const term of queries.flatMap(termsOf)) {
    const fact = factFor(term)
    const index = places.get(fact) ?? places.size
    places.set(fact, index)
    indexOf.set(term, index)
  }
  return { needles: [...places.keys()], indexOf }
}

type Test = (found: ReadonlySet<number>) => boolean
type Candidate = { readonly test: Test; readonly watchers: readonly number[] }

/** Which queries to try when a needle is found: each hangs on the terms that the fewest queries share. */
function candidatesByNeedle(asked: readonly Asked[], indexOf: (term: Term) => number): Map<number, Candidate[]> {
  const shared = new Map<number, number>()
  for (const { query } of asked) {
    for (const needle of new Set(termsOf(query).map(indexOf))) shared.set(needle, (shared.get(needle) ?? 0) + 1)
  }
  const candidates = new Map<number, Candidate[]>()
  for (const { query, watchers } of asked) {
    const candidate = { test: compileTest(query, indexOf), watchers }
    // Never null: parseQuery refuses a query without anchors.
    const anchors = anchorsOf(query, (term) => shared.get(indexOf(term))!)!
    for (const needle of new Set(anchors.map(indexOf))) {
      const others = candidates.get(needle)
      if (others) others.push(candidate)
      else candidates.set(needle, [candidate])
    }
  }
  return candidates
}

function compileTest(query: Query, indexOf: (term: Term) => number): Test {
  switch (query.kind) {
    case 'and': {
      const tests = query.parts.map((part) => compileTest(part, indexOf))
      return (found) => tests.every((test) => test(found))
    }
    case 'or': {
      const tests = query.parts.map((part) => compileTest(part, indexOf))
      return (found) => tests.some((test) => test(found))
    }
    case 'not': {
      const test = compileTest(query.part, indexOf)
      return (found) => !test(found)
    }
    default: {
      const needle = indexOf(query)
      return (found) => found.has(needle)
    }
  }
}

type Followers = ReadonlyMap<string, ReadonlySet<GuildId>>

/** Which guilds a post is for: what networks tell everyone is for all. */
function readersOf(post: Post, readFrom: string | null, followers: Followers): (guildId: GuildId) => boolean {
  if (post.source === 'link') return (guildId) => guildId === readFrom
  if (post.source !== 'feed') return () => true
  const feeds = feedsOf(post, readFrom)
  return (guildId) => feeds.some((address) => followers.get(address)?.has(guildId))
}

/** The guilds that follow a feed, by its address. */
function guildsByFeed(watches: readonly MatchedWatch[]): Followers {
  const guilds = new Map<string, Set<GuildId>>()
  for (const { guildId, targets } of watches) {
    for (const { source, address } of targets) {
      if (source === 'feed') guilds.set(address, (guilds.get(address) ?? new Set()).add(guildId))
    }
  }
  return guilds
}

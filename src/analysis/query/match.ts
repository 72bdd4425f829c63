import { UserError } from '../../model/errors.ts'
import type { WatchId } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { Watch } from '../../model/watch.ts'
import { compileAutomaton } from './automaton.ts'
import { factFor, factsOf, feedsOf } from './evidence.ts'
import { parseQuery } from './parse.ts'
import { anchorsOf, type Query, termsOf } from './query.ts'

/** Of a watch, what matching needs: `targets` for the feeds its guild follows. */
export type MatchedWatch = Pick<Watch, 'id' | 'guildId' | 'query' | 'targets'>

export type Matcher = {
  /**
   * The watches a post matches, in the order they were given. Grows with the post and with the watches that share
   * their rarest term with it, not with all watches. A feed's post counts only for guilds that follow the feed:
   * a feed's address may be one guild's secret.
   * @param readFrom the address it was read at (`Batch.cursorKey`); without it the one in the post's uri.
   */
  readonly match: (post: Post, readFrom?: string | null) => readonly WatchId[]
  /** Watches whose stored query can't be read, and why: they match nothing and somebody must be told. */
  readonly unreadable: readonly { readonly id: WatchId; readonly error: UserError }[]
}

/** Prepares many watches for matching, once for all posts until a watch comes, changes or goes. */
export function compileMatcher(watches: readonly MatchedWatch[]): Matcher {
  const unreadable: { id: WatchId; error: UserError }[] = []
  const read = watches.flatMap((watch) => {
    const query = readQuery(watch.query)
    if (query instanceof UserError) unreadable.push({ id: watch.id, error: query })
    return query instanceof UserError ? [] : [{ watch, query }]
  })
  const needles = [...new Set(read.flatMap(({ query }) => termsOf(query).map(factFor)))]
  const indexOf = new Map(needles.map((needle, index) => [needle, index]))
  const candidates = candidatesByNeedle(
    read.map(({ query }) => query),
    indexOf,
  )
  const tests = read.map(({ query }) => compileTest(query, indexOf))
  const automaton = compileAutomaton(needles)
  const followers = guildsByFeed(watches)

  return {
    unreadable,
    match(post, readFrom = null) {
      const found = automaton.search(factsOf(post, readFrom))
      const near = new Set([...found].flatMap((needle) => candidates.get(needle) ?? []))
      const guilds = new Set(feedsOf(post, readFrom).flatMap((address) => [...(followers.get(address) ?? [])]))
      const mayRead = (index: number) => post.source !== 'feed' || guilds.has(read[index]!.watch.guildId)
      return [...near]
        .filter((index) => tests[index]!(found) && mayRead(index))
        .sort((a, b) => a - b)
        .map((index) => read[index]!.watch.id)
    },
  }
}

function readQuery(text: string): Query | UserError {
  try {
    return parseQuery(text)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

/** Which queries to try when a needle is found: each hangs on the terms that the fewest queries share. */
function candidatesByNeedle(queries: readonly Query[], indexOf: ReadonlyMap<string, number>): Map<number, number[]> {
  const shared = new Map<number, number>()
  const needle = (term: Parameters<typeof factFor>[0]) => indexOf.get(factFor(term))!
  for (const query of queries) {
    for (const each of new Set(termsOf(query).map(needle))) shared.set(each, (shared.get(each) ?? 0) + 1)
  }
  const candidates = new Map<number, number[]>()
  for (const [index, query] of queries.entries()) {
    // parseQuery refuses a query without anchors.
    for (const each of new Set(anchorsOf(query, (term) => shared.get(needle(term))!)!.map(needle))) {
      const list = candidates.get(each)
      if (list) list.push(index)
      else candidates.set(each, [index])
    }
  }
  return candidates
}

type Test = (found: ReadonlySet<number>) => boolean

function compileTest(query: Query, indexOf: ReadonlyMap<string, number>): Test {
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
      const needle = indexOf.get(factFor(query))!
      return (found) => found.has(needle)
    }
  }
}

function guildsByFeed(watches: readonly MatchedWatch[]): ReadonlyMap<string, ReadonlySet<string>> {
  const guilds = new Map<string, Set<string>>()
  for (const { guildId, targets } of watches) {
    for (const { source, address } of targets) {
      if (source === 'feed') guilds.set(address, (guilds.get(address) ?? new Set()).add(guildId))
    }
  }
  return guilds
}

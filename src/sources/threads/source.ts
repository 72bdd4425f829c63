import { UserError } from '../../model/errors.ts'
import type { Post } from '../../model/post.ts'
import type { Target } from '../../model/source.ts'
import { openAllowance } from '../allowance.ts'
import { readListCursor } from '../list/cursor.ts'
import { pollList } from '../list/read.ts'
import { countLastDay } from '../list/recent.ts'
import { fetchTokenEnd } from '../meta/token.ts'
import type { PolledSource, Probe, SourceIo } from '../source.ts'
import { fetchOwnName, searchThreads, type ThreadsAccess } from './api.ts'
import { accountId } from './parse.ts'

export type ThreadsOptions = Pick<ThreadsAccess, 'accessToken' | 'graphUrl'> & {
  /** Between two readings, while the day's queries last for all. Default 5 min. */
  readonly intervalMs?: number
  readonly mostQueries?: number
}

/** Threads lists posts late by some minutes; a day back also shows edits. */
const overlap = { hours: 24 }

/** Threads by its keyword search. A target's address: `#tag` or `"a phrase"`. */
export function threadsSource(options: ThreadsOptions): PolledSource {
  const { intervalMs = 5 * 60_000, mostQueries = 2_200, ...given } = options
  const queries = openAllowance({ key: 'threads queries', name: 'Threads’ queries', most: mostQueries, zone: null })
  const access: ThreadsAccess = { ...given, name: 'Threads', tokenVariable: 'THREADS_ACCESS_TOKEN', queries }
  return {
    kind: 'polled',
    access: {
      check: async (io) => `@${await fetchOwnName(access, io)}`,
      endsAt: (io) => fetchTokenEnd(access, io),
      used: async (io) => `${await queries.used(io)} of ${mostQueries} queries used in 24 h`,
    },
    probe: (target, io) => probe(target, access, io),
    async poll({ address }, cursor, io) {
      const since = (readListCursor(cursor)?.readAt ?? io.now()).subtract(overlap)
      const fetchPage = (after: string | null) => searchThreads({ address, since }, after, access, io)
      const pace = Math.max(intervalMs, await queries.paceMs(io))
      return pollList({ source: 'threads', address, mostPages: 5, fetchPage }, cursor, io, pace)
    },
  }
}

async function probe(target: Target, access: ThreadsAccess, io: SourceIo): Promise<Probe> {
  const { address } = target
  if (!/^#[^\s#"]+$|^".+"$/u.test(address))
    throw new UserError(`Threads can't watch "${address}". Write #hashtag or "a phrase"; accounts can't be followed.`)
  const since = io.now().subtract(overlap)
  const { posts } = await searchThreads({ address, since }, null, access, io)
  const own = accountId(await fetchOwnName(access, io))
  const doubt = doubtAbout(posts, own)
  return {
    // Whatever its case it is searched for once.
    target: { ...target, address: address.toLowerCase() },
    title: `${address} on Threads`,
    postsLastDay: countLastDay(posts, io.now()),
    notes: [...(doubt === null ? [] : [doubt]), 'a short excerpt shown', 'deletes are not told by this network'],
  }
}

/** Threads gives no error where it leaves posts out. */
function doubtAbout(posts: readonly Post[], own: string): string | null {
  if (posts.length === 0)
    return 'nothing came back: nobody said it, or Threads hides it as a sensitive word, or Meta has not approved threads_keyword_search for this app, which then sees its own posts only'
  if (posts.every(({ author }) => author?.id === own))
    return 'only your own posts came back: until Meta approves threads_keyword_search for this app it sees no others'
  return null
}

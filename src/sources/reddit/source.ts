import { UserError } from '../../model/errors.ts'
import type { Post } from '../../model/post.ts'
import type { Target } from '../../model/source.ts'
import { pollList } from '../list/read.ts'
import { countLastDay } from '../list/recent.ts'
import type { PolledSource, Probe, SourceIo } from '../source.ts'
import { fetchPage, lookAgain, type RedditAccess } from './api.ts'
import { uriOf } from './parse.ts'
import { openToken, type RedditClient } from './token.ts'

export type RedditOptions = RedditClient & {
  readonly apiUrl: string
  /** Between two readings. Default 3 min; Reddit allows 100 requests a minute. */
  readonly intervalMs?: number
}

/** Reddit, with a client that it approved. A target's address: `r/name` or `"a phrase"`. */
export function redditSource({ intervalMs = 180_000, apiUrl, ...client }: RedditOptions): PolledSource {
  const access: RedditAccess = { apiUrl, token: openToken(client) }
  return {
    kind: 'polled',
    access: {
      async check(io) {
        await access.token(io, true)
        return 'the client is accepted'
      },
    },
    probe: (target, io) => probe(target, access, io),
    find: (link, io) => find(link, access, io),
    poll: ({ address }, cursor, io) =>
      pollList(
        {
          source: 'reddit',
          address,
          mostPages: 5,
          fetchPage: (after) => fetchPage(address, after, access, io),
          lookAgain: (known) => lookAgain(known, address, access, io),
        },
        cursor,
        io,
        intervalMs,
      ),
  }
}

async function probe(target: Target, access: RedditAccess, io: SourceIo): Promise<Probe> {
  const { address } = target
  if (!/^r\/\w{2,21}$|^".+"$/u.test(address))
    throw new UserError(`Reddit can't watch "${address}". Write r/subreddit or "a phrase"; people can't be followed.`)
  const { posts } = await fetchPage(address, null, access, io)
  return {
    // Whatever its case it is searched for once.
    target: { ...target, address: address.toLowerCase() },
    title: address.startsWith('r/') ? address : `${address} on Reddit`,
    postsLastDay: countLastDay(posts, io.now()),
    notes: ['posts, not comments', 'title and link shown', 'deletes are noticed among the newest 100'],
  }
}

/** A post by its address, as a browser shows it; null where it is none, or gone. */
async function find(link: string, access: RedditAccess, io: SourceIo): Promise<Post | null> {
  const url = URL.parse(link)
  const id = /(?:^|\.)reddit\.com$/.test(url?.hostname ?? '')
    ? /\/comments\/(\w+)/.exec(url!.pathname)?.[1]
    : url?.hostname === 'redd.it'
      ? /^\/(\w+)$/.exec(url.pathname)?.[1]
      : undefined
  if (id === undefined) return null
  return (await lookAgain([uriOf(`t3_${id}`)], link, access, io)).posts[0] ?? null
}

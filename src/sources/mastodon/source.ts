import type { Target } from '../../model/source.ts'
import type { PolledSource, Probe, SourceIo } from '../source.ts'
import { lookAtAccount } from './account.ts'
import { parseTimelineAddress, type Timeline } from './address.ts'
import { fetchPage, lookUpAccount, pageLimit } from './api.ts'
import { findStatus } from './find.ts'
import { pollTimeline } from './read.ts'

export type MastodonOptions = {
  /** Between two readings of a timeline. Default 2 min; servers allow 300 requests in 5 min. */
  readonly intervalMs?: number
  /** Of accounts on servers that show timelines to their members only, by host. */
  readonly tokens?: ReadonlyMap<string, string>
}

/** Mastodon and what speaks its API. A target's address: `https://host/tags/tag` or `https://host/@name`. */
export function mastodonSource({ intervalMs = 120_000, tokens = new Map() }: MastodonOptions = {}): PolledSource {
  const asMember = (io: SourceIo): SourceIo => ({ ...io, fetch: withTokens(io.fetch, tokens) })
  return {
    kind: 'polled',
    probe: (target, io) => probe(target, asMember(io)),
    async account({ address }, io) {
      const timeline = parseTimelineAddress(address)
      return timeline.kind === 'account' ? lookAtAccount(timeline, asMember(io)) : null
    },
    find: (link, io) => findStatus(link, asMember(io)),
    poll: (target, cursor, io) => pollTimeline(target.address, cursor, asMember(io), intervalMs),
  }
}

/** Each token goes to its own server alone, and never in the clear but to ourselves. */
function withTokens(fetch: SourceIo['fetch'], tokens: ReadonlyMap<string, string>): SourceIo['fetch'] {
  return (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const token = tokens.get(url.host)
    const isSafe = url.protocol === 'https:' || isLoopback(url.hostname)
    if (token === undefined || !isSafe) return fetch(input, init)
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers })
  }
}

const isLoopback = (hostname: string): boolean => /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname)

async function probe(target: Target, io: SourceIo): Promise<Probe> {
  const timeline = parseTimelineAddress(target.address)
  const account = timeline.kind === 'account' ? await lookUpAccount(timeline, io) : null
  const { page } = await fetchPage(timeline, account?.id ?? null, null, io)
  const dayAgo = io.now().subtract({ hours: 24 })
  const recent = page.statuses.filter(
    ({ post }) => post.publishedAt !== null && Temporal.Instant.compare(post.publishedAt, dayAgo) >= 0,
  )
  const notes = [
    'public posts only, text shown',
    'deletes are noticed: at once among the newest posts, within hours among the last 200',
  ]
  if (timeline.kind === 'tag') notes.push(`only what reached ${timeline.host}: other servers may see more`)
  if (recent.length >= pageLimit) notes.push(`at least ${pageLimit} posts in the last 24 h`)
  if (account?.followers != null) notes.push(`${account.followers} followers`)
  return {
    // Whatever its case a hashtag is read once.
    target: { source: 'mastodon', address: timeline.kind === 'tag' ? tagAddress(timeline) : target.address },
    title: timeline.kind === 'tag' ? `#${timeline.tag} on ${timeline.host}` : `@${timeline.acct} on ${timeline.host}`,
    postsLastDay: recent.length,
    notes,
  }
}

const tagAddress = ({ origin, tag }: Extract<Timeline, { kind: 'tag' }>): string =>
  `${origin}/tags/${encodeURIComponent(tag.toLowerCase())}`

import type { SourceId, Target } from '../../model/source.ts'
import { isMastodonHashtag } from './hashtag.ts'
import { anchorsOf, type Query, type Term } from './query.ts'

/**
 * What to read so that no match is missed: the narrowest places that any match comes from.
 * @param servers origins of the Mastodon servers asked for a hashtag.
 */
export function targetsOf(query: Query, servers: readonly string[]): readonly Target[] {
  const all = (anchorsOf(query, costOf) ?? []).flatMap((term) => targetsOfTerm(term, servers))
  const distinct = new Map(all.map((target) => [`${target.source} ${target.address}`, target]))
  return [...distinct.values()].filter(({ source }) => mayCarry(query, source))
}

/** Whether posts of a network can match at all, by the `source:` terms alone. */
function mayCarry(query: Query, source: SourceId): boolean {
  return truthOn(query, source) !== false
}

/** Terms that are looked for wherever anything is read, the feeds of the guild among them. */
function isLookedForEverywhere(query: Query): boolean {
  return (anchorsOf(query, costOf) ?? []).some((term) => term.kind !== 'feed' && placeOf(term) === null)
}

/** null: it depends on the rest of the post. */
function truthOn(query: Query, source: SourceId): boolean | null {
  switch (query.kind) {
    case 'source':
      return query.source === source
    case 'not': {
      const inner = truthOn(query.part, source)
      return inner === null ? null : !inner
    }
    case 'and':
    case 'or': {
      const deciding = query.kind === 'or'
      const parts = query.parts.map((part) => truthOn(part, source))
      return parts.includes(deciding) ? deciding : parts.includes(null) ? null : !deciding
    }
    default:
      return null
  }
}

/** One account or feed is less to read than a hashtag, and that less than everything. */
function costOf(term: Term): number {
  if (term.kind === 'feed') return 1
  if (placeOf(term) !== null) return 2
  return term.kind === 'tag' && !term.prefix ? 10 : 1000
}

/** The network of an account's full name; null for another term, and for a bare name, which may be anyone's. */
function placeOf(term: Term): 'bluesky' | 'mastodon' | null {
  if (term.kind !== 'account' && term.kind !== 'from') return null
  if (term.name.includes('@')) return 'mastodon'
  return term.name.includes('.') || term.name.startsWith('did:') ? 'bluesky' : null
}

/** Bluesky's whole stream: only there can words be looked for as they are said. */
const everything: Target = { source: 'bluesky', address: '*' }

function targetsOfTerm(term: Term, servers: readonly string[]): readonly Target[] {
  if (term.kind === 'feed') return [{ source: 'feed', address: term.address }]
  if (term.kind === 'account' || term.kind === 'from') return [accountTarget(term.name, placeOf(term), servers)]
  if (term.kind === 'phrase' && !term.prefix) return [everything, { source: 'gdelt', address: `"${term.text}"` }]
  if (term.kind !== 'tag' || term.prefix) return [everything]
  const tag = encodeURIComponent(term.text)
  const there = isMastodonHashtag(term.text) ? servers : []
  return [
    { source: 'bluesky', address: `#${term.text}` },
    ...there.map((server): Target => ({ source: 'mastodon', address: `${server}/tags/${tag}` })),
  ]
}

function accountTarget(name: string, place: ReturnType<typeof placeOf>, servers: readonly string[]): Target {
  if (place !== 'mastodon') return { source: 'bluesky', address: place === null ? '*' : `@${name}` }
  const [user, host] = name.split('@') as [string, string]
  const origin = servers.find((server) => URL.parse(server)?.host === host) ?? `https://${host}`
  return { source: 'mastodon', address: `${origin}/@${user}` }
}

/** The networks in words: where a query is followed. */
export function describePlaces(query: Query, targets: readonly Target[]): string {
  const servers = targets.filter(({ source }) => source === 'mastodon').map(({ address }) => new URL(address).host)
  const feeds = targets.filter(({ source }) => source === 'feed').map(({ address }) => `in ${address}`)
  const read = [
    ...(targets.some(({ source }) => source === 'bluesky') ? ['on Bluesky'] : []),
    ...(targets.some(({ source }) => source === 'gdelt') ? ['in the world’s news (GDELT)'] : []),
    ...(servers.length > 0 ? [`on Mastodon (${[...new Set(servers)].join(', ')})`] : []),
    ...feeds,
  ]
  if (isLookedForEverywhere(query)) read.push(...readAnyway(query, targets))
  return read.join(', ')
}

/** What is read for other watches and matches too. */
function readAnyway(query: Query, targets: readonly Target[]): readonly string[] {
  const elsewhere = [
    ['feed', 'in the feeds this server follows'],
    ['mastodon', 'in what is read from Mastodon for other watches'],
  ] as const
  return elsewhere
    .filter(([source]) => mayCarry(query, source) && targets.every((each) => each.source !== source))
    .map(([, words]) => words)
}

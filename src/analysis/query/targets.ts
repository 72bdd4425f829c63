import { networks } from '../../model/networks.ts'
import { type SourceId, sourceIds, type Target } from '../../model/source.ts'
import { placeOfAccount, subredditOf, userOf } from './account.ts'
import { isMastodonHashtag, isPlainHashtag } from './hashtag.ts'
import { anchorsOf, type Query, type Term, termsOf } from './query.ts'

/** What this installation can ask. */
export type Reach = {
  /** Origins of the Mastodon servers asked for a hashtag. */
  readonly servers: readonly string[]
  /** Networks that are read here. */
  readonly sources: readonly SourceId[]
}

export type Targets = {
  readonly read: readonly Target[]
  /** Networks that could be asked too, were they configured here. */
  readonly notRead: readonly SourceId[]
  /** Only they could answer. */
  readonly unanswered: boolean
}

/** What to read so that no match is missed: the narrowest places that any match comes from. */
export function targetsOf(query: Query, { servers, sources }: Reach): Targets {
  const named = sourcesNamed(query)
  const all = (anchorsOf(query, costOf) ?? []).flatMap((term) => targetsOfTerm(term, servers, named))
  const distinct = new Map(all.map((target) => [`${target.source} ${target.address}`, target]))
  const wanted = [...distinct.values()].filter(({ source }) => mayCarry(query, source))
  const isRead = ({ source }: Target) => sources.includes(source)
  const read = wanted.filter(isRead)
  // Where nothing is asked of any network, those that are meant could carry it by what is read there for others.
  const meant =
    wanted.length > 0 ? wanted.filter((target) => !isRead(target)).map(({ source }) => source) : closed(query, sources)
  const notRead = [...new Set(meant)]
  const isReadAnyway = isLookedForEverywhere(query) && sources.some((source) => mayCarry(query, source))
  return { read, notRead, unanswered: read.length === 0 && notRead.length > 0 && !isReadAnyway }
}

/** Networks that a query could match on and that are not read here for want of access. */
const closed = (query: Query, sources: readonly SourceId[]): readonly SourceId[] =>
  sourceIds.filter((source) => networks[source].needs !== null && !sources.includes(source) && mayCarry(query, source))

/** By `source:`, also where it leaves them out. */
const sourcesNamed = (query: Query): ReadonlySet<SourceId> =>
  new Set(termsOf(query).flatMap((term) => (term.kind === 'source' ? [term.source] : [])))

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

/** One account or feed is less to read than a hashtag, that less than a phrase, and that less than everything. */
function costOf(term: Term): number {
  if (term.kind === 'feed') return 1
  if (placeOf(term) !== null) return 2
  if (term.kind === 'phrase' && !term.prefix) return 999
  return term.kind === 'tag' && !term.prefix ? 10 : 1000
}

/** The network of an account's full name; null for another term, and for a bare name, which may be anyone's. */
const placeOf = (term: Term): SourceId | null =>
  term.kind === 'account' || term.kind === 'from' ? placeOfAccount(term.name) : null

/** Bluesky's whole stream: only there can words be looked for as they are said. */
const everything: Target = { source: 'bluesky', address: '*' }
/** A phrase can be searched back there, too. */
const saidOnBluesky = ({ kind, text, prefix }: Term & { kind: 'word' | 'phrase' }): Target =>
  kind === 'phrase' && !prefix ? { ...everything, address: `*"${text}"` } : everything
/** Networks that can be searched for a phrase. */
const searched = ['gdelt', 'threads', 'youtube', 'reddit'] as const

function targetsOfTerm(term: Term, servers: readonly string[], named: ReadonlySet<SourceId>): readonly Target[] {
  if (term.kind === 'feed') return [{ source: 'feed', address: term.address }]
  if (term.kind === 'account' || term.kind === 'from') return [accountTarget(term.name, servers)]
  if (term.kind === 'word' || term.kind === 'phrase') return [saidOnBluesky(term), ...searchesFor(term, named)]
  if (term.kind !== 'tag' || term.prefix) return [everything]
  const tag = encodeURIComponent(term.text)
  const there = isMastodonHashtag(term.text) ? servers : []
  const onMeta = isPlainHashtag(term.text) ? (['instagram', 'threads'] as const) : []
  return [
    { source: 'bluesky', address: `#${term.text}` },
    ...there.map((server): Target => ({ source: 'mastodon', address: `${server}/tags/${tag}` })),
    ...onMeta.map((source): Target => ({ source, address: `#${term.text}` })),
  ]
}

/** A phrase is searched for wherever that can be done; a single word, of which there is too much, where it is wished. */
function searchesFor(term: Term & { kind: 'word' | 'phrase' }, named: ReadonlySet<SourceId>): readonly Target[] {
  if (term.prefix) return []
  const asked = term.kind === 'phrase' ? searched : searched.filter((source) => named.has(source))
  return asked.map((source) => ({ source, address: `"${term.text}"` }))
}

function accountTarget(name: string, servers: readonly string[]): Target {
  const place = placeOfAccount(name)
  switch (place) {
    case 'mastodon': {
      const [user, host] = name.split('@') as [string, string]
      const origin = servers.find((server) => URL.parse(server)?.host === host) ?? `https://${host}`
      return { source: place, address: `${origin}/@${user}` }
    }
    case 'bluesky':
      return { source: place, address: `@${name}` }
    case 'instagram':
    case 'youtube':
      return { source: place, address: `@${userOf(name)}` }
    case 'reddit':
      return { source: place, address: subredditOf(name) ?? name }
    case null:
      return everything
    default:
      return place satisfies never
  }
}

/** The networks in words: where a query is followed. */
export function describePlaces(query: Query, targets: readonly Target[]): string {
  const of = (source: SourceId) => targets.filter((target) => target.source === source)
  const servers = of('mastodon').map(({ address }) => new URL(address).host)
  const named = (['bluesky', 'instagram', 'threads', 'youtube', 'reddit'] as const).filter((id) => of(id).length > 0)
  const read = [
    ...named.map((source) => `on ${networks[source].name}`),
    ...(of('gdelt').length > 0 ? [`in ${networks.gdelt.name}`] : []),
    ...(servers.length > 0 ? [`on Mastodon (${[...new Set(servers)].join(', ')})`] : []),
    ...of('feed').map(({ address }) => `in ${address}`),
  ]
  if (isLookedForEverywhere(query)) read.push(...readAnyway(query, targets))
  return read.join(', ')
}

/** What is read for other watches and matches too. */
function readAnyway(query: Query, targets: readonly Target[]): readonly string[] {
  const elsewhere = (source: SourceId) => mayCarry(query, source) && targets.every((each) => each.source !== source)
  const open = (['feed', 'mastodon'] as const).filter(elsewhere)
  // Those that not every installation reads are named where there is no other place.
  const places = open.length + targets.length > 0 ? open : sourceIds.filter(elsewhere)
  return places.map((source) =>
    source === 'feed'
      ? 'in the feeds this server follows'
      : `in what is read from ${networks[source].name} for other watches`,
  )
}

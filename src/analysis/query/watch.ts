import { UserError } from '../../model/errors.ts'
import { networks } from '../../model/networks.ts'
import { type SourceId, sourceIds, type Target } from '../../model/source.ts'
import { nameRead } from './account.ts'
import { refusalOf } from './closed.ts'
import { fault, quoted } from './fault.ts'
import { formatQuery } from './format.ts'
import { isMastodonHashtag } from './hashtag.ts'
import { parseQuery } from './parse.ts'
import { parsePlace } from './place.ts'
import { mapTerms, type Query, termsOf } from './query.ts'
import { describePlaces, targetsOf } from './targets.ts'

/** What to follow: the query in its canonical form, what is read for it, and words for the person. */
export type ParsedWatch = {
  readonly query: string
  /** To be probed. Empty: it is looked for in what is read already. */
  readonly targets: readonly Target[]
  /** Networks that could be asked too, were they configured here. */
  readonly notRead: readonly SourceId[]
  /** What is followed and where, to stand after "Watching ". Quoted; it may be shown as it is. */
  readonly describe: string
}

export type WatchSettings = {
  /** Hosts (`mastodon.social`) or origins (`http://127.0.0.1:8080`) asked for hashtags. */
  readonly mastodonServers: readonly string[]
  /** Networks that are read here; when left out, those that need no key. */
  readonly sources?: readonly SourceId[]
}

/**
 * What a person wants to follow: a query, or the address of a profile, a hashtag, a feed or a page with one.
 * @throws {UserError} that says what is wrong and the way out.
 */
export function parseWatch(input: string, settings: WatchSettings): ParsedWatch {
  const reach = {
    servers: settings.mastodonServers.map(originOf),
    sources: settings.sources ?? sourceIds.filter((source) => networks[source].needs === null),
  }
  const text = input.trim()
  const query = parsePlace(text, reach) ?? parseQuery(text)
  refuseUnreadable(query, text)
  const { read, notRead, unanswered } = targetsOf(query, reach)
  if (unanswered) throw new UserError(`${describeNotRead(notRead)} Until then paste links with \`/watch log\`.`)
  const canonical = writeQuery(query)
  return { query: canonical, targets: read, notRead, describe: describeWatch(query, canonical, read) }
}

/** `Not read here: Instagram needs a Meta app: set …` */
export function describeNotRead(notRead: readonly SourceId[]): string {
  const needs = notRead.map((source) => `${networks[source].name} needs ${networks[source].needs}`)
  return `Not read here: ${needs.join('; ')}.`
}

function describeWatch(query: Query, canonical: string, targets: readonly Target[]): string {
  if (query.kind === 'feed') return `the feed ${quoted(query.address)}`
  const terms = termsOf(query)
  const notes = ['']
  if (query.kind === 'and' && terms[0]!.kind === 'tag' && terms[1]!.kind === 'word') {
    notes.push(
      `A hashtag ends at a space: this asks for ${quoted(formatQuery(terms[0]!))} and for ${quoted(formatQuery(terms[1]!))}`,
    )
  }
  if (terms.some((term) => term.kind === 'tag' && !isMastodonHashtag(term.text))) {
    notes.push('Mastodon knows only hashtags of letters, digits and `_`')
  }
  return `${quoted(canonical)} ${describePlaces(query, targets)}${notes.join('. ')}`
}

/**
 * The stored query after a probe found what a target is: the feed of a page or a profile, a handle's permanent id (kept
 * beside the handle, which its owner may change).
 */
export function replaceTarget(query: string, asked: Target, found: Target): string {
  if (asked.address === found.address) return query
  const replaced = mapTerms(parseQuery(query), (term): Query => {
    if (term.kind === 'feed' && asked.source === 'feed' && term.address === asked.address) {
      return { kind: 'feed', address: found.address }
    }
    if ((term.kind !== 'account' && term.kind !== 'from') || term.name !== nameRead(asked)) return term
    if (found.source === 'feed') return { kind: 'feed', address: found.address }
    const name = nameRead(found)
    return name === null ? term : { kind: 'or', parts: [term, { kind: term.kind, name }] }
  })
  return writeQuery(replaced)
}

/**
 * The query as it is stored.
 * @throws {UserError} when it can't be read back: an address grows as it is written out.
 */
function writeQuery(query: Query): string {
  const text = formatQuery(query)
  parseQuery(text)
  return text
}

function originOf(server: string): string {
  return new URL(server.includes('://') ? server : `https://${server}`).origin
}

/** Well-formed, but nothing that can be read answers to it. */
function refuseUnreadable(query: Query, text: string): void {
  if (query.kind === 'account' && !/[.@:]/u.test(query.name)) {
    throw fault(
      text,
      0,
      `Which network? On Bluesky it is \`@${query.name}.bsky.social\` or the account's own domain, on Mastodon \`@${query.name}@server.example\`, on Instagram \`@${query.name}@instagram.com\`; or paste the profile's address. X can't be watched: paste links from there with \`/watch log\`.`,
    )
  }
  for (const term of termsOf(query)) {
    const host =
      term.kind === 'feed' ? new URL(term.address).hostname : 'name' in term ? term.name.split('@')[1] : undefined
    const refusal = host === undefined || (term.kind !== 'feed' && host === 'instagram.com') ? null : refusalOf(host)
    if (refusal !== null) throw new UserError(refusal)
  }
}

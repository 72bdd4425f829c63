import { findParties } from '../analysis/parties/find.ts'
import type { App } from '../app.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Party } from '../model/negotiation.ts'
import type { Statement } from '../model/record.ts'
import type { Watch } from '../model/watch.ts'
import { readStoryIdsOf } from '../store/negotiation-stories.ts'
import type { Negotiation } from '../store/negotiations.ts'
import { type OwnWords, readOwnWords } from '../store/own-words.ts'
import { readEvidence } from '../store/stories.ts'
import { readWatches } from '../store/watches.ts'
import { reportedOf } from './reports.ts'

/** What each side said last on its own accounts and sites, whether it reports an event or not. */
export async function readStatements(app: App, negotiation: Negotiation): Promise<readonly Statement[]> {
  const { union, employer } = negotiation.record
  const watches = await readWatches(app.store, negotiation.guildId)
  const told = await saidInStories(app, negotiation)
  const statements = [union, ...(employer === null ? [] : [employer])].map(async (party) => {
    const said = [
      ...told.flatMap(({ speaker, evidence }) => (isSame(speaker, party) ? evidence : [])),
      ...(await saidOnOwnPages(app, watches, party, union)),
    ]
    const [last] = said.toSorted((a, b) => Temporal.Instant.compare(saidAt(b), saidAt(a)))
    return last === undefined ? [] : [{ party, evidence: last }]
  })
  return (await Promise.all(statements)).flat()
}

const saidAt = ({ publishedAt, seenAt }: Evidence): Temporal.Instant => publishedAt ?? seenAt

/** A local speaks for its union. */
const isSame = (one: Party, other: Party): boolean => baseOf(one) === baseOf(other)
const baseOf = ({ id }: Party): string => id.split(':')[0] ?? ''

async function saidInStories(app: App, { id }: Negotiation) {
  const ids = await readStoryIdsOf(app.store, id)
  const all = (await Promise.all(ids.map((storyId) => readEvidence(app.store, storyId)))).flat()
  return all.flatMap((one) =>
    one.item.speaker === null || one.quote === null
      ? []
      : [{ speaker: one.item.speaker, evidence: reportedOf(one).evidence }],
  )
}

/** The newest words of a party's own pages that are not about another union. */
async function saidOnOwnPages(
  app: App,
  watches: readonly Watch[],
  party: Party,
  union: Party,
): Promise<readonly Evidence[]> {
  const own = watches.filter(({ speaksFor }) => speaksFor !== null && isSame(speaksFor, party))
  const said = await Promise.all(
    own.map(async (watch) => (await readOwnWords(app.store, watch.id)).filter(isBy(app, watch))),
  )
  const last = said
    .flat()
    .filter(({ title, text }) => isAbout(`${title ?? ''}\n${text}`, union))
    .toSorted((a, b) => Temporal.Instant.compare(b.publishedAt ?? b.seenAt, a.publishedAt ?? a.seenAt))[0]
  if (last === undefined) return []
  const { url, outlet, publishedAt, seenAt } = last
  return [{ quote: opening(last), url, outlet, publishedAt, seenAt }]
}

/** Posts of the very account or feed, not those that merely name it. */
const isBy = (app: App, { targets }: Watch) => {
  const authors = targets.map(({ source, address }) => app.hashes.author(source, address.replace(/^@/, '')))
  const hasFeed = targets.some(({ source }) => source === 'feed')
  return ({ source, authorHash }: OwnWords): boolean =>
    source === 'feed' ? hasFeed : authorHash !== null && authors.includes(authorHash)
}

function isAbout(text: string, union: Party): boolean {
  const unions = findParties(text).filter(({ side, id }) => side === 'union' && !id.startsWith('local:'))
  return unions.length === 0 || unions.some((named) => isSame(named, union))
}

const mostOfQuote = 220

/** The first sentences, as they stand there: an exact substring. The title of what has no words of its own. */
function opening({ title, text }: OwnWords): string {
  if (text.trim() === '') return title ?? ''
  if (text.length <= mostOfQuote) return text
  const start = text.slice(0, mostOfQuote)
  const ends = [...start.matchAll(/[.!?](?=\s)/g)]
  const end = ends.at(-1)?.index
  return end === undefined ? start.slice(0, Math.max(1, start.lastIndexOf(' '))) : start.slice(0, end + 1)
}

import type { CampaignId } from '../model/ids.ts'
import type { Party } from '../model/negotiation.ts'
import type { NegotiationRecord } from '../model/record.ts'

/** What tells a story's negotiation from another's. */
export type StoryMarks = {
  /** Named in its texts, or speaking in them. */
  readonly parties: readonly Party[]
  /** Of the watches that reported it. */
  readonly campaigns: ReadonlySet<CampaignId>
  /** Its words, as far as we may hold them. */
  readonly quotes: readonly string[]
}

type Candidate = { readonly campaignId: CampaignId | null; readonly record: NegotiationRecord }

/** The one negotiation that a story is about; null when it fits none, or several and nothing tells them apart. */
export function whichNegotiation<One extends Candidate>(candidates: readonly One[], marks: StoryMarks): One | null {
  const fitting = candidates.filter(
    ({ campaignId, record }) =>
      (campaignId === null || marks.campaigns.size === 0 || marks.campaigns.has(campaignId)) &&
      fits(record, marks.parties),
  )
  const named = fitting.filter(({ record }) =>
    marks.quotes.some((quote) => quote.toLowerCase().includes(record.agreement.toLowerCase())),
  )
  const [one, ...others] = named.length > 0 ? named : fitting
  return one !== undefined && others.length === 0 ? one : null
}

/** Those with the same sides and no campaign between them: a report that names no agreement fits them all. */
export const confusableWith = <One extends Candidate>(one: Candidate, others: readonly One[]): readonly One[] =>
  others.filter(
    (other) =>
      baseOf(one.record.union) === baseOf(other.record.union) &&
      (one.record.employer === null ||
        other.record.employer === null ||
        one.record.employer.id === other.record.employer.id) &&
      (one.campaignId === null || other.campaignId === null || one.campaignId === other.campaignId),
  )

/** A side that is named must be ours, and one must be named. A local alone speaks for itself. */
function fits(record: NegotiationRecord, parties: readonly Party[]): boolean {
  const unions = parties.filter((party) => party.side === 'union')
  const employers = parties.filter((party) => party.side === 'employer')
  if (unions.length === 0 && employers.length === 0) return false
  if (employers.length > 0 && record.employer !== null && !employers.some((party) => party.id === record.employer?.id))
    return false
  if (unions.length === 0) return record.employer !== null
  const aboutLocals = employers.length === 0 && unions.every((party) => party.id.includes(':'))
  return unions.some((party) => (aboutLocals ? isOurLocal(record, party) : isOurUnion(record, party)))
}

const isOurUnion = (record: NegotiationRecord, { id }: Party): boolean => {
  const [union = ''] = id.split(':')
  return union === baseOf(record.union) || (union === 'local' && isOurLocal(record, { id }))
}

/** `iatse:871`, or `local:871` where the text names no union. */
function isOurLocal(record: NegotiationRecord, { id }: Pick<Party, 'id'>): boolean {
  const [union = '', number = ''] = id.split(':')
  return (
    id === record.union.id || ([baseOf(record.union), 'local'].includes(union) && record.unionLocals.includes(number))
  )
}

const baseOf = (party: Party): string => party.id.split(':')[0] ?? ''

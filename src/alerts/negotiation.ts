import { judgeClaims } from '../aggregate/standing/claims.ts'
import type { NegotiationAlert } from '../model/alert.ts'
import type { Evidence } from '../model/evidence.ts'
import type { StoryId } from '../model/ids.ts'
import {
  type EventFacts,
  type EventType,
  everSaid,
  type Party,
  type Standing,
  type StoryItem,
} from '../model/negotiation.ts'

/** An item of a story, and what may be shown of it. */
export type Reported = { readonly item: StoryItem; readonly evidence: Evidence }

/** How much of the evidence an alert shows. */
const shownEvidence = 4

/** Strongest first: a record, a party itself, an outlet, a private account. */
const voiceRank = { record: 0, party: 1, outlet: 2, private: 3 } as const

/** A story as an alert, told by what is best borne out of it; null when nothing it rests on reports an event. */
export function negotiationAlert(storyId: StoryId, reported: readonly Reported[]): NegotiationAlert | null {
  const claims = judgeClaims(reported.map(({ item }) => item))
  const [best] = claims
  if (best === undefined) return null
  const types = claims.filter(({ standing }) => standing === best.standing).map(({ type }) => type)
  const also = claims.slice(types.length)
  const ranked = rankBy(reported, types)
  const bearing = ranked.filter(({ item }) => tells(item, types))
  return {
    kind: 'negotiation',
    storyId,
    types,
    parties: partiesOf(bearing),
    facts: factsOf(bearing),
    standing: best.standing,
    ...(also.length === 0 ? {} : { also }),
    evidence: evidenceOf(ranked, best.standing),
    items: reported.length,
    first: firstOf(bearing),
  }
}

function firstOf(bearing: readonly Reported[]): Pick<Evidence, 'seenAt' | 'publishedAt'> {
  const [first] = bearing.toSorted((a, b) => Temporal.Instant.compare(a.evidence.seenAt, b.evidence.seenAt))
  if (first === undefined) throw new Error('a claim that no item makes')
  const { seenAt, publishedAt } = first.evidence
  return { seenAt, publishedAt }
}

const tells = (item: StoryItem, types: readonly EventType[]): boolean =>
  everSaid(item).some((type) => types.includes(type))

/** Those that tell what the alert is about first, then the strongest voice, then the earliest. */
const rankBy = (reported: readonly Reported[], types: readonly EventType[]): readonly Reported[] =>
  reported.toSorted(
    (a, b) =>
      Number(tells(b.item, types)) - Number(tells(a.item, types)) ||
      voiceRank[a.item.voice] - voiceRank[b.item.voice] ||
      Temporal.Instant.compare(a.evidence.seenAt, b.evidence.seenAt),
  )

/** Those that the strongest voice names, with what others add where it names none of a side. */
function partiesOf(ranked: readonly Reported[]): readonly Party[] {
  const sideOf = (side: Party['side']) =>
    ranked
      .map(({ item }) => item.parties.filter((party) => party.side === side))
      .find((parties) => parties.length > 0) ?? []
  return [...sideOf('union'), ...sideOf('employer')].slice(0, 6)
}

/** Each figure from the strongest voice that states it; a per cent keeps the base it was stated with. */
function factsOf(ranked: readonly Reported[]): EventFacts {
  const facts = ranked.map(({ item }) => item.facts)
  const shares = facts.find((fact) => fact.yesPct !== null || fact.noPct !== null)
  return {
    yesPct: shares?.yesPct ?? null,
    noPct: shares?.noPct ?? null,
    shareBase: shares?.shareBase ?? null,
    turnoutPct: facts.find((fact) => fact.turnoutPct !== null)?.turnoutPct ?? null,
    deadline: facts.find((fact) => fact.deadline !== null)?.deadline ?? null,
    workers: facts.find((fact) => fact.workers !== null)?.workers ?? null,
  }
}

/** A denial stands first: it is what a reader must see. */
function evidenceOf(ranked: readonly Reported[], standing: Standing): readonly Evidence[] {
  const undoing = standing === 'denied' || standing === 'corrected'
  const first = undoing ? ranked.filter(({ item }) => item.says === standing) : []
  const rest = ranked.filter((one) => !first.includes(one))
  return [...first, ...rest].slice(0, shownEvidence).map(({ evidence }) => evidence)
}

import { judgeStanding } from '../aggregate/standing/standing.ts'
import type { Alert } from '../model/alert.ts'
import type { Evidence } from '../model/evidence.ts'
import type { StoryId } from '../model/ids.ts'
import {
  type EventFacts,
  type EventType,
  eventTypes,
  type Party,
  type Standing,
  type StoryItem,
} from '../model/negotiation.ts'

/** An item of a story, and what may be shown of it. */
export type Reported = { readonly item: StoryItem; readonly evidence: Evidence }

/** How much of the evidence an alert shows. */
const shownEvidence = 4
/** Types that fewer than this share of the items report are an aside, not the news. */
const leastTypeShare = 0.4

/** Strongest first: a record, a party itself, an outlet, a private account. */
const voiceRank = { record: 0, party: 1, outlet: 2, private: 3 } as const

/** A story as an alert; null when nothing it rests on reports an event. */
export function negotiationAlert(storyId: StoryId, standing: Standing, reported: readonly Reported[]): Alert | null {
  const types = typesOf(
    reported.map(({ item }) => item),
    standing,
  )
  if (types.length === 0) return null
  const ranked = reported.toSorted(
    (a, b) =>
      voiceRank[a.item.voice] - voiceRank[b.item.voice] ||
      Temporal.Instant.compare(a.evidence.seenAt, b.evidence.seenAt),
  )
  return {
    kind: 'negotiation',
    storyId,
    types,
    parties: partiesOf(ranked),
    facts: factsOf(ranked),
    standing,
    evidence: evidenceOf(ranked, standing),
    items: reported.length,
  }
}

/** How much each standing claims; a denied or corrected story claims nothing more. */
const claims: Readonly<Record<Standing, number>> = {
  denied: 0,
  corrected: 0,
  rumour: 0,
  reported: 1,
  corroborated: 2,
  official: 2,
  confirmed: 2,
}

/** By how many items report them, of those that are borne out as well as the story itself: a rumour doesn't ride along. */
function typesOf(items: readonly StoryItem[], standing: Standing): readonly EventType[] {
  const all = countedTypes(items)
  const borneOut = all.filter((type) => {
    const own = items.filter((item) => item.types.includes(type))
    return claims[judgeStanding(own).standing] >= claims[standing]
  })
  return (borneOut.length > 0 ? borneOut : all).slice(0, 3)
}

function countedTypes(items: readonly StoryItem[]): readonly EventType[] {
  const counts = new Map<EventType, number>()
  for (const item of items) for (const type of item.types) counts.set(type, (counts.get(type) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts]
    .filter(([, count]) => count >= most * leastTypeShare)
    .sort((a, b) => b[1] - a[1] || eventTypes.indexOf(a[0]) - eventTypes.indexOf(b[0]))
    .map(([type]) => type)
}

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

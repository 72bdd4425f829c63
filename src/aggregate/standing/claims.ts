import {
  type Claim,
  type EventType,
  eventTypes,
  everSaid,
  isFirm,
  type Standing,
  type StoryItem,
} from '../../model/negotiation.ts'
import { isUndone } from '../../model/record.ts'
import { judgeStanding } from './standing.ts'

/** Types that fewer than this share of the items report, and that nothing bears out, are an aside, not the news. */
const leastTypeShare = 0.4

/** The best borne out first; that something was denied is worth more than what one voice says. */
const order: readonly Standing[] = [
  'confirmed',
  'official',
  'corroborated',
  'denied',
  'corrected',
  'reported',
  'rumour',
]

/**
 * What a story's items say happened, each type judged by the items that report that very type. An item of which one
 * type turned out false bears out no other.
 */
export function judgeClaims(items: readonly StoryItem[]): readonly Claim[] {
  const counts = countTypes(items)
  const judged = [...counts.keys()].map((type) => ({ type, standing: judgeType(items, type) }))
  const undone = new Set(judged.filter(({ standing }) => isUndone(standing)).map(({ type }) => type))
  const most = Math.max(0, ...counts.values())
  return judged
    .map((claim) => (isUndone(claim.standing) ? claim : { ...claim, standing: withoutFalse(items, claim, undone) }))
    .filter(({ type, standing }) => counts.get(type)! >= most * leastTypeShare || isSettled(standing))
    .toSorted(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        counts.get(b.type)! - counts.get(a.type)! ||
        eventTypes.indexOf(a.type) - eventTypes.indexOf(b.type),
    )
}

const isSettled = (standing: Standing): boolean => isFirm(standing) || isUndone(standing)

const judgeType = (items: readonly StoryItem[], type: EventType): Standing =>
  judgeStanding(items.flatMap((item) => aboutType(item, type) ?? [])).standing

/** The item as far as it speaks of `type`; null: it doesn't. */
function aboutType(item: StoryItem, type: EventType): StoryItem | null {
  if (item.types.includes(type)) return item
  return item.takenBack?.includes(type) ? { ...item, says: 'corrected' } : null
}

/** A claim that rests on nothing but reports that turned out false in another point goes the way of that point. */
function withoutFalse(
  items: readonly StoryItem[],
  { type, standing }: Claim,
  undone: ReadonlySet<EventType>,
): Standing {
  const isFalse = (item: StoryItem) =>
    item.says === 'happened' && item.voice !== 'record' && item.types.some((one) => undone.has(one))
  const rest = items.filter((item) => !isFalse(item))
  if (rest.length === items.length) return standing
  const speaksOf = rest.some((item) => item.says === 'happened' && item.types.includes(type))
  if (speaksOf) return judgeType(rest, type)
  const [first] = undone
  return first === undefined ? standing : judgeType(items, first)
}

function countTypes(items: readonly StoryItem[]): ReadonlyMap<EventType, number> {
  const counts = new Map<EventType, number>()
  for (const item of items) for (const type of everSaid(item)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

import { claimsOf, type NegotiationAlert } from '../model/alert.ts'
import type { Rung } from '../model/message.ts'
import {
  type Claim,
  type EventType,
  type FirmStanding,
  firmStandings,
  isFirm,
  type Standing,
} from '../model/negotiation.ts'

/** Is this claim borne out as well as the guild wants it before a role is pinged? */
export const mayPing = (standing: Standing, from: FirmStanding): boolean =>
  isFirm(standing) && firmStandings.indexOf(standing) >= firmStandings.indexOf(from)

/** What changed of an alert that was said, and must be said aloud since an edit rings nobody. */
export type Change = {
  /** Borne out now well enough to ping, and nobody was pinged for it yet. */
  readonly borneOut: NegotiationAlert | null
  /** Denied, corrected, or less well borne out than when it pinged. */
  readonly undone: NegotiationAlert | null
}

export function changeOf(
  before: NegotiationAlert,
  now: NegotiationAlert,
  rung: readonly Rung[],
  pingFrom: FirmStanding,
): Change {
  const was = new Map(claimsOf(before).map(({ type, standing }) => [type, standing]))
  const claims = claimsOf(now)
  const isRuled = isRuledAnew(before, now)
  const hasRung = (type: EventType) => rung.some((one) => one.type === type)
  const isUndone = ({ type, standing }: Claim) => {
    const earlier = was.get(type)
    if (earlier === undefined || earlier === standing) return false
    return isDead(standing) || (isFirm(earlier) && !isFirm(standing) && hasRung(type))
  }
  const isNew = ({ type, standing }: Claim) =>
    mayPing(standing, pingFrom) && !mayPing(was.get(type) ?? 'rumour', pingFrom) && !hasRung(type)
  return {
    borneOut: isRuled ? null : narrowed(now, claims.filter(isNew)),
    undone: isRuled ? now : narrowed(now, claims.filter(isUndone)),
  }
}

const isDead = (standing: Standing): boolean => standing === 'denied' || standing === 'corrected'

/** Corrected by an organizer, or corrected otherwise than before. */
const isRuledAnew = (before: NegotiationAlert, now: NegotiationAlert): boolean =>
  now.ruling?.verdict === 'wrong' && ruledKey(now) !== (before.ruling?.verdict === 'wrong' ? ruledKey(before) : null)

const ruledKey = ({ standing, types }: NegotiationAlert): string => `${standing} ${types}`

/** The alert as far as it is about these claims; null where there are none. */
function narrowed(alert: NegotiationAlert, claims: readonly Claim[]): NegotiationAlert | null {
  const [first] = claims
  if (first === undefined) return null
  const types = claims.filter(({ standing }) => standing === first.standing).map(({ type }) => type)
  const { also: _, ...told } = alert
  const also = claims.slice(types.length)
  return { ...told, types, standing: first.standing, ...(also.length === 0 ? {} : { also }) }
}

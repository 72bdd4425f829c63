import type { Claim, EventFacts, EventType } from '../model/negotiation.ts'
import type { NegotiationStage } from '../model/record.ts'

type Step = { readonly type: EventType; readonly stage: NegotiationStage }

/**
 * Which of a story's types says where the negotiation is, surest first: a story of a deal that called a
 * strike off is a story of a deal. Types that are no step (an offer, a mediator, a blackout) are not here.
 */
const steps: readonly Step[] = [
  { type: 'ratified', stage: 'ratified' },
  { type: 'strike_begins', stage: 'strike' },
  { type: 'ratification_rejected', stage: 'rejected' },
  { type: 'ratification_vote_called', stage: 'ratification-vote' },
  { type: 'tentative_agreement', stage: 'tentative-agreement' },
  { type: 'strike_notice', stage: 'strike-notice' },
  { type: 'lockout', stage: 'lockout' },
  { type: 'strike_vote_result', stage: 'authorized' },
  { type: 'strike_vote_called', stage: 'vote-called' },
  { type: 'strike_ends', stage: 'talks' },
  { type: 'strike_averted', stage: 'talks' },
  { type: 'contract_expiry', stage: 'expired-working' },
  { type: 'contract_extended', stage: 'talks' },
  { type: 'talks_break_down', stage: 'broken-off' },
  { type: 'talks_resume', stage: 'talks' },
  { type: 'talks_begin', stage: 'talks' },
]

const dealt: readonly NegotiationStage[] = ['tentative-agreement', 'ratification-vote', 'ratified']
const stopped: readonly NegotiationStage[] = ['strike', 'lockout']
const voted: readonly NegotiationStage[] = ['vote-called', 'voting', 'authorized']
/** Where it stands is said by more than that both sides talk, or don't. */
const pastTalks: readonly NegotiationStage[] = [...voted, 'strike-notice', ...stopped, ...dealt]

/** Stages in which these types change nothing: strikers may talk, and a deal may outlive the old contract. */
const unmovedBy: Readonly<Partial<Record<EventType, readonly NegotiationStage[]>>> = {
  talks_begin: pastTalks,
  talks_resume: [...pastTalks, 'expired-working'],
  talks_break_down: pastTalks,
  contract_extended: ['broken-off', ...voted, ...stopped, ...dealt, 'rejected'],
  contract_expiry: [...stopped, ...dealt],
  strike_averted: ['talks', 'broken-off', ...voted, ...dealt, 'rejected', 'expired-working'],
  strike_ends: dealt,
  strike_vote_called: ['voting', ...stopped, 'ratified'],
  strike_vote_result: [...stopped, 'ratified'],
  strike_notice: ['strike', 'ratified'],
  tentative_agreement: ['ratification-vote', 'ratified'],
}

/** The type that says where a story leads, surest first; null when none of its claims is a step. */
export function surestStep(claims: readonly Pick<Claim, 'type'>[], facts: EventFacts): EventType | null {
  const types = claims.map(({ type }) => type)
  const step = steps.find(({ type }) => types.includes(type) && !(type === 'strike_vote_result' && failed(facts)))
  return step?.type ?? null
}

/** The stage a type leads to from `stage`; null when it changes nothing. */
export function stepFrom(stage: NegotiationStage | null, type: EventType): NegotiationStage | null {
  const to = steps.find((step) => step.type === type)?.stage ?? null
  if (to === stage || (stage !== null && unmovedBy[type]?.includes(stage))) return null
  return to
}

/** A vote that did not carry leaves things where they are. */
const failed = ({ yesPct, noPct }: EventFacts) =>
  (noPct !== null && noPct > (yesPct ?? 0)) || (yesPct !== null && yesPct < 50)

import type { EventType } from './negotiation.ts'

/** One plain line for each type: what it means, and what it does not. Sentences of ours, in English. */
const lines: Record<EventType, string> = {
  strike_vote_called:
    'A strike authorization vote asks members whether their leaders may call a strike. It is not a strike.',
  strike_vote_result: 'An authorization is not a strike: it lets the leaders call one. Talks usually go on.',
  strike_notice: 'A date or a legal notice for a stoppage is set. It can still be called off.',
  strike_begins: 'A stoppage starts, or spreads to more workplaces.',
  strike_ends: 'A stoppage is over or suspended. Whether there is a contract is another question.',
  strike_averted: 'A stoppage that was set is called off or put back before it starts.',
  lockout: 'A lockout is the employer’s doing: it keeps the workers out, or gives notice that it will.',
  talks_begin: 'Bargaining for a contract opens, or its opening day is named.',
  talks_resume: 'The two sides are back at the table after a break, or have named a day for it.',
  talks_break_down: 'Talks are broken off, suspended, or at an impasse. They can start again at any time.',
  offer_made: 'One side has put a new or final offer on the table. Nothing is agreed yet.',
  offer_rejected: 'Leaders or negotiators turned an offer down. Members have not voted on it.',
  tentative_agreement: 'A tentative agreement is the negotiators’ deal. It is no contract until the members ratify it.',
  ratification_vote_called: 'Members vote on the terms. The deal is not in force until they accept it.',
  ratified: 'The vote accepted the terms: they are the contract now.',
  ratification_rejected: 'Members voted the terms down. The old situation goes on until there are new ones.',
  contract_expiry: 'A contract that ran out is not a strike: work usually goes on under its terms.',
  contract_extended: 'The old contract, or the deadline, runs longer by agreement. Talks go on.',
  intervention: 'Somebody from outside steps in: a mediator, a board, a minister or a court.',
  press_blackout: 'Both sides keep quiet toward the press for now. Silence says nothing about how talks go.',
  account_blocked: 'A union’s or a campaign’s account was blocked, or is back.',
}

/** The line that stands under an alert of this type. */
export function explainType(type: EventType): string {
  return lines[type]
}

/** Types that belong together, for scoring and for routing. */
export const eventFamilies: Record<EventType, string> = {
  strike_vote_called: 'strike vote',
  strike_vote_result: 'strike vote',
  strike_notice: 'stoppage',
  strike_begins: 'stoppage',
  strike_ends: 'stoppage',
  strike_averted: 'stoppage',
  lockout: 'stoppage',
  talks_begin: 'talks',
  talks_resume: 'talks',
  talks_break_down: 'talks',
  offer_made: 'offer',
  offer_rejected: 'offer',
  tentative_agreement: 'agreement',
  ratification_vote_called: 'ratification',
  ratified: 'ratification',
  ratification_rejected: 'ratification',
  contract_expiry: 'contract date',
  contract_extended: 'contract date',
  intervention: 'third party',
  press_blackout: 'blackout',
  account_blocked: 'account',
}

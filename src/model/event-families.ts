import type { EventType } from './negotiation.ts'

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

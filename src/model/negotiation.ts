/** The kinds of dated development a negotiation goes through. */
export const eventTypes = [
  'strike_vote_called',
  'strike_vote_result',
  'strike_notice',
  'strike_begins',
  'strike_ends',
  'strike_averted',
  'lockout',
  'talks_begin',
  'talks_resume',
  'talks_break_down',
  'offer_made',
  'offer_rejected',
  'tentative_agreement',
  'ratification_vote_called',
  'ratified',
  'ratification_rejected',
  'contract_expiry',
  'contract_extended',
  'intervention',
  'press_blackout',
  'account_blocked',
] as const
export type EventType = (typeof eventTypes)[number]

/** What a per cent is a per cent of. null: the text does not say. */
export type ShareBase = 'ballots' | 'eligible' | 'delegates'

/** Only what the text states; null where it doesn't. */
export type EventFacts = {
  readonly yesPct: number | null
  readonly noPct: number | null
  readonly shareBase: ShareBase | null
  readonly turnoutPct: number | null
  readonly deadline: Deadline | null
  readonly workers: number | null
}

/** `date` ISO 8601; `time` HH:MM; `zone` IANA or as written ("PT"). */
export type Deadline = { readonly date: string; readonly time: string | null; readonly zone: string | null }

/** A union or an employer, by the dictionary's id or a guild's own. */
export type Party = { readonly id: string; readonly name: string; readonly side: 'union' | 'employer' }

/** What one text says happened, with the words that say so. */
export type DetectedEvent = {
  readonly type: EventType
  readonly parties: readonly Party[]
  readonly facts: EventFacts
  /** An exact substring of the text. */
  readonly quote: string
  /** 0…1, the reader's own sureness. */
  readonly confidence: number
}

/** How far a claim is borne out: see `aggregate/standing`. */
export const standings = ['rumour', 'reported', 'corroborated', 'official', 'confirmed', 'denied', 'corrected'] as const
export type Standing = (typeof standings)[number]

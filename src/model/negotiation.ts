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

export const noFacts: EventFacts = {
  yesPct: null,
  noPct: null,
  shareBase: null,
  turnoutPct: null,
  deadline: null,
  workers: null,
}

/** `date` ISO 8601; `time` HH:MM; `zone` IANA or as written ("PT"). */
export type Deadline = { readonly date: string; readonly time: string | null; readonly zone: string | null }

/** A union or an employer, by the dictionary's id or a guild's own. */
export type Party = { readonly id: string; readonly name: string; readonly side: 'union' | 'employer' }

/** A party of the dictionary, or a guild's own: every name it goes by. */
export type NamedParty = Party & {
  /** Besides `name`. `=Unite` is read only as written, for names that are also words. */
  readonly aliases: readonly string[]
  /** Hosts of its own sites: what stands there is its own account. */
  readonly sites: readonly string[]
}

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

/** The standings from which on a claim may ping and moves the record, the weakest first. */
export const firmStandings = ['corroborated', 'official', 'confirmed'] as const satisfies readonly Standing[]
export type FirmStanding = (typeof firmStandings)[number]

export const isFirm = (standing: Standing): standing is FirmStanding =>
  (firmStandings as readonly Standing[]).includes(standing)

/** One thing that a story says happened, and how far that is borne out: its other claims lend it nothing. */
export type Claim = { readonly type: EventType; readonly standing: Standing }

/** Whose words an item is: what its standing rests on. */
export type Voice = 'private' | 'outlet' | 'party' | 'record'

/** One post or article as stories and standing see it: no text, only what was read out of it. */
export type StoryItem = {
  /** The caller's own name of it, unique. */
  readonly id: string
  /** When it was published; when we saw it, where the network gives no time. */
  readonly at: Temporal.Instant
  readonly voice: Voice
  /** The outlet's host, the site's, or the author hash of a private person; null when unknown. */
  readonly origin: string | null
  /** Which party speaks, when `voice` is 'party'. */
  readonly speaker: Party | null
  readonly says: 'happened' | 'denied' | 'corrected'
  readonly types: readonly EventType[]
  /** Types it reported before its author edited it; absent: none. */
  readonly takenBack?: readonly EventType[]
  readonly parties: readonly Party[]
  /** The agreements it is about, by name, folded (`area standards`); absent: it names none. */
  readonly agreements?: readonly string[]
  /** The day, ISO, on which the strike vote it tells of opens, or `under way`; absent: not told. */
  readonly voteOpens?: string
  readonly facts: EventFacts
  /** Its telling words, folded, each once: see `analysis/events/features`. */
  readonly words: readonly string[]
  /** Hashes of its five-word runs: equal for copied text. */
  readonly shingles: readonly number[]
}

/** All that an item reports, or reported before it was edited. */
export const everSaid = ({ types, takenBack = [] }: Pick<StoryItem, 'types' | 'takenBack'>): readonly EventType[] => [
  ...new Set([...types, ...takenBack]),
]

import type { DetectedEvent, EventType, Party } from '../../model/negotiation.ts'
import { findPartyMentions, type PartyIndex, type PartyMention, partyIndex } from '../parties/find.ts'
import { rereadAttributes } from './attributes.ts'
import { type Claim, compileRules, findClaims } from './claims.ts'
import { readFacts } from './facts/facts.ts'
import { lexicons } from './lexicon/lexicons.ts'
import { rereadByNeighbours } from './neighbours.ts'
import type { Guard } from './patterns.ts'
import { applyPhrasebook, compilePhrasebook } from './phrasebook.ts'
import { agreementRules } from './rules/agreements.ts'
import { headlineRules } from './rules/headlines.ts'
import { stoppageRules } from './rules/stoppages.ts'
import { strikeVoteRules } from './rules/strike-votes.ts'
import { talksRules } from './rules/talks.ts'
import { turnRules } from './rules/turns.ts'
import { isBackgroundPiece, labourScore } from './scope.ts'
import { settleClaims } from './settle.ts'
import { codeOf, type Token, tokenize } from './tokens.ts'

/** What the reader may know of an item. `date` ISO 8601, a day or an instant; relative dates are read from it. */
export type ReadableItem = {
  readonly title: string | null
  readonly text: string
  readonly url: string | null
  readonly date: string | null
}

const phrasebook = compilePhrasebook(lexicons)
/** Words of work a text must have, by their points. */
const aboutLabour = 1.5
const rules = compileRules([
  ...strikeVoteRules,
  ...stoppageRules,
  ...talksRules,
  ...agreementRules,
  ...turnRules,
  ...headlineRules,
])

/** The negotiation events an item reports as its news; [] for anything else. Pure. */
export function readEvents(item: ReadableItem, index: PartyIndex = partyIndex): DetectedEvent[] {
  const reading = readItem(item, index)
  if (reading.claims.length === 0) return []
  const parties = distinctParties(reading.mentions)
  const types = reading.claims.map((claim) => claim.type)
  const facts = readFacts(reading.tokens, reading.today, types)
  return reading.claims.map((claim) => ({
    type: claim.type,
    parties,
    facts,
    quote: quoteOf(item, reading, claim),
    confidence: claim.weight,
  }))
}

/** Why: each label with the words that made it, and each that nearly was one with the word that undid it. */
export type Explanation = {
  readonly type: EventType
  readonly words: string
  readonly rule: string
  readonly undoneBy: string | null
  readonly undoneByGuard: Guard | null
}

export function explainEvents(item: ReadableItem, index: PartyIndex = partyIndex): Explanation[] {
  const { all, claims, tokens, whole, labour } = readItem(item, index)
  return all.map((claim) => ({
    type: claim.type,
    words: whole.slice(tokens[claim.from]!.start, tokens[claim.to - 1]!.end),
    rule: claim.rule,
    undoneByGuard: claim.undoneByGuard,
    undoneBy:
      claim.undoneBy ??
      (labour
        ? claims.some((kept) => kept.type === claim.type)
          ? null
          : 'the rest of the text'
        : 'not about a labour dispute'),
  }))
}

type Reading = {
  readonly whole: string
  readonly tokens: readonly Token[]
  readonly mentions: readonly PartyMention[]
  /** null: the item has no date one can use, and no relative date is read. */
  readonly today: Temporal.PlainDate | null
  readonly labour: boolean
  readonly all: readonly Claim[]
  readonly claims: readonly Claim[]
}

/** News stands at the top; further down an article tells what went before. It also bounds what a stranger's text may cost. */
const leadChars = 1_500

function readItem(item: ReadableItem, index: PartyIndex): Reading {
  const title = item.title ?? ''
  const lead = item.text.slice(0, leadChars)
  const whole = title === '' ? lead : `${title}\n${lead}`
  const today = dayOf(item.date)
  const raw = tokenize(whole)
  const mentions = findPartyMentions(whole, raw, index)
  const tokens = applyPhrasebook(withParties(raw, mentions), phrasebook)
  rereadByNeighbours(tokens, today)
  rereadAttributes(tokens)
  const labour = labourScore(raw, tokens) >= aboutLabour && !isBackgroundPiece(title, lead, hostOf(item.url))
  const all = labour ? findClaims(tokens, rules) : []
  const titleEnd = title === '' ? 0 : title.length + 1
  const claims = labour ? settleClaims(all, { tokens, whole, titleEnd, today }) : []
  return { whole, tokens, mentions, today, labour, all, claims }
}

/** The day of an ISO date or instant; null for anything else. */
export function dayOf(date: string | null): Temporal.PlainDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? []
  if (day === undefined) return null
  try {
    return new Temporal.PlainDate(Number(year), Number(month), Number(day))
  } catch {
    return null
  }
}

function withParties(tokens: readonly Token[], mentions: readonly PartyMention[]): Token[] {
  const kept: Token[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const mention = mentions[next]
    if (mention === undefined || at < mention.from) {
      kept.push(tokens[at]!)
      continue
    }
    const code = mention.party.side === 'union' ? codeOf.union : codeOf.employer
    kept.push({ word: mention.party.name, start: tokens[at]!.start, end: tokens[mention.to - 1]!.end, code })
    at = mention.to - 1
    next++
  }
  return kept
}

function distinctParties(mentions: readonly PartyMention[]): Party[] {
  return [...new Map(mentions.map((mention) => [mention.party.id, mention.party])).values()]
}

/** The sentence of the claim when it stands in the text, or the title: always an exact substring. */
function quoteOf(item: ReadableItem, reading: Reading, claim: Claim): string {
  const { tokens, whole } = reading
  let from = claim.from
  while (from > 0 && !isBreak(tokens[from - 1]!)) from--
  let to = claim.to
  while (to < tokens.length && !isBreak(tokens[to]!)) to++
  const quote = whole.slice(tokens[from]!.start, tokens[to - 1]!.end).trim()
  return item.text.includes(quote) || (item.title ?? '').includes(quote)
    ? quote
    : whole.slice(tokens[claim.from]!.start, tokens[claim.to - 1]!.end)
}

const isBreak = (token: Token) => token.code === codeOf.stop || token.code === codeOf.question

export function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase().replace(/\.$/, '') ?? null)
}

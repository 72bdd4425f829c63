import type { Stance } from '../../model/labels.ts'
import { actionCues } from './action-cues.ts'
import type { Cue } from './cue.ts'
import { dealCues } from './deal-cues.ts'
import { employerCues } from './employer-cues.ts'
import { leanOf, soundsCorporate } from './signs.ts'
import { isAsked, isIronic, isOfOthers, isPressVoice, isQuoted, isReported, readNegation } from './voice.ts'

export type StanceOptions = {
  /** BCP 47 primary tag; null: not known. */
  readonly language: string | null
  readonly kind: 'post' | 'article'
}

/** What must be spoken of for a text to have a stance: a vote, a deal, or an action. */
const voteTopic =
  /\b(?:ballots?|recommend\w*|tick|reject\w*|decid\w+|which way|no no no|vot(?:e|es|ed|ing)|(?:easy|hard|happy|firm|solid|strong|reluctant|enthusiastic|definite|hell|a) (?:yes|no)\b|(?:yes|no) from me|hard pass|(?:your|my|a|the|that's a) (?:yes|no|x)\b|my signature|fine print|(?:what|how) i'll|(?:percent|per cent|ratio|shrug|clause|page|formula|raise|read)\b[^\n]{0,200}\b(?:no|not|nope)[.!]*$|(?:where|when) do (?:i|we) sign|i'm (?:in|out)\b)/
const dealTopic =
  /\b(?:deal|ta|tentative agreement|agreement|contract|offer|counteroffer|proposal|moa|memorandum|ratif\w*|terms|package|lbfo|settlement|raise|(?:ai|new|this|that) (?:section|article|clause|language)|leaning)\b/
const strikeVote =
  /\b(?:strik(?:e|es|ing)|walk ?outs?|walk out|industrial action|sav|authoriz\w*|authoris\w*|picket\w*|down tools)\b/

/** One text in small letters, apostrophes and quotation marks one, hashtags as words, spaces single. */
function normalise(text: string): string {
  return text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replace(/[#_]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a cue says here: its side, turned round after a negator, "unsure" under a condition or in another's mouth. */
function readCue(text: string, cue: Cue, index: number): Stance {
  if (isReported(text, index)) return 'none'
  const isConditional = cue.conditional !== false && isAsked(text, index)
  if (isConditional || isQuoted(text, index) || isOfOthers(text, index)) return 'unsure'
  if (!readNegation(text, index)) return cue.side
  return cue.negated ?? 'unsure'
}

/** The sides that a text's cues show; where one says how its writer votes, what else is said of the deal is left out. */
function sidesOf(text: string, cues: readonly Cue[]): Set<Stance> {
  const [votes, others] = [new Set<Stance>(), new Set<Stance>()]
  for (const cue of cues) {
    for (const match of text.matchAll(cue.pattern)) (cue.isVote ? votes : others).add(readCue(text, cue, match.index))
  }
  votes.delete('none')
  others.delete('none')
  return votes.size > 0 ? votes : others
}

const placed: Partial<Record<Stance, Stance>> = { 'vote-yes': 'support-action', 'vote-no': 'oppose-action' }

/** "Vote yes" is for the deal, or for the strike, by what the vote is on. */
function placeVote(sides: Set<Stance>, text: string): Set<Stance> {
  const isStrikeVote = strikeVote.test(text) && !dealTopic.test(text)
  return isStrikeVote ? new Set([...sides].map((side) => placed[side] ?? side)) : sides
}

/** Praise in irony is no side. */
const withoutIrony = (sides: Set<Stance>, text: string): Set<Stance> =>
  sides.has('vote-yes') && isIronic(text) ? new Set([...sides, 'unsure']) : sides

/**
 * Toward a deal, a vote or an action, never toward a person; `none` for texts that speak of none of these, and for
 * reports that take no side. Two sides in one text, a question, and what others call for are `unsure`. Who speaks of
 * both deal and strike is counted for the deal. Read in English only: `none` elsewhere.
 */
export function readStance(text: string, options: StanceOptions): Stance {
  if (options.language !== null && options.language.split('-')[0] !== 'en') return 'none'
  const plain = normalise(text)
  if (sidesOf(plain, employerCues).size > 0 || (options.kind === 'post' && soundsCorporate(plain)))
    return 'employer-statement'
  if (options.kind === 'article' || isPressVoice(text)) return 'none'
  const isOfDeal = voteTopic.test(plain) || dealTopic.test(plain)
  const deal = isOfDeal ? withoutIrony(placeVote(sidesOf(plain, dealCues), plain), plain) : new Set<Stance>()
  const said = settle(deal, sidesOf(plain, actionCues))
  return said === 'none' ? (leanOf(plain) ?? 'none') : said
}

function settle(deal: ReadonlySet<Stance>, action: ReadonlySet<Stance>): Stance {
  const sides = deal.size > 0 ? deal : action
  const [side = 'none'] = sides
  return sides.size > 1 ? 'unsure' : side
}

import type { Stance } from '../../model/labels.ts'
import { type Cue, cues, dealTopic, strikeTopic, voteTopic } from './cues.ts'

export type StanceOptions = {
  /** BCP 47 primary tag; null: not known. */
  readonly language: string | null
  readonly kind: 'post' | 'article'
}

type Side = Exclude<Stance, 'none' | 'unsure'>

/** One text in small letters, apostrophes one, hashtags as words, spaces single. */
function normalise(text: string): string {
  return text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replace(/[#_]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a cue says here: its side, turned round after a negator, or "unsure" under a condition. */
function readCue(text: string, cue: Cue, index: number): Stance | null {
  const before = text.slice(Math.max(0, index - 40), index)
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf('!'), before.lastIndexOf(';')) + 1)
  if (/\b(?:if|unless|whether|until|would|might|either)\b[^,]*$/.test(clause) && cue.conditional !== false)
    return 'unsure'
  const isNegated =
    /\b(?:not|never|don't|dont|can't(?! wait)|cannot(?! wait)|won't|wont|wouldn't|no way (?:i'm|i am)|didn't)(?: \w+){0,2} $/.test(
      clause,
    )
  if (!isNegated) return cue.side
  return cue.negated ?? 'unsure'
}

function sidesOf(text: string): Set<Stance> {
  const sides = new Set<Stance>()
  for (const cue of cues) {
    for (const match of text.matchAll(cue.pattern)) {
      const side = readCue(text, cue, match.index)
      if (side !== null) sides.add(side)
    }
  }
  return sides
}

/** "Vote yes" is for the deal, or for the strike, by what the vote is on. */
function placeVote(sides: Set<Stance>, text: string): Set<Stance> {
  const isStrikeVote = strikeTopic.test(text) && !dealTopic.test(text)
  if (!isStrikeVote) return sides
  const placed: Partial<Record<Stance, Side>> = { 'vote-yes': 'support-action', 'vote-no': 'oppose-action' }
  return new Set([...sides].map((side) => placed[side] ?? side))
}

/**
 * Toward a deal, a vote or an action, never toward a person; `none` for texts that speak of none of these, and for
 * reports that take no side. Two sides in one text are `unsure`. Read in English only: `none` elsewhere.
 */
export function readStance(text: string, options: StanceOptions): Stance {
  if (options.language !== null && options.language.split('-')[0] !== 'en') return 'none'
  const plain = normalise(text)
  if (![voteTopic, dealTopic, strikeTopic].some((topic) => topic.test(plain))) return 'none'
  const sides = placeVote(sidesOf(plain), plain)
  if (sides.has('employer-statement')) return 'employer-statement'
  if (options.kind === 'article') return 'none'
  const taken = [...sides].filter((side) => side !== 'unsure')
  if (taken.length === 1) return sides.has('unsure') ? 'unsure' : taken[0]!
  const isAboutDeal = taken.filter((side) => side === 'vote-yes' || side === 'vote-no')
  if (taken.length === 2 && isAboutDeal.length === 1 && !sides.has('unsure')) return isAboutDeal[0]!
  return taken.length > 1 || sides.has('unsure') ? 'unsure' : 'none'
}

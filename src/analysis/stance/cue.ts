import type { Stance } from '../../model/labels.ts'

type Said = Exclude<Stance, 'none'>

/**
 * Words that show a side; `unsure`: that its writer has none yet. `negated`: what they say after a negator; none given:
 * that is unsure.
 */
export type Cue = {
  readonly side: Said
  readonly pattern: RegExp
  readonly negated?: Said
  /** How its writer votes: outweighs what else is said of the deal. */
  readonly isVote?: true
  /** false: an "if" before it changes nothing. */
  readonly conditional?: false
}

/** Several wordings of one cue, each a line: a regular expression over small letters. */
export function anyOf(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  const wordings = String.raw(strings, ...parts)
    .split('\n')
    .map((line) => line.trim())
  return new RegExp(`(?:${wordings.filter((line) => line !== '').join('|')})`, 'g')
}

/** The thing itself: "the deal", "this tentative agreement", "your final offer". */
export const deal = String.raw`(?:(?:the|this|that|a|an|any|such a|our|their|your|it's a|its a|it is a) )?(?:[\w'-]+ ){0,2}?(?:deal|ta|tentative agreement|agreement|contract|offer|proposal|moa|package)\b`

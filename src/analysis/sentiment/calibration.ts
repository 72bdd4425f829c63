import { folded } from './characters.ts'
import type { Reading } from './reading.ts'
import { type Tokens, tokenKind } from './tokens.ts'

/** How a kind of text's logits are corrected before they are probabilities: `logit / temperature + bias`. */
export type Calibration = {
  readonly temperature: number
  readonly positiveBias: number
  readonly negativeBias: number
}

/** The corrections of a model: of posts, and of news that speak of persons. */
export type Calibrations = { readonly post: Calibration; readonly article: Calibration }

/** With so many names a news text is wholly about persons. */
const namesOfPersons = 3

function startsUpper({ units, start }: Tokens, at: number): boolean {
  const unit = units[start[at]!]!
  return folded[unit] !== unit
}

/** Words in upper case inside a sentence; none in a headline where most words are. */
function countNames(tokens: Tokens): number {
  const { count, kind } = tokens
  let words = 0
  let names = 0
  for (let at = 0; at < count; at++) {
    if (kind[at] !== tokenKind.word) continue
    words++
    if (at > 0 && kind[at - 1] === tokenKind.word && startsUpper(tokens, at)) names++
  }
  return names * 2 > words ? 0 : names
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/**
 * The correction for one text. News are corrected as posts are, and the more as labelled news the more names they have:
 * a sentence about a person is rated by whether that person is blamed, any other by how it feels.
 */
export function calibrationFor(
  { post, article }: Calibrations,
  reading: Reading,
  kind: 'post' | 'article',
): Calibration {
  if (kind === 'post') return post
  const share = Math.min(1, countNames(reading.tokens) / namesOfPersons)
  return {
    temperature: between(post.temperature, article.temperature, share),
    positiveBias: between(post.positiveBias, article.positiveBias, share),
    negativeBias: between(post.negativeBias, article.negativeBias, share),
  }
}

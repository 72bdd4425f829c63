import { type Concept, concepts } from './lexicon/concepts.ts'

/** One word or mark of a text with the concept it stands for. A phrase is one token. */
export type Token = {
  /** Lower case, apostrophes straightened. */
  word: string
  readonly start: number
  end: number
  code: number
}

/** Concepts by number: rules are compiled to regular expressions over these. */
export const codeOf = Object.fromEntries(concepts.map((name, code) => [name, code])) as Record<Concept, number>

const dotless = new Set(
  'u.s u.k st no vs dr mr mrs ms gov sen rep inc co corp ltd jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m d.c u.n l.a n.y b.c mt ft prof'.split(
    ' ',
  ),
)

/** Letters, digits and inner apostrophes, points and commas of numbers; every other mark by itself. */
const wordOrMark = /[\p{L}\p{N}]+(?:(?:['.,]|:(?=\d))[\p{L}\p{N}]+)*|[%$£€?!.;:,\n—–|()"]/gu

/**
 * Words and marks in order. Hyphens part words, so "counter-offer" and "counter offer" read alike;
 * a point after an abbreviation ends no sentence. Offsets are those of `text`.
 */
export function tokenize(text: string): Token[] {
  const lower = lowerKeepingLength(text)
  const tokens: Token[] = []
  wordOrMark.lastIndex = 0
  for (let match = wordOrMark.exec(lower); match; match = wordOrMark.exec(lower)) {
    const word = match[0]
    const start = match.index
    if (word === '.' && isAbbreviation(text, tokens.at(-1), start)) continue
    tokens.push({ word, start, end: start + word.length, code: markCode(word) })
  }
  return tokens
}

/** `toLowerCase` may change the length ("İ"); offsets must not move. */
function lowerKeepingLength(text: string): string {
  const straight = text.replace(/[’‘]/g, "'").replace(/\u00a0/g, ' ')
  const lower = straight.toLowerCase()
  return lower.length === text.length
    ? lower
    : Array.from(straight, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

function isAbbreviation(text: string, before: Token | undefined, at: number): boolean {
  if (!before || before.end !== at) return false
  if (before.word === 'no') return /^\s*\d/.test(text.slice(at + 1, at + 4))
  if (dotless.has(before.word) || /^[\p{L}]$/u.test(before.word)) return true
  return /^\s+[\p{Ll}\d]/u.test(text.slice(at + 1, at + 4)) && before.word.length <= 3 && !/\d/.test(before.word)
}

function markCode(word: string): number {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return codeOf.number
  if (word.length > 1) return codeOf.other
  switch (word) {
    case '.':
    case '!':
    case ';':
    case ':':
    case '\n':
    case '|':
    case '—':
      return codeOf.stop
    case '?':
      return codeOf.question
    case ',':
    case '–':
    case '(':
    case ')':
      return codeOf.comma
    case '%':
      return codeOf.percent
    case '$':
    case '£':
    case '€':
      return codeOf.money
    default:
      return codeOf.other
  }
}

import type { EventFacts, ShareBase } from '../../../model/negotiation.ts'
import { codeOf, type Token } from '../tokens.ts'
import { numberOf } from './numbers.ts'
import { isTurnout } from './turnout.ts'

type Shares = Pick<EventFacts, 'yesPct' | 'noPct' | 'shareBase' | 'turnoutPct'>
type Name = keyof typeof codeOf
const codes = (...names: readonly Name[]): ReadonlySet<number> => new Set(names.map((name) => codeOf[name]))

const pay =
  /^(?:raises?|wages?|pay|salar(?:y|ies)|increases?|hikes?|inflation|cut|cuts|discount|stake|tariffs?|bonus|cola|revenue|profits?|premiums?|rise|rises|earnings|budget|annually|annual|per|a year|each|worth)$/
const yesWords = codes(
  'inFavour',
  'approve',
  'approved',
  'authorize',
  'authorized',
  'authorization',
  'ratified',
  'ratify',
  'ratification',
  'accepted',
  'accept',
)
/** That there was a vote says yes only where nothing nearer says no. */
const voteWords = codes('voted', 'vote', 'overwhelmingly', 'strikeVote', 'ballot')
const noWords = codes('against', 'reject', 'rejected', 'voteDown', 'votedDown')
const otherYes = /^(?:pass(?:es|ed)?|carried|endors(?:e|es|ed))$/
/** What a law or a rule asks for is nobody's vote. */
const threshold = /^(?:required|requires?|threshold|needed|needs?|minimum|must|falls?|fell|short)$/
/** How far from its per cent a word may stand and still say what it is of… */
const near = 7
/** …and how far before "by 99 per cent", which ends what its verb begins. */
const nearBy = 16

/**
 * Yes, no and turnout in per cent, each as first stated. The first yes gives the base; delegates' and members' figures
 * are not mixed, nor those of two questions: a no beside a yes that it can't be of is left out. A share told in words
 * ("nine in ten", "two thirds") is rounded, and no figure.
 */
export function readShares(tokens: readonly Token[]): Shares {
  const shares: { -readonly [name in keyof Shares]: Shares[name] } = {
    yesPct: null,
    noPct: null,
    shareBase: null,
    turnoutPct: null,
  }
  for (let at = 0; at < tokens.length; at++) {
    const said = tokens[at]!.code === codeOf.percent ? shareAt(tokens, at) : pairAt(tokens, at)
    if (said === null) continue
    if (said.kind === 'turnout') shares.turnoutPct ??= said.value
    if (said.kind === 'no') shares.noPct ??= said.value
    // A headline gives the figure, the sentence below it what it is a share of.
    if (said.kind === 'yes' && (shares.yesPct ?? said.value) === said.value) {
      shares.yesPct = said.value
      shares.shareBase ??= baseOf(tokens, at)
    }
    const other = said.kind === 'yes' ? 'noPct' : said.kind === 'no' ? 'yesPct' : null
    if (other !== null && said.rest !== null) shares[other] ??= said.rest
  }
  const isOneQuestion = (shares.yesPct ?? 0) + (shares.noPct ?? 0) <= 101
  return isOneQuestion ? shares : { ...shares, noPct: null }
}

type Kind = 'yes' | 'no' | 'turnout'
/** `rest`: the other side of "58 percent to 42 percent". */
type Share = { readonly kind: Kind; readonly value: number; readonly rest: number | null }

function shareAt(tokens: readonly Token[], percent: number): Share | null {
  const last = numberOf(tokens[percent - 1])
  if (last === null || last > 100) return null
  const leads = tokens[percent - 2]?.word === 'to'
  // The second figure of a pair was read with the first.
  if (leads && tokens[percent - 3]?.code === codeOf.percent) return null
  const first = leads ? numberOf(tokens[percent - 3]) : null
  const from = first === null ? percent - 1 : percent - 3
  const [value, rest] = first !== null ? [first, last] : [last, restBehind(tokens, percent, last)]
  const kind = kindOf(tokens, from, percent) ?? (rest !== null && isWhole(value, rest) ? 'yes' : null)
  return kind && { kind, value, rest }
}

/** "58 percent to 42 percent", "56 percent to 44". */
function restBehind(tokens: readonly Token[], percent: number, value: number): number | null {
  const rest = tokens[percent + 1]?.word === 'to' ? numberOf(tokens[percent + 2]) : null
  if (rest === null) return null
  return tokens[percent + 3]?.code === codeOf.percent || isWhole(value, rest) ? rest : null
}

const isWhole = (yes: number, no: number) => Math.abs(yes + no - 100) <= 0.5

/** "Approved 63-37": two figures that make up a hundred. */
function pairAt(tokens: readonly Token[], at: number): Share | null {
  const [first, second] = [tokens[at]!, tokens[at + 1]]
  if (first.code !== codeOf.number || second?.code !== codeOf.number || first.end + 1 !== second.start) return null
  const [value, rest] = [numberOf(first), numberOf(second)]
  if (value === null || rest === null || !isWhole(value, rest)) return null
  const kind = kindOf(tokens, at, at + 1)
  return kind === null || kind === 'turnout' ? null : { kind, value, rest }
}

/** What the figure at `from…to` is of: what follows it in its clause says it before what leads up to it, unless "by" does. */
function kindOf(tokens: readonly Token[], from: number, to: number): Kind | null {
  if (isBackground(tokens, to) || isThreshold(tokens, from, to)) return null
  if (tokens[to + 1]?.word === 'no') return 'no'
  const isBy = tokens[from - 1]?.word === 'by'
  if (!isBy && isTurnout(tokens, to)) return 'turnout'
  const behind = () => nearest(isBy ? sentenceBehind(tokens, to) : behindOf(tokens, to))
  const before = () => nearest(beforeOf(tokens, from, isBy ? nearBy : near))
  const kind = isBy ? (before() ?? behind()) : (behind() ?? before())
  if (kind !== null) return kind === 'pay' ? null : kind
  const around = [...beforeOf(tokens, from, near), ...behindOf(tokens, to)]
  return around.some(({ code }) => voteWords.has(code)) || isFor(tokens, to) ? 'yes' : null
}

/** The words behind a figure up to its clause's end, or the next figure. */
function behindOf(tokens: readonly Token[], to: number): readonly Token[] {
  const rest = tokens.slice(to + 1, to + 1 + near)
  const end = rest.findIndex(({ code, word }, at) => isEnd(code) || (code === codeOf.comma && word === ',' && at > 0))
  return end === -1 ? rest : rest.slice(0, end)
}

/** "By 73 to 11 percent, with the rest abstaining, players accepted": what follows such a beginning. */
const sentenceBehind = (tokens: readonly Token[], to: number): readonly Token[] => {
  const rest = tokens.slice(to + 1, to + 1 + nearBy)
  const end = rest.findIndex(({ code }) => isEnd(code))
  return end === -1 ? rest : rest.slice(0, end)
}

/** The words before it, the nearest first, up to the sentence's end or the figure before. */
function beforeOf(tokens: readonly Token[], from: number, most: number): readonly Token[] {
  const before = tokens.slice(Math.max(0, from - most), from).reverse()
  const end = before.findIndex(({ code }) => isEnd(code))
  return end === -1 ? before : before.slice(0, end)
}

const isEnd = (code: number) => code === codeOf.stop || code === codeOf.question || code === codeOf.percent

function nearest(words: readonly Token[]): Kind | 'pay' | null {
  for (let at = 0; at < words.length; at++) {
    const { code, word } = words[at]!
    if (word === 'over' && numberOf(words[at + 1]) !== null) return 'pay'
    if (pay.test(word) && !(at > 2 && isTerms(words[at + 1]))) return 'pay'
    if (noWords.has(code)) return 'no'
    // "In favour of rejecting the offer".
    if (code === codeOf.inFavour && words[at + 1]?.word === 'of' && noWords.has(words[at + 2]?.code ?? -1)) return 'no'
    if (yesWords.has(code) || otherYes.test(word)) return 'yes'
  }
  return null
}

/** Of "voted 74% to take the improved pay offer" the figure is no rise; of "an 8% pay offer" it is. */
const isTerms = (token: Token | undefined) =>
  token?.code === codeOf.offer || token?.code === codeOf.deal || token?.code === codeOf.contract

/** "61.6 percent for, and the rest against". */
const isFor = (tokens: readonly Token[], to: number): boolean =>
  tokens[to + 1]?.code === codeOf.for && (tokens[to + 2] === undefined || /^[.,;]$/.test(tokens[to + 2]!.word))

/** A share of last year's vote. */
function isBackground(tokens: readonly Token[], percent: number): boolean {
  for (let at = percent; at >= 0 && tokens[at]!.code !== codeOf.stop; at--)
    if (tokens[at]!.code === codeOf.old) return true
  return false
}

/** "Short of the 50% required", "at least 75% must say yes". */
const isThreshold = (tokens: readonly Token[], from: number, to: number): boolean =>
  [...beforeOf(tokens, from, 3), ...behindOf(tokens, to)].some(
    ({ word, code }) => code === codeOf.threshold || threshold.test(word),
  )

/** The nearest word that names it; else delegates named earlier in the sentence. */
function baseOf(tokens: readonly Token[], percent: number): ShareBase | null {
  const behind = tokens.slice(percent + 1, percent + 1 + near)
  const end = behind.findIndex(({ code }) => isEnd(code))
  const sides = [end === -1 ? behind : behind.slice(0, end), beforeOf(tokens, percent - 1, near)]
  for (let away = 0; away < near; away++) {
    for (const words of sides) {
      const base = away < words.length ? baseWord(words, away) : null
      if (base !== null) return base
    }
  }
  return beforeOf(tokens, percent - 1, 40).some(({ word }) => /^delegates?$/.test(word)) ? 'delegates' : null
}

function baseWord(words: readonly Token[], at: number): ShareBase | null {
  const { word, code } = words[at]!
  if (/^delegates?$/.test(word)) return 'delegates'
  if (word === 'eligible') return 'eligible'
  if (code === codeOf.voted) return /^(?:who|that)$/.test(words[at - 1]?.word ?? '') ? 'ballots' : null
  return /^(?:voters|votes|ballots|cast|popular)$/.test(word) || code === codeOf.voting ? 'ballots' : null
}

import type { EventFacts, ShareBase } from '../../../model/negotiation.ts'
import { codeOf, type Token } from '../tokens.ts'
import { numberOf } from './numbers.ts'

type Shares = Pick<EventFacts, 'yesPct' | 'noPct' | 'shareBase' | 'turnoutPct'>

const pay =
  /^(?:raises?|wages?|pay|salar(?:y|ies)|increases?|hikes?|inflation|cut|cuts|discount|stake|tariffs?|bonus|cola|revenue|profits?|premiums?|rise|rises|earnings|budget)$/
const turnout = /^(?:turnout|turn|participat(?:ed|ion|ing)|took|taking|cast|eligible)$/
const yesWords = new Set(
  [
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
    'voted',
    'vote',
    'overwhelmingly',
    'strikeVote',
    'ballot',
  ].map((name) => codeOf[name as keyof typeof codeOf]),
)
const noWords = new Set([codeOf.against, codeOf.reject, codeOf.rejected, codeOf.voteDown, codeOf.votedDown])
/** How far from its per cent a word may stand and still say what it is of. */
const near = 7

/** Yes, no and turnout, each as first stated. Delegates' and members' figures are not mixed: the first yes gives the base. */
export function readShares(tokens: readonly Token[]): Shares {
  const shares: { -readonly [name in keyof Shares]: Shares[name] } = {
    yesPct: null,
    noPct: null,
    shareBase: null,
    turnoutPct: null,
  }
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.code !== codeOf.percent) continue
    const value = numberOf(tokens[at - 1])
    if (value === null || value > 100) continue
    const kind = kindOf(tokens, at)
    if (kind === 'turnout') shares.turnoutPct ??= value
    if (kind === 'no') shares.noPct ??= value
    // A headline gives the figure, the sentence below it what it is a share of.
    if (kind !== 'yes' || (shares.yesPct ?? value) !== value) continue
    shares.yesPct = value
    shares.shareBase ??= baseOf(tokens, at)
  }
  return shares
}

type Kind = 'yes' | 'no' | 'turnout' | null

/** The nearest telling word decides, what follows the figure before what leads up to it. */
function kindOf(tokens: readonly Token[], percent: number): Kind {
  if (isBackground(tokens, percent)) return null
  if (isTurnout(tokens, percent)) return 'turnout'
  const next = tokens[percent + 1]
  if (next?.word === 'no') return 'no'
  if (next?.word === 'to' && tokens.slice(percent + 2, percent + 4).some(({ code }) => noWords.has(code))) return 'no'
  if (next?.word === 'to' && numberOf(tokens[percent + 2]) !== null) return kindOfPair(tokens, percent)
  const leads = tokens[percent - 2]?.word === 'by'
  for (let away = 1; away <= near; away++) {
    for (const at of leads ? [percent - 1 - away] : [percent + away, percent - 1 - away]) {
      const kind = at < 0 || at >= tokens.length || isCut(tokens, percent, at) ? null : wordKind(tokens[at]!)
      if (kind !== null) return kind === 'pay' ? null : kind
    }
  }
  return null
}

/** "68% to 32%": the winning side stands first, and no has won where terms are voted down; "raises of 5% to 8%" is none. */
function kindOfPair(tokens: readonly Token[], percent: number): Kind {
  for (let at = percent - 2; at >= 0 && tokens[at]!.code !== codeOf.stop; at--) {
    const kind = wordKind(tokens[at]!)
    if (kind !== null) return kind === 'pay' ? null : kind
  }
  return 'yes'
}

function wordKind(token: Token): Kind | 'pay' {
  if (pay.test(token.word) || token.word.startsWith('pay ')) return 'pay'
  if (noWords.has(token.code)) return 'no'
  return yesWords.has(token.code) ? 'yes' : null
}

function isTurnout(tokens: readonly Token[], percent: number): boolean {
  const after = tokens.slice(percent + 1, percent + 6)
  const stop = after.findIndex((token) => token.code === codeOf.stop || token.code === codeOf.comma)
  const clause = stop === -1 ? after : after.slice(0, stop)
  if (
    clause.some(
      (token, at) => turnout.test(token.word) && !isCastVote(clause, at) && !isOfAnother(tokens, percent + 1 + at),
    )
  )
    return true
  const of = clause[0]?.word === 'of'
  if (clause[0]?.code === codeOf.voting && clause[1]?.code !== codeOf.inFavour && clause[1]?.code !== codeOf.against)
    return true
  if (of && clause.at(-1)?.code === codeOf.voted && clause.at(-2)?.word !== 'who') return true
  for (let at = percent - 2; at >= Math.max(0, percent - 5) && tokens[at]!.code !== codeOf.stop; at--) {
    if (tokens[at]!.word === 'turnout' || tokens[at]!.word === 'participation') return true
  }
  return false
}

/** "In favour on a turnout of 73 percent": the turnout is the next figure. */
const isOfAnother = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|was)$/.test(tokens[at + 1]?.word ?? '') && tokens[at + 3]?.code === codeOf.percent

/** "98 percent of the ballots cast": what the share is of, not how many took part. */
const isCastVote = (clause: readonly Token[], at: number): boolean =>
  clause[at]!.word === 'cast' &&
  (/^(?:ballots|votes)$/.test(clause[at - 1]?.word ?? '') || clause[at + 1]?.code === codeOf.members)

/** A share of last year's vote. */
function isBackground(tokens: readonly Token[], percent: number): boolean {
  for (let at = percent; at >= 0 && tokens[at]!.code !== codeOf.stop; at--)
    if (tokens[at]!.code === codeOf.old) return true
  return false
}

/** A sentence's end, or another figure, stands between. */
function isCut(tokens: readonly Token[], percent: number, at: number): boolean {
  const [from, to] = at > percent ? [percent + 1, at] : [at + 1, percent - 1]
  for (let between = from; between < to; between++) {
    const { code } = tokens[between]!
    if (code === codeOf.stop || code === codeOf.percent) return true
  }
  return tokens[at]!.code === codeOf.stop
}

/** The nearest word that names it; else delegates named earlier in the sentence. */
function baseOf(tokens: readonly Token[], percent: number): ShareBase | null {
  for (let away = 1; away <= near; away++) {
    for (const at of [percent + away, percent - away]) {
      const base = at < 0 || at >= tokens.length || isCut(tokens, percent, at) ? null : baseWord(tokens[at]!)
      if (base !== null) return base
    }
  }
  for (let at = percent - near; at >= 0 && tokens[at]!.code !== codeOf.stop; at--)
    if (baseWord(tokens[at]!) === 'delegates') return 'delegates'
  return null
}

function baseWord(token: Token): ShareBase | null {
  if (/^delegates?$/.test(token.word)) return 'delegates'
  if (token.word === 'eligible') return 'eligible'
  return /^(?:voters|votes|ballots|cast|popular)$/.test(token.word) || token.code === codeOf.voting ? 'ballots' : null
}

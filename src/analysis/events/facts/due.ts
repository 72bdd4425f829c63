import { codeOf, type Token } from '../tokens.ts'
import type { NamedDay } from './days.ts'

/** What falls due on a day; `moved`: the day to which a stoppage or an end was put back. */
export type Due = 'stoppage' | 'end' | 'vote' | 'moved'

type Name = keyof typeof codeOf
const codes = (...names: readonly Name[]): ReadonlySet<number> => new Set(names.map((name) => codeOf[name]))

const stoppages = codes(
  'goOut',
  'goingOut',
  'strike',
  'strikes',
  'strikeMatter',
  'onStrike',
  'notice',
  'lockout',
  'lockOut',
  'lockedOut',
  'lockoutNotice',
  'overtimeBan',
)
const votes = codes('vote', 'voting', 'ballot', 'balloted', 'strikeVote', 'ratification', 'authorization')
const extensions = codes('extend', 'extended', 'extension', 'deadlineMoved', 'keepInForce')
const deadlines = codes('deadline', 'strikeDate')
/** A day said of these is another's: of talks, of a count, of what is past. */
const others = codes(
  'talks',
  'table',
  'resume',
  'resumed',
  'return',
  'meetAgain',
  'result',
  'expired',
  'ended',
  'began',
  'wentOut',
  'struck',
  'voted',
  'backToWork',
)
const undone = codes('callOff', 'calledOff', 'avert', 'averted')
const conditions = codes('if', 'without', 'deadline', 'strikeDate', 'order', 'ordered', 'votedDown')
const coming = codes('will', 'may', 'if', 'without', 'plan')
const contracts = codes('contract', 'deal', 'extension', 'voting', 'ballot', 'vote', 'offer')
/** How far before a day the word that tells of it may stand. */
const reach = 18

/**
 * What the sentence says falls due on `day`; null when nothing does, or the sentence doesn't make it sure. `isNotice`:
 * the text gives notice of a stoppage, so whatever starts "from" a day is that.
 */
export function fallsDue(tokens: readonly Token[], day: NamedDay, isNotice: boolean): Due | null {
  const start = sentenceStart(tokens, day.from)
  const lead = leadOf(tokens, start, day.from)
  const before = tokens.slice(start, day.from)
  if (isUndone(tokens, before, day, lead.word)) return null
  if (isMoved(before, day, lead.word)) return 'moved'
  if (isNamedDeadline(tokens, day)) return /^(?:past|after|despite|since|missed)$/.test(lead.word) ? null : 'end'
  if (isStrikeOf(tokens, day)) return 'stoppage'
  const told =
    toldBefore(tokens, start, day, lead) ??
    (isNotice && /^(?:from|starting|beginning|effective)$/.test(lead.word) ? 'stoppage' : null)
  return told === null || told === 'none' ? null : isComing(before, day, lead.word, told) ? told : null
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && start > at - reach && !isStop(tokens[start - 1]!)) start--
  return start
}

const isStop = ({ code }: Token) => code === codeOf.stop || code === codeOf.question
const filler =
  /^(?:\d{1,2}(?::\d\d)?|[ap]\.?m|at|at noon|at midnight|noon|midnight|on|the|a|this|next|coming|early|late|morning|evening|afternoon|night|shift|,|pacific|eastern|central|local|time|[pecm][sd]?t|as|of|as early as)$/

type Lead = { readonly word: string; readonly at: number }

/** The word that leads up to a day, over its hour and weekday: "until noon on Monday, Apr. 24". */
function leadOf(tokens: readonly Token[], start: number, from: number): Lead {
  let at = from - 1
  while (at >= start && (filler.test(tokens[at]!.word) || tokens[at]!.code === codeOf.weekday)) at--
  return { word: at >= start ? tokens[at]!.word : '', at }
}

const upTo = /^(?:until|till|til|through|thru|pending)$/

/** Called off, or what would have been; "put off until Friday" sets a new day. */
function isUndone(tokens: readonly Token[], before: readonly Token[], day: NamedDay, lead: string): boolean {
  if (upTo.test(lead) || lead === 'to') return false
  if (before.some(({ code }) => undone.has(code))) return true
  if (before.some(({ word, code }, at) => word === 'would' && code === codeOf.may && before[at + 1]?.word === 'have'))
    return true
  return restOf(tokens, day.to, 8).some(({ code, word }) => undone.has(code) || word === 'passed' || word === 'off')
}

function restOf(tokens: readonly Token[], from: number, most: number): readonly Token[] {
  const rest = tokens.slice(from, from + most)
  const stop = rest.findIndex(isStop)
  return stop === -1 ? rest : rest.slice(0, stop)
}

const moves =
  /^(?:mov(?:es?|ed|ing)|push(?:es|ed)?|shift(?:s|ed)?|put(?:s|ting)? (?:back|off)|(?:postpon|delay|deferr?)(?:s|es?|ed|ing)?)\b/

/** "Put back to noon Tuesday", "moved from Friday to Nov. 30": the later day is the one that holds. */
function isMoved(before: readonly Token[], day: NamedDay, lead: string): boolean {
  if (lead === 'from' && day.closes === null) return false
  if (lead !== 'from' && lead !== 'to' && !upTo.test(lead)) return false
  const isStrike = before.some(({ code }) => stoppages.has(code) || extensions.has(code) || deadlines.has(code))
  return isStrike && before.some(({ word }) => moves.test(word))
}

/** "Thursday's strike will go ahead". */
const isStrikeOf = (tokens: readonly Token[], day: NamedDay): boolean =>
  stoppages.has(tokens[day.to]?.code ?? -1) &&
  restOf(tokens, day.to, 6).some(({ word }) => /^(?:go(?:es)? ahead|ahead|proceeds?)$/.test(word))

/** "An Oct. 18 deadline", "Monday's strike date". */
const isNamedDeadline = (tokens: readonly Token[], day: NamedDay): boolean =>
  restOf(tokens, day.to, 3).some(({ code }) => deadlines.has(code))

/** The nearest telling word before the day decides; `none` when it tells of something else, null without one. */
function toldBefore(tokens: readonly Token[], start: number, day: NamedDay, lead: Lead): Due | 'none' | null {
  for (let at = day.from - 1; at >= start; at--) {
    const told = toldBy(tokens, start, at, day, lead)
    if (told !== null) return told
  }
  return null
}

const isCondition = ({ code, word }: Token) => conditions.has(code) || word === 'must'

function toldBy(tokens: readonly Token[], start: number, at: number, day: NamedDay, lead: Lead): Due | 'none' | null {
  const { code, word } = tokens[at]!
  const closes = upTo.test(lead.word)
  const subject = () => tokens.slice(Math.max(start, at - 7), at)
  if (code === codeOf.expire) return endOf(subject()) === 'vote' ? 'vote' : 'end'
  if (deadlines.has(code)) return 'end'
  if (lead.word === 'by' && at < lead.at && isCondition(tokens[at]!)) return 'end'
  if (code === codeOf.end || /^(?:closes?|closing|runs?|terminates?)$/.test(word)) return endOf(subject())
  if (closes && at === lead.at - 1 && /^(?:have|has|had|given)$/.test(word)) return 'vote'
  if (extensions.has(code)) return closes || /^(?:to|by|from)$/.test(lead.word) || !day.isVague ? 'end' : null
  if (votes.has(code)) return closes || lead.word === 'by' || day.closes !== null ? 'vote' : null
  if (closes && (code === codeOf.contract || code === codeOf.deal)) return 'end'
  if (others.has(code)) return closes && code === codeOf.began ? null : 'none'
  if (stoppages.has(code) && !isVotedOn(subject())) return closes ? 'none' : 'stoppage'
  return null
}

/** "Vote on a strike from Oct. 20 to 23", "on whether to strike": the days are those of the vote. */
function isVotedOn(subject: readonly Token[]): boolean {
  const vote = subject.findLastIndex(({ code }) => votes.has(code))
  return vote !== -1 && subject.slice(vote).some(({ code }) => code === codeOf.on || code === codeOf.whether)
}

/** What ends decides: a contract or a vote falls due, a strike's end does not. */
function endOf(subject: readonly Token[]): Due | 'none' {
  const said = subject.findLast(
    ({ code, word }) => contracts.has(code) || stoppages.has(code) || word.endsWith('period'),
  )
  if (said === undefined || stoppages.has(said.code)) return 'none'
  return votes.has(said.code) ? 'vote' : 'end'
}

const startsOn = /^(?:from|starting|beginning|effective|for|by|until|till|til|through|to|next)$/

/** Most weekdays in news are the day it was said; a contract that expires, or a vote that closes, does so then. */
function isComing(before: readonly Token[], day: NamedDay, lead: string, due: Due): boolean {
  if (!day.isVague || due !== 'stoppage' || startsOn.test(lead)) return true
  const said = before.findLastIndex(({ code }) => isPastMatter(code))
  const after = before.slice(said + 1)
  if (after.some(({ code, word }) => coming.has(code) || /^(?:begins?|starts?|next)$/.test(word))) return true
  return said === -1 && before.some(({ code }) => code === codeOf.to)
}

/** Who gave notice, or voted, "to strike on Wednesday" did so on Wednesday. */
const isPastMatter = (code: number) =>
  code === codeOf.notice ||
  code === codeOf.authorize ||
  code === codeOf.authorized ||
  code === codeOf.voted ||
  votes.has(code)

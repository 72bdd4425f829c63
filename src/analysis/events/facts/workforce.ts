import { codeOf, type Token } from '../tokens.ts'
import { numberOf } from './numbers.ts'
import { type Quantity, quantityAt } from './quantities.ts'

type Name = keyof typeof codeOf
const codes = (...names: readonly Name[]): ReadonlySet<number> => new Set(names.map((name) => codeOf[name]))

const people = codes('workers', 'members')
const peopleWords =
  /^(?:rns|lpns|associates|attendants|assistants|developers|designers|analysts|specialists|foremen|supervisors|employed|socios|trabajadores|operarios|obreros|mineros|empleados|salariés|employés|travailleurs|débardeurs)$/
/** Words that may stand between a number and the people it counts: "340,000 full-time UPS drivers". */
const between = codes('other', 'employer', 'union', 'strike', 'striking', 'by', 'and', 'onStrike')
/** What else is counted, and what begins another phrase: "240 schools", but not "240 school staff". */
const otherThings =
  /^(?:votes|voters|ballots|passengers|commuters|customers|riders|travell?ers|patients|students|pupils|children|families|homes|flights|trains|buses|ships|schools|classes|hotels|stores|shops|hospitals|plants|mills|depots|ports|warehouses|restaurants|cafes|casinos|employers|companies|firms|businesses|airlines|studios|unions|locals|branches|cities|towns|states|counties|countries|sites|locations|dollars|cents|jobs|posts|positions|vacancies|seats|managers|years?|months?|weeks?|days?|hours?|minutes?|nights?|shifts|miles?|percent|points?|proposals|meetings|demands|complaints|grievances|replacements|in|at|with|when|while|where|against|than|is|are|was|were|,)$/
/** "Local 1199 members": a number that is a name. */
const numbered = /^(?:local|lodge|district|branch|section|chapter|unit|no|number|route|highway|title|day|week|page)$/
const hiring = /^(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|add(?:s|ed|ing)?)$/
const about =
  /^(?:about|around|some|nearly|almost|roughly|approximately|more|than|over|up|to|of|:|an|estimated|the|its|their|all|at|least)$/
const units = /^(?:unit|units|membership|workforce|headcount|staff|members)$/
const covers = /^(?:for|of|by|covering|covers|cover|affecting|affects|involving|involves)$/
const reach = 8
/** Fewer than this are the people of an anecdote, not a bargaining unit. */
const fewest = 15
/** Unions of this size strike as a whole once in a generation. */
const wholeUnion = 100_000

/**
 * How many workers the text is about: the largest group it counts as workers, members or the like, but for a union's
 * whole membership beside the far smaller unit in dispute. Votes, voters, passengers, schools, hires and dollars are
 * none, nor are "dozens" or "thousands". null when nobody is counted.
 */
export function readWorkers(tokens: readonly Token[]): number | null {
  let unit: number | null = null
  let union: number | null = null
  for (let at = 0; at < tokens.length; at++) {
    const quantity = isFigure(tokens, at) ? quantityAt(tokens, at) : null
    if (quantity === null) continue
    const { value } = quantity
    if (value < fewest || !isOfPeople(tokens, at, quantity)) continue
    if (value >= wholeUnion && isMembership(tokens, at)) union = Math.max(union ?? 0, value)
    else unit = Math.max(unit ?? 0, value)
    at = quantity.next - 1
  }
  if (union === null || unit === null) return union ?? unit
  return union >= unit * 10 ? unit : Math.max(union, unit)
}

const isFigure = (tokens: readonly Token[], at: number): boolean => {
  const { code, word } = tokens[at]!
  if (code !== codeOf.number && word !== 'a' && numberOf(tokens[at]) === null) return false
  // A year, and an emergency number.
  if (/^(?:(?:19|20)\d\d|911)$/.test(word)) return false
  return !numbered.test(tokens[at - 1]?.word ?? '')
}

/** "The union, which represents 1.4 million workers": who they are, not who is in dispute. */
const isMembership = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ word }) => /^(?:represents?|has|have)$/.test(word))

function isOfPeople(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  if (isVotes(tokens, at, quantity.next) || tokens.slice(Math.max(0, at - 2), at).some(({ word }) => hiring.test(word)))
    return false
  const counted = countedAt(tokens, quantity.next)
  if (counted !== null) return !saysHow(tokens, counted)
  return isWholeGroup(tokens, at, quantity) || isUnit(tokens, at, quantity)
}

const isPeople = (token: Token | undefined): boolean =>
  token !== undefined && (people.has(token.code) || peopleWords.test(token.word))

/** Where the people stand that the number counts; null when it counts something else. */
function countedAt(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + reach && at < tokens.length; at++) {
    const token = tokens[at]!
    if (isPeople(token)) return at
    if (!between.has(token.code) || otherThings.test(token.word)) return null
  }
  return null
}

/** "98.6 percent were yes: 52,706 members", "3,617 of 3,647 writers voted". */
function isVotes(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, second] = [tokens[at - 1], tokens[at - 2]]
  if (before?.code === codeOf.stop && before.word === ':' && isAnswer(second)) return true
  const isOf = before?.word === 'of' && numberOf(second) !== null
  return isOf && tokens.slice(next, next + 4).some(({ code }) => code === codeOf.voted || code === codeOf.voting)
}

/** "5,300 members voted yes". */
const saysHow = (tokens: readonly Token[], counted: number): boolean =>
  tokens[counted + 1]?.code === codeOf.votedDown ||
  (tokens[counted + 1]?.code === codeOf.voted && isAnswer(tokens[counted + 2]))

const isAnswer = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.code === codeOf.inFavour || token.code === codeOf.against || /^(?:yes|no|for|against)$/.test(token.word))

const committees = codes('leaders')
const walkOuts = codes('goOut', 'wentOut', 'goingOut', 'onStrike')

/** "60,000-strong", "a 2,500-member local", "60,000 eligible", "9,000 in all", "2,200 walk out". */
function isWholeGroup(tokens: readonly Token[], at: number, { next }: Quantity): boolean {
  const [token, second] = [tokens[next], tokens[next + 1]]
  if (token === undefined) return false
  if (token.word === 'strong' || walkOuts.has(token.code)) return true
  if (token.word === 'walk') return second === undefined || second.code === codeOf.stop
  if (token.word === 'member') return !tokens.slice(next + 1, next + 4).some(({ code }) => committees.has(code))
  if (token.word === 'eligible') return !/^(?:votes?|ballots?)$/.test(second?.word ?? '')
  const isAll = /^(?:altogether|in all|of them|all told)$/
  const before = sentenceBefore(tokens, at)
  if (isAll.test(token.word) || isAll.test(`${token.word} ${second?.word}`)) return before.some(isPeople)
  const takesPart = /^(?:taking|took) part$/.test(`${token.word} ${second?.word}`)
  return takesPart && before.some(({ code }) => code === codeOf.strike) && !before.some(({ code }) => votes.has(code))
}

const votes = codes('vote', 'voted', 'voting', 'ballot', 'strikeVote', 'percent', 'authorization')

function sentenceBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let start = at
  while (start > Math.max(0, at - 24) && tokens[start - 1]!.code !== codeOf.stop) start--
  return tokens.slice(start, at)
}

const matters = codes('deal', 'reachDeal', 'contract', 'strike', 'lockout')

/** "A unit of 250", "members: 1,125", "deal for 120,000". */
function isUnit(tokens: readonly Token[], at: number, { value, next }: Quantity): boolean {
  let lead = at - 1
  while (lead >= 0 && about.test(tokens[lead]!.word) && at - lead <= 5) lead--
  const after = tokens[next]
  const isBare =
    after === undefined ||
    after.code === codeOf.stop ||
    after.code === codeOf.comma ||
    /^(?:in|at|across)$/.test(after.word)
  if (!isBare || lead < 0) return false
  if (units.test(tokens[lead]!.word)) return /^(?:of|:)$/.test(tokens[lead + 1]!.word)
  const matter = covers.test(tokens[lead]!.word)
    ? tokens[lead - 1]
    : tokens[lead + 1]?.word === 'of'
      ? tokens[lead]
      : undefined
  return value >= 100 && matter !== undefined && matters.has(matter.code)
}

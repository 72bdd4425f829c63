import { comingWeekday, dateAt, monthNumber, weekdayNumber } from '../events/dates.ts'
import { type Token, tokenize } from '../events/tokens.ts'

/** As much of a title and a text as is read for it. */
const mostOfTitle = 300
const mostChars = 1_500

const vote = /\b(?:vot(?:e|es|ing)|ballots?|balloting|polls|referendum)\b/i
/** Said of voting that goes on as it is written. */
const underWay = [
  /\b(?:voting|vote|balloting|ballot|referendum)\b.{0,60}\b(?:is|are|gets|got|now) (?:now |already )?(?:under ?way|open|in progress)\b/i,
  /\b(?:voting|balloting)\b.{0,40}\b(?:begins today|began|begun|has started|started|opened)\b/i,
  /\b(?:start|starts|started|began|begin) voting\b/i,
  /\bpolls (?:have |are |are now )?open(?:ed)?\b/i,
  /\bballots? .{0,60}\b(?:went out|were (?:e-?mailed|mailed|sent|issued)|have been (?:e-?mailed|mailed|sent|issued))\b/i,
  /\bmembers .{0,40}\bare (?:now )?voting\b/i,
]
/** Not yet, not here, or not at all. */
const unsure =
  /\b(?:will|would|could|may|might|if|whether|unless|once|when|not|never|no|until after|last year|in (?:19|20)\d\d)\b|\?/i
/** What stands before the day on which voting opens, and before one on which it doesn't. */
const opening =
  /\b(?:opens?|opening|begins?|beginning|starts?|starting|go(?:es)? out|(?:e-?)?mailed|sent(?: out)?|held|takes? place|scheduled|set|from|vote|voting)\b(?:\W+(?:online|on|for|the|from|to|be|ballots|voting|\w+day))*\W*$/i
const closing =
  /\b(?:ends?|closes?|closing|until|till|through|by|due|counted|before|after)\W+(?:on\W+)?(?:\w+day\W+)?$/i
const rangeMark = /^(?:to|through|until|till|–|-)$/

/**
 * The day on which the vote a text tells of opens, ISO, or that it is `under way`. null: it says neither, or only
 * when voting ends. Days without a year are those nearest to `today`.
 */
export function readVoteOpens(title: string | null, text: string, today: Temporal.PlainDate): string | null {
  const sentences = `${title?.slice(0, mostOfTitle) ?? ''}\n${text.slice(0, mostChars)}`.split(
    /\n|(?<=[.!?])\s+(?=\p{Lu})/u,
  )
  for (const sentence of sentences) {
    if (!vote.test(sentence)) continue
    const named = namedDay(sentence, today)
    if (named !== null) return named.toString()
    if (underWay.some((pattern) => pattern.test(sentence)) && !unsure.test(sentence)) return 'under way'
  }
  return null
}

/** The day that stands behind a word of opening, or first of a span of days. */
function namedDay(sentence: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const tokens = tokenize(sentence)
  for (let at = 0; at < tokens.length; at++) {
    const day = dayAt(tokens, at, today)
    if (day === null) continue
    const before = sentence.slice(0, tokens[at]!.start)
    if (closing.test(before)) continue
    if (opening.test(before) || isRange(tokens, at)) return day
  }
  return null
}

function dayAt(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const { word } = tokens[at]!
  if (/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?$/.test(word) && monthNumber(word) !== null)
    return dateAt(tokens, at, today)
  if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word)) return null
  // "Friday, October 1": the date behind it is meant.
  if (tokens.slice(at + 1, at + 3).some((next) => monthNumber(next.word) !== null)) return null
  const weekday = weekdayNumber(word)
  return weekday === null ? null : comingWeekday(weekday, today)
}

const isRange = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 4).some((token) => rangeMark.test(token.word))

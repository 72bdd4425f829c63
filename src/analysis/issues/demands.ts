import type { IssueId } from '../../model/labels.ts'

export type DemandUnit =
  | 'per hour'
  | 'per day'
  | 'per week'
  | 'per year'
  | 'money'
  | 'percent'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'people'

/**
 * A figure that a text names with an issue: `$25 an hour` → 25, USD, per hour, pay. `subject`: what the figure is of
 * ("turnaround", "guarantee", "minimum", "raise"); `quote`: an exact substring of the text.
 */
export type Demand = {
  readonly value: number
  readonly unit: DemandUnit
  readonly currency: 'USD' | 'GBP' | 'EUR' | null
  readonly issue: IssueId
  readonly subject: string | null
  readonly quote: string
}

const smallNumbers = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty`.split(/\s+/)
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  'fifty-four': 54,
  sixty: 60,
  seventy: 70,
  eighty: 80,
}
const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,2})?|${[...smallNumbers].reverse().join('|')}|${Object.keys(tens).reverse().join('|')}`

const currencies = { $: 'USD', '£': 'GBP', '€': 'EUR' } as const
const periods = {
  hour: 'per hour',
  hr: 'per hour',
  day: 'per day',
  week: 'per week',
  wk: 'per week',
  year: 'per year',
  yr: 'per year',
} as const

const moneyPer = new RegExp(
  `(?<symbol>[$£€])\\s?(?<value>${number})(?<thousand>k)?(?:\\s?(?:an|a|per|\\/|each)\\s?|\\s?-?\\s?)(?<period>hour|hr|day|week|wk|year|yr)\\b`,
  'giu',
)
const dollarsPer = new RegExp(
  `\\b(?<value>${number}) (?:dollars|bucks) (?:an|a|per) (?<period>hour|hr|day|week|year)\\b`,
  'giu',
)
const minimum = new RegExp(
  `(?<symbol>[$£€])\\s?(?<value>${number})(?<thousand>k)? (?:(?:hourly|starting|base|daily|weekly) )?(?<subject>minimum|wage|rate|floor|raise|bonus|per diem)\\b`,
  'giu',
)
const percent = new RegExp(
  `\\b(?<value>${number})\\s?(?:%|percent|per cent) (?:(?:annual|wage|pay|general|across-the-board|yearly|first-year|salary|salaries) )?(?<subject>raises?|increases?|bumps?|pay cut|cola|hike|wage)`,
  'giu',
)
const hours = new RegExp(
  `\\b(?<value>${number})[\\s-](?:hours?|hrs?)[\\s-](?:(?:daily|weekly|minimum|weekend|of|paid|rest|guaranteed)[\\s-])?(?<subject>turnarounds?|guarantees?|weekend|rest period|rest|minimum|day|days|shift|shifts|week|weeks|workday|workweek|off)\\b`,
  'giu',
)
const hoursFirst = new RegExp(
  `\\b(?<subject>turnaround|guarantee|guaranteed|minimum call)(?: of| is| to|:)? (?<value>${number})[\\s-](?:hours?|hrs?)\\b`,
  'giu',
)
const benefitHours = new RegExp(
  `\\b(?<value>${number}) (?<subject>pension|benefit|health|qualifying|bank) hours\\b`,
  'giu',
)
const mealAfter = new RegExp(
  `\\b(?<subject>meal|lunch)(?: break)? (?:after|every|by) (?<value>${number}) (?:hours|hrs)\\b`,
  'giu',
)
const sickDays = new RegExp(
  `\\b(?<value>${number}) (?:paid )?(?<subject>sick|personal|vacation|holiday) days\\b`,
  'giu',
)
const crewOf = new RegExp(
  `\\b(?<value>${number})[\\s-](?:person|people|writers?|operators?)[\\s-](?<subject>crew|room|minimum|staff)\\b`,
  'giu',
)
const ratio = /\b1[:\s](?:to\s)?(?<value>\d{1,2}) (?:nurse |staff |patient )?(?<subject>ratio)s?\b/giu

type Fields = Readonly<Record<string, string | undefined>>
type Reader = {
  readonly pattern: RegExp
  readonly issue: (fields: Fields) => IssueId
  readonly unit: (fields: Fields) => DemandUnit
}

const periodOf = (fields: Fields): DemandUnit =>
  periods[(fields.period ?? 'hour').toLowerCase() as keyof typeof periods]

const readers: readonly Reader[] = [
  { pattern: moneyPer, issue: () => 'pay', unit: periodOf },
  { pattern: dollarsPer, issue: () => 'pay', unit: periodOf },
  { pattern: minimum, issue: () => 'pay', unit: () => 'money' },
  { pattern: percent, issue: () => 'pay', unit: () => 'percent' },
  { pattern: hours, issue: () => 'hours-and-rest', unit: () => 'hours' },
  { pattern: hoursFirst, issue: () => 'hours-and-rest', unit: () => 'hours' },
  { pattern: benefitHours, issue: () => 'health-and-pension', unit: () => 'hours' },
  { pattern: mealAfter, issue: () => 'meal-breaks', unit: () => 'hours' },
  { pattern: sickDays, issue: () => 'health-and-pension', unit: () => 'days' },
  { pattern: crewOf, issue: () => 'staffing', unit: () => 'people' },
  { pattern: ratio, issue: () => 'staffing', unit: () => 'people' },
]

function numberFrom(written: string): number {
  const word = written.toLowerCase()
  const small = smallNumbers.indexOf(word)
  if (small >= 0) return small
  return Object.hasOwn(tens, word) ? tens[word]! : Number(word.replaceAll(',', ''))
}

function singular(subject: string): string {
  const lower = subject.toLowerCase()
  return lower.endsWith('s') ? lower.slice(0, -1) : lower
}

/** Stands in every text that a reader above can read; most posts have none of it and are done with at once. */
const mayName = /[$£€%]|hour|hr|dollars|bucks|cent|days|crew|room|minimum|staff|ratio/iu

/** The figures a text names with an issue, in the order they stand; no words counted twice. */
export function readDemands(text: string): Demand[] {
  if (!mayName.test(text)) return []
  const met: { start: number; demand: Demand }[] = []
  const taken = new Uint8Array(text.length)
  for (const reader of readers) {
    for (const match of text.matchAll(reader.pattern)) {
      const fields: Fields = match.groups ?? {}
      const start = match.index
      const end = start + match[0].length
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      const symbol = fields.symbol as keyof typeof currencies | undefined
      met.push({
        start,
        demand: {
          value: numberFrom(fields.value!) * (fields.thousand === undefined ? 1 : 1000),
          unit: reader.unit(fields),
          currency: symbol === undefined ? (reader.pattern === dollarsPer ? 'USD' : null) : currencies[symbol],
          issue: reader.issue(fields),
          subject: fields.subject === undefined ? null : singular(fields.subject),
          quote: match[0],
        },
      })
    }
  }
  return met.sort((a, b) => a.start - b.start).map((item) => item.demand)
}

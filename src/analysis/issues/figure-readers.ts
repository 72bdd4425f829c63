import type { IssueId } from '../../model/labels.ts'
import { number } from './numbers.ts'

/** What a figure is counted in. `times`: as many times as now or before ("2.5x residuals"). */
export type DemandUnit =
  | 'per hour'
  | 'per day'
  | 'per week'
  | 'per year'
  | 'money'
  | 'percent'
  | 'times'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'people'

export type Currency = 'USD' | 'GBP' | 'EUR'

/** The named parts of a match: `value`, and by the pattern `symbol`, `thousand`, `period`, `subject`. */
type Fields = Readonly<Record<string, string | undefined>>

/** One way to write a figure. `subject` where the words do not name it themselves. */
export type FigureReader = {
  readonly pattern: RegExp
  readonly issue: IssueId
  readonly unit: DemandUnit | ((fields: Fields) => DemandUnit)
  readonly subject?: string
}

const periods = {
  hour: 'per hour',
  hr: 'per hour',
  h: 'per hour',
  day: 'per day',
  week: 'per week',
  wk: 'per week',
  year: 'per year',
  yr: 'per year',
  annum: 'per year',
} as const
const periodOf = (fields: Fields): DemandUnit =>
  periods[(fields.period ?? 'hour').toLowerCase() as keyof typeof periods]

const symbols = { $: 'USD', '£': 'GBP', '€': 'EUR' } as const
const names = { dollars: 'USD', bucks: 'USD', pounds: 'GBP', quid: 'GBP', euros: 'EUR', euro: 'EUR' } as const

/** Of a symbol or a name; null: none was written. */
export function currencyOf({ symbol, name }: Fields): Currency | null {
  if (symbol !== undefined) return symbols[symbol as keyof typeof symbols]
  return name === undefined ? null : names[name.toLowerCase() as keyof typeof names]
}

/** A line each; spaces in them are blanks of the text. */
const written = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'giu')
const value = `(?<value>${number})`
const money = String.raw`(?<symbol>[$£€])\s?${value}(?<thousand>k)?`

/** The earlier of two that overlap in a text is taken. */
export const figureReaders: readonly FigureReader[] = [
  {
    pattern: written(
      money,
      String.raw`(?:\s?(?:an|a|per|\/|each|every|p\/)\s?|\s?-?\s?)(?<period>hour|hr|h|day|week|wk|year|yr|annum)\b`,
    ),
    issue: 'pay',
    unit: periodOf,
  },
  {
    pattern: written(
      String.raw`\b${value} (?<name>dollars|bucks|pounds|quid|euros?) (?:an|a|per) (?<period>hour|hr|day|week|year)\b`,
    ),
    issue: 'pay',
    unit: periodOf,
  },
  {
    pattern: written(
      money,
      String.raw`[\s-](?:(?:hourly|starting|base|daily|weekly|minimum|signing|lump-sum|lump sum|ratification) )?(?<subject>minimum|wage|salary|rate|floor|raise|bonus|per diem|stipend|lump sum|base)\b`,
    ),
    issue: 'pay',
    unit: 'money',
  },
  {
    pattern: written(money, String.raw` (?<subject>copays?|deductibles?|premiums?)\b`),
    issue: 'health-and-pension',
    unit: 'money',
  },
  {
    pattern: written(
      String.raw`\b${value}\s?(?:%|percent|per cent) (?<subject>match|pension|401\(?k\)?|employer contribution|contribution)\b`,
    ),
    issue: 'health-and-pension',
    unit: 'percent',
  },
  {
    pattern: written(
      String.raw`\b${value}\s?(?:%|percent|per cent) (?:(?:annual|wage|pay|general|across-the-board|yearly|first-year|salary|salaries|real-terms|retroactive) )?(?<subject>raises?|rises?|increases?|bumps?|uplift|pay cut|cola|hike|wage|offer)\b`,
    ),
    issue: 'pay',
    unit: 'percent',
  },
  {
    pattern: written(
      String.raw`\b${value}\s?(?:%|percent|per cent) (?<subject>a year|per year|each year|every year|annually|up ?front|across the board|over (?:the )?(?:next )?(?:\d+|two|three|four|five|six) years?)\b`,
    ),
    issue: 'pay',
    unit: 'percent',
  },
  {
    pattern: written(
      String.raw`\boffer(?:ed|ing|s)? (?:us |workers |members |them |only |just |a |of |is )*${value}\s?(?:%|percent\b|per cent\b)`,
    ),
    issue: 'pay',
    unit: 'percent',
    subject: 'offer',
  },
  {
    pattern: written(
      String.raw`\b${value}\s?(?:x|×|times)(?: the| our| current)? (?<subject>residuals?|royalties|royalty|reuse fees?)\b`,
    ),
    issue: 'residuals-and-streaming',
    unit: 'times',
  },
  {
    pattern: written(
      String.raw`\b${value}\s?(?:%|percent|per cent) (?:(?:more|of|higher|streaming) )*(?<subject>residuals?|royalties|royalty|viewership bonus)\b`,
    ),
    issue: 'residuals-and-streaming',
    unit: 'percent',
  },
  {
    pattern: written(
      String.raw`\b${value}[\s-](?:hours?|hrs?)[\s-](?:(?:daily|weekly|minimum|weekend|of|paid|rest|guaranteed|work|working)[\s-])?(?<subject>turnarounds?|guarantees?|weekends?|rest periods?|rest|minimum|days?|shifts?|weeks?|workdays?|workweeks?|off)\b`,
    ),
    issue: 'hours-and-rest',
    unit: 'hours',
  },
  {
    pattern: written(
      String.raw`\b(?<subject>turnaround|guarantee|guaranteed|minimum call)(?: of| is| to|:)? ${value}[\s-](?:hours?|hrs?)\b`,
    ),
    issue: 'hours-and-rest',
    unit: 'hours',
  },
  {
    pattern: written(String.raw`\b${value}[\s-]days?[\s-](?:work |working )?(?<subject>weeks?|workweeks?)\b`),
    issue: 'hours-and-rest',
    unit: 'days',
  },
  {
    pattern: written(String.raw`\b${value} (?<subject>pension|benefit|health|qualifying|bank) hours\b`),
    issue: 'health-and-pension',
    unit: 'hours',
  },
  {
    pattern: written(String.raw`\b(?<subject>meal|lunch)(?: break)? (?:after|every|by) ${value} (?:hours|hrs)\b`),
    issue: 'meal-breaks',
    unit: 'hours',
  },
  {
    pattern: written(
      String.raw`\b${value}[\s-](?:minutes?|mins?)[\s-](?:unpaid |paid |meal |lunch |rest |uninterrupted )*(?<subject>lunch|meal|breaks?)\b`,
    ),
    issue: 'meal-breaks',
    unit: 'minutes',
  },
  {
    pattern: written(String.raw`\b${value} (?:paid )?(?<subject>sick|personal|vacation|holiday) days\b`),
    issue: 'health-and-pension',
    unit: 'days',
  },
  {
    pattern: written(
      String.raw`\b${value} weeks(?:'|’)? (?:of )?(?:fully )?(?:paid )?(?<subject>parental leave|maternity leave|paternity leave|family leave|sick pay|sick leave)\b`,
    ),
    issue: 'health-and-pension',
    unit: 'weeks',
  },
  {
    pattern: written(
      String.raw`\b${value}[\s-](?:person|people|man|writers?|operators?)[\s-](?<subject>crews?|room|minimum|staff)\b`,
    ),
    issue: 'staffing',
    unit: 'people',
  },
  {
    pattern: written(
      String.raw`\b1[:\s](?:to\s)?(?<value>\d{1,2}) (?:nurse |staff |patient |safe )*(?<subject>ratio)s?\b`,
    ),
    issue: 'staffing',
    unit: 'people',
  },
  {
    pattern: written(
      String.raw`\bone (?:nurse|teacher|aide|carer|guard) (?:to|for|per) (?:every )?${value} (?:patients|students|pupils|residents|kids|children|beds)\b`,
    ),
    issue: 'staffing',
    unit: 'people',
    subject: 'ratio',
  },
  {
    pattern: written(
      String.raw`\bclass(?:es|room)? (?<subject>size)s? (?:of|to|at|capped at|under|below|limit of|cap of) ${value}\b`,
    ),
    issue: 'staffing',
    unit: 'people',
  },
]

import type { NamedFigure } from '../../model/labels.ts'
import { type Demand, readDemands } from './demands.ts'
import type { DemandUnit } from './figure-readers.ts'

/** The figures a text names with an issue, each once, written alike however the text writes them. */
export function namedFigures(text: string): readonly NamedFigure[] {
  const figures = readDemands(text).map((demand) => ({ issue: demand.issue, figure: figureText(demand) }))
  return [...new Map(figures.map((named) => [`${named.issue} ${named.figure}`, named])).values()]
}

const symbols = { USD: '$', GBP: '£', EUR: '€' } as const

/** `$25 an hour`, `$18 minimum`, `7% raise`, `2.5× residual`, `10-hour turnaround`, `400 pension hours`, `5-person crew`. */
function figureText({ value, unit, currency, issue, subject }: Demand): string {
  const figure = `${currency === null ? '' : symbols[currency]}${numberText(value, currency !== null)}`
  const of = subject === null ? '' : ` ${subject}`
  switch (unit) {
    case 'per hour':
    case 'per day':
    case 'per week':
    case 'per year':
      return `${figure} ${perTexts[unit]}${of}`
    case 'money':
      return `${figure}${of}`
    case 'percent':
      return `${figure}%${of}`
    case 'times':
      return `${figure}×${of}`
    case 'minutes':
      return `${figure}-minute${of}`
    case 'hours':
      return hoursText(figure, issue, subject)
    case 'days':
      return subject === 'week' || subject === 'workweek' ? `${figure}-day week` : `${figure}${of} days`
    case 'weeks':
      return `${figure} weeks${of}`
    case 'people':
      return peopleText(figure, subject)
    default:
      return unit satisfies never
  }
}

function peopleText(figure: string, subject: string | null): string {
  if (subject === 'ratio') return `1:${figure} ratio`
  return subject === 'size' ? `classes of ${figure}` : `${figure}-person ${subject}`
}

const perTexts = {
  'per hour': 'an hour',
  'per day': 'a day',
  'per week': 'a week',
  'per year': 'a year',
} as const satisfies Partial<Record<DemandUnit, string>>

function hoursText(figure: string, issue: Demand['issue'], subject: string | null): string {
  if (issue === 'meal-breaks') return `${subject ?? 'meal'} after ${figure} hours`
  if (subject === null || subject === 'off') return `${figure} hours off`
  return issue === 'health-and-pension' ? `${figure} ${subject} hours` : `${figure}-hour ${subject}`
}

/** Cents as two digits, other fractions as they are. */
const numberText = (value: number, isMoney: boolean): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(value) || !isMoney ? 0 : 2 })

import type { NamedFigure } from '../../model/labels.ts'
import { type Demand, type DemandUnit, readDemands } from './demands.ts'

/** The figures a text names with an issue, each once, written alike however the text writes them. */
export function namedFigures(text: string): readonly NamedFigure[] {
  const figures = readDemands(text).map((demand) => ({ issue: demand.issue, figure: figureText(demand) }))
  return figures.filter(
    ({ issue, figure }, index) =>
      figures.findIndex((other) => other.issue === issue && other.figure === figure) === index,
  )
}

const symbols = { USD: '$', GBP: '£', EUR: '€' } as const

/** `$25 an hour`, `$18 minimum`, `7% raise`, `10-hour turnaround`, `400 pension hours`, `5-person crew`. */
function figureText({ value, unit, currency, issue, subject }: Demand): string {
  const figure = `${currency === null ? '' : symbols[currency]}${numberText(value)}`
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
    case 'hours':
      return hoursText(figure, issue, subject)
    case 'days':
    case 'weeks':
      return `${figure}${of} ${unit}`
    case 'people':
      return subject === 'ratio' ? `1:${figure} ratio` : `${figure}-person${of}`
    default:
      return unit satisfies never
  }
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

const numberText = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })

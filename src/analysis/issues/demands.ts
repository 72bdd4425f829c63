import type { IssueId } from '../../model/labels.ts'
import { type Currency, currencyOf, type DemandUnit, figureReaders } from './figure-readers.ts'
import { numberFrom } from './numbers.ts'

/**
 * A figure that a text names with an issue: `$25 an hour` → 25, USD, per hour, pay. `subject`: what the figure is of
 * ("turnaround", "guarantee", "minimum", "raise"); `quote`: an exact substring of the text.
 */
export type Demand = {
  readonly value: number
  readonly unit: DemandUnit
  readonly currency: Currency | null
  readonly issue: IssueId
  readonly subject: string | null
  readonly quote: string
}

function singular(subject: string): string {
  const lower = subject.toLowerCase()
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  return lower.endsWith('s') && !/(?:us|\byears)$/.test(lower) ? lower.slice(0, -1) : lower
}

/** Stands in every text that a reader can read; most posts have none of it and are done with at once. */
const mayName =
  /[$£€%×]|hour|hr|dollars|bucks|pounds|quid|euro|cent|day|week|min|crew|room|staff|ratio|residual|royalt|reuse|one (?:nurse|teacher|aide|carer|guard)|class/iu

/** The figures a text names with an issue, in the order they stand; no words counted twice. */
export function readDemands(text: string): Demand[] {
  if (!mayName.test(text)) return []
  const met: { start: number; demand: Demand }[] = []
  const taken = new Uint8Array(text.length)
  for (const reader of figureReaders) {
    for (const match of text.matchAll(reader.pattern)) {
      const fields: Readonly<Record<string, string | undefined>> = match.groups ?? {}
      const start = match.index
      const end = start + match[0].length
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      const subject = reader.subject ?? fields.subject
      met.push({
        start,
        demand: {
          value: numberFrom(fields.value!) * (fields.thousand === undefined ? 1 : 1000),
          unit: typeof reader.unit === 'string' ? reader.unit : reader.unit(fields),
          currency: currencyOf(fields),
          issue: reader.issue,
          subject: subject === undefined ? null : singular(subject),
          quote: match[0],
        },
      })
    }
  }
  return met.sort((a, b) => a.start - b.start).map((item) => item.demand)
}

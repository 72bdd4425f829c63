import { type PeriodCounts, scoredOf, type ToneCounts } from '../../model/counts.ts'
import { leastPostsShown } from '../../model/share.ts'
import { shownStances } from '../digest/stances.ts'
import type { ExportTable } from './table.ts'

const columns = [
  'row',
  'from',
  'name',
  'posts',
  'positive',
  'neutral',
  'negative',
  'unsure',
  'not_scored',
] as const satisfies ExportTable['columns']

/** A period's counts as a table: one row in all, one an hour, an issue, a stance and a source. */
export function countsTable(counts: PeriodCounts): Pick<ExportTable, 'columns' | 'rows'> {
  return {
    columns,
    rows: [
      ['total', counts.span.from.toString(), null, counts.posts, ...toneCells(counts.tone)],
      ['reposts', counts.span.from.toString(), null, counts.reposts, ...noCells],
      ...counts.hours.map(({ from, posts, tone }) => ['hour', from.toString(), null, posts, ...toneCells(tone)]),
      ...counts.issues.map(({ issue, posts, tone }) => ['issue', null, issue, posts, ...toneCells(tone)]),
      ...shownStances(counts).map(([name, posts]) => ['stance', null, name, posts, ...noCells]),
      ...counts.sources.map(({ source, posts }) => ['source', null, source, posts, ...noCells]),
    ],
  }
}

const noCells = [null, null, null, null, null] as const

/** Withheld where they would tell the opinions of a few. */
const toneCells = (tone: ToneCounts) =>
  scoredOf(tone) < leastPostsShown ? noCells : [tone.positive, tone.neutral, tone.negative, tone.unsure, tone.notScored]

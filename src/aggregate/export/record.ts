import type { Development } from '../../model/record.ts'
import type { ExportTable } from './table.ts'

const columns = ['at', 'what', 'standing', 'side', 'url'] as const satisfies ExportTable['columns']

/** How a negotiation's history came about, for whoever reads it elsewhere. */
export const recordMethod: readonly string[] = [
  'each row is a story (posts and articles that report the same event, read by machine) or an entry by hand or by the calendar',
  'at: when somebody first published it, or when it took effect',
  'standing: reported (one outlet), corroborated (two independent outlets), official (a side itself), confirmed (both sides, or a filed record), denied, corrected, named by an organizer (who corrected what we had read), entered by hand, by the calendar; rumours are left out',
  'empty is not known; in a gap a source could not be read, so that a development may be missing',
]

/** A negotiation's history as a table, oldest first; times in `zone`. */
export function developmentsTable(
  developments: readonly Development[],
  zone: string,
): Pick<ExportTable, 'columns' | 'rows'> {
  const rows = developments.map(({ at, what, standing, side, url }) => [
    at.toZonedDateTimeISO(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
    what,
    standing,
    side,
    url,
  ])
  return { columns, rows }
}

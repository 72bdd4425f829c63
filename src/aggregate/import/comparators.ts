import { CsvError, type Info, parse } from 'csv-parse/sync'
import type { Comparator } from '../../model/comparator.ts'

/** What is wrong with a line, counted from 1 as an editor does; `reason` may hold the line's own words. */
export type LineFault = { readonly line: number; readonly reason: string }

const columns = ['agreement', 'terms', 'parties', 'settled', 'link'] as const
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>

export const mostRows = 200
const longest = { agreement: 200, terms: 1000, parties: 200, settled: 10, link: 500 } as const

/**
 * The comparators of a CSV with a line of headings (agreement and terms; parties, settled and link where known), with
 * commas, semicolons or tabs between. Either all of it is right, or `faults` tells what is not.
 */
export function parseComparators(text: string): {
  readonly comparators: readonly Comparator[]
  readonly faults: readonly LineFault[]
} {
  try {
    const read = readRows(text)
    return 'fault' in read ? { comparators: [], faults: [read.fault] } : checkRows(read.rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return { comparators: [], faults: [{ line, reason: 'a quotation mark is not closed, or stands inside a cell' }] }
  }
}

type Numbered = { readonly row: Row; readonly line: number }

function readRows(text: string): { readonly rows: readonly Numbered[] } | { readonly fault: LineFault } {
  const [first = ''] = text.split(/\r?\n/, 1)
  const records = parse(text, {
    bom: true,
    info: true,
    delimiter: first.includes(',') ? ',' : first.includes('\t') ? '\t' : ';',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as readonly { readonly record: readonly string[]; readonly info: Info }[]
  const [head, ...rest] = records
  const names = (head?.record ?? []).map((name) => name.toLowerCase())
  const unknown = names.find((name) => !columns.some((column) => column === name))
  if (unknown !== undefined || !names.includes('agreement') || !names.includes('terms'))
    return { fault: { line: 1, reason: headingFault(unknown) } }
  if (rest.length > mostRows)
    return { fault: { line: 1, reason: `${rest.length} rows; at most ${mostRows} are taken` } }
  return {
    rows: rest.map(({ record, info }) => ({
      row: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])),
      line: info.lines,
    })),
  }
}

const headingFault = (unknown: string | undefined): string =>
  `the first line names the columns: agreement and terms, and, where you have them, parties, settled and link${unknown === undefined ? '' : `; “${unknown}” is none of these`}`

function checkRows(rows: readonly Numbered[]): ReturnType<typeof parseComparators> {
  const lines = new Map<string, number>()
  const faults: LineFault[] = []
  for (const { row, line } of rows) {
    const name = (row.agreement ?? '').toLowerCase()
    const before = lines.get(name)
    const reason = before === undefined ? faultOf(row) : `the same agreement as in line ${before}`
    if (reason !== null) faults.push({ line, reason })
    lines.set(name, line)
  }
  if (rows.length === 0) faults.push({ line: 1, reason: 'there is no row below the headings' })
  return { comparators: faults.length > 0 ? [] : rows.map(({ row }) => comparatorOf(row)), faults }
}

function faultOf(row: Row): string | null {
  if (!row.agreement) return 'no agreement is named'
  if (!row.terms) return 'no terms are given'
  const long = columns.find((column) => (row[column] ?? '').length > longest[column])
  if (long === 'settled' || (row.settled && !isDate(row.settled)))
    return `“${row.settled?.slice(0, 40)}” is not a date such as 2021-10-16`
  if (long !== undefined) return `${long} is longer than ${longest[long]} characters`
  if (row.link && !/^https?:$/.test(URL.parse(row.link)?.protocol ?? ''))
    return `“${row.link.slice(0, 80)}” is not a web address`
  return null
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

const comparatorOf = (row: Row): Comparator => ({
  agreement: row.agreement ?? '',
  terms: row.terms ?? '',
  parties: row.parties || null,
  settledOn: row.settled || null,
  url: row.link || null,
})

/** One table with what must be known to read it. Cells of text may be strangers' words. */
export type ExportTable = {
  /** Said first: what it is, its window, method and gaps. */
  readonly about: Readonly<Record<string, string | number | null | readonly string[]>>
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * RFC 4180, in UTF-8 with a mark, so that spreadsheets read accents; `about` stands above the table as lines with `#`.
 * A text that a spreadsheet would run as a formula is kept from it with an apostrophe.
 */
export function renderCsv({ about, columns, rows }: ExportTable): string {
  const notes = Object.entries(about).flatMap(([name, value]) => linesOf(value).map((line) => [`# ${name}: ${line}`]))
  return `\ufeff${[...notes, columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** JSON Lines: the first record is `about`, each further one a row. Source: jsonlines.org */
export function renderJsonLines({ about, columns, rows }: ExportTable): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))
  return `${[{ about }, ...records].map((record) => JSON.stringify(record)).join('\n')}\n`
}

const linesOf = (value: ExportTable['about'][string]): readonly string[] =>
  value === null ? ['not known'] : typeof value === 'object' ? value : [String(value)]

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

import type { Development } from '../../model/record.ts'
import type { ReplyFile } from '../../model/reply.ts'
import type { Gap } from '../../model/source.ts'

/** A negotiation's history with how it was made and what was not read. */
export type RecordExport = {
  readonly agreement: string
  readonly zone: string
  readonly madeAt: Temporal.Instant
  readonly expiresAt: Temporal.ZonedDateTime | null
  readonly developments: readonly Development[]
  readonly gaps: readonly Gap[]
}

const method = [
  'Each development is a story: posts and articles that report the same event, read by machine.',
  'at: when somebody first published it. standing: rumour (left out), reported (one outlet), corroborated (two independent outlets), official (a side itself), confirmed (both sides, or a filed record), denied, corrected.',
  'Entries "entered by hand" are organizers’; "by the calendar" follow from the expiry.',
  'Empty is not known. Gaps are spans in which a source could not be read: a development may be missing there.',
]

export const exportJson = (record: RecordExport): ReplyFile => ({
  name: `${fileNameOf(record.agreement)}.json`,
  contentType: 'application/json; charset=utf-8',
  data: new TextEncoder().encode(`${JSON.stringify({ method, ...record }, null, 2)}\n`),
})

export function exportCsv(record: RecordExport): ReplyFile {
  const rows = [
    ['at', 'what', 'standing', 'side', 'url'],
    ...record.developments.map(({ at, what, standing, side, url }) => [
      at.toZonedDateTimeISO(record.zone).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
      what,
      standing,
      side ?? '',
      url ?? '',
    ]),
    ...method.map((line) => [`# ${line}`]),
    ...record.gaps.map((gap) => [`# gap: ${gap.source} ${gap.address} ${gap.from ?? '?'} to ${gap.to}: ${gap.why}`]),
  ]
  return {
    name: `${fileNameOf(record.agreement)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    data: new TextEncoder().encode(rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')),
  }
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is made text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const fileNameOf = (agreement: string): string =>
  agreement
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'negotiation'

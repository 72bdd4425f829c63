import type { Development, NegotiationRecord, StageChange, Statement } from '../../model/record.ts'
import type { Reply } from '../../model/reply.ts'
import { dateText, momentText } from '../../model/span.ts'
import { escapeText } from '../escape.ts'
import { wholeLines } from '../limits.ts'
import { texts } from '../texts/en.ts'
import { evidenceLine } from './alert.ts'
import { linkTarget } from './digest.ts'
import { shownAgo } from './time.ts'

type Fields = NonNullable<Reply['fields']>

/** A change of the record, with where it can be read; `url` null: nowhere, or not any more. */
export type ShownChange = { readonly change: StageChange; readonly url: string | null }

/** Where a negotiation stands, when its contract ends, and who is concerned; `changes` in order of what happened. */
export function recordFields(record: NegotiationRecord, changes: readonly ShownChange[], zone: string): Fields {
  const { employer, expiresAt, bargainingUnit, unionLocals } = record
  const stage = changes.findLast(({ change }) => change.undone === null)
  const lines = changes.toReversed().map((one) => changeLine(one, zone))
  return [
    { name: texts.stage, value: stage === undefined ? texts.stageUnknown : changeLine(stage, zone) },
    ...(lines.length < 2 ? [] : [{ name: 'Changes, the newest first', value: wholeLines(lines, mostOfChanges) }]),
    {
      name: texts.expires,
      value:
        expiresAt === null
          ? 'not known: `/negotiation expiry` sets it'
          : `${momentText(expiresAt.toInstant(), expiresAt.timeZoneId)} ${yearOf(expiresAt.toInstant(), expiresAt.timeZoneId)} (${expiresAt.timeZoneId}), ${shownAgo(expiresAt.toInstant())}`,
    },
    { name: 'Sides', value: [record.union, ...(employer === null ? [] : [employer])].map(nameOf).join(' and ') },
    ...(bargainingUnit === null ? [] : [{ name: 'Who is covered', value: escapeText(bargainingUnit) }]),
    ...(unionLocals.length === 0 ? [] : [{ name: 'Locals', value: unionLocals.map(escapeText).join(', ') }]),
  ]
}

const nameOf = ({ name }: { readonly name: string }): string => escapeText(name)
const yearOf = (at: Temporal.Instant, zone: string): number => at.toZonedDateTimeISO(zone).year

/** Leaves room for what each side says, and for what others settled for. */
const mostOfChanges = 700

/** `**Strike authorized** since 4 Oct 2021, as reported ([source](…))`, and who took it back. */
function changeLine({ change, url }: ShownChange, zone: string): string {
  const { stage, at, by, undone } = change
  const source = url === null ? '' : ` ([source](${linkTarget(url)}))`
  const line = `**${texts.stageNames[stage]}** since ${dateText(at, zone)} ${yearOf(at, zone)}, ${makerText(by)}${source}`
  return undone === null
    ? line
    : `~~${line}~~ ${undone.by.kind === 'person' ? 'taken back by an organizer' : 'no longer borne out'}`
}

function makerText(by: StageChange['by']): string {
  switch (by.kind) {
    case 'story':
      return 'as reported'
    case 'person':
      return 'entered by an organizer'
    case 'calendar':
      return 'by the calendar'
    default:
      return by satisfies never
  }
}

/** `4 Oct 2021 **Strike authorized** (official)`, linked where there is an address. */
export function developmentLine({ at, what, standing, url }: Development, zone: string): string {
  const name = url === null ? `**${what}**` : `[**${what}**](${linkTarget(url)})`
  return `${dateText(at, zone)} ${yearOf(at, zone)} ${name} (${standing})`
}

/** The newest last, as many as a description holds; what is left out is said. */
export function developmentLines(developments: readonly Development[], zone: string, most: number): string {
  const lines = developments.map((one) => developmentLine(one, zone))
  let size = 0
  let from = lines.length
  while (from > 0 && size + lines[from - 1]!.length + 1 <= most) size += lines[--from]!.length + 1
  const left = from === 0 ? [] : [`… ${from} earlier`]
  return [...left, ...lines.slice(from)].join('\n')
}

/** What each side last said, in its own words. */
export const statementFields = (statements: readonly Statement[]): Fields =>
  statements.map(({ party, evidence }) => ({
    name: `${nameOf(party)} says`,
    value: `${evidenceLine(evidence)} ${shownAgo(evidence.publishedAt ?? evidence.seenAt)}`,
    inline: true,
  }))

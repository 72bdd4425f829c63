import type { Development, NegotiationRecord, StageChange, Statement } from '../../model/record.ts'
import type { Reply } from '../../model/reply.ts'
import { dateText, momentText } from '../../model/span.ts'
import { escapeText } from '../escape.ts'
import { texts } from '../texts/en.ts'
import { evidenceLine } from './alert.ts'
import { linkTarget } from './digest.ts'
import { shownAgo } from './time.ts'

type Fields = NonNullable<Reply['fields']>

/** Where a negotiation stands, when its contract ends, and who is concerned. */
export function recordFields(record: NegotiationRecord, stage: StageChange | null, zone: string): Fields {
  const { employer, expiresAt, bargainingUnit, unionLocals } = record
  const since =
    stage === null ? '' : ` since ${dateText(stage.at, zone)} ${yearOf(stage.at, zone)}, ${makerText(stage)}`
  return [
    { name: texts.stage, value: stage === null ? texts.stageUnknown : `**${texts.stageNames[stage.stage]}**${since}` },
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

function makerText({ by, evidence }: StageChange): string {
  const url = evidence[0]?.url ?? null
  switch (by.kind) {
    case 'story':
      return 'as reported'
    case 'person':
      return url === null ? 'entered by an organizer' : `entered by an organizer ([source](${linkTarget(url)}))`
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
    value: evidenceLine(evidence),
    inline: true,
  }))

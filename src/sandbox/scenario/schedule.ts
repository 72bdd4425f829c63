import { writeDates } from './dates.ts'
import type { ScenarioItem, ScenarioRow, Script } from './script.ts'

/** An item with its moment. No two of a schedule share an instant: streams are ordered by it. */
export type Appearance = { readonly at: Temporal.Instant; readonly key: string; readonly item: ScenarioItem }

/** A row's items keep the order and proportions of `afterMinutes` between its start and end. */
type Placing = { readonly row: ScenarioRow; readonly from: Temporal.Instant; readonly to: Temporal.Instant | null }

/** The story at its own dates; voices are spread evenly between its first and last row. */
export function scheduleHistory(script: Script): readonly Appearance[] {
  const first = script.rows[0]!.at
  const last = script.rows.at(-1)!.at
  const placings = script.rows.map((row) => ({ row, from: row.at, to: null }))
  return order([...placings.flatMap((placing) => placeRow(script, placing)), ...placeVoices(script, first, last)])
}

/**
 * The story in a few minutes from `startsAt`: rows with a cue play at `speed`, what came before the first of them
 * is dated before the start (a reader's first read finds it old), the other rows are skipped.
 */
export function scheduleLapse(script: Script, startsAt: Temporal.Instant, speed: number): readonly Appearance[] {
  const rowOf = (key: string) => script.rows.find((row) => row.key === key)!
  const after = (seconds: number) => startsAt.add({ milliseconds: Math.round((seconds * 1000) / speed) })
  const opening = rowOf(script.lapse.cues[0]!.row).at
  const cued = new Set(script.lapse.cues.map((cue) => cue.row))
  const before = script.rows
    .filter((row) => row.at.epochMilliseconds < opening.epochMilliseconds && !cued.has(row.key))
    .map((row) => ({ row, from: startsAt.subtract(row.at.until(opening)), to: null }))
  const played = script.lapse.cues.map((cue) => ({
    row: rowOf(cue.row),
    from: after(cue.fromSeconds),
    to: after(cue.toSeconds),
  }))
  const voices = placeVoices(script, startsAt, after(script.lapse.voicesSeconds))
  const faults = script.lapse.faults.map(({ atSeconds, fault }, index) => ({
    at: after(atSeconds),
    key: `fault-${index + 1}`,
    item: fault,
  }))
  return order([...[...before, ...played].flatMap((placing) => placeRow(script, placing)), ...voices, ...faults])
}

function placeRow(script: Script, { row, from, to }: Placing): Appearance[] {
  const longestMinutes = Math.max(1, ...row.items.map((item) => item.afterMinutes ?? 0))
  return row.items.map((item, index) => {
    const minutes = item.afterMinutes ?? 0
    const milliseconds =
      to === null ? minutes * 60_000 : (minutes / longestMinutes) * (to.epochMilliseconds - from.epochMilliseconds)
    const at = from.add({ milliseconds: Math.round(milliseconds) })
    return { at, key: item.key ?? `${row.key}-${index + 1}`, item: dated(item, row.at, at, script.zone) }
  })
}

function placeVoices(script: Script, from: Temporal.Instant, to: Temporal.Instant): Appearance[] {
  const stepMs = (to.epochMilliseconds - from.epochMilliseconds) / (script.voices.length + 1)
  return script.voices.map((item, index) => ({
    at: from.add({ milliseconds: Math.round(stepMs * (index + 1)) }),
    key: item.key ?? `voice-${index + 1}`,
    item,
  }))
}

function dated(item: ScenarioItem, rowAt: Temporal.Instant, at: Temporal.Instant, zone: string): ScenarioItem {
  const say = (text: string) => writeDates(text, rowAt, at, zone)
  if (item.kind === 'post') return { ...item, text: say(item.text) }
  if (item.kind === 'article' || item.kind === 'revision')
    return { ...item, title: say(item.title), text: say(item.text) }
  return item
}

/** Room for the reactions that a stream tells right behind a post. */
const stepMicroseconds = 10n

/** By instant; those of one instant follow each other in the order written. */
function order(appearances: readonly Appearance[]): readonly Appearance[] {
  let lastMicroseconds = 0n
  return appearances
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map((appearance) => {
      const own = appearance.at.epochNanoseconds / 1000n
      lastMicroseconds = own >= lastMicroseconds + stepMicroseconds ? own : lastMicroseconds + stepMicroseconds
      return { ...appearance, at: new Temporal.Instant(lastMicroseconds * 1000n) }
    })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { confirmSpike } from '../../aggregate/spikes/confirm.ts'
import { startSpikeState } from '../../aggregate/spikes/state.ts'
import { updateSpike } from '../../aggregate/spikes/update.ts'
import { UserError } from '../../model/errors.ts'
import { type Sensitivity, sensitivities } from '../../model/spike.ts'
import { seededDice } from './dice.ts'
import { numberOf } from './numbers.ts'

/** How a series is changed, to see how firm a score is: told other hours, thinned to a random share of its posts. */
export type Change = { readonly laterHours: number; readonly share: number; readonly seed: number }
export const unchanged: Change = { laterHours: 0, share: 1, seed: 1 }

/** One row: its time stamp as written, its bucket's first minute since 1970, and its count. */
type Row = { readonly stamp: string; readonly atMinute: number; readonly posts: number }

const bucketMinutes = 5

/**
 * Runs the live detector over `DIR/data/*.csv` (timestamp,value every five minutes, UTC) and prints
 * `{"NAME.csv": ["time stamp of an alert", …]}`: `spikes DIR [--sensitivity quiet|normal|eager]`. How firm that is can be asked
 * by `--shift-hours H` (the detector is told other hours) and `--keep PERCENT [--seed N]` (a random part of the posts).
 * @throws {UserError} when the folder, a row or an option can't be read.
 */
export async function evaluateSpikes(args: string[]): Promise<void> {
  const [directory] = args
  if (directory === undefined || directory.startsWith('--')) {
    throw new UserError('which folder? for example: spikes ../shared/eval/spikes')
  }
  const sensitivity = sensitivityOf(args)
  const alerts = detectFolder(directory, sensitivity, changeOf(args))
  process.stdout.write(`${JSON.stringify(alerts, null, 1)}\n`)
}

/** The time stamps of the alerts in each `DIR/data/*.csv`. @throws {UserError} when the folder or a row can't be read. */
export function detectFolder(directory: string, sensitivity: Sensitivity, change: Change): Record<string, string[]> {
  const folder = join(directory, 'data')
  const changed = changeRow(change)
  const alerts: Record<string, string[]> = {}
  for (const name of csvFiles(folder)) alerts[name] = detect(parseRows(name, folder).map(changed), sensitivity)
  return alerts
}

function sensitivityOf(args: readonly string[]): Sensitivity {
  if (!args.includes('--sensitivity')) return 'normal'
  const named = args[args.indexOf('--sensitivity') + 1]
  const found = sensitivities.find((one) => one === named)
  if (found) return found
  throw new UserError(`no sensitivity "${named ?? ''}": it is one of ${sensitivities.join(', ')}`)
}

function changeOf(args: readonly string[]): Change {
  return {
    laterHours: args.includes('--shift-hours') ? numberOf(args, '--shift-hours', 3) : 0,
    share: numberOf(args, '--keep', 100) / 100,
    seed: numberOf(args, '--seed', 1),
  }
}

function changeRow({ laterHours, share, seed }: Change): (row: Row) => Row {
  const dice = seededDice(seed)
  return ({ stamp, atMinute, posts }) => ({
    stamp,
    atMinute: atMinute + laterHours * 60,
    posts: share >= 1 ? posts : Array.from({ length: posts }).filter(() => dice() < share).length,
  })
}

function csvFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .sort()
  } catch (cause) {
    throw new UserError(`no series in ${folder}: it should hold files of timestamp,value`, { cause })
  }
}

function parseRows(name: string, folder: string): Row[] {
  const [, ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/)
  return lines.map((line, index) => {
    const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)Z?,(\d+(?:\.\d+)?)$/.exec(line)
    if (!match) throw new UserError(`${name}, line ${index + 2}: not timestamp,value but "${line}"`)
    const seconds = Temporal.Instant.from(`${match[1]}T${match[2]}Z`).epochMilliseconds / 1000
    const atMinute = Math.floor(seconds / 60 / bucketMinutes) * bucketMinutes
    return { stamp: line.slice(0, line.indexOf(',')), atMinute, posts: Number(match[3]) }
  })
}

/** Authors are unknown here: that condition is left out. */
function detect(rows: readonly Row[], sensitivity: Sensitivity): string[] {
  const state = startSpikeState(bucketMinutes)
  const alerts: string[] = []
  for (const { stamp, atMinute, posts } of rows) {
    const judged = updateSpike(state, { atMinute, posts, read: 'whole' }, sensitivity)
    if (judged.kind !== 'candidate') continue
    confirmSpike(state, judged.window, null, sensitivity)
    alerts.push(stamp)
  }
  return alerts
}

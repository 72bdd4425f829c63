import { readFileSync } from 'node:fs'
import { alertsPerMonth, type Sensitivity, sensitivities } from '../../model/spike.ts'
import { type QuietKind, quietKinds, quietWords } from './simulated-posts.ts'
import { type Burst, type Power, powerKnowingWhen } from './spikes-bound.ts'

export type FalseAlarms = {
  readonly kind: QuietKind
  /** Posts an hour. */
  readonly rate: number
  readonly perMonth: Readonly<Record<Sensitivity, number>>
  /** False silences a month. */
  readonly silences: number
}

export type Bursts = {
  readonly kind: QuietKind
  readonly rate: number
  readonly burst: Burst
  /** Minutes to the alert of each trial; Infinity when it was missed. */
  readonly delays: readonly number[]
  /** What a scan that knows the rate finds; null: not asked. */
  readonly possible: Power | null
}

export type Simulation = {
  readonly seed: number
  readonly months: number
  readonly trials: number
  readonly falseAlarms: readonly FalseAlarms[]
  readonly bursts: readonly Bursts[]
}

/** What follows this line in docs/spikes.md is written by the simulation; what stands before it, by people. */
const divider = '<!-- simulation: what follows is written by `npm run evaluate -- spikes-simulation` -->'

/** The page with the simulation's figures in place of its earlier ones. */
export function pageWithSimulation(path: string, simulation: Simulation): string {
  return `${writtenPart(path)}${divider}\n\n${figures(simulation)}`
}

function writtenPart(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(divider)[0]!
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function figures({ seed, months, trials, falseAlarms, bursts }: Simulation): string {
  return `## False alarms

Simulated watches on which nothing happens, ${months} months for each figure, each watch two months from nothing
(the three days of learning left out). Alerts a month; the promise is at most ${promise()}, and 1 silence.

${quietKinds.map((kind) => `- \`${kind}\`: ${quietWords[kind]}`).join('\n')}

${falseAlarmTable(falseAlarms)}

## Bursts found

Sensitivity \`normal\`, a watch that learned for four weeks, ${trials} bursts for each row. Extra posts are added by
chance, so a burst that happens to bring few posts is among them. Found: told by ten minutes after its end.
What is possible at all with as many false alarms as promised, for Poisson (the first figure within ten minutes, the second for the whole
burst): *scan* is a detector that knows the true rate, looks at every minute and at windows of all lengths, by simulation;
*told when* is the best test that also knows when a burst may start and how long it takes. Ours has to learn the rate, its season
and its spread, and must hold its promise on the restless kinds above too.

${burstTable(bursts)}

Made by \`npm run evaluate -- spikes-simulation --seed ${seed} --months ${months} --trials ${trials}\`.
`
}

const promise = () => sensitivities.map((how) => `${alertsPerMonth[how]} (${how})`).join(', ')

function falseAlarmTable(rows: readonly FalseAlarms[]): string {
  const lines = rows.map(({ kind, rate, perMonth, silences }) => {
    const cells = [...sensitivities.map((how) => perMonth[how]), silences].map((value) => value.toFixed(2))
    return `| ${kind} | ${rate} | ${cells.join(' | ')} |`
  })
  return [
    `| kind | posts an hour | ${sensitivities.join(' | ')} | silences |`,
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

function burstTable(rows: readonly Bursts[]): string {
  const lines = rows.map((row) => {
    const { kind, rate, burst, delays } = row
    const found = delays.filter((delay) => delay <= burst.minutes + 10)
    const soon = delays.filter((delay) => delay <= 10)
    const cells = [kind, rate, `×${burst.times}, ${burst.minutes} min`, share(soon, delays), share(found, delays)]
    return `| ${cells.join(' | ')} | ${median(found)} | ${possibleTexts(row).join(' | ')} |`
  })
  const head =
    '| kind | posts an hour | burst | within 10 min of its start | found | median minutes | scan | told when |'
  return [head, '|---|---|---|---|---|---|---|---|', ...lines].join('\n')
}

const share = (some: readonly number[], all: readonly number[]) => percent(some.length / all.length)
const percent = (part: number) => `${Math.round(100 * part)}%`

function median(values: readonly number[]): string {
  return values.length === 0 ? '–' : String(values.toSorted((a, b) => a - b)[values.length >> 1])
}

function possibleTexts({ rate, burst, possible }: Bursts): readonly string[] {
  if (possible === null) return ['', '']
  return [possible, powerKnowingWhen(rate, burst)].map(({ soon, found }) => `${percent(soon)}, ${percent(found)}`)
}

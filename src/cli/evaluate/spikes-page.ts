import { alertsPerMonth, type Sensitivity, sensitivities } from '../../model/spike.ts'
import { type QuietKind, quietKinds, quietWords } from './simulated-posts.ts'

export type FalseAlarms = {
  readonly kind: QuietKind
  /** Posts an hour. */
  readonly rate: number
  readonly perMonth: Readonly<Record<Sensitivity, number>>
}

export type Bursts = {
  readonly kind: QuietKind
  readonly rate: number
  readonly burst: { readonly times: number; readonly minutes: number }
  /** Minutes to the alert of each trial; Infinity when it was missed. */
  readonly delays: readonly number[]
}

export type Simulation = {
  readonly seed: number
  readonly months: number
  readonly trials: number
  readonly falseAlarms: readonly FalseAlarms[]
  readonly bursts: readonly Bursts[]
}

/** docs/spikes.md, as the simulation found it. */
export function simulationPage(simulation: Simulation): string {
  const { seed, months, trials } = simulation
  return `${explanation}
## False alarms

Simulated watches on which nothing happens, ${months} months for each figure, each watch two months from nothing
(the three days of learning left out). Alerts a month; the promise is at most ${promise()}.

${quietKinds.map((kind) => `- \`${kind}\`: ${quietWords[kind]}`).join('\n')}

${falseAlarmTable(simulation.falseAlarms)}

## Bursts found

Sensitivity \`normal\`, a watch that learned for four weeks, ${trials} bursts for each row. Extra posts are added by
chance, so a burst that happens to bring few posts is among them. Found: told by ten minutes after its end.

${burstTable(simulation.bursts)}

Made by \`npm run evaluate -- spikes-simulation --seed ${seed} --months ${months} --trials ${trials}\`.
`
}

const promise = () => sensitivities.map((how) => `${alertsPerMonth[how]} (${how})`).join(', ')

function falseAlarmTable(rows: readonly FalseAlarms[]): string {
  const lines = rows.map(
    ({ kind, rate, perMonth }) =>
      `| ${kind} | ${rate} | ${sensitivities.map((how) => perMonth[how].toFixed(2)).join(' | ')} |`,
  )
  return [`| kind | posts an hour | ${sensitivities.join(' | ')} |`, '|---|---|---|---|---|', ...lines].join('\n')
}

function burstTable(rows: readonly Bursts[]): string {
  const lines = rows.map(({ kind, rate, burst, delays }) => {
    const found = delays.filter((delay) => delay <= burst.minutes + 10)
    const soon = delays.filter((delay) => delay <= 10)
    const cells = [kind, rate, `×${burst.times}, ${burst.minutes} min`, share(soon, delays), share(found, delays)]
    return `| ${cells.join(' | ')} | ${median(found)} |`
  })
  const head = '| kind | posts an hour | burst | within 10 min of its start | found | median minutes |'
  return [head, '|---|---|---|---|---|---|', ...lines].join('\n')
}

const share = (some: readonly number[], all: readonly number[]) => `${Math.round((100 * some.length) / all.length)}%`

function median(values: readonly number[]): string {
  return values.length === 0 ? '–' : String([...values].sort((a, b) => a - b)[values.length >> 1])
}

const explanation = `# Spikes and silences
`

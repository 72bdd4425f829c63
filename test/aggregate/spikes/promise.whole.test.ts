import { expect, test } from 'vitest'
import { startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { seededDice } from '../../../src/cli/evaluate/dice.ts'
import { quietKinds, quietPosts } from '../../../src/cli/evaluate/simulated-posts.ts'
import { alertsPerMonth, sensitivities } from '../../../src/model/spike.ts'
import { day, live, monday } from './live.ts'

const months = 8
const rates = [0.3, 3, 30]

test.for(quietKinds.flatMap((kind) => sensitivities.map((how) => [kind, how] as const)))(
  'watches on which nothing happens (%s) keep the promise of %s',
  ([kind, how]) => {
    const dice = seededDice(11)
    let alerts = 0
    for (const rate of rates) {
      for (let month = 0; month < months; month += 2) {
        const posts = quietPosts(kind, dice)
        const told = live(startSpikeState(), monday, 63 * day, (minute) => posts(rate, minute), null, how)
        alerts += told.filter(({ said }) => said.kind === 'began').length
      }
    }
    expect(alerts / (months * rates.length)).toBeLessThanOrEqual(alertsPerMonth[how])
  },
)

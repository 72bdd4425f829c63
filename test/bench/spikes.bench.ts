import { test } from 'vitest'
import { confirmSpike } from '../../src/aggregate/spikes/confirm.ts'
import { startSpikeState } from '../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../src/aggregate/spikes/update.ts'
import { poisson, seededDice } from '../../src/cli/evaluate/dice.ts'

const watches = 10_000
const minutesAhead = 100
const dice = seededDice(1)
/** From one post in ten hours to a thousand an hour, side by side. */
const states = Array.from({ length: watches }, () => startSpikeState())
const counts = Array.from({ length: minutesAhead * watches }, (_, at) => poisson(10 ** ((at % 5) - 1) / 60, dice))
let minute = 29_459_520

function live(minutes: number): void {
  for (const until = minute + minutes; minute < until; minute++) {
    const row = (minute % minutesAhead) * watches
    for (let watch = 0; watch < watches; watch++) {
      const count = { atMinute: minute, posts: counts[row + watch]!, covered: true }
      const judged = updateSpike(states[watch]!, count, 'normal')
      if (judged.kind === 'candidate') confirmSpike(states[watch]!, judged.window, null, 'normal')
    }
  }
}

test('the spikes of a minute', { timeout: 120_000 }, async ({ bench }) => {
  live(4 * 1440)
  await bench('10,000 watches, one minute', () => live(1)).run()
})

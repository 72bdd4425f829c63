import { expect, test } from 'vitest'
import { runTorture } from '../../src/cli/torture/run.ts'

test('a day of faults, deaths and kills: each post stored once or in a gap, each message said once, counts as recounted', async () => {
  const report = await runTorture({ sources: 8, days: 1, kills: 3, deathsPerStep: 0.3, seed: 2 })
  expect(report).toMatchObject({
    killed: 3,
    posts: { lost: 0, unknown: 0 },
    alerts: { saidTwice: 0, unsaid: 0 },
    counts: { wrong: 0 },
  })
  expect(report.died).toBeGreaterThan(3)
  expect(report.posts.storedOnce).toBeGreaterThan(500)
  expect(report.alerts.said).toBeGreaterThan(3)
})

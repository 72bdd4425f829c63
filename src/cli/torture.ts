import { parseArgs } from 'node:util'
import { runCli } from './run.ts'
import { live } from './torture/live.ts'
import { runTorture } from './torture/run.ts'

/** `npm run torture -- [--sources 500] [--days 3] [--kills 8] [--seed 1]`; `live` is one of its processes. */
await runCli('torture', async () => {
  const [mode, plan] = process.argv.slice(2)
  if (mode === 'live') return live(JSON.parse(plan!), (line) => console.log(line))
  const { values } = parseArgs({
    options: {
      sources: { type: 'string', default: '500' },
      days: { type: 'string', default: '3' },
      kills: { type: 'string', default: '8' },
      seed: { type: 'string', default: '1' },
    },
  })
  const startedMs = performance.now()
  const report = await runTorture({
    sources: Number(values.sources),
    days: Number(values.days),
    kills: Number(values.kills),
    seed: Number(values.seed),
    deathsPerStep: 0.2,
  })
  console.log(JSON.stringify({ ...report, seconds: Math.round((performance.now() - startedMs) / 1000) }, null, 2))
  const faults = report.posts.lost + report.posts.unknown + report.alerts.saidTwice + report.alerts.unsaid
  if (faults + report.counts.wrong > 0) throw new Error('something was lost, or said or counted twice')
})

import { runChecks } from './doctor/checks.ts'
import { readSettings, runCli } from './run.ts'

const marks = { good: '✔', bad: '✘', unknown: '?' } as const

await runCli('doctor', async () => {
  const findings = await runChecks(readSettings())
  for (const { state, what, remedy } of findings)
    console.log(`${marks[state]} ${what}${remedy === null ? '' : `\n    → ${remedy}`}`)
  const faults = findings.filter((finding) => finding.state === 'bad').length
  console.log(faults === 0 ? 'Nothing to mend.' : `${faults} to mend.`)
  if (faults > 0) process.exitCode = 1
})

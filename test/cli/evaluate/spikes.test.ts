import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { poisson, seededDice } from '../../../src/cli/evaluate/dice.ts'
import { evaluateSpikes } from '../../../src/cli/evaluate/spikes.ts'
import { measureSpikes } from '../../../src/cli/evaluate/spikes-cost.ts'
import { scoreSpikes } from '../../../src/cli/evaluate/spikes-scores.ts'
import { UserError } from '../../../src/model/errors.ts'

const shared = join(import.meta.dirname, '../../../../shared/eval/spikes')
let folder: string
let printed: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spikes-'))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** Ten quiet days every five minutes, and half an hour of 200 in the last one. */
function writeSeries(): void {
  const dice = seededDice(4)
  const first = Temporal.Instant.from('2026-03-02T00:02:30Z')
  const lines = Array.from({ length: 10 * 288 }, (_, row) => {
    const stamp = first
      .add({ minutes: row * 5 })
      .toString()
      .replace('T', ' ')
      .replace('Z', '')
    return `${stamp},${row >= 2700 && row < 2706 ? 200 : poisson(4, dice)}`
  })
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data', 'quiet_tag.csv'), ['timestamp,value', ...lines].join('\n'))
}

test('a folder of series is answered with the time stamps of its alerts', async () => {
  writeSeries()
  await evaluateSpikes([folder, '--sensitivity', 'quiet'])
  expect(JSON.parse(printed)).toEqual({ 'quiet_tag.csv': ['2026-03-11 09:02:30'] })
})

test('a spike is found at another hour and among half of the posts as well', async () => {
  writeSeries()
  for (const change of [
    ['--shift-hours', '5'],
    ['--keep', '50', '--seed', '2'],
  ]) {
    printed = ''
    await evaluateSpikes([folder, ...change])
    expect(JSON.parse(printed)).toEqual({ 'quiet_tag.csv': ['2026-03-11 09:02:30'] })
  }
  await expect(evaluateSpikes([folder, '--keep', 'half'])).rejects.toThrow(/--keep wants a whole number/)
})

test('what can not be read is said with the way out', async () => {
  await expect(evaluateSpikes([])).rejects.toThrow(/which folder/)
  await expect(evaluateSpikes([folder])).rejects.toThrow(/no series in/)
  writeSeries()
  await expect(evaluateSpikes([folder, '--sensitivity', 'shy'])).rejects.toThrow(UserError)
  writeFileSync(join(folder, 'data', 'broken.csv'), 'timestamp,value\n2026-03-02 00:00:00,many')
  await expect(evaluateSpikes([folder])).rejects.toThrow(/broken.csv, line 2/)
})

test('the scores of a folder are written between their marks, and the rest of the page is left as it is', async () => {
  writeSeries()
  const page = join(folder, 'page.md')
  const marks = ['<!-- scores: written by `npm run evaluate -- spikes-scores` -->', '<!-- /scores -->']
  writeFileSync(page, `before\n\n${marks[0]}\nold figures\n${marks[1]}\n\nafter\n`)
  await expect(scoreSpikes([folder, page])).rejects.toThrow(/No labelled series/)
  // A scorer that gives ten points an alert.
  const scorer = `const found = JSON.parse(process.getBuiltinModule('node:fs').readFileSync(process.argv[3], 'utf8'))
    const hit = Object.values(found).flat().length
    console.log(JSON.stringify({ total: { normalised: 10 * hit, windows: 1, windows_hit: hit, false_alarms_per_series_week: 0 } }))`
  writeFileSync(join(folder, 'score-spikes.mjs'), scorer)
  await scoreSpikes([folder, page])
  const written = readFileSync(page, 'utf8')
  expect(written.startsWith(`before\n\n${marks[0]}\n## Measured`)).toBe(true)
  expect(written.endsWith(`${marks[1]}\n\nafter\n`)).toBe(true)
  expect(written).toContain('| quiet | 10.0 | 1/1 | 0.00 |')
  expect(written).toContain('| `--keep 10`, `--seed` 1 to 6 | 10.0 | 10.0–10.0 | 0.00 |')
  expect(written).not.toContain('old figures')
})

test('the cost of a minute is measured, and a watch keeps a kilobyte at most', async () => {
  await measureSpikes(['--watches', '50'])
  const cost = JSON.parse(printed)
  expect(cost).toMatchObject({ watches: 50 })
  expect(cost.updatesPerSecond).toBeGreaterThan(0)
  expect(cost.bytesPerWatch).toBeLessThanOrEqual(1024)
  await expect(measureSpikes(['--watches', 'all'])).rejects.toThrow(/whole number/)
})

test.skipIf(!existsSync(shared))(
  'the series of the benchmark score 85 with 0.3 false alarms a week at most',
  async () => {
    await evaluateSpikes([shared])
    const detections = join(folder, 'detections.json')
    writeFileSync(detections, printed)
    const scored = execFileSync(process.execPath, [join(shared, 'score-spikes.mjs'), shared, detections, '--json'])
    const { total } = JSON.parse(scored.toString())
    expect(total.normalised).toBeGreaterThanOrEqual(85)
    expect(total.false_alarms_per_series_week).toBeLessThanOrEqual(0.3)
  },
)

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { sensitivities } from '../../model/spike.ts'
import { withPart } from './page-part.ts'
import { type Change, detectFolder, unchanged } from './spikes.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const opening = '<!-- scores: written by `npm run evaluate -- spikes-scores` -->'
const closing = '<!-- /scores -->'

/** What `score-spikes.mjs --json` tells of all series together. */
type Score = {
  readonly normalised: number
  readonly windows: number
  readonly windows_hit: number
  readonly false_alarms_per_series_week: number
}

/** Detects in a folder and scores it. */
type Scorer = (sensitivity: (typeof sensitivities)[number], change: Change) => Score

const shares = [80, 50, 25, 10] as const
const moved = [3, 6, 9, 12, 15, 18, 21].map((laterHours) => ({ ...unchanged, laterHours }))
const thinned = (percent: number) => [1, 2, 3, 4, 5, 6].map((seed) => ({ ...unchanged, share: percent / 100, seed }))

/**
 * Scores the live detector on a folder of labelled series with the scorer that lies there, and writes the part *Measured* of
 * docs/spikes.md: `spikes-scores [DIR [PAGE]]`.
 * @throws {UserError} when the folder is not there.
 */
export async function scoreSpikes(args: string[]): Promise<void> {
  const [directory = join(root, '..', 'shared', 'eval', 'spikes'), page = join(root, 'docs', 'spikes.md')] = args
  if (!existsSync(join(directory, 'score-spikes.mjs')))
    throw new UserError(`No labelled series in ${directory}: they are not shipped. Name the folder that has them.`)
  const folder = mkdtempSync(join(tmpdir(), 'spikes-'))
  try {
    const part = measured((sensitivity, change) => {
      const detections = join(folder, 'detections.json')
      writeFileSync(detections, JSON.stringify(detectFolder(directory, sensitivity, change)))
      const scored = execFileSync(process.execPath, [
        join(directory, 'score-spikes.mjs'),
        directory,
        detections,
        '--json',
      ])
      return JSON.parse(scored.toString()).total as Score
    })
    writeFileSync(page, withPart(readFileSync(page, 'utf8'), opening, closing, part))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const measured = (score: Scorer): string => `## Measured

On five labelled series of the Numenta Anomaly Benchmark (tweets about companies, five-minute counts), with the live detector and
\`score-spikes.mjs\`: 0 is no alert at all, 100 a perfect detector. The series are not shipped.

| sensitivity | normalised score | windows hit | false alarms per series-week |
|---|---|---|---|
${sensitivities.map((sensitivity) => sensitivityRow(sensitivity, score(sensitivity, unchanged))).join('\n')}

The windows are few. So the same series are also scored with their hours moved (the detector's day then ends elsewhere, and
hours fall into other slots) and with a random part of the tweets, at \`normal\`:

| changed by | score | least and most | false alarms |
|---|---|---|---|
${changedRow('`--shift-hours` 3, 6, … 21', moved, score)}
${shares.map((percent) => changedRow(`\`--keep ${percent}\`, \`--seed\` 1 to 6`, thinned(percent), score)).join('\n')}`

const sensitivityRow = (name: string, scored: Score): string =>
  `| ${name} | ${scored.normalised.toFixed(1)} | ${scored.windows_hit}/${scored.windows} | ${scored.false_alarms_per_series_week.toFixed(2)} |`

/** The mean over the changes, with the least and the most. */
function changedRow(name: string, changes: readonly Change[], score: Scorer): string {
  const scored = changes.map((change) => score('normal', change))
  const points = scored.map(({ normalised }) => normalised)
  const range = `${Math.min(...points).toFixed(1)}–${Math.max(...points).toFixed(1)}`
  const alarms = mean(scored.map((one) => one.false_alarms_per_series_week))
  return `| ${name} | ${mean(points).toFixed(1)} | ${range} | ${alarms.toFixed(2)} |`
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

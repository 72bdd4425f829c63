import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readIssues } from '../../analysis/issues/read-issues.ts'
import { bestGuess } from '../../analysis/sentiment/score.ts'
import { readStance } from '../../analysis/stance/read-stance.ts'

/** One labour post of our own probe set, with what its writers say of it. */
export type ProbeRow = {
  readonly tone: string
  readonly stance: string
  readonly issues: readonly string[]
  readonly text: string
}

const probePath = join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'labour', 'probe.tsv')
const tones = ['negative', 'neutral', 'positive'] as const
const post = { language: 'en', kind: 'post' } as const

/** `tone<TAB>stance<TAB>issues<TAB>text`; `-`: no issue. */
export function readProbe(): ProbeRow[] {
  const lines = readFileSync(probePath, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [tone = '', stance = '', issues = '', text = ''] = line.split('\t')
    return { tone, stance, issues: issues === '-' ? [] : issues.split(','), text }
  })
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (100 * (part / whole)).toFixed(1)
}

function readTone(rows: readonly ProbeRow[]) {
  return rows.map((row) => ({ row, guess: bestGuess(row.text, post)! }))
}

function macroRecall(read: ReturnType<typeof readTone>): number {
  const recalls = tones.map((tone) => {
    const all = read.filter(({ row }) => row.tone === tone)
    return all.filter(({ guess }) => guess.label === tone).length / all.length
  })
  return recalls.reduce((sum, recall) => sum + recall, 0) / tones.length
}

/** Precision and recall of issue tags, all issues taken together. */
function issueCounts(rows: readonly ProbeRow[]): { met: number; said: number; is: number } {
  const counts = { met: 0, said: 0, is: 0 }
  for (const row of rows) {
    const said = readIssues(row.text, null, post).map(({ issue }) => issue)
    counts.said += said.length
    counts.is += row.issues.length
    counts.met += row.issues.filter((issue) => said.includes(issue)).length
  }
  return counts
}

function stanceRow(rows: readonly ProbeRow[], stance: string): string {
  const is = rows.filter((row) => row.stance === stance)
  const said = rows.filter((row) => readStance(row.text, post) === stance)
  const met = is.filter((row) => said.includes(row)).length
  return `| ${stance} | ${is.length} | ${share(met, said.length)} | ${share(met, is.length)} |`
}

/** The probe's part of docs/accuracy.md. Its texts are ours, so its errors are shown in full. */
export function scoreProbe(rows: readonly ProbeRow[]): string {
  const read = readTone(rows)
  const flips = read.filter(
    ({ row, guess }) => row.tone !== 'neutral' && guess.label !== 'neutral' && guess.label !== row.tone,
  )
  const wrong = read.filter(({ row, guess }) => row.tone !== guess.label)
  wrong.sort((a, b) => b.guess.probability - a.guess.probability)
  const issues = issueCounts(rows)
  const stances = [...new Set(rows.map((row) => row.stance))].sort()
  const errors = wrong.slice(0, 10).map(({ row, guess }) => {
    return `| ${row.tone} | ${guess.label} | ${guess.probability.toFixed(2)} | ${row.text.replaceAll('|', '\\|')} |`
  })
  return `### Our own labour posts (test/fixtures/labour/probe.tsv)

${rows.length} posts written for this project. Tone: macro recall ${(100 * macroRecall(read)).toFixed(1)}, ${flips.length} polarity flips. Issues: precision ${share(issues.met, issues.said)},
recall ${share(issues.met, issues.is)}. Stance:

| stance | posts | precision | recall |
|---|---|---|---|
${stances.map((stance) => stanceRow(rows, stance)).join('\n')}

The ten errors of tone we were surest of:

| is | said | sure | text |
|---|---|---|---|
${errors.join('\n')}`
}

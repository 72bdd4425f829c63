import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = join(import.meta.dirname, '../../src/cli/evaluate.ts')
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
const file = join(folder, 'posts.tsv')

function evaluate(...options: string[]): string[] {
  const out = execFileSync(process.execPath, [program, 'sentiment', file, ...options], { encoding: 'utf8' })
  return out.trimEnd().split('\n')
}

beforeAll(() => {
  writeFileSync(
    file,
    'positive\tSo proud of this wonderful crew!\nx\tVoting no. A 3% raise is a disgusting insult\n\t…\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

test('one line a text: the best guess and its score, whatever the label says; none where nothing can be read', () => {
  const [praise, anger, nothing, ...more] = evaluate()
  expect(praise).toMatch(/^positive\t0\.\d{4}$/)
  expect(anger).toMatch(/^negative\t-0\.\d{4}$/)
  expect(more).toEqual([])
  expect(nothing).toMatch(/^(none|neutral\t)/)
})

test('a language without a pack is none, line by line', () => {
  expect(evaluate('--lang', 'ja')).toEqual(['none', 'none', 'none'])
})

test('the detail names issues, stance, figures and the words that decided', () => {
  const [, anger] = evaluate('--detail')
  expect(anger).toContain('pay,vote')
  expect(anger).toContain('vote-no')
  expect(anger).toContain('3% raise')
  expect(anger).toMatch(/insult -\d\.\d\d/)
})

test('odd files break nothing: each line of the file has its line of the answer', () => {
  const odd = join(folder, 'odd.tsv')
  const lines = [
    '\uFEFFx\tProud of us!',
    '',
    'no tab',
    '\tonly a tab',
    'x\t',
    'x\ta\tb',
    `x\t${'vote no! '.repeat(20_000)}`,
  ]
  writeFileSync(odd, `${lines.join('\r\n')}\nx\t$25 an\u2028hour`)
  for (const options of [[], ['--detail'], ['--news']]) {
    const out = execFileSync(process.execPath, [program, 'sentiment', odd, ...options], { encoding: 'utf8' })
    const answers = out.trimEnd().split(/[\n\r\u2028\u2029\v\f\u0085]/)
    expect(answers).toHaveLength(lines.length + 1)
    for (const answer of answers) expect(answer).toMatch(/^(?:none$|none\t|(?:positive|neutral|negative)\t)/)
    expect(Math.max(...answers.map((answer) => answer.length))).toBeLessThan(2000)
  }
})

test('a file that is not there is named, without a stack', () => {
  const missing = join(folder, 'nothing.tsv')
  const { status, stderr } = spawnSync(process.execPath, [program, 'sentiment', missing], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toBe(`evaluate: There is no file ${missing}. Check the path.\n`)
})

test('whoever reads the first lines only gets them, and no error', () => {
  const many = join(folder, 'many.tsv')
  writeFileSync(many, 'x\tSo proud of this crew\n'.repeat(50_000))
  const command = `"${process.execPath}" "${program}" sentiment "${many}" | head -n 1`
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect(stdout).toMatch(/^positive\t/)
  expect(stderr).toBe('')
})

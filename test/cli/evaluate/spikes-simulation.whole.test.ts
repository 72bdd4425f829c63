import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { simulateSpikes } from '../../../src/cli/evaluate/spikes-simulation.ts'
import { UserError } from '../../../src/model/errors.ts'

test('the same seed writes the same page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spikes-'))
  const pages = []
  for (const name of ['one.md', 'two.md']) {
    const out = join(folder, name)
    await simulateSpikes(['--seed', '7', '--months', '2', '--trials', '10', '--out', out])
    pages.push(readFileSync(out, 'utf8'))
  }
  rmSync(folder, { recursive: true })
  expect(pages[0]).toBe(pages[1])
  expect(pages[0]).toContain('--seed 7')
})

test('a number that is none is said', async () => {
  await expect(simulateSpikes(['--seed', 'many'])).rejects.toThrow(UserError)
})

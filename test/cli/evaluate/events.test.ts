import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { predict, readItems } from '../../../src/cli/evaluate/events.ts'

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'eval', 'events')

function fileOf(lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'events-')), 'items.jsonl')
  writeFileSync(path, lines.join('\n'))
  return path
}

test('items are taken in order of date, whatever their order in the file', () => {
  const item = (id: string, date: string) =>
    JSON.stringify({ id, date, url: null, title: 'Ferry crews go on strike', text: 'The union said so.' })
  const predictions = predict(readItems(fileOf([item('late', '2026-03-02'), item('early', '2026-03-01')])))
  expect(predictions.map((prediction) => prediction.id)).toEqual(['early', 'late'])
  expect(predictions.map((prediction) => prediction.story)).toEqual(['early', 'early'])
})

test('a line with a broken date, no title or no text is still answered', () => {
  const lines = [
    '{"id":"a","date":"2023-13-40","text":"Union reaches tentative agreement"}',
    '{"id":"b","date":"","title":"x"}',
    '',
    '{"id":3}',
  ]
  const predictions = predict(readItems(fileOf(lines)))
  expect(predictions.map((prediction) => prediction.id).sort()).toEqual(['3', 'a', 'b'])
  expect(predictions.find((prediction) => prediction.id === 'a')!.events).toEqual(['tentative_agreement'])
})

test('a line that is no JSON is named, and so is a file that is not there', () => {
  expect(() => readItems(fileOf(['{"id":"a"}', 'oops']))).toThrow(/line 2/)
  expect(() => readItems('/nowhere.jsonl')).toThrow(/nowhere/)
})

test('the development set is read as well as the accuracy page says', async ({ skip }) => {
  if (!existsSync(shared)) skip('the evaluation set is not shipped')
  const { score, readJsonl } = await import(pathToFileURL(join(shared, 'score-events.mjs')).href)
  const gold = readJsonl(join(shared, 'dev.jsonl'))
  const predictions = predict(readItems(join(shared, 'dev.jsonl')))
  const lenient = score(gold, predictions)
  expect(lenient.micro.f1).toBeGreaterThanOrEqual(0.85)
  expect(lenient.false_alarm_rate).toBeLessThanOrEqual(0.05)
  expect(lenient.bcubed_all.f1).toBeGreaterThanOrEqual(0.95)
  expect(score(gold, predictions, { strict: true }).micro.f1).toBeGreaterThanOrEqual(0.8)
})

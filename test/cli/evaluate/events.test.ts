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
  const predictions = predict(readItems(fileOf([item('late', '2026-03-02'), item('early', '2026-03-01')])).items)
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
  const predictions = predict(readItems(fileOf(lines)).items)
  expect(predictions.map((prediction) => prediction.id).sort()).toEqual(['3', 'a', 'b'])
  expect(predictions.find((prediction) => prediction.id === 'a')!.events).toEqual(['tentative_agreement'])
})

test('lines that are no item are named in words, and the others are answered', () => {
  const item = (id: string, date: unknown, title: string) => JSON.stringify({ id, date, title, text: '' })
  const path = fileOf([
    item('b', '2026-03-02', 'Dockworkers ratify contract'),
    '{"id": "broken"',
    '[1, 2]',
    '{"title": "no id"}',
    item('a', 'some day', 'Nurses vote to authorize a strike'),
    item('b', '2026-03-03', 'the same id again'),
    '{"id": "c", "date": "2026-03-01"}',
  ])
  const { items, faults } = readItems(path)
  expect(predict(items).map(({ id, events }) => [id, events])).toEqual([
    ['a', ['strike_vote_result']],
    ['c', []],
    ['b', ['ratified']],
  ])
  expect(faults.map((fault) => fault.slice(path.length))).toEqual([
    ', line 2: is not a JSON object; left out.',
    ', line 3: is not a JSON object; left out.',
    ', line 4: has no id to answer under; left out.',
    ', line 5: a has no date (YYYY-MM-DD); it is placed first and no relative date of it is read.',
    ', line 6: repeats the id b; the first one counts.',
    ', line 7: c has neither title nor text; no event.',
  ])
})

test('a file that is not there is named', () => {
  expect(() => readItems('/nowhere.jsonl')).toThrow(/nowhere/)
})

test('the development set is read as well as the accuracy page says', async ({ skip }) => {
  if (!existsSync(shared)) skip('the evaluation set is not shipped')
  const { score, readJsonl } = await import(pathToFileURL(join(shared, 'score-events.mjs')).href)
  const gold = readJsonl(join(shared, 'dev.jsonl'))
  const predictions = predict(readItems(join(shared, 'dev.jsonl')).items)
  const lenient = score(gold, predictions)
  expect(lenient.micro.f1).toBeGreaterThanOrEqual(0.85)
  expect(lenient.false_alarm_rate).toBeLessThanOrEqual(0.05)
  expect(lenient.bcubed_all.f1).toBeGreaterThanOrEqual(0.95)
  expect(score(gold, predictions, { strict: true }).micro.f1).toBeGreaterThanOrEqual(0.8)
})

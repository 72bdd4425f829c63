import { expect, test } from 'vitest'
import { lexicons } from '../../../src/analysis/events/lexicon/lexicons.ts'
import { compilePhrasebook, type Phrasebook } from '../../../src/analysis/events/phrasebook.ts'
import { readEvents } from '../../../src/analysis/events/read.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'
import { labourWithoutStep } from './near-misses.ts'

function countOf(book: Phrasebook): number {
  let count = 0
  for (const { code, phrases } of book.values()) {
    if (code !== null) count++
    for (const list of phrases.values()) count += list.length
  }
  return count
}

test('the endings of the lexicons multiply to no more than 25,000 words and phrases, each compiled once', () => {
  const book = compilePhrasebook(lexicons)
  expect(countOf(book)).toBeLessThan(25_000)
  expect(countOf(compilePhrasebook([...lexicons, ...lexicons]))).toBe(countOf(book))
})

test('no entry of a lexicon stands for more than 2,500 spellings', () => {
  for (const lexicon of lexicons) {
    for (const entry of Object.values(lexicon).flatMap((list) => list.split(','))) {
      const groups = [...entry.matchAll(/\(([^)]*)\)/g)].map(([, group]) => group!.split('|').length)
      expect(
        groups.reduce((product, size) => product * size, 1),
        entry,
      ).toBeLessThanOrEqual(2_500)
    }
  }
})

test('making the phrasebook ready costs about what it says: twice the phrases, about twice the time', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `strike number${from + at} (was|is|has been) (called|set|held)`).join(',')
  const cost = (count: number) =>
    Math.min(...[0, 1, 2].map(() => cpuMsOf(() => compilePhrasebook([{ strike: words(0, count) }]))))
  cost(500)
  expect(cost(4_000)).toBeLessThan(12 * Math.max(1, cost(1_000)))
})

test('words that every object knows are no numbers', () => {
  const [event] = readEvents({
    title: 'Constructor workers went on strike',
    text: 'A constructor and toString workers went on strike at the plant.',
    url: null,
    date: '2021-10-04',
  })
  expect(event).toMatchObject({ type: 'strike_begins', facts: { workers: null } })
})

test('making the phrasebook ready at the start costs less than reading five thousand texts', () => {
  const read = () => {
    for (const [title, text] of labourWithoutStep) readEvents({ title, text, url: null, date: '2021-10-04' })
  }
  for (let times = 0; times < 20; times++) read()
  const reading = Math.min(...[0, 1, 2].map(() => cpuMsOf(read))) * (5_000 / labourWithoutStep.length)
  expect(Math.min(...[0, 1, 2].map(() => cpuMsOf(() => compilePhrasebook(lexicons))))).toBeLessThan(reading)
})

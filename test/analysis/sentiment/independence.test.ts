import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestGuess, scoreSentiment } from '../../../src/analysis/sentiment/score.ts'
import { checkOwnWord, compileWords } from '../../../src/analysis/sentiment/words.ts'
import { UserError } from '../../../src/model/errors.ts'
import { anyText } from '../../support/any-text.ts'

const post = { language: 'en', kind: 'post' } as const
const someText = fc
  .array(
    fc.constantFrom('good', 'bad', 'strike', 'not', 'very', 'deal', '😡', '#FairPay', 'we', '!', 'rest', 'AWFUL'),
    {
      maxLength: 15,
    },
  )
  .map((words) => words.join(' '))

test("a score doesn't depend on what other guilds' words were compiled or used before it", () => {
  fc.assert(
    fc.property(someText, fc.array(fc.tuple(someText, fc.double({ min: -5, max: 5, noNaN: true }))), (text, own) => {
      const before = scoreSentiment(text, post)
      const words = compileWords(own.map(([term, valence]) => ({ term, valence })))
      scoreSentiment(text, { ...post, words })
      expect(scoreSentiment(text, post)).toEqual(before)
    }),
    { numRuns: 200, seed: 2 },
  )
})

test("a score doesn't depend on what was read before it", () => {
  fc.assert(
    fc.property(someText, anyText, (text, other) => {
      const alone = scoreSentiment(text, post)
      scoreSentiment(other, post)
      scoreSentiment(other.repeat(200), { language: 'de', kind: 'article' })
      expect(scoreSentiment(text, post)).toEqual(alone)
    }),
    { numRuns: 200, seed: 3 },
  )
})

test('names of Object.prototype are words like others', () => {
  const neutral = bestGuess('table good', post)
  for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
    const read = bestGuess(`${name} good`, post)
    expect(read?.label, name).toBe(neutral?.label)
    expect(Number.isFinite(read?.score), name).toBe(true)
  }
  const words = compileWords([{ term: 'constructor', valence: -5 }])
  expect(bestGuess('constructor', { ...post, words })!.score).toBeLessThan(bestGuess('constructor', post)!.score)
})

test('scores stay within −1…+1 and probabilities within 0…1 on any text', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'es', 'fr'), (text, language) => {
      const read = scoreSentiment(text, { language, kind: 'post' })
      if (read === null) return
      expect(Math.abs(read.score)).toBeLessThanOrEqual(1)
      expect(read.probability).toBeGreaterThan(0)
      expect(read.probability).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300, seed: 4 },
  )
})

test('a word that can’t be used is refused in words for the person', () => {
  expect(() => checkOwnWord({ term: '...', valence: 1 })).toThrow(UserError)
  expect(() => checkOwnWord({ term: 'one two three four five six', valence: 1 })).toThrow(/at most 5/)
  expect(() => checkOwnWord({ term: 'fine', valence: 9 })).toThrow(/−5 to \+5/)
  expect(() => checkOwnWord({ term: 'red shirt day', valence: 3 })).not.toThrow()
})

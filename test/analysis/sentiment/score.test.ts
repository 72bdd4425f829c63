import { expect, test } from 'vitest'
import { explainSentiment } from '../../../src/analysis/sentiment/explain.ts'
import { bestGuess, scoreSentiment } from '../../../src/analysis/sentiment/score.ts'
import { compileWords } from '../../../src/analysis/sentiment/words.ts'

const post = { language: 'en', kind: 'post' } as const

test('praise is positive and anger is negative', () => {
  expect(scoreSentiment('So proud of this crew, what a wonderful day!', post)?.label).toBe('positive')
  expect(scoreSentiment('This is a disgusting, greedy insult to every one of us.', post)?.label).toBe('negative')
})

test('a strike vote is a topic, not a mood', () => {
  expect(scoreSentiment('The strike vote is on Monday, ballots close at noon.', post)?.label).toBe('neutral')
})

test('a negator two words before its word turns it round', () => {
  expect(scoreSentiment('The food was not very good', post)!.score).toBeLessThan(0)
})

test('curly apostrophes are apostrophes', () => {
  expect(scoreSentiment('I don’t like this offer', post)).toEqual(scoreSentiment("I don't like this offer", post))
})

test('an emoji glued to a word is still read', () => {
  expect(scoreSentiment('today😡', post)!.score).toBeLessThan(scoreSentiment('today', post)!.score)
})

test('what is written between quotation marks is less meant', () => {
  const plain = scoreSentiment('The company made a generous offer', post)!
  expect(scoreSentiment('The company made a "generous" offer', post)!.score).toBeLessThan(plain.score)
})

test('capitals, exclamation marks and boosters make a tone stronger', () => {
  const plain = scoreSentiment('this is a good deal', post)!.score
  for (const louder of ['this is a GOOD deal', 'this is a good deal!', 'this is a very good deal'])
    expect(scoreSentiment(louder, post)!.score).toBeGreaterThan(plain)
})

test('a language without a pack, an unknown one, and nothing to read are not scored', () => {
  expect(scoreSentiment('Tämä on hyvä', { language: 'fi', kind: 'post' })).toBeNull()
  expect(scoreSentiment('good', { language: null, kind: 'post' })).toBeNull()
  expect(scoreSentiment(' \u200b \ud800 ', post)).toBeNull()
})

test('an unsure text has a best guess', () => {
  const text = 'great, another meeting'
  expect(scoreSentiment(text, post)?.probability).toBe(bestGuess(text, post)?.probability)
  expect(bestGuess(text, post)?.label).not.toBe('unsure')
})

test("a guild's own words outrank ours, for that guild only", () => {
  const words = compileWords([{ term: 'red shirt day', valence: 4 }])
  const text = 'Tomorrow is red shirt day'
  const before = scoreSentiment(text, post)
  expect(scoreSentiment(text, { ...post, words })!.score).toBeGreaterThan(before!.score)
  expect(scoreSentiment(text, post)).toEqual(before)
})

test('the words that decided are named as the text has them', () => {
  const [first] = explainSentiment('The catering was AWFUL on Tuesday', post)
  expect(first?.quote).toBe('AWFUL')
  expect(first?.weight).toBeLessThan(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStance } from '../../../src/analysis/stance/read-stance.ts'

const post = { language: 'en', kind: 'post' } as const

test.for([
  ['I am voting yes on this contract', 'vote-yes'],
  ['Vote NO on the tentative agreement', 'vote-no'],
  ['I will never vote yes on this', 'vote-no'],
  ['With the union and against this deal', 'vote-no'],
  ['Voting yes on strike authorization today', 'support-action'],
  ['Standing with the strikers all week', 'support-action'],
  ['Please don’t strike', 'oppose-action'],
  ['We are disappointed that the union rejected a generous offer', 'employer-statement'],
  ['Lovely weather on the coast', 'none'],
  ['The vote is on Monday', 'none'],
] as const)('%s → %s', ([text, stance]) => {
  expect(readStance(text, post)).toBe(stance)
})

test('two sides in one post, and a condition, are unsure', () => {
  expect(readStance('First I was voting yes, now vote no I guess', post)).toBe('unsure')
  expect(readStance('If they fix the rest language I would vote yes', post)).toBe('unsure')
})

test('an article takes no side, except an employer’s own statement', () => {
  expect(readStance('“I am voting yes,” said one member', { language: 'en', kind: 'article' })).toBe('none')
})

test('other languages are not guessed', () => {
  expect(readStance('Vota no', { language: 'es', kind: 'post' })).toBe('none')
})

test('any text is read without an error', () => {
  const parts = fc.constantFrom(
    'vote',
    ' ',
    'no',
    'yes',
    'if',
    'not',
    'the deal',
    'strike',
    '.',
    '\ud800',
    '’',
    '#VoteNo',
  )
  fc.assert(
    fc.property(fc.array(parts), (words) => {
      expect(typeof readStance(words.join(''), post)).toBe('string')
    }),
    { seed: 7 },
  )
})

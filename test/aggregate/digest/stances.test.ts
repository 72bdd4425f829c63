import { expect, test } from 'vitest'
import { shownStances, stanceTexts } from '../../../src/aggregate/digest/stances.ts'

test('against the deal and against the strike are never added up', () => {
  expect(stanceTexts({ stance: { 'vote-no': 30, 'support-action': 18, 'oppose-action': 6 } })).toEqual([
    'Of 30 posts taking a side on the deal or how to vote: 0% yes, 100% no. A no to a deal is no word against the union.',
    'Of 24 posts taking a side on a strike or other action: 75% for it, 25% against it.',
  ])
})

test('under five posts on a question none of its sides is told, whatever the other has', () => {
  const texts = stanceTexts({ stance: { 'vote-yes': 40, 'oppose-action': 4 } })
  expect(texts[1]).toBe('4 posts taking a side on a strike or other action: too few to show (under 5).')
})

test('unsure is said, and the employer’s own words are no side', () => {
  expect(stanceTexts({ stance: { unsure: 9, 'employer-statement': 3 } })).toEqual([
    '9 posts speak of a vote, an offer or an action and don’t say which way (unsure).',
    'Under 5 posts in the employer’s own words.',
  ])
})

test('where nobody spoke of a vote or an action nothing is said', () => {
  expect(stanceTexts({ stance: { none: 400 } })).toEqual([])
})

test('as numbers, too, a question on which under five take a side is withheld, whatever the other has', () => {
  const stance = {
    'vote-yes': 40,
    'vote-no': 1,
    'support-action': 3,
    'oppose-action': 1,
    'employer-statement': 2,
  } as const
  expect(shownStances({ stance })).toEqual([
    ['vote-yes', 40],
    ['vote-no', 1],
  ])
  expect(shownStances({ stance: { unsure: 7, 'vote-no': 4 } })).toEqual([['unsure', 7]])
})

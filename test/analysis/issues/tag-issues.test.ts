import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileIssues, tagIssues } from '../../../src/analysis/issues/tag-issues.ts'
import { anyText } from '../../support/any-text.ts'

test('a post has every issue it names, in the order of the table', () => {
  expect(tagIssues('Turnaround, meal penalties, residuals and AI: all of it')).toEqual([
    'hours-and-rest',
    'meal-breaks',
    'residuals-and-streaming',
    'ai',
  ])
})

test('hashtags count, in words or joined', () => {
  expect(tagIssues('#LivingWage')).toEqual(['pay'])
  expect(tagIssues('#mealbreaks')).toEqual(['meal-breaks'])
})

test('look-alikes are not issues', () => {
  expect(tagIssues('Pay attention, the rest of you')).toEqual([])
})

test('an issue that is put aside is not raised', () => {
  expect(tagIssues('It was never about pay. It is about safety')).toEqual(['safety'])
})

test('a guild has its own list, under its own names', () => {
  const own = compileIssues({ parking: ['parking', 'lot 4'], pay: ['golden time'] })
  expect(tagIssues('Golden time and Lot 4 again', own)).toEqual(['parking', 'pay'])
  expect(tagIssues('Golden time and Lot 4 again')).toEqual([])
})

test('names of Object.prototype and any Unicode are read without an error', () => {
  const own = compileIssues({ constructor: ['toString'] } as Record<string, string[]>)
  expect(tagIssues('toString', own)).toEqual(['constructor'])
  fc.assert(
    fc.property(anyText, (text) => {
      expect(new Set(tagIssues(text)).size).toBe(tagIssues(text).length)
    }),
    { seed: 5 },
  )
})

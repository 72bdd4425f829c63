import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueRules } from '../../../src/analysis/issues/rules.ts'
import { compileIssues, tagIssues } from '../../../src/analysis/issues/tag-issues.ts'
import { anyText } from '../../support/any-text.ts'

test.for([
  ['Class sizes of 34 and no aide', ['staffing']],
  ['Our rota comes out the night before', ['hours-and-rest']],
  ['Pay restoration for junior doctors', ['pay']],
  ['Self checkout took nine of our jobs', ['staffing', 'ai']],
  ['Misclassified as freelancers for years', ['jurisdiction']],
  ['Driver assaulted on the night bus again', ['safety']],
  ['Suspended for wearing a pin, no just cause', ['respect']],
  ['No toilet breaks on the line', ['meal-breaks']],
  ['Repeat fees are all that pays my rent', ['pay', 'residuals-and-streaming']],
  ['Eleven hours off between shifts', ['hours-and-rest']],
  ['Strike ballot opens Monday', ['vote']],
  ['They froze our pension', ['health-and-pension']],
] as const)('the words of many trades: %s', ([text, issues]) => {
  expect(tagIssues(text)).toEqual(issues)
})

test('a number in words is a number', () => {
  expect(tagIssues('fourteen hour days')).toEqual(tagIssues('14 hour days'))
})

test.for([
  'Fired up and ready',
  'Respect the picket line',
  'Strike pay is in',
  'Great coverage of us on TV',
  'Stay safe out there',
])('no issue: %s', (text) => {
  expect(tagIssues(text)).toEqual([])
})

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

test('every word of the rules is found when a text is nothing else', () => {
  const lost = Object.entries(issueRules).flatMap(([issue, terms]) =>
    terms
      .map((term) => term.replaceAll('(s)', 's').replace(/\b0\b/g, '12'))
      .filter((text) => !tagIssues(text).some((found) => found === issue))
      .map((text) => `${issue}: ${text}`),
  )
  expect(lost).toEqual([])
})

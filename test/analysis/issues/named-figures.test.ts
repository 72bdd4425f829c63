import { expect, test } from 'vitest'
import { namedFigures } from '../../../src/analysis/issues/named-figures.ts'

test.for([
  ['We want $25 an hour', 'pay', '$25 an hour'],
  ['25 dollars an hour is the floor', 'pay', '$25 an hour'],
  ['£15.50/hr or bust', 'pay', '£15.50 an hour'],
  ['$100k a year', 'pay', '$100,000 a year'],
  ['$18 minimum', 'pay', '$18 minimum'],
  ['five percent increases', 'pay', '5% increase'],
  ['ten hour turnarounds', 'hours-and-rest', '10-hour turnaround'],
  ['400 benefit hours', 'health-and-pension', '400 benefit hours'],
  ['lunch after 6 hours', 'meal-breaks', 'lunch after 6 hours'],
  ['12 paid sick days', 'health-and-pension', '12 sick days'],
  ['a five-person crew', 'staffing', '5-person crew'],
  ['a 1:5 nurse ratio', 'staffing', '1:5 ratio'],
] as const)('%s', ([text, issue, figure]) => {
  expect(namedFigures(text)).toEqual([{ issue, figure }])
})

test('a figure named twice, in two spellings, is one', () => {
  expect(namedFigures('$25 an hour! I said 25 dollars an hour.')).toEqual([{ issue: 'pay', figure: '$25 an hour' }])
})

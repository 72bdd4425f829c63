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
  ['15 quid an hour', 'pay', '£15 an hour'],
  ['$21.50/h now', 'pay', '$21.50 an hour'],
  ['a $3,000 signing bonus', 'pay', '$3,000 bonus'],
  ['3% a year is a cut', 'pay', '3% a year'],
  ['12 percent over four years', 'pay', '12% over four years'],
  ['they offered us 2.5%', 'pay', '2.5% offer'],
  ['2.5x residuals', 'residuals-and-streaming', '2.5× residual'],
  ['eight-hour rest', 'hours-and-rest', '8-hour rest'],
  ['a 4-day week', 'hours-and-rest', '4-day week'],
  ['a four day work week', 'hours-and-rest', '4-day week'],
  ['a 32-hour week', 'hours-and-rest', '32-hour week'],
  ['a 30-minute lunch', 'meal-breaks', '30-minute lunch'],
  ['16 weeks of paid parental leave', 'health-and-pension', '16 weeks parental leave'],
  ['a 6% match', 'health-and-pension', '6% match'],
  ['a $20 copay', 'health-and-pension', '$20 copay'],
  ['one nurse for every four patients', 'staffing', '1:4 ratio'],
  ['class sizes of 24', 'staffing', 'classes of 24'],
  ['a 1:5 nurse ratio', 'staffing', '1:5 ratio'],
] as const)('%s', ([text, issue, figure]) => {
  expect(namedFigures(text)).toEqual([{ issue, figure }])
})

test('a figure named twice, in two spellings, is one', () => {
  expect(namedFigures('$25 an hour! I said 25 dollars an hour.')).toEqual([{ issue: 'pay', figure: '$25 an hour' }])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDemands } from '../../../src/analysis/issues/demands.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'

test.for([
  ['We want $25 an hour', 25, 'per hour', 'pay', null],
  ['£15.50/hr or bust', 15.5, 'per hour', 'pay', null],
  ['25 dollars an hour is the floor', 25, 'per hour', 'pay', null],
  ['$1,200 a week', 1200, 'per week', 'pay', null],
  ['$18 minimum', 18, 'money', 'pay', 'minimum'],
  ['a 7% raise', 7, 'percent', 'pay', 'raise'],
  ['five percent increases', 5, 'percent', 'pay', 'increase'],
  ['a 60-hour guarantee', 60, 'hours', 'hours-and-rest', 'guarantee'],
  ['10-hour turnaround', 10, 'hours', 'hours-and-rest', 'turnaround'],
  ['ten hour turnarounds', 10, 'hours', 'hours-and-rest', 'turnaround'],
  ['400 benefit hours', 400, 'hours', 'health-and-pension', 'benefit'],
  ['a five-person crew', 5, 'people', 'staffing', 'crew'],
] as const)('%s', ([text, value, unit, issue, subject]) => {
  const [demand, ...others] = readDemands(text)
  expect(others).toEqual([])
  expect(demand).toMatchObject({ value, unit, issue, subject })
})

test('the currency is told where it is written, and unknown otherwise', () => {
  expect(readDemands('€20 an hour')[0]?.currency).toBe('EUR')
  expect(readDemands('10-hour turnaround')[0]?.currency).toBeNull()
})

test('several figures stand in the order of the text, none twice', () => {
  const found = readDemands('10-hour turnaround, $25 an hour and a 60-hour guarantee')
  expect(found.map(({ value }) => value)).toEqual([10, 25, 60])
})

test('figures about nothing asked for are left alone', () => {
  expect(readDemands('See you at 6, gate 5, July 31. 1,100 members came.')).toEqual([])
})

test('a quote is always an exact part of the text', () => {
  const texts = fc
    .array(fc.constantFrom('$', '25', ' ', 'an hour', '%', 'raise', 'ten', '-', 'hour', 'turnaround', '£', '\u{1f4b0}'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      for (const { quote, value } of readDemands(text)) {
        expect(text).toContain(quote)
        expect(Number.isFinite(value)).toBe(true)
      }
    }),
    { numRuns: 500, seed: 6 },
  )
})

test('the time it takes grows with the text, not faster', () => {
  const msFor = (times: number) => {
    const text = '$25 an hour, a 10-hour turnaround. '.repeat(times)
    expect(readDemands(text)).toHaveLength(2 * times)
    return cpuMsOf(() => readDemands(text))
  }
  expect(msFor(8000) / msFor(1000)).toBeLessThan(24)
})

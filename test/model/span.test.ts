import { expect, test } from 'vitest'
import { clipSpan, hoursOf, mergeSpans, momentText, spanText } from '../../src/model/span.ts'
import { span } from '../support/counts.ts'

const texts = (spans: readonly { from: Temporal.Instant; to: Temporal.Instant }[]) =>
  spans.map(({ from, to }) => `${from.toString().slice(11, 16)}-${to.toString().slice(11, 16)}`)

test('spans that overlap or touch are one', () => {
  const spans = [
    span('2021-10-16T05:00Z', '2021-10-16T06:00Z'),
    span('2021-10-16T01:00Z', '2021-10-16T04:00Z'),
    span('2021-10-16T02:00Z', '2021-10-16T03:00Z'),
    span('2021-10-16T04:00Z', '2021-10-16T04:30Z'),
  ]
  expect(texts(mergeSpans(spans))).toEqual(['01:00-04:30', '05:00-06:00'])
})

test('a span is cut to another, or is none of it', () => {
  const day = span('2021-10-16T00:00Z', '2021-10-17T00:00Z')
  expect(clipSpan(span('2021-10-15T00:00Z', '2021-10-16T01:00Z'), day)).toEqual(
    span('2021-10-16T00:00Z', '2021-10-16T01:00Z'),
  )
  expect(clipSpan(span('2021-10-15T00:00Z', '2021-10-16T00:00Z'), day)).toBeNull()
})

test('a day of 25 hours has 25', () => {
  expect(hoursOf(span('2026-11-01T04:00Z', '2026-11-02T05:00Z'))).toBe(25)
})

test('spans and moments are told on the clock of their zone', () => {
  expect(spanText(span('2021-10-16T07:00Z', '2021-10-16T09:30Z'), 'America/New_York')).toBe('16 Oct 03:00–05:30')
  expect(spanText(span('2021-10-16T07:00Z', '2021-10-17T07:00Z'), 'America/New_York')).toBe(
    '16 Oct 03:00 – 17 Oct 03:00',
  )
  expect(momentText(Temporal.Instant.from('2021-10-16T03:30Z'), 'America/New_York')).toBe('Fri 15 Oct 23:30')
})

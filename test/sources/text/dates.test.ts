import { expect, test } from 'vitest'
import { fromUnixSeconds, parseDate } from '../../../src/sources/text/dates.ts'

test.for([
  ['Sat, 16 Oct 2021 10:30:00 GMT', '2021-10-16T10:30:00Z'],
  ['Sat, 16 Oct 2021 10:30:00 -0700', '2021-10-16T17:30:00Z'],
  ['16 Oct 2021 10:30 PDT', '2021-10-16T17:30:00Z'],
  ['Sat, 16 Oct 2021 10:30:00  EST', '2021-10-16T15:30:00Z'],
  ['Saturday, 16-Oct-21 10:30:00 UTC', '2021-10-16T10:30:00Z'],
  ['Fri, 16 Oct 98 10:30:00 GMT', '1998-10-16T10:30:00Z'],
  ['Sat, 16 October 2021 9:05:00 GMT+02:00', '2021-10-16T07:05:00Z'],
  ['Sat, 16 Oct 2021 10:30:00 Z', '2021-10-16T10:30:00Z'],
  ['Sat, 16 Oct 2021 10:30:00 +0000 (UTC)', '2021-10-16T10:30:00Z'],
  ['Sat,16 Oct 2021 10:30:00 JST', '2021-10-16T01:30:00Z'],
  ['Sat Oct 16 10:30:00 PDT 2021', '2021-10-16T17:30:00Z'],
  ['October 6, 2021 10:30 GMT', '2021-10-06T10:30:00Z'],
  ['2021-10-16T10:30:00Z', '2021-10-16T10:30:00Z'],
  ['2021-10-16T10:30:00.123456+02:00', '2021-10-16T08:30:00.123456Z'],
  ['2021-10-16 10:30:00 +0530', '2021-10-16T05:00:00Z'],
  ['20211016T103000Z', '2021-10-16T10:30:00Z'],
  ['\n  2021-10-16T10:30Z ', '2021-10-16T10:30:00Z'],
] as const)('%s is an instant', ([text, instant]) => {
  expect(parseDate(text)?.toString()).toBe(instant)
})

test.for([
  '',
  'yesterday',
  '2021-10-16',
  '2021-10-16T10:30:00',
  '2020/1/10 14:28:00',
  '1518478934',
  'Sat, 16 Oct 2021',
  'Sat Oct 16 10:30:00 2021',
  'Oct 16 10:30:00 GMT',
  'Foo 16, 2021 10:30 GMT',
  'Sat, 16 Oct 2021 10:30:00',
  'Sat, 32 Oct 2021 10:30:00 GMT',
  'Sat, 16 Foo 2021 10:30:00 GMT',
  'Sat, 16 Oct 2021 25:30:00 GMT',
  'Sat, 16 Oct 2021 10:30:00 XYZ',
  '2021-13-16T10:30:00Z',
  '9'.repeat(100),
])('"%s" is no instant, and none is invented', (text) => {
  expect(parseDate(text)).toBeNull()
})

test.for([
  [1_456_821_458.0, '2016-03-01T08:37:38Z'],
  [1.1, '1970-01-01T00:00:01.1Z'],
  [1e30, null],
  [Number.NaN, null],
] as const)('%d seconds since 1970 are %s', ([seconds, expected]) => {
  expect(fromUnixSeconds(seconds)?.toString() ?? null).toBe(expected)
})

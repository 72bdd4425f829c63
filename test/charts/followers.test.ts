import { describe, expect, test } from 'vitest'
import { followersSvg, renderFollowersChart } from '../../src/charts/followers.ts'
import type { FollowersChart } from '../../src/model/chart.ts'
import { span } from '../support/counts.ts'
import { textLayer } from '../support/svg.ts'

const at = Temporal.Instant.from
const day = (index: number) => at('2021-09-01T12:00Z').add({ hours: 24 * index })
const read = (counts: readonly (number | null)[]) => counts.map((followers, index) => ({ at: day(index), followers }))

const chart: FollowersChart = {
  title: '@ia_stories',
  span: span('2021-09-01T00:00Z', '2021-09-11T00:00Z'),
  zone: 'UTC',
  gaps: [span('2021-09-06T18:00Z', '2021-09-08T06:00Z')],
  marks: [{ at: at('2021-09-04T10:00Z'), label: 'Strike vote called' }],
  readings: read([41200, 41300, 45000, 55000, 60000, 61000, null, 70000, 72900]),
}

describe('an account’s followers', () => {
  test('are a curve with its first and last figure', () => {
    expect(textLayer(followersSvg(chart))).toEqual([
      '@ia_stories',
      '41,200 → 72,900 followers, 77% more',
      '40k',
      '50k',
      '60k',
      '70k',
      '1',
      '3 Sep',
      '5 Sep',
      '7 Sep',
      '9 Sep',
      '11 Sep',
      '1',
      'Strike vote called',
      'Sat 4 Sep 10:00',
      'the scale does not begin at zero · UTC',
    ])
  })

  test('are told in words, the biggest step and the gap included', async () => {
    expect((await renderFollowersChart(chart)).alt).toBe(
      '@ia_stories: followers, 1 Sep 00:00 – 11 Sep 00:00 (UTC). 41,200 → 72,900 followers, 77% more. ' +
        'No data 6 Sep 18:00 – 8 Sep 06:00. ' +
        'Biggest step: 10,000 more between Fri 3 Sep 12:00 and Sat 4 Sep 12:00. ' +
        'Marked: Strike vote called, Sat 4 Sep 10:00.',
    )
  })

  test('that began at none have no per cent, and the scale begins at zero', () => {
    const words = textLayer(followersSvg({ ...chart, readings: read([0, 40, 400]) }))
    expect(words).toContain('0 → 400 followers')
    expect(words.at(-1)).toBe('UTC')
  })

  test.for([
    [[], 'no number of followers was told'],
    [[null, null], 'no number of followers was told'],
    [[70], '70 followers, read once'],
    [[70, 70], '70 → 70 followers, unchanged'],
    [[1000, 999], '1,000 → 999 followers, under 1% fewer'],
  ] as const)('of %j are said as %s', ([counts, words]) => {
    expect(textLayer(followersSvg({ ...chart, readings: read(counts) }))).toContain(words)
  })

  test('are not drawn through a gap or an answer without a number', () => {
    const path = followersSvg({ ...chart, marks: [] }).match(/<path d="([^"]*)"/)![1]!
    expect(path.match(/M/g)).toHaveLength(2)
  })
})

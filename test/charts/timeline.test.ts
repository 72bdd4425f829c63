import { describe, expect, test } from 'vitest'
import { renderTimelineChart, timelineSvg } from '../../src/charts/timeline.ts'
import type { TimelineChart } from '../../src/model/chart.ts'
import { textLayer } from '../support/svg.ts'

const at = Temporal.Instant.from

const chart: TimelineChart = {
  title: 'Basic Agreement',
  zone: 'America/Los_Angeles',
  now: at('2021-10-14T20:00Z'),
  expiresAt: at('2021-10-18T07:01Z'),
  entries: [
    { at: at('2021-09-20T18:00Z'), what: 'Talks break down', standing: 'official', side: 'employer' },
    { at: at('2021-09-20T22:00Z'), what: 'Strike vote called', standing: 'official', side: 'union' },
    { at: at('2021-10-09T20:00Z'), what: 'Tentative agreement', standing: 'denied', side: null },
    { at: at('2021-10-13T20:00Z'), what: 'Strike notice', standing: 'confirmed', side: 'union' },
  ],
}

describe('a negotiation in order', () => {
  test('has a row for each development, with its standing and how long after the last', () => {
    expect(textLayer(timelineSvg(chart))).toEqual([
      'Basic Agreement',
      '● union ■ employer ◆ both or others hollow: not borne out',
      ...['Mon 20 Sep', '2021', 'Talks break down', 'official'],
      ...['Mon 20 Sep', '15:00', 'Strike vote called', 'official'],
      ...['Sat 9 Oct', '19 days later', 'Tentative agreement', 'denied'],
      ...['Wed 13 Oct', '4 days later', 'Strike notice', 'confirmed'],
      ...['now', '4 days to expiry, Mon 18 Oct 00:01'],
      'as of Thu 14 Oct 13:00 · America/Los_Angeles',
    ])
  })

  test('is told in words', async () => {
    expect((await renderTimelineChart(chart)).alt).toBe(
      'Basic Agreement: timeline (America/Los_Angeles). 4 days to expiry, Mon 18 Oct 00:01. ' +
        '20 Sep: Talks break down (official); 20 Sep: Strike vote called (official); ' +
        '9 Oct: Tentative agreement (denied); 13 Oct: Strike notice (confirmed).',
    )
  })

  test('shows a denied development hollow', () => {
    expect(timelineSvg(chart).match(/<path [^>]*fill="#17181c"/g)).toHaveLength(1)
  })

  test('shows what its source took back as it shows what was denied', () => {
    const entries = [{ ...chart.entries[2]!, standing: 'corrected' as const }]
    expect(timelineSvg({ ...chart, entries }).match(/<path [^>]*fill="#17181c"/g)).toHaveLength(1)
  })

  test('what was reported together is not cut: it takes a line each, and the rows below make room', () => {
    const together = { ...chart.entries[0]!, what: 'Strike authorization vote called · Ratification vote called' }
    const svg = timelineSvg({ ...chart, entries: [together, chart.entries[1]!] })
    expect(textLayer(svg)).toEqual(
      expect.arrayContaining(['Strike authorization vote called ·', 'Ratification vote called', 'Strike vote called']),
    )
    const topOf = (words: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${words}<`).exec(svg)![1])
    expect(topOf('Strike vote called') - topOf('Ratification vote called')).toBeGreaterThan(30)
    expect(textLayer(svg).join()).not.toContain('…')
  })

  test('keeps the newest twelve, and counts the others', () => {
    const entries = Array.from({ length: 20 }, (_, index) => ({
      at: at('2020-12-20T20:00Z').add({ hours: 24 * index }),
      what: `Session ${index}`,
      standing: 'reported' as const,
      side: null,
    }))
    const words = textLayer(timelineSvg({ ...chart, entries }))
    expect(words).not.toContain('Session 7')
    expect(words).toContain('Session 8')
    expect(words.filter((word) => /^202\d$/.test(word))).toEqual(['2020', '2021'])
    expect(words.at(-1)).toBe('8 earlier not shown · as of Thu 14 Oct 13:00 · America/Los_Angeles')
  })

  test.for([
    [null, 'No expiry is known'],
    ['2021-10-15T06:59Z', 'Contract expires today, Thu 14 Oct 23:59'],
    ['2021-10-15T07:00Z', '1 day to expiry, Fri 15 Oct 00:00'],
    ['2021-10-14T20:00Z', 'Contract expired Thu 14 Oct 13:00'],
  ] as const)('with expiry %s says: %s', ([expiresAt, words]) => {
    const svg = timelineSvg({ ...chart, entries: [], expiresAt: expiresAt === null ? null : at(expiresAt) })
    expect(textLayer(svg)).toContain(words)
  })
})

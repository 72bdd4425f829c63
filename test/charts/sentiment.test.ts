import { describe, expect, test } from 'vitest'
import { renderSentimentChart, sentimentSvg } from '../../src/charts/sentiment.ts'
import type { SentimentChart } from '../../src/model/chart.ts'
import { hour, span } from '../support/counts.ts'
import { pngSize, textLayer } from '../support/svg.ts'

const at = Temporal.Instant.from

const chart: SentimentChart = {
  title: '#IALivingWage ✊',
  span: span('2021-10-16T07:00Z', '2021-10-17T07:00Z'),
  zone: 'America/Los_Angeles',
  hours: [
    hour('2021-10-16T07:00Z', { negative: 30, neutral: 10, unsure: 5, positive: 5 }),
    hour('2021-10-16T20:00Z', { negative: 5, neutral: 4, unsure: 1, positive: 2, notScored: 3 }),
    hour('2021-10-16T21:00Z', { negative: 2, positive: 1 }),
    hour('2021-10-17T02:00Z', { negative: 4, neutral: 20, unsure: 6, positive: 70 }),
  ],
  gaps: [span('2021-10-16T11:10Z', '2021-10-16T15:05Z'), span('2021-10-16T12:00Z', '2021-10-16T16:00Z')],
  marks: [
    { at: at('2021-10-16T23:20Z'), label: 'Tentative agreement' },
    { at: at('2021-10-19T23:20Z'), label: 'Outside the window' },
  ],
}

describe('tone over time', () => {
  test('says its figures in the text layer', () => {
    expect(textLayer(sentimentSvg(chart))).toEqual([
      '#IALivingWage ✊',
      '25% negative 21% neutral 7% unsure 47% positive',
      'no data',
      '1',
      'more positive',
      'more negative',
      '168 posts, at most 100 in 1 hour',
      '06:00',
      '12:00',
      '18:00',
      '1',
      'Tentative agreement',
      'Sat 16 Oct 16:20',
      'hollow: few posts · 3 not scored · America/Los_Angeles',
    ])
  })

  test('tells the same in words, window, zone, gaps and marks included', async () => {
    const { alt, name } = await renderSentimentChart(chart)
    expect(name).toBe('sentiment.png')
    expect(alt).toBe(
      '#IALivingWage ✊: tone and volume, 16 Oct 00:00 – 17 Oct 00:00 (America/Los_Angeles). ' +
        '168 posts: 25% negative, 47% positive, 7% unsure, 3 not scored. No data 16 Oct 04:10–09:00. ' +
        'Busiest 16 Oct 19:00–20:00: 100 posts. ' +
        'Most negative 16 Oct 00:00–01:00 (60% negative, 10% positive, 10% unsure); ' +
        'most positive 16 Oct 19:00–20:00 (4% negative, 70% positive, 6% unsure). ' +
        'Marked: Tentative agreement, Sat 16 Oct 16:20.',
    )
  })

  test('the same data give the same bytes', async () => {
    const [first, second] = [await renderSentimentChart(chart), await renderSentimentChart(structuredCopy(chart))]
    expect(Buffer.from(first.png).equals(Buffer.from(second.png))).toBe(true)
    expect(pngSize(first.png)).toEqual({ width: 1000, height: 820 })
  })

  test('a span without data is hatched, and the hours beside it are not joined over it', () => {
    const svg = sentimentSvg(chart)
    expect(svg.match(/fill="url\(#no-data\)"/g)).toHaveLength(1)
    expect(svg).toMatch(/<path d="M[^"]*M[^"]*" fill="none"/)
  })

  test('the tone of an hour with under five scored posts is not drawn', () => {
    const dots = (svg: string) => svg.match(/<circle [^>]*r="2.6"/g)?.length ?? 0
    expect(dots(sentimentSvg(chart))).toBe(3)
  })

  test('a window of nothing is drawn, and says so', async () => {
    const empty = { ...chart, hours: [], gaps: [], marks: [] }
    expect(textLayer(sentimentSvg(empty))).toContain('no posts')
    expect((await renderSentimentChart(empty)).alt).toContain('0 posts: no scored posts.')
  })

  test('no colour is red or green', () => {
    for (const [, r, g, b] of sentimentSvg(chart).matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g)) {
      const [red, green, blue] = [r, g, b].map((part) => Number.parseInt(part!, 16)) as [number, number, number]
      expect(red > 2 * green && red > 2 * blue, `#${r}${g}${b} is red`).toBe(false)
      expect(green > 1.5 * red && green > 1.5 * blue, `#${r}${g}${b} is green`).toBe(false)
    }
  })
})

function structuredCopy(original: SentimentChart): SentimentChart {
  return {
    ...original,
    hours: original.hours.map((row) => ({ ...row, tone: { ...row.tone } })),
    gaps: [...original.gaps],
  }
}

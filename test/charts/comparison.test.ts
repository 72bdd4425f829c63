import { describe, expect, test } from 'vitest'
import { comparisonSvg, renderComparisonChart } from '../../src/charts/comparison.ts'
import type { ComparedSeries, ComparisonChart } from '../../src/model/chart.ts'
import { hour, span, tone } from '../support/counts.ts'
import { textLayer } from '../support/svg.ts'

const window = span('2021-10-16T07:00Z', '2021-10-16T19:00Z')
const hoursOf = (posts: number) =>
  Array.from({ length: 12 }, (_, index) => hour(window.from.add({ hours: index }).toString(), { neutral: posts }))

const series = (name: string, posts: number, more: Partial<ComparedSeries> = {}): ComparedSeries => ({
  name,
  posts: posts * 12,
  tone: tone({ neutral: posts * 12 }),
  hours: hoursOf(posts),
  gaps: [],
  ...more,
})

const chart: ComparisonChart = {
  title: 'Two hashtags',
  span: window,
  zone: 'America/Los_Angeles',
  series: [
    series('#IASolidarity', 10, { gaps: [span('2021-10-16T10:00Z', '2021-10-16T12:00Z')] }),
    series('#IALivingWage', 20, { tone: tone({ negative: 120, neutral: 60, unsure: 24, positive: 36 }) }),
  ],
}

describe('several series', () => {
  test('come biggest first with their share of voice and tone', () => {
    expect(textLayer(comparisonSvg(chart))).toEqual([
      'Two hashtags',
      'posts in 1 hour, at most 20 · America/Los_Angeles',
      '03:00',
      '06:00',
      '09:00',
      '#IALivingWage',
      '240 posts · 67%',
      '50% negative · 25% neutral · 10% unsure · 15% positive',
      '#IASolidarity',
      '120 posts · 33%',
      '0% negative · 100% neutral · 0% unsure · 0% positive',
      'broken line: no data · a post counts in each that it matches',
    ])
  })

  test('are told in words, each with its gaps', async () => {
    expect((await renderComparisonChart(chart)).alt).toBe(
      'Two hashtags: share of voice, 16 Oct 00:00–12:00 (America/Los_Angeles). ' +
        '#IALivingWage: 240 posts, 67% of the voice, 50% negative, 15% positive, 10% unsure. ' +
        '#IASolidarity: 120 posts, 33% of the voice, 0% negative, 0% positive, 0% unsure. No data 16 Oct 03:00–05:00.',
    )
  })

  test('break where they have no data, instead of falling to zero', () => {
    const courses = [...comparisonSvg(chart).matchAll(/<path d="([^"]*)" fill="none"/g)].map(([, path]) => path!)
    expect(courses.map((path) => path.match(/M/g)?.length).toSorted()).toEqual([1, 2])
  })

  test('are told apart by dash as well as by colour', () => {
    const dashes = [...comparisonSvg(chart).matchAll(/<path [^>]*stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash)
    expect(new Set(dashes).size).toBe(2)
  })

  test('that differ in volume keep their shares when one is not drawn', () => {
    const many = { ...chart, series: [1, 2, 3, 4, 5, 5].map((posts, index) => series(`#${index}`, posts)) }
    const words = textLayer(comparisonSvg(many))
    expect(words).toContain('60 posts · 25%')
    expect(words.at(-1)).toBe('1 more · a post counts in each that it matches')
  })
})

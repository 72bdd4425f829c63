import { test } from 'vitest'
import { renderComparisonChart } from '../../src/charts/comparison.ts'
import { renderSentimentChart } from '../../src/charts/sentiment.ts'
import type { HourCounts } from '../../src/model/counts.ts'
import { hour, span } from '../support/counts.ts'

const window = span('2025-11-01T00:00Z', '2026-11-01T00:00Z')
const hours: HourCounts[] = Array.from({ length: 365 * 24 }, (_, index) =>
  hour(window.from.add({ hours: index }).toString(), {
    negative: index % 7,
    neutral: 5,
    positive: index % 5,
    unsure: 1,
  }),
)
const month = { from: window.to.subtract({ hours: 30 * 24 }), to: window.to }
const base = { title: '#IALivingWage ✊', zone: 'America/Los_Angeles', gaps: [], marks: [] }
const series = { posts: 100, tone: hours[9]!.tone, hours, gaps: [] }

test('pictures, from counts to PNG', { timeout: 60_000 }, async ({ bench }) => {
  const names = ['a', 'b', 'c', 'd', 'e']
  await bench.compare(
    bench('tone over a month', async () => {
      await renderSentimentChart({ ...base, span: month, hours: hours.slice(-30 * 24) })
    }),
    bench('tone over a year', async () => {
      await renderSentimentChart({ ...base, span: window, hours })
    }),
    bench('five series over a year', async () => {
      await renderComparisonChart({ ...base, span: window, series: names.map((name) => ({ ...series, name })) })
    }),
  )
})

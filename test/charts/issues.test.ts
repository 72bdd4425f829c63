import { describe, expect, test } from 'vitest'
import { issuesSvg, renderIssuesChart } from '../../src/charts/issues.ts'
import type { IssuesChart } from '../../src/model/chart.ts'
import { span, tone } from '../support/counts.ts'
import { textLayer } from '../support/svg.ts'

const chart: IssuesChart = {
  title: 'Issues of #IALivingWage',
  span: span('2021-10-15T07:00Z', '2021-10-16T07:00Z'),
  zone: 'America/Los_Angeles',
  issues: [
    { name: 'AI', posts: 14, tone: tone({ negative: 6, neutral: 3, unsure: 2, positive: 3 }) },
    { name: 'hours and rest', posts: 310, tone: tone({ negative: 190, neutral: 60, unsure: 30, positive: 30 }) },
    { name: 'safety', posts: 3, tone: tone({ negative: 3 }) },
    { name: 'residuals', posts: 0, tone: tone({}) },
  ],
}

describe('issues as diverging bars', () => {
  test('come most named first, and the tone of few posts is withheld aloud', () => {
    expect(textLayer(issuesSvg(chart))).toEqual([
      'Issues of #IALivingWage',
      '← negative share of the posts that name it positive →',
      'hours and rest',
      '310 posts · 10% unsure',
      '61%',
      '10%',
      'AI',
      '14 posts, few · 14% unsure',
      '43%',
      '21%',
      'safety',
      '3 posts',
      'tone withheld under 5 scored posts',
      '15 Oct 00:00 – 16 Oct 00:00 · America/Los_Angeles',
    ])
  })

  test('are told in words', async () => {
    expect((await renderIssuesChart(chart)).alt).toBe(
      'Issues of #IALivingWage: issues by tone, 15 Oct 00:00 – 16 Oct 00:00 (America/Los_Angeles). ' +
        'hours and rest: 310 posts, 61% negative, 10% positive, 10% unsure; ' +
        'AI: 14 posts, 43% negative, 21% positive, 14% unsure; safety: 3 posts, tone withheld under 5 scored posts.',
    )
  })

  test('that nobody names are said to be none', () => {
    expect(textLayer(issuesSvg({ ...chart, issues: [] }))).toContain('no issue was named')
  })

  test('beyond eight are counted, and the longest names keep the words within Discord’s limit', async () => {
    const issues = Array.from({ length: 25 }, (_, index) => ({
      name: `${index} ${'a name as long as people can think of 🎬 '.repeat(5)}`,
      posts: 30 + index,
      tone: tone({ negative: 10, positive: 20 + index }),
    }))
    const { alt } = await renderIssuesChart({ ...chart, issues })
    expect(alt.length).toBeLessThanOrEqual(1024)
    expect(alt.isWellFormed()).toBe(true)
    expect(textLayer(issuesSvg({ ...chart, issues })).at(-1)).toMatch(/^17 more · /)
  })
})

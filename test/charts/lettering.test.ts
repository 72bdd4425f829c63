import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderIssuesChart } from '../../src/charts/issues.ts'
import { drawable, shorten, widthOf } from '../../src/charts/lettering.ts'
import { span } from '../support/counts.ts'

describe('words in a picture', () => {
  test.for([
    ['Łódź, Ñandú, Ёлка, Αθήνα', 'Łódź, Ñandú, Ёлка, Αθήνα'],
    ['e\u0301galite\u0301', 'égalité'],
    ['#映画労組 はストライキ', '#[…]'],
    ['نقابة local 44', '[…] local 44'],
    ['𝐒𝐭𝐫𝐢𝐤𝐞 ＮＯＷ', 'Strike NOW'],
    ['✊🏿 👩🏽‍🔧 ❤️ 1️⃣ 🇺🇸', '✊ 👩 ❤ 1 US'],
    ['two\nlines\u202e and tricks\0', 'two lines and tricks'],
    ['half \ud83d a pair', 'half […] a pair'],
  ])('%s is drawn as %s', ([given, drawn]) => {
    expect(drawable(given!)).toBe(drawn)
  })

  test('are cut by whole signs, with an ellipsis', () => {
    expect(shorten('Basic Agreement', 200, 12)).toBe('Basic Agreement')
    expect(shorten('🎬🎬🎬🎬', 40, 12)).toBe('🎬…')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(shorten(text, width, 12).isWellFormed()).toBe(true)
        expect(widthOf(shorten(text, width, 12), 12)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('of any script and any markup give a picture and a whole text alternative', async () => {
    const title = '<b>&"\' 映画 ✊🏿 \u0000'
    const picture = await renderIssuesChart({
      title,
      span: span('2021-10-16T07:00Z', '2021-10-17T07:00Z'),
      zone: 'UTC',
      issues: [],
    })
    expect(picture.png.length).toBeGreaterThan(1000)
    expect(picture.alt).toContain('映画 ✊🏿')
  })

  test('never break the picture, whatever people type', { timeout: 30_000 }, async () => {
    const issue = (name: string) => ({
      name,
      posts: 1,
      tone: { positive: 0, neutral: 1, negative: 0, unsure: 0, notScored: 0 },
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 8, maxLength: 8 }),
        async (names) => {
          const chart = {
            title: names[0]!,
            span: span('2021-10-16T07:00Z', '2021-10-17T07:00Z'),
            zone: 'UTC',
            issues: names.map(issue),
          }
          expect((await renderIssuesChart(chart)).png.length).toBeGreaterThan(1000)
        },
      ),
      { numRuns: 3 },
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf, countText, shareText, shareTexts } from '../../src/model/share.ts'

test('shares of a whole add up to a hundred', () => {
  expect(shareTexts({ yes: 20, no: 15, unsure: 5 })).toEqual({ yes: '50%', no: '38%', unsure: '12%' })
  expect(shareTexts({ a: 1, b: 1, c: 1 })).toEqual({ a: '34%', b: '33%', c: '33%' })
  expect(shareTexts({ a: 0, b: 0 })).toEqual({ a: '0%', b: '0%' })
})

test('few are never none, and most are never all', () => {
  expect(shareTexts({ a: 1, b: 999 })).toEqual({ a: 'under 1%', b: 'over 99%' })
  expect([shareText(1, 1000), shareText(999, 1000), shareText(0, 9), shareText(9, 9)]).toEqual([
    'under 1%',
    'over 99%',
    '0%',
    '100%',
  ])
})

test('rounded shares stay within a point of the true ones, whatever the counts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const texts = shareTexts(Object.fromEntries(parts.map((part, index) => [`part ${index}`, part])))
      for (const [index, part] of parts.entries()) {
        const text = texts[`part ${index}`]!
        const exact = whole === 0 ? 0 : (100 * part) / whole
        expect(Math.abs(Number.parseFloat(text.replace(/^\D+/, '')) - exact)).toBeLessThanOrEqual(1)
        expect(text === '0%').toBe(part === 0)
        expect(text === '100%').toBe(part > 0 && part === whole)
      }
    }),
  )
})

test('counts have their noun and their thousands', () => {
  expect([countText(0), countText(1234567), countOf(1, 'post'), countOf(1000, 'post')]).toEqual([
    '0',
    '1,234,567',
    '1 post',
    '1,000 posts',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, quoteText } from '../../src/discord/escape.ts'
import { cut, fitEmbed, limits } from '../../src/discord/limits.ts'
import { linkTarget } from '../../src/discord/render/digest.ts'

const long = fc.string({ unit: 'grapheme', maxLength: 6000 })

test('any embed is cut to what Discord takes: each part, and 6000 characters in all', () => {
  const embed = fc.record({
    title: long,
    description: long,
    footer: fc.record({ text: long }),
    fields: fc.array(fc.record({ name: long, value: long }), { maxLength: 40 }),
  })
  fc.assert(
    fc.property(embed, (wanted) => {
      const fitted = fitEmbed(wanted)
      const fields = fitted.fields ?? []
      expect(fitted.title!.length).toBeLessThanOrEqual(limits.title)
      expect(fitted.description!.length).toBeLessThanOrEqual(limits.description)
      expect(fields.length).toBeLessThanOrEqual(limits.fields)
      for (const field of fields) {
        expect(field.name.trim()).not.toBe('')
        expect(field.value.trim()).not.toBe('')
        expect(field.name.length).toBeLessThanOrEqual(limits.fieldName)
        expect(field.value.length).toBeLessThanOrEqual(limits.fieldValue)
      }
      const size = [
        fitted.title,
        fitted.description,
        fitted.footer?.text,
        ...fields.flatMap((field) => [field.name, field.value]),
      ]
      expect(size.reduce((sum, part) => sum + (part?.length ?? 0), 0)).toBeLessThanOrEqual(limits.embedTotal)
    }),
    { numRuns: 60 },
  )
})

test('a cut never splits a character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.integer({ min: 2, max: 20 }), (text, most) => {
      const shown = cut(text, most)
      expect(shown.length).toBeLessThanOrEqual(most)
      if (text.isWellFormed()) expect(shown.isWellFormed()).toBe(true)
    }),
  )
})

test('a quote is one line, within its length, and the beginning of what was said', () => {
  fc.assert(
    fc.property(long, fc.integer({ min: 10, max: 300 }), (text, most) => {
      const quote = quoteText(text, most)
      expect(quote.length).toBeLessThanOrEqual(most)
      expect(quote).not.toContain('\n')
    }),
  )
})

test.for([
  ['# not a heading', '\\# not a heading'],
  ['**loud** and _quiet_', '\\*\\*loud\\*\\* and \\_quiet\\_'],
  ['@everyone <@123> <t:1:R>', '\\@everyone \\<\\@123\\> \\<t:1:R\\>'],
  ['> not a quote', '\\> not a quote'],
  ['- no list', '\\- no list'],
  ['[click](https://bad.example)', '\\[click\\](https://bad.example)'],
] as const)('a stranger’s %s is shown as it is', ([text, escaped]) => {
  expect(escapeText(text)).toBe(escaped)
})

test('a link can’t be broken out of', () => {
  expect(linkTarget('https://a.example/x)y<z> (q)')).toBe('https://a.example/x%29y%3Cz%3E%20%28q%29')
})

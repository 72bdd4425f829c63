import { expect, test } from 'vitest'
import { palette, seriesStyles } from '../../src/charts/palette.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.for(['text', 'muted', 'positive', 'negative', 'unsure'] as const)(
  'words in %s can be read on the card',
  (name) => {
    expect(contrast(palette[name], palette.card)).toBeGreaterThan(4.5)
  },
)

test('bars, lines and hatchings stand out from the card', () => {
  const drawn = [palette.positive, palette.negative, palette.neutral, ...seriesStyles.map((style) => style.color)]
  for (const colour of drawn) expect(contrast(colour, palette.card)).toBeGreaterThan(3)
})

test('the card stands out from Discord’s light theme, and its edge from the dark one', () => {
  expect(contrast(palette.card, '#ffffff')).toBeGreaterThan(3)
  expect(contrast(palette.edge, palette.card)).toBeGreaterThan(2)
})

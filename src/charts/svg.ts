import { drawable, shorten } from './lettering.ts'
import { palette } from './palette.ts'

/** Pictures are drawn on a sheet 400 units wide: a unit is a pixel on a phone. */
export const sheetWidth = 400
export const margin = 16

export type TextStyle = {
  readonly size?: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A rim in the card's colour, for words over a plot. */
  readonly rim?: boolean
}

/** Text that our fonts can draw, escaped. The baseline is at `y`. */
export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  const { size = 12, fill = palette.text, bold = false, anchor = 'start', rim = false } = style
  const weight = bold ? ' font-weight="600"' : ''
  const stroke = rim ? ` stroke="${palette.card}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}${stroke}>${escapeXml(drawable(words))}</text>`
}

/** Words in a colour of their own. */
export type Run = { readonly text: string; readonly fill: string }

/** Words in a row. */
export function runs(x: number, y: number, size: number, words: readonly Run[]): string {
  const spans = words.map((word) => `<tspan fill="${word.fill}">${escapeXml(drawable(word.text))}</tspan>`)
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" xml:space="preserve">${spans.join('  ')}</text>`
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, more = ''): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" ${more}/>`
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`
}

/** The title of a picture, on its first row. */
export function heading(words: string): string {
  return text(margin, 28, shorten(drawable(words), sheetWidth - 2 * margin, 16), { size: 16, bold: true })
}

/** What a reader needs to know of how it was drawn, on the last row. */
export function footnote(notes: readonly string[], y: number): string {
  const words = shorten(notes.join(' · '), sheetWidth - 2 * margin, 11)
  return text(margin, y, words, { size: 11, fill: palette.muted })
}

/** The card that holds a picture: its ground, edge, hatchings and fonts. */
export function card(height: number, content: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${round(height)}" viewBox="0 0 ${sheetWidth} ${round(height)}" font-family="Inter, Noto Emoji">`,
    '<defs>',
    hatching('no-data', palette.neutral, 6, 1.2),
    hatching('unsure', palette.unsure, 4, 1.6),
    '</defs>',
    `<rect x="0.5" y="0.5" width="${sheetWidth - 1}" height="${round(height - 1)}" rx="10" fill="${palette.card}" stroke="${palette.edge}"/>`,
    ...content.filter((part) => part !== ''),
    '</svg>',
  ].join('\n')
}

/** Two decimals: the same picture has the same bytes on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

function hatching(id: string, stroke: string, step: number, width: number): string {
  return `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="${step}" stroke="${stroke}" stroke-width="${width}"/></pattern>`
}

function escapeXml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

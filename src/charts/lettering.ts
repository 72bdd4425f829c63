import { fileURLToPath } from 'node:url'

/** Single signs that Noto Emoji has glyphs for. */
const emoji = /[\p{Emoji}--[\u{0}-\u{FF}]]/v
/** Letters, marks and signs that Inter has glyphs for. */
const letter = /[\u0020-\u007e\u00a1-\u0148\u014a-\u01c3\u01c5-\u0254\u02b0-\u02ff\u0386-\u03ce\u0400-\u0479]/
const rarerLetter = /[\u048a-\u049d\u04a0-\u04ff\u1e00-\u1e9b\u1e9e-\u1eff]/
const sign = /[\u2010-\u2015\u2018-\u2027\u2030-\u205e\u20ac\u20bd\u2116\u2122←-↕−∞≈≠≤≥■□▲△▶▷▼▽◆◇○●★☆✓✗]/
/** A run that is drawn (caught), or one sign that would come out as a box. */
const runs = new RegExp(
  `((?:${[emoji, letter, rarerLetter, sign].map((set) => set.source).join('|')})+)|\\p{Any}`,
  'gv',
)
/** Letters that fonts imitate, favourites of display names (𝐒𝐭𝐫𝐢𝐤𝐞), and full-width Latin. */
const imitations = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e]/gu
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** Fonts from packages, so that a picture is the same on a machine without any. */
const interFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
)
const emojiFile = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
)

/** The font files that a text layer needs; the emoji font is read only where there are any. */
export function fontFilesFor(svg: string): string[] {
  return emoji.test(svg) ? [...interFiles, emojiFile] : [...interFiles]
}

/**
 * Text as our fonts can draw it: a run of another script (映画) becomes `[…]` and
 * stays whole in the text alternative.
 */
export function drawable(text: string): string {
  return unjoined(text.toWellFormed().normalize('NFC'))
    .replace(imitations, (letter) => letter.normalize('NFKC'))
    .replace(unprintable, ' ')
    .replace(runs, (_, known: string | undefined) => known ?? '\0')
    .replace(/\0[\0\s]*\0|\0/g, '[…]')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The renderer sets one sign at a time and drops a whole line over a joined one, so of a
 * sequence the first sign stays (✊🏿 → ✊, 👩‍🔧 → 👩), a flag is its letters, a keycap its digit;
 * a mark that no letter has taken up goes.
 */
function unjoined(text: string): string {
  return text
    .replace(/\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]/gu, '')
    .replace(/\u200d\P{L}|[\u200b-\u200d]/gu, '')
    .replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (half) => String.fromCharCode(half.codePointAt(0)! - 0x1f1e6 + 0x41))
}

/** Cuts to about `width` units at a font size, with `…`; by graphemes, so that no emoji breaks. */
export function shorten(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text
  let cut = ''
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(`${cut}${segment}…`, size) > width) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}

/** The parts in rows of about `width` units, as many as fit in each; a part that is too long by itself is cut. */
export function wrap(parts: readonly string[], width: number, size: number): readonly string[] {
  const rows: string[] = []
  for (const part of parts) {
    const joined = rows.length === 0 ? part : `${rows.at(-1)} ${part}`
    if (rows.length > 0 && widthOf(joined, size) <= width) rows[rows.length - 1] = joined
    else rows.push(part)
  }
  return rows.map((row) => shorten(row, width, size))
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** About how wide Inter sets a text, a little on the wide side. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const { segment } of graphemes.segment(text)) ems += emsOf(segment)
  return ems * size
}

/** Inter's advance widths, in groups. */
function emsOf(grapheme: string): number {
  if (emoji.test(grapheme)) return 1.35
  if (/[ijlI .,:;!'`·]/.test(grapheme)) return 0.29
  if (/[tfr1|()/[\]{}]/.test(grapheme)) return 0.38
  if (/[-–_"^*?s“”]/.test(grapheme)) return 0.52
  if (/[mwMW@%…—]/.test(grapheme)) return 0.98
  if (/[ACDGHKNOQUVXY]/.test(grapheme)) return 0.74
  return 0.61
}

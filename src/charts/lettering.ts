import { fileURLToPath } from 'node:url'

const emoji = /\p{RGI_Emoji}/v
/** What Inter and Noto Emoji can draw: other scripts would come out as boxes. */
const undrawable = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+/gu
/** In the "common" script, yet with glyphs of their own only in fonts for Chinese, Japanese and Korean. */
const wideCommon = /[\u3000-\u303f\u30fb\u30fc\uff00-\uffef]+/gu
const unprintable = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

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
  const known = text.normalize('NFC').replace(unprintable, ' ').replace(wideCommon, '[…]').replace(undrawable, '[…]')
  return known
    .replace(/(?:\[…\]\s*){2,}/g, '[…] ')
    .replace(/\s+/g, ' ')
    .trim()
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

/** Letters that Unicode does not take apart, and what people type for them. Arabic as in Lucene's ArabicNormalizer. */
// biome-ignore format: a table
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ŧ: 't', ς: 'σ',
  ـ: '', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه',
}
const written = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/** Accents of scripts where a word without them is the same word; never Indic or Thai vowels. A skin tone is one too. */
const accents =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]|[[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}]&&\p{M}]|\p{Emoji_Modifier}/gv

/**
 * Without the marks that no language stacks: sorting them, as normalizing does, takes time squared.
 * Source: UAX #15, Stream-Safe Text Format.
 */
export function cutEndlessMarks(text: string): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1')
}

/**
 * The same letters for what a reader takes as the same word: case, accents, full width, ligatures.
 * No control, format or half characters are left in it; folding twice changes nothing.
 */
export function fold(text: string): string {
  const visible = text.replace(/[\p{Cc}\u200b]/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '')
  return cutEndlessMarks(visible)
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(written, (letter) => plainLetters[letter]!)
    .normalize('NFC')
}

/** Scripts written without spaces, or, Korean, with endings glued on. */
const spaceless = String.raw`[[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&[\p{L}\p{N}]]`
/** Each letter of those scripts is a token, so that a word is found inside a longer run; then other words, flags, emoji. */
const token = new RegExp(
  String.raw`${spaceless}\p{M}*|[[\p{L}\p{N}\p{M}]--${spaceless}]+|\p{RI}{2}|[\p{Extended_Pictographic}--[©®]]`,
  'gv',
)

/** Folded words of a text, in order; what stands between them (spaces, apostrophes, hyphens, `_`) is gone. */
export function tokensOf(text: string): readonly string[] {
  return fold(text).match(token) ?? []
}

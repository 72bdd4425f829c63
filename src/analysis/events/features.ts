import { tokenize } from './tokens.ts'

/** Longest list of telling words kept of one item; news says what it says at the top. */
const maxWords = 80
/** As many five-word runs as tell a copy; the lowest hashes are kept, so that two copies keep the same. */
const maxShingles = 64
const shingleLength = 5
/** As much of a text as is compared. */
const maxChars = 6_000

const empty = new Set(
  `the a an and or but of to in on at by for from with as is are was were be been being it its it's this that these those he she they them their his her we our you your i who which what when where how
  has have had do does did not no will would could may might can should than then there here after before over under about into out up down off more most some any all both each other such own same so too very
  just also only again said says say told according monday tuesday wednesday thursday friday saturday sunday today week weeks day days month months year years new mr ms one two three first last next`.split(
    /\s+/,
  ),
)

/** The words by which items are compared: no small words, plural and possessive folded, each once. */
export function tellingWords(title: string | null, text: string): string[] {
  const words = new Set<string>()
  for (const token of tokenize(`${title ?? ''}\n${text.slice(0, maxChars)}`)) {
    if (token.word.length < 3 && !/\d/.test(token.word)) continue
    const word = fold(token.word)
    if (empty.has(word) || word.length < 2) continue
    words.add(word)
    if (words.size === maxWords) break
  }
  return [...words]
}

function fold(word: string): string {
  const bare = word.replace(/'s?$|'s$/, '').replace(/,/g, '')
  if (/^\d/.test(bare)) return bare
  return bare
    .replace(/(?:sses)$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1')
    .replace(/(?:ing|ed)$/, '')
}

/** Hashes of each run of five words, the lowest 64 of them: copies share nearly all, retellings nearly none. */
export function shinglesOf(title: string | null, text: string): number[] {
  const words = tokenize(`${title ?? ''}\n${text.slice(0, maxChars)}`).flatMap((token) =>
    /[\p{L}\p{N}]/u.test(token.word) ? [token.word] : [],
  )
  const hashes = new Set<number>()
  for (let at = 0; at + shingleLength <= words.length; at++)
    hashes.add(hash(words.slice(at, at + shingleLength).join(' ')))
  return [...hashes].sort((a, b) => a - b).slice(0, maxShingles)
}

/** FNV-1a, 32 bits. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

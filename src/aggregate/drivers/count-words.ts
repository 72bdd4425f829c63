import type { WordCounts } from './words.ts'

/** One post's words; `author` null: not told. */
export type Wording = { readonly author: string | null; readonly text: string }

/** Addresses and names are no words: who is named is not told. */
const noWords = /https?:\/\/\S+|[@＠][\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?/gu
const word = /#?[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}]+)*/gu
const leastLetters = 3

/** The words and hashtags of a text, folded, each once. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = text.normalize('NFKC').toLowerCase().replace(noWords, ' ').matchAll(word)
  return new Set([...found].map(([one]) => one).filter((one) => one.length >= leastLetters && /\p{L}/u.test(one)))
}

/** In how many posts each word stands during a spike and before it; an author counts once for a word. */
export function countWords(during: readonly Wording[], before: readonly Wording[]): readonly WordCounts[] {
  const [now, earlier] = [countIn(during), countIn(before)]
  return [...now].map(([one, count]) => ({ word: one, during: count, before: earlier.get(one) ?? 0 }))
}

function countIn(wordings: readonly Wording[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const said = new Set<string>()
  for (const { author, text } of wordings)
    for (const one of wordsOf(text)) {
      const key = `${author} ${one}`
      if (author !== null && said.has(key)) continue
      said.add(key)
      counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  return counts
}

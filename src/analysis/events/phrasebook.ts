import type { Concept, Lexicon } from './lexicon/concepts.ts'
import { codeOf, type Token, tokenize } from './tokens.ts'

type Phrase = { readonly words: readonly string[]; readonly code: number }

/** A lexicon made ready: single words, and phrases by their first word, longest first. */
export type Phrasebook = {
  readonly words: ReadonlyMap<string, number>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

/** Earlier lexicons win where two give the same word. */
export function compilePhrasebook(lexicons: readonly Lexicon[]): Phrasebook {
  const words = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  for (const lexicon of lexicons) {
    for (const [concept, list] of Object.entries(lexicon)) {
      for (const entry of list.split(',').flatMap((part) => spellings(part.trim()))) {
        addEntry(
          words,
          phrases,
          tokenize(entry).map((token) => token.word),
          codeOf[concept as Concept],
        )
      }
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { words, phrases }
}

function addEntry(
  words: Map<string, number>,
  phrases: Map<string, Phrase[]>,
  entry: readonly string[],
  code: number,
): void {
  const [first] = entry
  if (first === undefined) return
  if (entry.length === 1) {
    if (!words.has(first)) words.set(first, code)
    return
  }
  const list = phrases.get(first) ?? []
  if (!list.some((phrase) => phrase.words.join(' ') === entry.join(' '))) list.push({ words: entry, code })
  phrases.set(first, list)
}

/** "walk(|s|ed) off" → walk off, walks off, walked off. */
function spellings(entry: string): string[] {
  const group = /\(([^)]*)\)/.exec(entry)
  if (!group) return [entry]
  return group[1]!
    .split('|')
    .flatMap((ending) => spellings(entry.slice(0, group.index) + ending + entry.slice(group.index + group[0].length)))
}

/** Sets the codes of `tokens` and joins phrases; tokens that already have a meaning (a party, a mark) keep it. */
export function applyPhrasebook(tokens: readonly Token[], book: Phrasebook): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const phrase = book.phrases.get(token.word)?.find((candidate) => startsAt(tokens, at, candidate.words))
    if (phrase) {
      const last = tokens[at + phrase.words.length - 1]!
      joined.push({ word: phrase.words.join(' '), start: token.start, end: last.end, code: phrase.code })
      at += phrase.words.length - 1
      continue
    }
    if (token.code === codeOf.other)
      token.code = book.words.get(token.word) ?? book.words.get(stem(token.word)) ?? codeOf.other
    joined.push(token)
  }
  return joined
}

/** The possessive goes, and the article of French: "union's" is read as "union", "l'entente" as "entente". */
function stem(word: string): string {
  const at = word.indexOf("'")
  if (at === -1) return word
  if (word.endsWith("'s")) return word.slice(0, -2)
  if (word.endsWith("'")) return word.slice(0, -1)
  return at === 1 && 'ld'.includes(word[0]!) ? word.slice(2) : word
}

function startsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  if (at + words.length > tokens.length) return false
  for (let i = 1; i < words.length; i++) {
    const word = tokens[at + i]!.word
    if (word !== words[i] && stem(word) !== words[i]) return false
  }
  return true
}

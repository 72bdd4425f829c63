import type { Concept, Lexicon } from './lexicon/concepts.ts'
import { codeOf, type Token, tokenize } from './tokens.ts'

type Phrase = { readonly words: readonly string[]; readonly text: string; readonly code: number }

/** What a word is by itself, null for nothing, and the phrases it begins by their second word, longest first. */
type Entry = { code: number | null; readonly phrases: Map<string, Phrase[]> }

/** Lexicons made ready: one look-up a word. */
export type Phrasebook = ReadonlyMap<string, Entry>

/** Earlier lexicons win where two give the same word. */
export function compilePhrasebook(lexicons: readonly Lexicon[]): Phrasebook {
  const book = new Map<string, Entry>()
  const known = new Set<string>()
  for (const lexicon of lexicons) {
    for (const [concept, list] of Object.entries(lexicon)) {
      for (const spelling of list.split(',').flatMap((part) => spellings(part.trim()))) {
        const words = tokenize(spelling).map((token) => token.word)
        const phrase = words.join(' ')
        if (!known.has(phrase)) addWords(book, words, phrase, codeOf[concept as Concept])
        known.add(phrase)
      }
    }
  }
  for (const { phrases } of book.values())
    for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return book
}

function addWords(book: Map<string, Entry>, words: readonly string[], text: string, code: number): void {
  const [first, second] = words
  if (first === undefined) return
  const entry: Entry = book.get(first) ?? { code: null, phrases: new Map() }
  book.set(first, entry)
  if (second === undefined) {
    entry.code = code
    return
  }
  const phrases: Phrase[] = entry.phrases.get(second) ?? []
  entry.phrases.set(second, phrases)
  phrases.push({ words, text, code })
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
    const entry = book.get(token.word)
    const phrase = entry !== undefined && entry.phrases.size > 0 ? phraseAt(tokens, at, entry.phrases) : undefined
    if (phrase) {
      const last = tokens[at + phrase.words.length - 1]!
      joined.push({ word: phrase.text, start: token.start, end: last.end, code: phrase.code })
      at += phrase.words.length - 1
      continue
    }
    if (token.code === codeOf.other)
      token.code = entry?.code ?? (token.word.includes("'") ? book.get(stem(token.word))?.code : null) ?? codeOf.other
    joined.push(token)
  }
  return joined
}

function phraseAt(tokens: readonly Token[], at: number, phrases: Entry['phrases']): Phrase | undefined {
  const second = tokens[at + 1]?.word
  if (second === undefined) return undefined
  const found = longestAt(tokens, at, phrases.get(second))
  return second.includes("'") ? longer(found, longestAt(tokens, at, phrases.get(stem(second)))) : found
}

function longestAt(tokens: readonly Token[], at: number, phrases: readonly Phrase[] | undefined): Phrase | undefined {
  if (phrases === undefined) return undefined
  for (const phrase of phrases) if (startsAt(tokens, at, phrase.words)) return phrase
  return undefined
}

const longer = (a: Phrase | undefined, b: Phrase | undefined) =>
  a === undefined || (b !== undefined && b.words.length > a.words.length) ? b : a

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
  // The first two are what it was looked up by.
  for (let i = 2; i < words.length; i++) {
    const word = tokens[at + i]!.word
    if (word !== words[i] && stem(word) !== words[i]) return false
  }
  return true
}

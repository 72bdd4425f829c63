import { UserError } from '../../model/errors.ts'
import { addTerms, createLexicon, hashTerm, type Lexicon, longestPhrase, toneSource } from './lexicon.ts'

/** A guild's own word or phrase and its valence, −5…+5; 0: neutral here. */
export type OwnWord = { readonly term: string; readonly valence: number }

/** @throws {UserError} when a word can't be used: nothing to read in it, too long, or a valence outside −5…+5. */
export function checkOwnWord({ term, valence }: OwnWord): void {
  const length = hashTerm(term).length
  if (length === 0) throw new UserError(`“${term}” has no word in it. Give a word, an emoji or a short phrase.`)
  if (length > longestPhrase) {
    throw new UserError(`“${term}” is ${length} words long; at most ${longestPhrase} can be followed.`)
  }
  if (!(valence >= -5 && valence <= 5)) throw new UserError(`The weight of “${term}” must be from −5 to +5.`)
}

/** A guild's words, compiled once and given to each scoring of that guild: no state is shared between guilds. */
export function compileWords(words: readonly OwnWord[]): Lexicon {
  const lexicon = createLexicon(words.length * 2, words.length)
  addTerms(
    lexicon,
    words.map(({ term, valence }) => [term, valence]),
    toneSource.guild,
  )
  return lexicon
}

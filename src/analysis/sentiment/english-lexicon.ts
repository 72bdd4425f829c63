import emoji from 'sentiment/build/emoji.json' with { type: 'json' }
import words from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { addFunctionWords } from './function-words.ts'
import { labourEntries } from './labour.ts'
import { addTerms, createLexicon, type Lexicon, toneSource } from './lexicon.ts'
import type { ReadingRules } from './reading.ts'

function compileEnglish(): Lexicon {
  const base = [...Object.entries(words), ...Object.entries(emoji)]
  const lexicon = createLexicon(base.length + labourEntries.length + 200)
  addTerms(lexicon, base, toneSource.base)
  addTerms(lexicon, labourEntries, toneSource.pack)
  addFunctionWords(lexicon)
  return lexicon
}

/**
 * AFINN-165 and the emoji valences of the `sentiment` package (Nielsen 2011; Kralj Novak et al. 2015), the labour pack
 * over them, and English function words.
 */
export const englishRules: ReadingRules = { lexicon: compileEnglish(), withPieces: false }

import emoji from 'sentiment/build/emoji.json' with { type: 'json' }
import words from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { commonWords } from './common-words.ts'
import { addFunctionWords } from './function-words.ts'
import { createTagSplitter } from './hashtags.ts'
import { labourEntries } from './labour.ts'
import { addHashes, addTerms, addTrait, createLexicon, toneSource, trait } from './lexicon.ts'
import { type LexiconFile, openLexiconFile } from './lexicon-file.ts'
import type { ReadingRules } from './reading.ts'

/** Words of the model that no lexicon has. */
const roomForModel = 18_000

/**
 * How English is read: AFINN-165 and the emoji valences of the `sentiment` package (Nielsen 2011; Kralj Novak et al.
 * 2015), `more` words rated by people, the labour pack over them, and function words.
 */
export function compileEnglish(more: LexiconFile): ReadingRules {
  const base = [...Object.entries(words), ...Object.entries(emoji)]
  const { hashes, tenths } = openLexiconFile(more)
  const lexicon = createLexicon(
    base.length + hashes.length + labourEntries.length + roomForModel,
    labourEntries.length + 100,
  )
  addTerms(lexicon, base, toneSource.base)
  addHashes(lexicon, hashes, tenths)
  addTerms(lexicon, labourEntries, toneSource.pack)
  addFunctionWords(lexicon)
  addTrait(lexicon, commonWords.split(/\s+/), trait.word)
  return { lexicon, splitTag: createTagSplitter(lexicon), withPieces: false }
}

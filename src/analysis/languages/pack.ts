import emoji from 'sentiment/build/emoji.json' with { type: 'json' }
import englishWords from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { createTagSplitter } from '../sentiment/hashtags.ts'
import {
  addBoosters,
  addHashes,
  addTerms,
  addTrait,
  createLexicon,
  type LexiconEntry,
  toneSource,
  trait,
} from '../sentiment/lexicon.ts'
import { type LexiconFile, openLexiconFile } from '../sentiment/lexicon-file.ts'
import { type Model, type ModelFile, openModel } from '../sentiment/model.ts'
import type { ReadingRules } from '../sentiment/reading.ts'
import { functionWords } from './function-words.ts'
import moods from './moods.json' with { type: 'json' }

/** All that scoring a language takes. */
export type LanguagePack = { readonly language: string; readonly rules: ReadingRules; readonly model: Model }

const boosterStrength = 0.3

/** The languages besides English that are read. */
export type OtherLanguage = keyof typeof functionWords

/**
 * Words of a mood that the translated AFINN lacks or has wrong: everyday and campaign words of `moods.json`, by
 * valence, −5…+5; 0: what the talk is about.
 */
function moodEntries(language: OtherLanguage): LexiconEntry[] {
  return Object.entries(moods[language]).flatMap(([valence, words]) =>
    words.split(' ').map((word): LexiconEntry => [word, Number(valence)]),
  )
}

/**
 * How a language besides English is read: its own words over the word list of its file, over AFINN's English (posts mix
 * them) and emoji; its function words; and pieces of words, since its training texts are few.
 */
export function compileRules(language: OtherLanguage, file: LexiconFile): ReadingRules {
  const { hashes, tenths } = openLexiconFile(file)
  const base = [...Object.entries(englishWords), ...Object.entries(emoji)]
  const own = moodEntries(language)
  const lexicon = createLexicon(base.length + hashes.length + own.length + 100, base.length)
  addTerms(lexicon, base, toneSource.base)
  addHashes(lexicon, hashes, tenths)
  addTerms(lexicon, own, toneSource.pack)
  const { negators, contrasts, boosters } = functionWords[language]
  addTrait(lexicon, negators.split(' '), trait.negator)
  addTrait(lexicon, contrasts.split(' '), trait.contrast)
  addBoosters(lexicon, boosters.split(' '), boosterStrength)
  return { lexicon, splitTag: createTagSplitter(lexicon), withPieces: true }
}

/** A language's pack from its trained model. */
export function openPack(language: OtherLanguage, file: ModelFile): LanguagePack {
  const rules = compileRules(language, file.lexicon)
  return { language, rules, model: openModel(file, rules.lexicon) }
}

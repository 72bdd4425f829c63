import emoji from 'sentiment/build/emoji.json' with { type: 'json' }
import englishWords from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { createTagSplitter } from '../sentiment/hashtags.ts'
import { addBoosters, addHashes, addTerms, addTrait, createLexicon, toneSource, trait } from '../sentiment/lexicon.ts'
import { type LexiconFile, openLexiconFile } from '../sentiment/lexicon-file.ts'
import { type Model, type ModelFile, openModel } from '../sentiment/model.ts'
import type { ReadingRules } from '../sentiment/reading.ts'

/** All that scoring a language takes. */
export type LanguagePack = { readonly language: string; readonly rules: ReadingRules; readonly model: Model }

/** Words that turn round, cut off or strengthen what follows them, in one language; separated by spaces. */
export type FunctionWords = { readonly negators: string; readonly contrasts: string; readonly boosters: string }

const boosterStrength = 0.3

/**
 * How a language besides English is read: its own word list over AFINN's English (posts mix them) and emoji, its
 * function words, and pieces of words, since its training texts are few.
 */
export function compileRules(words: FunctionWords, file: LexiconFile): ReadingRules {
  const { hashes, tenths } = openLexiconFile(file)
  const base = [...Object.entries(englishWords), ...Object.entries(emoji)]
  const lexicon = createLexicon(base.length + hashes.length + 100, base.length)
  addTerms(lexicon, base, toneSource.base)
  addHashes(lexicon, hashes, tenths)
  addTrait(lexicon, words.negators.split(' '), trait.negator)
  addTrait(lexicon, words.contrasts.split(' '), trait.contrast)
  addBoosters(lexicon, words.boosters.split(' '), boosterStrength)
  return { lexicon, splitTag: createTagSplitter(lexicon), withPieces: true }
}

/** A language's pack from its function words and trained model. */
export function openPack(words: FunctionWords, file: ModelFile): LanguagePack {
  const rules = compileRules(words, file.lexicon)
  return { language: file.language, rules, model: openModel(file, rules.lexicon) }
}

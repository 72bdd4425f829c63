import emoji from 'sentiment/build/emoji.json' with { type: 'json' }
import englishWords from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { createTagSplitter } from '../sentiment/hashtags.ts'
import { addHashes, addRole, addTerms, createLexicon, toneSource, wordRole } from '../sentiment/lexicon.ts'
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
  const lexicon = createLexicon(base.length + hashes.length + 100)
  addTerms(lexicon, base, toneSource.base)
  addHashes(lexicon, hashes, tenths)
  addRole(lexicon, words.negators.split(' '), wordRole.negator)
  addRole(lexicon, words.contrasts.split(' '), wordRole.contrast)
  addRole(lexicon, words.boosters.split(' '), wordRole.none, boosterStrength)
  return { lexicon, splitTag: createTagSplitter(lexicon), withPieces: true }
}

/** A language's pack from its function words and trained model. */
export function openPack(words: FunctionWords, file: ModelFile): LanguagePack {
  return { language: file.language, rules: compileRules(words, file.lexicon), model: openModel(file) }
}

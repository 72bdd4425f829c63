import { compileEnglish } from '../sentiment/english-lexicon.ts'
import { openModel } from '../sentiment/model.ts'
import file from './en.model.json' with { type: 'json' }
import type { LanguagePack } from './pack.ts'

export const english: LanguagePack = {
  language: 'en',
  rules: compileEnglish(file.lexicon),
  model: openModel(file),
}

import { compileEnglish } from '../sentiment/english-lexicon.ts'
import { openModel } from '../sentiment/model.ts'
import file from './en.model.json' with { type: 'json' }
import type { LanguagePack } from './pack.ts'

const rules = compileEnglish(file.lexicon)

export const english: LanguagePack = { language: 'en', rules, model: openModel(file, rules.lexicon) }

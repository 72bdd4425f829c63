import file from '../sentiment/english.model.json' with { type: 'json' }
import { englishRules } from '../sentiment/english-lexicon.ts'
import { openModel } from '../sentiment/model.ts'
import type { LanguagePack } from './pack.ts'

export const english: LanguagePack = { language: 'en', rules: englishRules, model: openModel(file) }

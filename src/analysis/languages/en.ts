import file from '../sentiment/english.model.json' with { type: 'json' }
import { openModel } from '../sentiment/model.ts'
import type { LanguagePack } from './pack.ts'

export const english: LanguagePack = { language: 'en', model: openModel(file) }

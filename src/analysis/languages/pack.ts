import type { Model } from '../sentiment/model.ts'
import type { ReadingRules } from '../sentiment/reading.ts'

/** All that scoring a language takes. */
export type LanguagePack = { readonly language: string; readonly rules: ReadingRules; readonly model: Model }

import type { Model } from '../sentiment/model.ts'

/** All that scoring a language takes. */
export type LanguagePack = { readonly language: string; readonly model: Model }

import { createFeatures, type Features, readFeatures } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { scan, type TagSplitter } from './scanner.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { createTones, readTones, type Tones } from './tone.ts'

/** One text read: filled anew by the next `readText`, never kept. */
export type Reading = { readonly tokens: Tokens; readonly tones: Tones; readonly features: Features }

const reading: Reading = { tokens: createTokens(), tones: createTones(), features: createFeatures() }

/** What a language is read with. `withPieces`: its model knows pieces of words. */
export type ReadingRules = {
  readonly lexicon: Lexicon
  readonly splitTag: TagSplitter
  readonly withPieces: boolean
}

/** Scans a text and reads its tones and features. What is given back is used before the next call. */
export function readText(text: string, rules: ReadingRules, guild: Lexicon | null): Reading {
  scan(text, reading.tokens, rules.splitTag)
  readTones(reading.tokens, guild, rules.lexicon, reading.tones)
  readFeatures(reading.tokens, reading.tones, reading.features, rules.withPieces)
  return reading
}

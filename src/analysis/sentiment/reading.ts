import { afinn } from './afinn.ts'
import { createFeatures, type Features, readFeatures } from './features.ts'
import { compileRoles } from './function-words.ts'
import { splitTag } from './hashtags.ts'
import { labourEntries } from './labour.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import { scan } from './scanner.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { createTones, readTones, type Tones } from './tone.ts'

const pack = compileLexicon(labourEntries)
const roles = compileRoles()

/** One text read: filled anew by the next `readText`, never kept. */
export type Reading = { readonly tokens: Tokens; readonly tones: Tones; readonly features: Features }

const reading: Reading = { tokens: createTokens(), tones: createTones(), features: createFeatures() }

/** Scans a text and reads its tones and features. What is given back is used before the next call. */
export function readText(text: string, guild: Lexicon | null): Reading {
  scan(text, reading.tokens, splitTag)
  readTones(reading.tokens, { guild, pack, base: afinn }, roles, reading.tones)
  readFeatures(reading.tokens, reading.tones, reading.features)
  return reading
}

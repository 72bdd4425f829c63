import type { Lexicon } from './concepts.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

/** All languages at once: where two give one word, the earlier counts. A new language is a table here. */
export const lexicons: readonly Lexicon[] = [...english, spanish, french]

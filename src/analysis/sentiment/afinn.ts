import emoji from 'sentiment/build/emoji.json' with { type: 'json' }
import words from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { compileLexicon, type Lexicon } from './lexicon.ts'

/** AFINN-165 and the emoji valences of the `sentiment` package (Nielsen 2011; Kralj Novak et al. 2015), −5…+5. */
export const afinn: Lexicon = compileLexicon([...Object.entries(words), ...Object.entries(emoji)])

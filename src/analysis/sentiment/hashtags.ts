import { addTagWord } from './scanner.ts'
import type { Tokens } from './tokens.ts'

/** A part of a hashtag into words. */
export function splitTag(units: Uint16Array, start: number, end: number, tokens: Tokens): void {
  addTagWord(units, start, end, tokens)
}

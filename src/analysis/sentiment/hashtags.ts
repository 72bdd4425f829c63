import { addTagWord } from './scanner.ts'
import type { Tokens } from './tokens.ts'

/** A part of a hashtag into words. */
export function splitTag(text: string, start: number, end: number, tokens: Tokens): void {
  addTagWord(text, start, end, tokens)
}

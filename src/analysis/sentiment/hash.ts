import { folded } from './characters.ts'

/** FNV-1a's start; 32-bit hashes throughout. */
export const hashStart = 0x811c9dc5 | 0

/** One UTF-16 unit more. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Spreads a hash over all 32 bits (murmur3's finalizer). */
export function finishHash(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** The hash of two finished hashes in this order: they are spread already. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second
}

/** A word's hash as the scanner makes it: folded, apostrophes one. */
export function hashWord(word: string): number {
  let hash = hashStart
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, folded[word.charCodeAt(i)]!)
  return finishHash(hash)
}

const firstLetter = 0x61
const lastLetter = 0x7a

/** A word's hash where it is nothing but a–z, never three alike in a row; 0: only a scan can tell. */
export function hashPlainWord(word: string): number {
  let hash = hashStart
  let last = 0
  let beforeLast = 0
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit < firstLetter || unit > lastLetter || (unit === last && unit === beforeLast)) return 0
    beforeLast = last
    last = unit
    hash = hashUnit(hash, unit)
  }
  return word === '' ? 0 : finishHash(hash)
}

/** An emoji's hash, by its code point. */
export function hashPoint(point: number): number {
  return finishHash(Math.imul(point, 0x5bd1e995))
}

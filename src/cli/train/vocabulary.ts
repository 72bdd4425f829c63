import { readFileSync } from 'node:fs'
import { hashWord } from '../../analysis/sentiment/hash.ts'
import { type ReadingRules, readText } from '../../analysis/sentiment/reading.ts'
import { randomValues } from './adagrad.ts'
import { seededRandom } from './random.ts'
import type { Row } from './rows.ts'

/** Word vectors by the hash of their word. */
export type Vectors = { readonly dimensions: number; readonly of: ReadonlyMap<number, Float32Array> }

/** Words the model keeps a row for: `hashes[i]` starts as `values[i * dimensions …]`. */
export type Vocabulary = {
  readonly hashes: readonly number[]
  readonly places: ReadonlyMap<number, number>
  readonly dimensions: number
  readonly values: Float64Array
}

const wordsRead = 150_000
const usesNeeded = 3
/** Vectors are made smaller, so that what is learned counts as much as what is given. */
const vectorScale = 0.5

/**
 * GloVe vectors as packed for winkNLP (JSON: word → numbers, commonest first). Public domain (PDDL 1.0).
 * Source: https://nlp.stanford.edu/projects/glove/
 */
export function readVectors(path: string): Vectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { dimensions: number; vectors: Record<string, number[]> }
  const of = new Map<number, Float32Array>()
  for (const word of Object.keys(file.vectors)) {
    if (of.size >= wordsRead) break
    if (!/\p{L}/u.test(word)) continue
    const hash = hashWord(word)
    if (!of.has(hash)) of.set(hash, Float32Array.from(file.vectors[word]!.slice(0, file.dimensions)))
  }
  return { dimensions: file.dimensions, of }
}

/** The rows' own words, commonest first, then the commonest words that have a vector, `size` in all. */
export function chooseVocabulary(
  rows: readonly Row[],
  rules: ReadingRules,
  vectors: Vectors,
  size: number,
): Vocabulary {
  const uses = new Map<number, number>()
  for (const row of rows) {
    const { tokens } = readText(row.text, rules, null)
    for (let i = 0; i < tokens.count; i++) uses.set(tokens.hash[i]!, (uses.get(tokens.hash[i]!) ?? 0) + 1)
  }
  const own = [...uses].filter(([, count]) => count >= usesNeeded).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const hashes = [...new Set([...own.map(([hash]) => hash), ...vectors.of.keys()])].slice(0, size)
  const random = seededRandom(3)
  const values = new Float64Array(hashes.length * vectors.dimensions)
  hashes.forEach((hash, i) => {
    const vector = vectors.of.get(hash)?.map((x) => x * vectorScale) ?? randomValues(vectors.dimensions, 0.3, random)
    values.set(vector, i * vectors.dimensions)
  })
  return { hashes, places: new Map(hashes.map((hash, i) => [hash, i])), dimensions: vectors.dimensions, values }
}

import { wholeCount } from '../../analysis/sentiment/features.ts'
import { readText } from '../../analysis/sentiment/reading.ts'
import type { Row } from './rows.ts'

/** Rows as features, one after the other: row i's buckets are `index[offset[i] … offset[i + 1])`. */
export type Dataset = {
  readonly rows: number
  readonly offset: Int32Array
  readonly index: Int32Array
  readonly whole: Float64Array
  readonly label: Uint8Array
  readonly weight: Float64Array
}

export function readDataset(rows: readonly Row[]): Dataset {
  const offset = new Int32Array(rows.length + 1)
  const whole = new Float64Array(rows.length * wholeCount)
  const chunks: Int32Array[] = []
  rows.forEach((row, i) => {
    const { features } = readText(row.text, null)
    chunks.push(features.index.slice(0, features.count))
    offset[i + 1] = offset[i]! + features.count
    whole.set(features.whole, i * wholeCount)
  })
  const index = new Int32Array(offset[rows.length]!)
  chunks.forEach((chunk, i) => {
    index.set(chunk, offset[i]!)
  })
  return {
    rows: rows.length,
    offset,
    index,
    whole,
    label: Uint8Array.from(rows, (row) => row.label),
    weight: Float64Array.from(rows, (row) => row.weight),
  }
}

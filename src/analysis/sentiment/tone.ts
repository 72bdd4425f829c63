import { roleOf, wordRole } from './function-words.ts'
import { hashPair } from './hash.ts'
import { findSlot, type HashTable } from './hash-table.ts'
import { type Lexicon, longestPhrase, valenceUnit } from './lexicon.ts'
import { type Tokens, tokenFlag, tokenKind } from './tokens.ts'

/** A negator reaches this many words ahead, to the end of the clause or a "but". */
const negationReach = 4
/** A negated word keeps part of its strength, turned round (as in VADER). */
const negatedShare = -0.6
const capitalsBoost = 0.25
const elongationBoost = 0.25

/** What each token says by the lexicons, in arrays reused from text to text. */
export type Tones = {
  /** −5…+5 after boosters, capitals and negation; 0 when nothing is known. */
  valence: Float32Array
  /** Which lexicon spoke: an index of `Tones.source`. */
  source: Uint8Array
}

export const toneSource = { none: 0, base: 1, pack: 2, guild: 3, neutral: 4 } as const

/** The lexicons of one reading, the first to know a word wins. */
export type Lexicons = { readonly guild: Lexicon | null; readonly pack: Lexicon; readonly base: Lexicon }

export function createTones(): Tones {
  return { valence: new Float32Array(512), source: new Uint8Array(512) }
}

/** Result of the last `findPhrase`, kept here so that no object is made. */
const phrase = { length: 0, valence: 0 }

function findPhrase(lexicon: Lexicon, tokens: Tokens, at: number): boolean {
  phrase.length = 0
  const opening = findSlot(lexicon.openings, tokens.hash[at]!)
  if (opening < 0) return false
  const longest = Math.min(lexicon.openings.values[opening]!, longestPhrase, tokens.count - at)
  let hash = tokens.hash[at]!
  for (let length = 2; length <= longest; length++) {
    const next = at + length - 1
    if (tokens.kind[next] === tokenKind.stop) break
    hash = hashPair(hash, tokens.hash[next]!)
    const slot = findSlot(lexicon.phrases, hash)
    if (slot < 0) continue
    phrase.length = length
    phrase.valence = lexicon.phrases.values[slot]! / valenceUnit
  }
  return phrase.length > 0
}

function findIn(table: HashTable, hash: number): number | null {
  const slot = findSlot(table, hash)
  return slot < 0 ? null : table.values[slot]! / valenceUnit
}

function makeRoom(tones: Tones, count: number): void {
  if (tones.valence.length >= count) return
  tones.valence = new Float32Array(count * 2)
  tones.source = new Uint8Array(count * 2)
}

/** The clause so far: what a negator or booster before a word does to it. */
type Clause = { negationLeft: number; boost: number }

function endsClause(kind: number): boolean {
  return kind >= tokenKind.stop || kind === tokenKind.link
}

function strengthen(valence: number, tokens: Tokens, at: number, clause: Clause): number {
  const flags = tokens.flags[at]!
  const boost =
    1 +
    clause.boost +
    (flags & tokenFlag.capitals ? capitalsBoost : 0) +
    (flags & tokenFlag.elongated ? elongationBoost : 0)
  return valence * boost * (clause.negationLeft > 0 ? negatedShare : 1)
}

/** Marks a phrase's tokens; its valence stands at its last token. A phrase is as written: not negated from within. */
function markPhrase(tones: Tones, tokens: Tokens, at: number, source: number, clause: Clause): void {
  for (let i = at; i < at + phrase.length; i++) {
    tones.valence[i] = 0
    tones.source[i] = phrase.valence === 0 ? toneSource.neutral : source
    if (clause.negationLeft > 0) tokens.flags[i]! |= tokenFlag.negation
  }
  tones.valence[at + phrase.length - 1] = strengthen(phrase.valence, tokens, at, clause)
}

function markWord(tones: Tones, tokens: Tokens, lexicons: Lexicons, at: number, clause: Clause): void {
  const hash = tokens.hash[at]!
  let source: number = toneSource.guild
  let valence = lexicons.guild === null ? null : findIn(lexicons.guild.words, hash)
  if (valence === null) {
    source = toneSource.pack
    valence = findIn(lexicons.pack.words, hash)
  }
  if (valence === null) {
    source = toneSource.base
    valence = findIn(lexicons.base.words, hash)
  }
  if (valence === null) return
  tones.valence[at] = strengthen(valence, tokens, at, clause)
  tones.source[at] = valence === 0 ? toneSource.neutral : source
}

function phraseSource(lexicons: Lexicons, tokens: Tokens, at: number): number {
  if (lexicons.guild !== null && findPhrase(lexicons.guild, tokens, at)) return toneSource.guild
  if (findPhrase(lexicons.pack, tokens, at)) return toneSource.pack
  return findPhrase(lexicons.base, tokens, at) ? toneSource.base : toneSource.none
}

/** Reads every token's tone into `tones`, and marks negated tokens. */
export function readTones(tokens: Tokens, lexicons: Lexicons, roles: HashTable, tones: Tones): void {
  makeRoom(tones, tokens.count)
  const clause: Clause = { negationLeft: 0, boost: 0 }
  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kind[at]!
    tones.valence[at] = 0
    tones.source[at] = toneSource.none
    if (endsClause(kind)) {
      clause.negationLeft = 0
      clause.boost = 0
      continue
    }
    const source = phraseSource(lexicons, tokens, at)
    if (source !== toneSource.none) {
      markPhrase(tones, tokens, at, source, clause)
      clause.negationLeft -= phrase.length
      clause.boost = 0
      at += phrase.length - 1
      continue
    }
    if (kind === tokenKind.emoji || kind === tokenKind.emoticon) {
      const left = clause.negationLeft
      clause.negationLeft = 0
      markWord(tones, tokens, lexicons, at, clause)
      clause.negationLeft = left
      continue
    }
    if (kind === tokenKind.hashtag || kind === tokenKind.mention) continue
    readClauseWord(tokens, lexicons, roles, tones, at, clause)
  }
}

function readClauseWord(
  tokens: Tokens,
  lexicons: Lexicons,
  roles: HashTable,
  tones: Tones,
  at: number,
  clause: Clause,
): void {
  markWord(tones, tokens, lexicons, at, clause)
  if (clause.negationLeft > 0) tokens.flags[at]! |= tokenFlag.negation
  const role = roleOf(roles, tokens.hash[at]!)
  clause.boost = role > wordRole.contrast ? (role - wordRole.booster) / 100 : 0
  if (role === wordRole.negator) clause.negationLeft = negationReach
  else if (role === wordRole.contrast) clause.negationLeft = 0
  else clause.negationLeft--
}

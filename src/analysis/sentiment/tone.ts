import { findSlot, noteAt } from './hash-table.ts'
import { findPhrase, type Lexicon, phrase, toneSource, trait } from './lexicon.ts'
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
  /** Which lexicon spoke: a `toneSource`. */
  source: Uint8Array
  /** The token's slot among the lexicon's words, −1: not there. */
  slot: Int32Array
  /** What the lexicon notes there, see `trait`; 0: nothing. The model finds its words by it. */
  note: Int32Array
}

export function createTones(): Tones {
  return tonesFor(512)
}

function tonesFor(count: number): Tones {
  return {
    valence: new Float32Array(count),
    source: new Uint8Array(count),
    slot: new Int32Array(count),
    note: new Int32Array(count),
  }
}

function makeRoom(tones: Tones, count: number): void {
  if (tones.valence.length < count) Object.assign(tones, tonesFor(count * 2))
}

/** The clause so far: what a negator or booster before a word does to it. Reused. */
const clause = { negationLeft: 0, boost: 0 }

function endClause(): void {
  clause.negationLeft = 0
  clause.boost = 0
}

function setTone(tones: Tones, tokens: Tokens, at: number, valence: number, source: number): void {
  const flags = tokens.flags[at]!
  let strength = 1 + clause.boost
  if ((flags & tokenFlag.capitals) !== 0) strength += capitalsBoost
  if ((flags & tokenFlag.elongated) !== 0) strength += elongationBoost
  if (clause.negationLeft > 0) strength *= negatedShare
  tones.valence[at] = valence * strength
  tones.source[at] = source
}

/** Marks the tokens of the phrase just found; its valence stands at its last token. Negators inside it don't count. */
function markPhrase(tones: Tones, tokens: Tokens, at: number): void {
  const last = at + phrase.length - 1
  for (let i = at; i <= last; i++) {
    tones.source[i] = phrase.source
    if (clause.negationLeft > 0) tokens.flags[i]! |= tokenFlag.negation
  }
  setTone(tones, tokens, last, phrase.valence, phrase.source)
  clause.negationLeft -= phrase.length
  clause.boost = 0
}

function opensPhrase(lexicon: Lexicon, note: number, tokens: Tokens, at: number): boolean {
  const longest = Math.min((note & trait.opensMask) >> trait.opensShift, tokens.count - at)
  return longest > 1 && findPhrase(lexicon.phrases, longest, tokens.hash, tokens.kind, at)
}

/** Reads a word or phrase of one lexicon; how many tokens it has, 0: the lexicon says nothing of a tone. */
function readFrom(lexicon: Lexicon, slot: number, note: number, tokens: Tokens, tones: Tones, at: number): number {
  if (opensPhrase(lexicon, note, tokens, at)) {
    markPhrase(tones, tokens, at)
    return phrase.length
  }
  const source = note & trait.sourceMask
  if (source === toneSource.none) return 0
  setTone(tones, tokens, at, lexicon.words.valence[slot]!, source)
  return 1
}

/** The guild's word first, then the lexicon's; how many tokens were read, 0: no tone. */
function readTerm(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones, at: number): number {
  const slot = guild === null ? -1 : findSlot(guild.words.table, tokens.hash[at]!)
  const length = slot < 0 ? 0 : readFrom(guild!, slot, noteAt(guild!.words.table, slot), tokens, tones, at)
  if (length > 0 || tones.slot[at]! < 0) return length
  return readFrom(lexicon, tones.slot[at]!, tones.note[at]!, tokens, tones, at)
}

/** What a small word does to the words after it. */
function moveOn(lexicon: Lexicon, slot: number, note: number): void {
  if ((note & trait.turns) === 0) {
    clause.boost = 0
    clause.negationLeft--
    return
  }
  clause.boost = (note & trait.booster) === 0 ? 0 : lexicon.words.boost[slot]!
  if ((note & trait.negator) !== 0) clause.negationLeft = negationReach
  else if ((note & trait.contrast) !== 0) clause.negationLeft = 0
  else clause.negationLeft--
}

/** How many tokens were read from `at`: a phrase's length, or 1. */
function readClauseWord(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones, at: number): number {
  const note = tones.note[at]!
  const mayHaveTone = guild !== null || (note & trait.speaks) !== 0
  if (mayHaveTone && readTerm(tokens, guild, lexicon, tones, at) > 1) return phrase.length
  if (clause.negationLeft > 0) tokens.flags[at]! |= tokenFlag.negation
  moveOn(lexicon, tones.slot[at]!, note)
  return 1
}

/** A face or an emoji: what stands before it neither negates nor boosts it. */
function readSign(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones, at: number): void {
  const kept = clause.negationLeft
  endClause()
  readTerm(tokens, guild, lexicon, tones, at)
  clause.negationLeft = kept
}

function lookUp({ count, hash }: Tokens, { words: { table } }: Lexicon, tones: Tones): void {
  makeRoom(tones, count)
  const { slot, note, valence, source } = tones
  for (let i = 0; i < count; i++) {
    const found = findSlot(table, hash[i]!)
    slot[i] = found
    note[i] = found < 0 ? 0 : noteAt(table, found)
    valence[i] = 0
    source[i] = toneSource.none
  }
}

/** Reads every token's tone into `tones`, and marks negated tokens. A guild's words outrank the lexicon's. */
export function readTones(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones): void {
  lookUp(tokens, lexicon, tones)
  const { count, kind } = tokens
  endClause()
  let at = 0
  while (at < count) {
    const kindHere = kind[at]!
    if (kindHere <= tokenKind.number) {
      at += readClauseWord(tokens, guild, lexicon, tones, at)
      continue
    }
    if (kindHere === tokenKind.emoji || kindHere === tokenKind.emoticon) readSign(tokens, guild, lexicon, tones, at)
    else if (kindHere >= tokenKind.stop || kindHere === tokenKind.link) endClause()
    at++
  }
}

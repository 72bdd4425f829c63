import { findSlot } from './hash-table.ts'
import { findPhrase, type Lexicon, phrase, toneSource, wordRole } from './lexicon.ts'
import { type Tokens, tokenFlag, tokenKind } from './tokens.ts'

/** A negator reaches this many words ahead, to the end of the clause or a "but". */
const negationReach = 4
/** A negated word keeps part of its strength, turned round (as in VADER). */
const negatedShare = -0.6
const capitalsBoost = 0.25
const elongationBoost = 0.25

/** What each token says by the lexicons, in arrays reused from text to text. */
export type Tones = {
  /** −5…+5 before boosters; 0 when nothing is known. */
  valence: Float32Array
  /** Which lexicon spoke: a `toneSource`. */
  source: Uint8Array
}

export function createTones(): Tones {
  return { valence: new Float32Array(512), source: new Uint8Array(512) }
}

function makeRoom(tones: Tones, count: number): void {
  if (tones.valence.length >= count) return
  tones.valence = new Float32Array(count * 2)
  tones.source = new Uint8Array(count * 2)
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
    tones.valence[i] = 0
    tones.source[i] = phrase.source
    if (clause.negationLeft > 0) tokens.flags[i]! |= tokenFlag.negation
  }
  setTone(tones, tokens, last, phrase.valence, phrase.source)
  clause.negationLeft -= phrase.length
  clause.boost = 0
}

/** How many tokens were read from `at`: a phrase's length, or 1. */
function readClauseWord(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones, at: number): number {
  const hash = tokens.hash[at]!
  const slot = findSlot(lexicon.words.table, hash)
  const guildSlot = guild === null ? -1 : findSlot(guild.words.table, hash)
  const isPhrase =
    (guildSlot >= 0 && findPhrase(guild!, guildSlot, tokens.hash, tokens.kind, at, tokens.count)) ||
    (slot >= 0 && findPhrase(lexicon, slot, tokens.hash, tokens.kind, at, tokens.count))
  if (isPhrase) {
    markPhrase(tones, tokens, at)
    return phrase.length
  }
  if (guildSlot >= 0 && guild!.words.source[guildSlot] !== toneSource.none) {
    setTone(tones, tokens, at, guild!.words.valence[guildSlot]!, guild!.words.source[guildSlot]!)
  } else if (slot >= 0 && lexicon.words.source[slot] !== toneSource.none) {
    setTone(tones, tokens, at, lexicon.words.valence[slot]!, lexicon.words.source[slot]!)
  }
  if (clause.negationLeft > 0) tokens.flags[at]! |= tokenFlag.negation
  const role = slot < 0 ? wordRole.none : lexicon.words.role[slot]!
  clause.boost = slot < 0 ? 0 : lexicon.words.boost[slot]!
  if (role === wordRole.negator) clause.negationLeft = negationReach
  else if (role === wordRole.contrast) clause.negationLeft = 0
  else clause.negationLeft--
  return 1
}

/** A face or an emoji: what stands before it neither negates nor boosts it. */
function readSign(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones, at: number): void {
  const kept = clause.negationLeft
  endClause()
  for (const terms of guild === null ? [lexicon.words] : [guild.words, lexicon.words]) {
    const slot = findSlot(terms.table, tokens.hash[at]!)
    if (slot < 0 || terms.source[slot] === toneSource.none) continue
    setTone(tones, tokens, at, terms.valence[slot]!, terms.source[slot]!)
    break
  }
  clause.negationLeft = kept
}

/** Reads every token's tone into `tones`, and marks negated tokens. A guild's words outrank the lexicon's. */
export function readTones(tokens: Tokens, guild: Lexicon | null, lexicon: Lexicon, tones: Tones): void {
  makeRoom(tones, tokens.count)
  tones.valence.fill(0, 0, tokens.count)
  tones.source.fill(0, 0, tokens.count)
  endClause()
  let at = 0
  while (at < tokens.count) {
    const kind = tokens.kind[at]!
    if (kind <= tokenKind.number) {
      at += readClauseWord(tokens, guild, lexicon, tones, at)
      continue
    }
    if (kind === tokenKind.emoji || kind === tokenKind.emoticon) readSign(tokens, guild, lexicon, tones, at)
    else if (kind >= tokenKind.stop || kind === tokenKind.link) endClause()
    at++
  }
}

import { charClass, classes } from './characters.ts'
import { hashWord } from './hash.ts'

/** What a face of punctuation says; each is one token, however it was typed. */
const emoticonHash = {
  smile: hashWord(':)'),
  laugh: hashWord(':d'),
  wink: hashWord(';)'),
  frown: hashWord(':('),
  doubt: hashWord(':/'),
  heart: hashWord('<3'),
  brokenHeart: hashWord('</3'),
} as const

/** What the last `readEmoticon` found; kept here so that no object is made. */
export const found = { length: 0, hash: 0 }

const unitOf = (sign: string) => sign.charCodeAt(0)
const colon = unitOf(':')
const semicolon = unitOf(';')
const equals = unitOf('=')
const opening = unitOf('(')
const closing = unitOf(')')
const less = unitOf('<')
const slash = unitOf('/')
const three = unitOf('3')

function asSet(signs: string): Uint8Array {
  const set = new Uint8Array(128)
  for (const sign of signs) set[unitOf(sign)] = 1
  return set
}

const noses = asSet("-^'o*")
const smiles = asSet(')]}>3*bpP')
const laughs = asSet('D')
const frowns = asSet('([{c<@')
const doubts = asSet('/\\|sS$')

function setFound(length: number, hash: number): boolean {
  found.length = length
  found.hash = hash
  return true
}

/** A mouth at `at`; a letter or digit is one only where no word goes on from it. */
function readMouth(units: Uint16Array, start: number, at: number): boolean {
  const mouth = units[at]!
  const isWordPart = classes[mouth] === charClass.letter || classes[mouth] === charClass.digit
  const next = classes[units[at + 1]!]
  if (isWordPart && (next === charClass.letter || next === charClass.digit)) return false
  const length = at + 1 - start
  if (smiles[mouth] === 1) return setFound(length, units[start] === semicolon ? emoticonHash.wink : emoticonHash.smile)
  if (laughs[mouth] === 1) return setFound(length, emoticonHash.laugh)
  if (frowns[mouth] === 1) return setFound(length, emoticonHash.frown)
  return doubts[mouth] === 1 && setFound(length, emoticonHash.doubt)
}

function readFace(units: Uint16Array, start: number): boolean {
  const hasNose = noses[units[start + 1]!] === 1
  return (hasNose && readMouth(units, start, start + 2)) || readMouth(units, start, start + 1)
}

/** `(:` and `):`. */
function readMirrored(units: Uint16Array, start: number): boolean {
  const eyesAt = noses[units[start + 1]!] === 1 ? start + 2 : start + 1
  const eyes = units[eyesAt]
  if (eyes !== colon && eyes !== semicolon && eyes !== equals) return false
  return setFound(eyesAt + 1 - start, units[start] === opening ? emoticonHash.smile : emoticonHash.frown)
}

/** Whether a face or heart starts at `start`; then `found` tells its length and hash. */
export function readEmoticon(units: Uint16Array, start: number): boolean {
  const unit = units[start]
  if (unit === colon || unit === semicolon || unit === equals) return readFace(units, start)
  if (unit === opening || unit === closing) return readMirrored(units, start)
  if (unit !== less) return false
  if (units[start + 1] === three) return setFound(2, emoticonHash.heart)
  return units[start + 1] === slash && units[start + 2] === three && setFound(3, emoticonHash.brokenHeart)
}

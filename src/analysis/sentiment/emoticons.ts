import { hashWord } from './hash.ts'

/** What a face of punctuation says; each is one token, however it was typed. */
export const emoticonHash = {
  smile: hashWord(':)'),
  laugh: hashWord(':d'),
  wink: hashWord(';)'),
  frown: hashWord(':('),
  doubt: hashWord(':/'),
  heart: hashWord('<3'),
  brokenHeart: hashWord('</3'),
} as const

/** Length found by the last `readEmoticon`, in UTF-16 units: returned beside the hash without making an object. */
export const found = { length: 0, hash: 0 }

const noses = "-^'o*"
const smiles = ')]}>3*bpP'
const laughs = 'D'
const frowns = '([{c<@'
const doubts = '/\\|sS$'

function isMouth(mouth: string, set: string): boolean {
  return mouth !== '' && set.includes(mouth)
}

function setFound(length: number, hash: number): boolean {
  found.length = length
  found.hash = hash
  return true
}

function readFace(text: string, at: number): boolean {
  const eyes = text.charCodeAt(at)
  let mouthAt = at + 1
  if (text.charAt(mouthAt) === "'") mouthAt++
  if (mouthAt < text.length && noses.includes(text.charAt(mouthAt)) && mouthAt + 1 < text.length) mouthAt++
  for (const place of mouthAt === at + 1 ? [mouthAt] : [mouthAt, at + 1]) {
    const mouth = text.charAt(place)
    const length = place + 1 - at
    const after = text.charCodeAt(place + 1)
    const inWord = /[a-z0-9]/i.test(mouth) && ((after >= 48 && after <= 57) || (after >= 65 && after <= 122))
    if (inWord) continue
    if (isMouth(mouth, smiles)) return setFound(length, eyes === 0x3b ? emoticonHash.wink : emoticonHash.smile)
    if (isMouth(mouth, laughs)) return setFound(length, emoticonHash.laugh)
    if (isMouth(mouth, frowns)) return setFound(length, emoticonHash.frown)
    if (isMouth(mouth, doubts)) return setFound(length, emoticonHash.doubt)
  }
  return false
}

function readMirrored(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  const eyesAt = next === '-' || next === "'" ? at + 2 : at + 1
  const eyes = text.charAt(eyesAt)
  if (eyes !== ':' && eyes !== ';' && eyes !== '=') return false
  return setFound(eyesAt + 1 - at, text.charAt(at) === '(' ? emoticonHash.smile : emoticonHash.frown)
}

/**
 * Whether a face starts at `at` (`:` `;` `=` `<` `(` `)`); then `found` tells its length and hash.
 */
export function readEmoticon(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x3a || unit === 0x3b || unit === 0x3d) return readFace(text, at)
  if (unit === 0x28 || unit === 0x29) return readMirrored(text, at)
  if (unit !== 0x3c) return false
  if (text.charAt(at + 1) === '3') return setFound(2, emoticonHash.heart)
  return text.startsWith('</3', at) && setFound(3, emoticonHash.brokenHeart)
}

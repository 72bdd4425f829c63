import { charClass, classes, folded, lettersFolded } from './characters.ts'
import { found, readEmoticon } from './emoticons.ts'
import { finishHash, hashPoint, hashStart, hashUnit, hashWord } from './hash.ts'
import { addToken, loadUnits, type Tokens, tokenFlag, tokenKind } from './tokens.ts'

const mentionHash = hashWord('@')
const linkHash = hashWord('http://')
const numberHash = hashWord('0')
const moneyHash = hashWord('$0')
const percentHash = hashWord('0%')
const exclamationHash = hashWord('!')
const manyExclamationsHash = hashWord('!!')
const questionHash = hashWord('?')
const manyQuestionsHash = hashWord('??')
const ellipsisHash = hashWord('...')
const stopHash = hashWord('.')
const commaHash = hashWord(',')
const httpHash = hashWord('http')
const httpsHash = hashWord('https')
const wwwHash = hashWord('www')
const apostrophe = 0x27

/** Splits one part of a hashtag, `[start, end)`, into words: adds their tokens. */
export type TagSplitter = (units: Uint16Array, start: number, end: number, tokens: Tokens) => void

function isUpper(unit: number): boolean {
  return folded[unit] !== unit
}

/** One word from `start`: letters, with single apostrophes inside. Runs of three and more are written as two. */
function readWord(units: Uint16Array, start: number, tokens: Tokens): number {
  let hash = hashStart
  let at = start
  let uppers = 0
  let apostrophes = 0
  let isElongated = false
  let last = 0
  let beforeLast = 0
  for (; ; at++) {
    const unit = units[at]!
    let lower = lettersFolded[unit]!
    if (lower === 0) {
      if (classes[unit] !== charClass.apostrophe || lettersFolded[units[at + 1]!] === 0) break
      lower = apostrophe
      apostrophes++
    } else if (lower !== unit) uppers++
    if (lower === last && lower === beforeLast) {
      isElongated = true
      continue
    }
    beforeLast = last
    last = lower
    hash = hashUnit(hash, lower)
  }
  const finished = finishHash(hash)
  if (finished === httpHash || finished === httpsHash || finished === wwwHash) {
    const end = endOfLink(units, at, finished)
    if (end >= 0) {
      addToken(tokens, tokenKind.link, linkHash, 0, start, end)
      return end
    }
  }
  const isCapitals = uppers > 1 && uppers + apostrophes === at - start
  const flags = (isElongated ? tokenFlag.elongated : 0) | (isCapitals ? tokenFlag.capitals : 0)
  addToken(tokens, tokenKind.word, finished, flags, start, at)
  return at
}

/** The end of the link that began with the word before `at`; −1: it is a word like others. */
function endOfLink(units: Uint16Array, at: number, word: number): number {
  const next = units[at]
  if (next !== 0x3a && next !== 0x2e) return word === httpHash ? at : -1
  let end = at
  while (units[end]! > 0x20 && units[end] !== 0xa0) end++
  return end
}

function endOfDigits(units: Uint16Array, at: number): number {
  let end = at
  for (;;) {
    const unit = units[end]!
    if (classes[unit] === charClass.digit) end++
    else if ((unit === 0x2e || unit === 0x2c) && classes[units[end + 1]!] === charClass.digit) end++
    else return end
  }
}

function readNumber(units: Uint16Array, start: number, tokens: Tokens): number {
  let end = endOfDigits(units, start)
  const before = start > 0 ? units[start - 1] : 0
  const isMoney = before === 0x24 || before === 0x20ac || before === 0xa3
  const isPercent = units[end] === 0x25
  if (isPercent) end++
  const hash = isMoney ? moneyHash : isPercent ? percentHash : numberHash
  addToken(tokens, tokenKind.number, hash, 0, isMoney ? start - 1 : start, end)
  return end
}

function isTagUnit(unit: number): boolean {
  return lettersFolded[unit] !== 0 || classes[unit] === charClass.digit || unit === 0x5f
}

/** `#LivingWageNOW` → the tag, then `living`, `wage`, `now`, each part through the splitter. */
function readHashtag(units: Uint16Array, start: number, tokens: Tokens, splitTag: TagSplitter): number {
  let hash = hashStart
  let end = start + 1
  for (; isTagUnit(units[end]!); end++) hash = hashUnit(hash, folded[units[end]!]!)
  addToken(tokens, tokenKind.hashtag, finishHash(hashUnit(hash, 0x23)), 0, start, end)
  let at = start + 1
  while (at < end) {
    const partEnd = endOfTagPart(units, at, end)
    if (partEnd > at) splitTag(units, at, partEnd, tokens)
    at = Math.max(partEnd, at + 1)
  }
  return end
}

/** One part by case: `Living|Wage|NOW`, `AMPTP|Lies`. */
function endOfTagPart(units: Uint16Array, start: number, end: number): number {
  let at = start
  while (at < end && lettersFolded[units[at]!] !== 0) {
    if (at > start && isUpper(units[at]!)) {
      const afterLower = !isUpper(units[at - 1]!)
      const startsWord = at + 1 < end && lettersFolded[units[at + 1]!] !== 0 && !isUpper(units[at + 1]!)
      if (afterLower || startsWord) break
    }
    at++
  }
  return at
}

function readMention(units: Uint16Array, start: number, tokens: Tokens): number {
  let end = start + 1
  for (;;) {
    const unit = units[end]!
    const isInner = (unit === 0x2e || unit === 0x2d || unit === 0x40) && isTagUnit(units[end + 1]!)
    if (!isInner && !isTagUnit(unit)) break
    end++
  }
  addToken(tokens, tokenKind.mention, mentionHash, 0, start, end)
  return end
}

/** A run of `.` `!` `?` `…`. */
function readSentenceEnd(units: Uint16Array, start: number, tokens: Tokens): number {
  let exclamations = 0
  let questions = 0
  let end = start
  for (; ; end++) {
    const unit = units[end]
    if (unit === 0x21) exclamations++
    else if (unit === 0x3f) questions++
    else if (unit !== 0x2e && unit !== 0x2026) break
  }
  if (questions > 0) {
    addToken(tokens, tokenKind.question, questions > 1 ? manyQuestionsHash : questionHash, 0, start, end)
  }
  if (exclamations > 0) {
    addToken(tokens, tokenKind.exclamation, exclamations > 1 ? manyExclamationsHash : exclamationHash, 0, start, end)
  }
  if (questions + exclamations > 0) return end
  const isEllipsis = end - start > 1 || units[start] === 0x2026
  if (isEllipsis) addToken(tokens, tokenKind.ellipsis, ellipsisHash, 0, start, end)
  else addToken(tokens, tokenKind.stop, stopHash, 0, start, end)
  return end
}

function readPictograph(units: Uint16Array, start: number, tokens: Tokens): number {
  const unit = units[start]!
  if (classes[unit] === charClass.pictograph) {
    addToken(tokens, tokenKind.emoji, hashPoint(unit), 0, start, start + 1)
    return start + 1
  }
  const low = units[start + 1]!
  if (unit >= 0xdc00 || low < 0xdc00 || low > 0xdfff) return start + 1
  const point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
  const isSkinTone = point >= 0x1f3fb && point <= 0x1f3ff
  if (!isSkinTone) addToken(tokens, tokenKind.emoji, hashPoint(point), 0, start, start + 2)
  return start + 2
}

function readPunctuation(units: Uint16Array, start: number, unit: number, tokens: Tokens): number {
  if (readEmoticon(units, start)) {
    const end = start + found.length
    addToken(tokens, tokenKind.emoticon, found.hash, 0, start, end)
    return end
  }
  const isClauseEnd = unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x28 || unit === 0x29 || unit === 0x0a
  if (isClauseEnd) addToken(tokens, tokenKind.stop, commaHash, 0, start, start + 1)
  return start + 1
}

function readOther(units: Uint16Array, at: number, unit: number, tokens: Tokens, splitTag: TagSplitter): number {
  if ((unit === 0x23 || unit === 0xff03) && isTagUnit(units[at + 1]!)) return readHashtag(units, at, tokens, splitTag)
  if (unit === 0x40 && isTagUnit(units[at + 1]!)) return readMention(units, at, tokens)
  if (unit === 0x21 || unit === 0x3f || unit === 0x2e || unit === 0x2026) return readSentenceEnd(units, at, tokens)
  return readPunctuation(units, at, unit, tokens)
}

/**
 * Reads `text` into `tokens` in one pass, from the left, in linear time; never throws, whatever the text.
 * Lone surrogates, controls and joiners are skipped.
 */
export function scan(text: string, tokens: Tokens, splitTag: TagSplitter): void {
  const units = loadUnits(tokens, text)
  const length = text.length
  tokens.count = 0
  let at = 0
  while (at < length) {
    const unit = units[at]!
    if (unit <= 0x20 && unit !== 0x0a) {
      at++
      continue
    }
    const kind = classes[unit]!
    if (kind === charClass.letter) at = readWord(units, at, tokens)
    else if (kind === charClass.digit) at = readNumber(units, at, tokens)
    else if (kind === charClass.surrogate || kind === charClass.pictograph) at = readPictograph(units, at, tokens)
    else at = readOther(units, at, unit, tokens, splitTag)
  }
}

/** A part of a hashtag as one word. */
export function addTagWord(units: Uint16Array, start: number, end: number, tokens: Tokens): void {
  let hash = hashStart
  for (let at = start; at < end; at++) hash = hashUnit(hash, folded[units[at]!]!)
  addToken(tokens, tokenKind.word, finishHash(hash), tokenFlag.inHashtag, start, end)
}

import { charClass, classes, folded } from './characters.ts'
import { found, readEmoticon } from './emoticons.ts'
import { finishHash, hashStart, hashUnit, hashWord } from './hash.ts'
import { addToken, type Tokens, tokenFlag, tokenKind } from './tokens.ts'

export const mentionHash = hashWord('@')
export const linkHash = hashWord('http://')
export const numberHash = hashWord('0')
export const moneyHash = hashWord('$0')
export const percentHash = hashWord('0%')
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
const pictographSalt = 0x5bd1e995

/** Splits a hashtag without capitals into words: adds the tokens, or none when it knows no way. */
export type TagSplitter = (text: string, start: number, end: number, tokens: Tokens) => void

function isWordUnit(text: string, at: number): boolean {
  const kind = classes[text.charCodeAt(at)]
  return kind === charClass.letter || kind === charClass.mark
}

function isUpper(unit: number): boolean {
  return folded[unit] !== unit
}

/** Where the run of units of class `kind` that starts at `at` ends. */
function endOfDigits(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (classes[unit] === charClass.digit) end++
    else if ((unit === 0x2e || unit === 0x2c) && classes[text.charCodeAt(end + 1)] === charClass.digit) end++
    else break
  }
  return end
}

function endOfSpaceless(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) > 0x20 && text.charCodeAt(end) !== 0xa0) end++
  return end
}

/** One word from `start`: letters, with single apostrophes inside. Runs of three and more are written as two. */
function readWord(text: string, start: number, tokens: Tokens, flagsGiven: number): number {
  let hash = hashStart
  let at = start
  let uppers = 0
  let letters = 0
  let run = 0
  let last = 0
  let flags = flagsGiven
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const kind = classes[unit]
    if (kind === charClass.apostrophe) {
      if (!isWordUnit(text, at + 1)) break
    } else if (kind !== charClass.letter && kind !== charClass.mark) break
    const lower = folded[unit]!
    if (lower !== unit) uppers++
    letters++
    run = lower === last ? run + 1 : 1
    last = lower
    if (run <= 2) hash = hashUnit(hash, lower)
    else flags |= tokenFlag.elongated
    at++
  }
  if (uppers > 1 && uppers === letters) flags |= tokenFlag.capitals
  const finished = finishHash(hash)
  if (finished === httpHash || finished === httpsHash || finished === wwwHash) {
    const next = text.charCodeAt(at)
    const opens = next === 0x3a || next === 0x2e
    if (opens || finished === httpHash) {
      const end = opens ? endOfSpaceless(text, at) : at
      addToken(tokens, tokenKind.link, linkHash, 0, start, end)
      return end
    }
  }
  addToken(tokens, tokenKind.word, finished, flags, start, at)
  return at
}

function readNumber(text: string, start: number, tokens: Tokens): number {
  let end = endOfDigits(text, start)
  const before = start > 0 ? text.charCodeAt(start - 1) : 0
  const isMoney = before === 0x24 || before === 0x20ac || before === 0xa3
  const isPercent = text.charCodeAt(end) === 0x25
  if (isPercent) end++
  const hash = isMoney ? moneyHash : isPercent ? percentHash : numberHash
  addToken(tokens, tokenKind.number, hash, 0, isMoney ? start - 1 : start, end)
  return end
}

function isTagUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const kind = classes[unit]
  return kind === charClass.letter || kind === charClass.mark || kind === charClass.digit || unit === 0x5f
}

/** `#LivingWageNOW` → the tag, then `living`, `wage`, `now`; a tag in one case goes to the splitter. */
function readHashtag(text: string, start: number, tokens: Tokens, splitTag: TagSplitter): number {
  let hash = hashStart
  let end = start + 1
  for (; end < text.length && isTagUnit(text, end); end++) hash = hashUnit(hash, folded[text.charCodeAt(end)]!)
  addToken(tokens, tokenKind.hashtag, finishHash(hashUnit(hash, 0x23)), 0, start, end)
  let at = start + 1
  while (at < end) {
    const wordEnd = endOfTagWord(text, at, end)
    if (wordEnd === at) at++
    else {
      splitTag(text, at, wordEnd, tokens)
      at = wordEnd
    }
  }
  return end
}

/** One part by case: `Living|Wage|NOW`, `AMPTP|Lies`. */
function endOfTagWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isWordUnit(text, at)) {
    if (at > start && isUpper(text.charCodeAt(at))) {
      const afterLower = !isUpper(text.charCodeAt(at - 1))
      const startsWord = at + 1 < end && isWordUnit(text, at + 1) && !isUpper(text.charCodeAt(at + 1))
      if (afterLower || startsWord) break
    }
    at++
  }
  return at
}

function readMention(text: string, start: number, tokens: Tokens): number {
  let end = start + 1
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    const isInner = (unit === 0x2e || unit === 0x2d || unit === 0x40) && isTagUnit(text, end + 1)
    if (!isInner && !isTagUnit(text, end)) break
    end++
  }
  addToken(tokens, tokenKind.mention, mentionHash, 0, start, end)
  return end
}

function readRun(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (unit !== 0x21 && unit !== 0x3f && unit !== 0x2e && unit !== 0x2026) break
    end++
  }
  return end
}

function readSentenceEnd(text: string, start: number, tokens: Tokens): number {
  const end = readRun(text, start)
  let exclamations = 0
  let questions = 0
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === 0x21) exclamations++
    if (text.charCodeAt(at) === 0x3f) questions++
  }
  if (questions > 0)
    addToken(tokens, tokenKind.question, questions > 1 ? manyQuestionsHash : questionHash, 0, start, end)
  if (exclamations > 0) {
    addToken(tokens, tokenKind.exclamation, exclamations > 1 ? manyExclamationsHash : exclamationHash, 0, start, end)
  }
  if (questions + exclamations > 0) return end
  if (end - start > 1 || text.charCodeAt(start) === 0x2026)
    addToken(tokens, tokenKind.ellipsis, ellipsisHash, 0, start, end)
  else addToken(tokens, tokenKind.stop, stopHash, 0, start, end)
  return end
}

function readPictograph(text: string, start: number, tokens: Tokens): number {
  const point = text.codePointAt(start)!
  if (point >= 0xd800 && point <= 0xdfff) return start + 1
  const end = start + (point > 0xffff ? 2 : 1)
  const isSkinTone = point >= 0x1f3fb && point <= 0x1f3ff
  if (!isSkinTone) addToken(tokens, tokenKind.emoji, hashPoint(point), 0, start, end)
  return end
}

/** An emoji's hash as the scanner makes it. */
export function hashPoint(point: number): number {
  return finishHash(Math.imul(point, pictographSalt))
}

function readPunctuation(text: string, start: number, tokens: Tokens): number {
  if (readEmoticon(text, start)) {
    const end = start + found.length
    addToken(tokens, tokenKind.emoticon, found.hash, 0, start, end)
    return end
  }
  const unit = text.charCodeAt(start)
  const isClauseEnd = unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x28 || unit === 0x29 || unit === 0x0a
  if (isClauseEnd) addToken(tokens, tokenKind.stop, commaHash, 0, start, start + 1)
  return start + 1
}

/**
 * Reads `text` into `tokens` in one pass, from the left, in linear time; never throws, whatever the text.
 * Lone surrogates, controls and joiners are skipped.
 */
export function scan(text: string, tokens: Tokens, splitTag: TagSplitter): void {
  tokens.count = 0
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    switch (classes[unit]) {
      case charClass.letter:
        at = readWord(text, at, tokens, 0)
        break
      case charClass.digit:
        at = readNumber(text, at, tokens)
        break
      case charClass.surrogate:
      case charClass.pictograph:
        at = readPictograph(text, at, tokens)
        break
      default:
        at = readOther(text, at, unit, tokens, splitTag)
    }
  }
}

function readOther(text: string, at: number, unit: number, tokens: Tokens, splitTag: TagSplitter): number {
  if (unit <= 0x20 && unit !== 0x0a) return at + 1
  if ((unit === 0x23 || unit === 0xff03) && isTagUnit(text, at + 1)) return readHashtag(text, at, tokens, splitTag)
  if (unit === 0x40 && isTagUnit(text, at + 1)) return readMention(text, at, tokens)
  if (unit === 0x21 || unit === 0x3f || unit === 0x2e || unit === 0x2026) return readSentenceEnd(text, at, tokens)
  return readPunctuation(text, at, tokens)
}

/** A part of a hashtag as a word. */
export function addTagWord(text: string, start: number, end: number, tokens: Tokens): void {
  let hash = hashStart
  for (let at = start; at < end; at++) hash = hashUnit(hash, folded[text.charCodeAt(at)]!)
  addToken(tokens, tokenKind.word, finishHash(hash), tokenFlag.inHashtag, start, end)
}

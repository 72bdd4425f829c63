import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english } from '../../../src/analysis/languages/en.ts'
import { charClass, classes, folded } from '../../../src/analysis/sentiment/characters.ts'
import { hashPlainWord } from '../../../src/analysis/sentiment/hash.ts'
import { scan } from '../../../src/analysis/sentiment/scanner.ts'
import { createTokens, tokenFlag, tokenKind } from '../../../src/analysis/sentiment/tokens.ts'
import { anyText } from '../../support/any-text.ts'

const kindNames = Object.fromEntries(Object.entries(tokenKind).map(([name, kind]) => [kind, name]))

function read(text: string): string[] {
  const tokens = createTokens()
  scan(text, tokens, english.rules.splitTag)
  return Array.from(
    { length: tokens.count },
    (_, i) => `${kindNames[tokens.kind[i]!]} ${text.slice(tokens.start[i], tokens.end[i])}`,
  )
}

function hashes(text: string): number[] {
  const tokens = createTokens()
  scan(text, tokens, english.rules.splitTag)
  return Array.from(tokens.hash.subarray(0, tokens.count))
}

test('words, mentions, links, money, shares, faces and emoji are tokens', () => {
  expect(read('Hi @user see http://x.org/a, $25 or 12% :-) 👍🏽')).toEqual([
    'word Hi',
    'mention @user',
    'word see',
    'link http://x.org/a,',
    'number $25',
    'word or',
    'number 12%',
    'emoticon :-)',
    'emoji 👍',
  ])
})

test('a hashtag is itself and its words, by case or by dictionary', () => {
  expect(read('#LivingWageNOW')).toEqual(['hashtag #LivingWageNOW', 'word Living', 'word Wage', 'word NOW'])
  expect(read('#fairpaynow')).toEqual(['hashtag #fairpaynow', 'word fair', 'word pay', 'word now'])
  expect(read('#qqxzvw')).toEqual(['hashtag #qqxzvw', 'word qqxzvw'])
})

test('an elongated word is the same however long, and is marked', () => {
  expect(hashes('soooo')).toEqual(hashes('sooooooooo'))
  const tokens = createTokens()
  scan('SOOOO', tokens, english.rules.splitTag)
  expect(tokens.flags[0]).toBe(tokenFlag.elongated | tokenFlag.capitals)
})

test('case, full width and the kind of apostrophe make no other word', () => {
  expect(hashes('DON’T')).toEqual(hashes("don't"))
  expect(hashes('ｕｎｉｏｎ')).toEqual(hashes('union'))
})

test('any text at all is read without an error, in order, within its bounds', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = createTokens(4)
      scan(text, tokens, english.rules.splitTag)
      const starts = Array.from(tokens.start.subarray(0, tokens.count))
      const ends = Array.from(tokens.end.subarray(0, tokens.count))
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(ends.every((end, i) => end > starts[i]! && end <= text.length)).toBe(true)
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('a plain word has the hash the scanner gives it; what is not plain is left to the scanner', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      const plain = hashPlainWord(word)
      if (plain !== 0 && word !== 'http') expect(hashes(word)).toEqual([plain])
    }),
  )
  expect(['', 'sooo', "don't", 'Won', 'naïve', 'fair pay'].map(hashPlainWord)).toEqual([0, 0, 0, 0, 0, 0])
})

test('letters are what Unicode calls so, and their lower case its own', () => {
  for (let unit = 0; unit < 0x3041; unit++) {
    const char = String.fromCharCode(unit)
    if (!/\p{L}/u.test(char) || char === 'ʼ' || char === 'İ') continue
    expect(classes[unit], char).toBe(charClass.letter)
    expect(folded[unit], char).toBe(char.toLowerCase().charCodeAt(0))
  }
})

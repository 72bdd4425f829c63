import { expect, test } from 'vitest'
import { foldHashtag, foldHashtags } from '../../../src/sources/text/hashtag.ts'

test.for([
  ['#IALivingWage', 'ialivingwage'],
  ['Labor Unions', 'laborunions'],
  ['#Grève', 'greve'],
  ['ストライキ', 'ストライキ'],
  ['#हड़ताल', 'हड़ताल'],
  ['ＩＡＴＳＥ', 'iatse'],
  ['#covid-19', 'covid-19'],
] as const)('%s folds to %s', ([tag, folded]) => {
  expect(foldHashtag(tag)).toBe(folded.normalize('NFC'))
})

test('each tag is kept once, empty ones not', () => {
  expect(foldHashtags(['Strike', '#strike', '!!', 'Vote'])).toEqual(['strike', 'vote'])
})

import { expect, test } from 'vitest'
import { countWords, wordsOf } from '../../../src/aggregate/drivers/count-words.ts'

test('words are folded, each once; names and addresses of people and pages are none', () => {
  expect([...wordsOf('Walkout! WALKOUT at #StageNine, says @somebody.example https://x.example/walk 2021')]).toEqual([
    'walkout',
    '#stagenine',
    'says',
  ])
})

test('one author who says a word in ten posts counts once; those who are not told count each', () => {
  const loud = Array.from({ length: 10 }, () => ({ author: 'a', text: 'walkout now' }))
  const untold = [1, 2].map(() => ({ author: null, text: 'walkout then' }))
  const counts = countWords([...loud, ...untold], [{ author: 'b', text: 'then as ever' }])
  expect(counts.find(({ word }) => word === 'walkout')).toEqual({ word: 'walkout', during: 3, before: 0 })
  expect(counts.find(({ word }) => word === 'then')).toEqual({ word: 'then', during: 2, before: 1 })
  expect(counts.some(({ word }) => word === 'ever')).toBe(false)
})

test('a word named like a part of every object is a word', () => {
  expect(countWords([{ author: 'a', text: 'constructor __proto__' }], [])).toEqual([
    { word: 'constructor', during: 1, before: 0 },
    { word: '__proto__', during: 1, before: 0 },
  ])
})

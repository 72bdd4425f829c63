import { expect, test } from 'vitest'
import { english } from '../../../src/analysis/languages/en.ts'
import { calibrationFor } from '../../../src/analysis/sentiment/calibration.ts'
import { readText } from '../../../src/analysis/sentiment/reading.ts'

const post = { temperature: 1, positiveBias: 0, negativeBias: 0 }
const article = { temperature: 3, positiveBias: 0.6, negativeBias: -0.9 }

function biasOf(text: string, kind: 'post' | 'article'): number {
  return calibrationFor({ post, article }, readText(text, english.rules, null), kind).positiveBias
}

test('news are corrected the more as news about persons the more of them they name', () => {
  expect(biasOf('the rain fell on the quiet street all morning', 'article')).toBe(0)
  expect(biasOf('yesterday Morgan spoke at the plant', 'article')).toBeCloseTo(0.2)
  expect(biasOf('yesterday Ada Morgan and Lee Park and Kim Roe met at the plant in the rain', 'article')).toBe(0.6)
})

test('a headline with every word in upper case names nobody', () => {
  expect(biasOf('Nurses And Hospital Meet Again On Friday', 'article')).toBe(0)
})

test('posts have one correction, whoever is named', () => {
  expect(biasOf('so Ada Morgan and Lee Park and Kim Roe met', 'post')).toBe(0)
})

import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/analysis/languages/detect.ts'
import { packFor } from '../../src/analysis/languages/packs.ts'
import { scoreSentiment } from '../../src/analysis/sentiment/score.ts'

test('the declared language is believed, whatever its form', () => {
  expect(detectLanguage('Nothing here is Spanish', 'es-MX')).toBe('es')
  expect(detectLanguage('Nothing here is Spanish', 'PT_br')).toBe('pt')
})

test('an undeclared or empty declaration leaves it to the words', () => {
  const text = 'Los trabajadores rechazan la oferta de la empresa y siguen en huelga'
  expect(detectLanguage(text, null)).toBe('es')
  expect(detectLanguage(text, 'und')).toBe('es')
  expect(detectLanguage('Die Gewerkschaft ruft zum Streik auf, wir sind dabei', '')).toBe('de')
})

test('hashtags, mentions and links alone tell no language', () => {
  expect(detectLanguage('#IALivingWage @ia_stories https://example.org/x', null)).toBeNull()
  expect(detectLanguage('😀😀😀', null)).toBeNull()
})

test.for([
  ['es', 'Me encanta este equipo, qué alegría, gracias a todos', 'Qué asco, es una vergüenza horrible'],
  ['fr', 'Merci à tous, quelle belle journée, je suis heureux', 'Quelle honte, c’est nul et triste'],
  ['de', 'Danke euch allen, ein wunderschöner Tag, ich freue mich sehr', 'Wie schrecklich, ich hasse diesen Mist'],
  ['pt', 'Adoro esta equipe, que lindo, parabéns', 'Que vergonha, péssimo e horrível'],
  ['it', 'Che bello, grazie a tutti, sono felice', 'Che schifo, è una vergogna terribile'],
] as const)('%s: praise scores above anger', ([language, praise, anger]) => {
  const options = { language, kind: 'post' } as const
  expect(scoreSentiment(praise, options)!.score).toBeGreaterThan(scoreSentiment(anger, options)!.score)
})

test('a language without a pack has none', () => {
  expect(packFor('ja')).toBeNull()
  expect(packFor('')).toBeNull()
  expect(packFor('EN-us')?.language).toBe('en')
})

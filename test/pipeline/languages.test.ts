import { afterEach, beforeEach, expect, test } from 'vitest'
import { sentiment } from '../../commands/sentiment.ts'
import { composeDigest } from '../../src/aggregate/digest/compose.ts'
import type { Post } from '../../src/model/post.ts'
import { readPeriod } from '../../src/store/periods.ts'
import { guildId, memberPost, noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { digestInputs } from '../support/counts.ts'
import { arrive } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
  await watchFor(app, '#CrewTalk')
})
afterEach(() => app.close())

const span = { from: noon.subtract({ hours: 1 }), to: noon.add({ hours: 1 }) }
const countsNow = () => readPeriod(app.store, { kind: 'guild', id: guildId }, span)
const say = (text: string, language: string | null, more: Partial<Post> = {}) =>
  arrive(app, memberPost(`${text} #CrewTalk`, { language, ...more }))

test.for([
  ['¡Qué alegría, estoy muy feliz con este equipo, gracias!', 'es', 'positive'],
  ['Quelle honte, c’est horrible et je suis très en colère', 'fr', 'negative'],
  ['So proud of this wonderful crew, I love you all!', 'en', 'positive'],
] as const)('a post is read in the language its author declared: %s', async ([text, language, tone]) => {
  await say(text, language)
  expect((await countsNow()).tone[tone]).toBe(1)
})

test('without a declared language the words decide', async () => {
  await say('Estoy muy orgulloso de todos mis compañeros, qué día tan maravilloso y feliz para el sindicato', null)
  await say('今日のピケットラインは素晴らしかったです。みんなありがとうございました。', null)
  expect((await countsNow()).tone).toMatchObject({ positive: 1, neutral: 0, notScored: 1 })
})

test('a language without a reader is not scored and never neutral: in counts, digest, /sentiment and picture', async () => {
  for (let n = 0; n < 6; n++) await say(`ピケットライン ${n} 素晴らしい`, 'ja')
  for (let n = 0; n < 5; n++) await say(`Bargaining resumes at ${n + 1} pm in room 4`, 'en')
  const counts = await countsNow()
  expect(counts.tone.notScored).toBe(6)
  expect(counts.tone.neutral + counts.tone.unsure + counts.tone.positive + counts.tone.negative).toBe(5)
  const { sections } = composeDigest(digestInputs({ counts }))
  expect(JSON.stringify(sections)).toContain('6 posts not scored: a language without a reader, or no words.')
  app.clock.at = noon.add({ minutes: 1 })
  const reply = await sentiment.execute(typed(''), app)
  expect('text' in reply && reply.text).toContain('(6 not scored)')
  expect('picture' in reply && reply.picture?.alt).toContain('not scored')
})

test('the tone of an issue is not scored where the post is not', async () => {
  await say('AI', 'ja')
  const { issues } = await countsNow()
  expect(issues).toMatchObject([{ issue: 'ai', tone: { notScored: 1, neutral: 0 } }])
})

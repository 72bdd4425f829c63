import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UserError } from '../src/model/errors.ts'
import { readPeriod } from '../src/store/periods.ts'
import { openToneEngine, type Transformers } from '../src/tone-engine.ts'
import { guildId, openTestApp, watchFor } from './support/app.ts'
import { arrive, post } from './support/posts.ts'
import { writeTinyModel } from './support/tiny-model.ts'

const tones = ['negative', 'neutral', 'positive'] as const

/** A stand-in for the package: it knows one word of each tone. */
const standIn = (labels: readonly string[] = tones) => {
  const env = { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' }
  const opened: string[] = []
  const pipeline: Transformers['pipeline'] = async (_, model) => {
    opened.push(model)
    return async (text) => {
      const said = ['terrible', 'monday', 'wonderful'].findIndex((word) => text.includes(word))
      return labels.map((label, index) => ({ label, score: said < 0 ? 1 / 3 : said === index ? 0.8 : 0.1 }))
    }
  }
  return { env, opened, load: async (): Promise<Transformers> => ({ env, pipeline }) }
}

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tone-engine-'))
})
afterAll(() => rm(root, { recursive: true }))

test('a model is read from its own folder, and nothing may be downloaded', async () => {
  const { env, opened, load } = standIn()
  await openToneEngine('/models/tones', ['en'], load)
  expect(env).toEqual({ allowRemoteModels: false, allowLocalModels: true, localModelPath: '/models/' })
  expect(opened).toEqual(['tones'])
})

test('tones come as from the built-in reader: unsure is said, and nothing to read is not scored', async () => {
  const { score } = await openToneEngine('/models/tones', ['en'], standIn(['NEGATIVE', 'Neutral', 'positive']).load)
  expect(await score('wonderful')).toEqual({ label: 'positive', score: expect.closeTo(0.7), probability: 0.8 })
  expect(await score('terrible')).toEqual({ label: 'negative', score: expect.closeTo(-0.7), probability: 0.8 })
  expect(await score('monday')).toMatchObject({ label: 'neutral', score: 0 })
  expect(await score('who knows')).toMatchObject({ label: 'unsure' })
  expect(await score(' … \u200b')).toBeNull()
})

test('a model of other labels is refused with what it tells', async () => {
  const opening = openToneEngine('/models/tones', ['en'], standIn(['LABEL_0', 'LABEL_1']).load)
  await expect(opening).rejects.toThrow(UserError)
  await expect(opening).rejects.toThrow(/label_0, label_1.*id2label/)
})

test('without the package it says how to install it, and how to do without', async () => {
  const absent = () => Promise.reject(new Error('Cannot find package'))
  const opening = openToneEngine('/models/tones', ['en'], absent)
  await expect(opening).rejects.toThrow(UserError)
  await expect(opening).rejects.toThrow(/npm install --no-save @huggingface\/transformers.*SENTIMENT_MODEL_DIR empty/)
})

test('posts in its languages are counted by the model, all others by the built-in reader', async () => {
  const base = await openTestApp()
  const app = { ...base, toneEngine: await openToneEngine('/models/tones', ['en'], standIn().load) }
  try {
    await watchFor(app, '#CrewTalk')
    await arrive(
      app,
      // What the built-in reader takes for good news, the stand-in takes for bad.
      post('a', app.now(), { text: 'A great and lovely day, so proud: terrible #CrewTalk' }),
      post('b', app.now(), {
        text: '¡Qué alegría! Estoy muy feliz, me encanta este equipo, gracias #CrewTalk',
        language: 'es',
      }),
    )
    const span = { from: app.now(), to: app.now().add({ minutes: 1 }) }
    const { tone, posts } = await readPeriod(app.store, { kind: 'guild', id: guildId }, span)
    expect(posts).toBe(2)
    expect(tone).toMatchObject({ negative: 1, positive: 1 })
  } finally {
    await base.close()
  }
})

test('a fault of the model loses no post', async () => {
  const base = await openTestApp()
  const score = () => Promise.reject(new Error('out of memory'))
  const app = { ...base, toneEngine: { languages: new Set(['en']), score } }
  try {
    await watchFor(app, '#CrewTalk')
    await arrive(app, post('a', app.now(), { text: 'So proud of this wonderful crew #CrewTalk' }))
    const span = { from: app.now(), to: app.now().add({ minutes: 1 }) }
    expect((await readPeriod(app.store, { kind: 'guild', id: guildId }, span)).tone.positive).toBe(1)
    expect(base.lines.map(({ event }) => event)).toContain('tone.fault')
  } finally {
    await base.close()
  }
})

/** Where the package is installed; null where it is not, as by default. */
function findPackage(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@huggingface/transformers')
  } catch {
    return null
  }
}

test('the default install knows nothing of the package', async () => {
  for (const file of ['package.json', 'package-lock.json'])
    expect(await readFile(join(import.meta.dirname, '..', file), 'utf8')).not.toMatch(/huggingface|onnxruntime/)
})

test('the real package reads a tiny model from the disk', async (context) => {
  const path = findPackage()
  if (path === null) return context.skip('not installed: npm install --no-save @huggingface/transformers')
  const load = async (): Promise<Transformers> => createRequire(import.meta.url)(path)
  const folder = join(root, 'tiny')
  await writeTinyModel(folder, tones)
  const { score } = await openToneEngine(folder, ['en'], load)
  expect(await score('Wonderful, wonderful')).toMatchObject({ label: 'positive' })
  expect(await score('terrible')).toMatchObject({ label: 'negative' })
  expect(await score('Monday')).toMatchObject({ label: 'neutral' })
  expect(await score('anything else')).toMatchObject({ label: 'unsure' })
  await expect(openToneEngine(join(root, 'none'), ['en'], load)).rejects.toThrow(/no model could be read.*none/)
}, 60_000)

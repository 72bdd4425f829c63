import { expect, test } from 'vitest'
import { type SpikeMaterial, spikeDrivers } from '../../../src/aggregate/drivers/drivers.ts'
import { overrepresentedWords } from '../../../src/aggregate/drivers/words.ts'
import { noTone } from '../../../src/model/counts.ts'
import type { PostUri } from '../../../src/model/ids.ts'
import type { DriverPost } from '../../../src/model/spike.ts'

const noon = Temporal.Instant.from('2026-10-04T12:00:00Z')
const post = (name: string, minute: number, echoes: number): DriverPost => ({
  uri: `at://${name}` as PostUri,
  url: `https://social.example/${name}`,
  source: 'bluesky',
  seenAt: noon.add({ minutes: minute }),
  echoes,
})
const material: SpikeMaterial = {
  words: [],
  postsDuring: 100,
  postsBefore: 2000,
  ownWords: new Set(),
  posts: [],
  sources: [],
  toneBefore: noTone,
  toneDuring: noTone,
}

test('words of the moment stand out, words of every day do not', () => {
  const words = [
    { word: 'ratify', during: 40, before: 12 },
    { word: 'turnaround', during: 12, before: 30 },
    { word: 'the', during: 90, before: 1800 },
    { word: 'solidarity', during: 20, before: 400 },
  ]
  const found = overrepresentedWords(words, { during: 100, before: 2000 }, 5)
  expect(found.map(({ word }) => word)).toEqual(['ratify', 'turnaround'])
})

test('a word of two people is not the campaign’s, new as it may be', () => {
  expect(overrepresentedWords([{ word: 'zebra', during: 2, before: 0 }], { during: 50, before: 5000 }, 5)).toEqual([])
})

test('a word never said before stands out once enough people say it', () => {
  const [found] = overrepresentedWords([{ word: 'lockout', during: 30, before: 0 }], { during: 60, before: 900 }, 5)
  expect(found).toMatchObject({ word: 'lockout', posts: 30 })
})

test('a word of every post, in both times, has no news', () => {
  const all = [{ word: 'strike', during: 50, before: 500 }]
  expect(overrepresentedWords(all, { during: 50, before: 500 }, 5)).toEqual([])
})

test('the query’s own words explain nothing', () => {
  const words = [
    { word: 'ialivingwage', during: 100, before: 200 },
    { word: 'vote', during: 60, before: 90 },
  ]
  const drivers = spikeDrivers({ ...material, words, ownWords: new Set(['ialivingwage']) })
  expect(drivers.words.map(({ word }) => word)).toEqual(['vote'])
})

test('the first post is the earliest, the biggest are the most echoed', () => {
  const posts = [post('c', 9, 4), post('a', 1, 0), post('b', 5, 61), post('d', 12, 4)]
  const drivers = spikeDrivers({ ...material, posts })
  expect(drivers.first?.uri).toBe('at://a')
  expect(drivers.biggest.map(({ uri }) => uri)).toEqual(['at://b', 'at://c', 'at://d'])
})

test('a tone that moves within chance has not moved', () => {
  const toneBefore = { ...noTone, positive: 300, neutral: 500, negative: 200 }
  const few = spikeDrivers({ ...material, toneBefore, toneDuring: { ...noTone, neutral: 4, negative: 3, positive: 3 } })
  expect(few.tone.change).toBe('unclear')
  const many = spikeDrivers({
    ...material,
    toneBefore,
    toneDuring: { ...noTone, neutral: 30, negative: 60, positive: 10 },
  })
  expect(many.tone.change).toBe('more-negative')
  expect(spikeDrivers(material).tone.change).toBe('unclear')
})

import { expect, test } from 'vitest'
import { startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { chance, day, kinds, live, monday } from './live.ts'

function burst(voices: Parameters<typeof live>[4]) {
  const state = startSpikeState()
  const usual = chance(20, 3)
  live(state, monday, 7 * day, usual)
  return live(state, monday + 7 * day, 30, () => usual() + 3, voices)
}

test('one account that posts without end is no spike', () => {
  const told = burst({ authors: 8, loudestAuthorPosts: 90, topPostPosts: 1 })
  expect(new Set(told.map((one) => ('why' in one.said ? one.said.why : one.said.kind)))).toEqual(
    new Set(['one-account']),
  )
})

test('three people are too few to be a campaign', () => {
  const told = burst({ authors: 3, loudestAuthorPosts: 8, topPostPosts: 1 })
  expect(new Set(told.map((one) => ('why' in one.said ? one.said.why : one.said.kind)))).toEqual(
    new Set(['few-authors']),
  )
})

test('one post that travels is told from many voices', () => {
  const viral = burst({ authors: 30, loudestAuthorPosts: 1, topPostPosts: 14 })
  expect(viral[0]!.said).toMatchObject({ kind: 'began', shape: 'one-post', authors: 30 })
  const many = burst({ authors: 30, loudestAuthorPosts: 1, topPostPosts: 2 })
  expect(many[0]!.said).toMatchObject({ kind: 'began', shape: 'many-voices' })
})

test('where authors are not told the counts decide', () => {
  const told = burst(null)
  expect(kinds(told)).toEqual(['began'])
  expect(told[0]!.said).toMatchObject({ authors: null, topPostShare: null, shape: null })
})

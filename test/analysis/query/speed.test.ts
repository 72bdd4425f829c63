import { expect, test } from 'vitest'
import { compileMatcher, type MatchedWatch, type Matcher } from '../../../src/analysis/query/match.ts'
import type { GuildId, WatchId } from '../../../src/model/ids.ts'
import type { Post } from '../../../src/model/post.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'
import { postWith } from './posts.ts'

const guildId = '100000000000000001' as GuildId
const watchOf = (query: string, id: number): MatchedWatch => ({ id: id as WatchId, guildId, query, targets: [] })
const sentence = 'Members of the strike committee voted on Friday; the picket at the union hall goes on #IALivingWage. '
const post = postWith({ text: sentence.repeat(5), hashtags: ['ialivingwage'], language: 'en' })

const msOf = (matcher: Matcher, on: Post): number => cpuMsOf(() => matcher.match(on))

test('10,000 watches that don’t match cost a post about what one costs', () => {
  const one = compileMatcher([watchOf('strike lang:en', 0)])
  // Each shares its first word, language and beginning with the post, and differs in one rare word.
  const other = (id: number) => `strike lang:en "the picket at local${id}" OR (#IALivingWage union${id} -committee)`
  const many = compileMatcher([
    watchOf('strike lang:en', 0),
    ...Array.from({ length: 9_999 }, (_, id) => watchOf(other(id), id + 1)),
  ])
  expect(many.match(post)).toEqual([0])
  expect(msOf(many, post) / msOf(one, post)).toBeLessThan(5)
})

test('a post ten times as long takes about ten times as long', () => {
  const matcher = compileMatcher(Array.from({ length: 1_000 }, (_, id) => watchOf(`local${id} OR strike${id}*`, id)))
  const long = { ...post, text: post.text.repeat(10) }
  expect(msOf(matcher, long) / msOf(matcher, post)).toBeLessThan(30)
})

test('a post built to be slow to read is read in the time of its length', () => {
  const matcher = compileMatcher([watchOf('strike', 0)])
  const marks = (length: number) => `a${'\u0301'.repeat(length)}${'\u0323'.repeat(length)}`
  const built = (length: number) => postWith({ text: marks(length), author: { id: 'x', handle: marks(length) } })
  expect(msOf(matcher, built(5_000)) / msOf(matcher, built(500))).toBeLessThan(40)
})

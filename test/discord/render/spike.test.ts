import { expect, test } from 'vitest'
import { renderAlert } from '../../../src/discord/render/alert.ts'
import { noTone } from '../../../src/model/counts.ts'
import type { PostUri, WatchId } from '../../../src/model/ids.ts'
import type { SpikeAlert, SpikeDrivers } from '../../../src/model/spike.ts'

const at = Temporal.Instant.from('2021-09-16T15:00Z')
const drivers: SpikeDrivers = {
  words: [],
  first: null,
  biggest: [],
  sources: [],
  tone: { before: noTone, during: noTone, change: 'unclear' },
}
const spike: SpikeAlert = {
  kind: 'spike',
  scope: { kind: 'watch', id: 1 as WatchId },
  name: '#IALivingWage',
  startedAt: at,
  endedAt: null,
  peakAt: at.add({ minutes: 30 }),
  minutes: 30,
  posts: 120,
  usualPosts: 8.2,
  authors: 90,
  topPostShare: 0.61,
  drivers,
}
const shown = (alert: Partial<SpikeAlert>) => JSON.stringify(renderAlert({ ...spike, ...alert }).body)
const withTone = (during: Partial<typeof noTone>, before: Partial<typeof noTone>) =>
  shown({
    drivers: {
      ...drivers,
      tone: { during: { ...noTone, ...during }, before: { ...noTone, ...before }, change: 'unclear' },
    },
  })

test('a spike says how many, what is usual, and how much of it is one post', () => {
  expect(shown({})).toMatch(
    /\*\*120 posts\*\* in 30 min; usually about 8 at this time.*From 90 accounts; 61% from one post/,
  )
  expect(shown({ topPostShare: 0.03 })).not.toContain('from one post')
  expect(shown({ authors: null, topPostShare: null })).toContain('this source does not tell')
})

test('how people sound is told from five scored posts on, before and during', () => {
  expect(withTone({ negative: 4 }, { negative: 50 })).not.toContain('% negative')
  expect(withTone({ negative: 40 }, { negative: 4 })).toMatch(/100% negative.*too few posts to tell/)
})

test('strangers’ words are shown as they are, and ping nobody', () => {
  const text = shown({
    name: '@everyone **x**',
    drivers: { ...drivers, words: [{ word: '**bold**', posts: 9, z: 5 }] },
  })
  expect(text).toContain('\\\\@everyone')
  expect(text).toContain('\\\\*\\\\*bold')
  expect(JSON.parse(text).allowed_mentions).toEqual({ parse: [] })
})

test('the first post and the most shared ones are links that can’t be broken out of', () => {
  const post = {
    uri: 'x' as PostUri,
    url: 'https://x.example/a)(b',
    source: 'bluesky',
    seenAt: at,
    echoes: 12,
  } as const
  expect(shown({ drivers: { ...drivers, first: post, biggest: [post] } })).toMatch(
    /\[a post on bluesky\]\(https:\/\/x\.example\/a%29%28b\).*answered or shared 12 times/,
  )
})

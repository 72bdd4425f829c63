import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDigest } from '../../../src/aggregate/digest/compose.ts'
import type { DigestInputs, DigestLine } from '../../../src/model/digest.ts'
import { issueIds, type Stance } from '../../../src/model/labels.ts'
import { standings } from '../../../src/model/negotiation.ts'
import { aDay, dayBefore, period } from '../../support/counts.ts'

const count = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 100_000 }))
const tones = fc.record({ positive: count, neutral: count, negative: count, unsure: count, notScored: count })
const stances: readonly Stance[] = ['vote-yes', 'vote-no', 'support-action', 'oppose-action', 'unsure', 'none']
const moment = fc.integer({ min: -3000, max: 3000 }).map((minutes) => aDay.to.add({ minutes }))
const url = fc.option(fc.webUrl(), { nil: null })
const words = fc.string({ unit: 'grapheme', maxLength: 60 })

const counts = fc
  .record({
    authors: fc.option(count, { nil: null }),
    reposts: count,
    tone: tones,
    stance: fc.dictionary(fc.constantFrom(...stances), count),
    issues: fc.array(fc.record({ issue: fc.constantFrom(...issueIds), posts: count, tone: tones }), { maxLength: 9 }),
    demands: fc.array(
      fc.record({
        issue: fc.constantFrom(...issueIds),
        figure: fc.constantFrom('$25 an hour', '7% raise'),
        posts: count,
      }),
      { maxLength: 9 },
    ),
    sources: fc.array(fc.record({ source: fc.constantFrom('feed', 'bluesky', 'mastodon'), posts: count }), {
      maxLength: 3,
    }),
  })
  .map((some) => period({ ...some, posts: Object.values(some.tone).reduce((sum, posts) => sum + posts, 0) }))

const standing = fc.constantFrom(...standings)
const changes = fc.array(fc.record({ seenAt: moment, what: words, standing, url }), { maxLength: 3 })

const inputs: fc.Arbitrary<DigestInputs> = fc.record({
  title: words,
  zone: fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe'),
  counts,
  before: fc.option(
    counts.map((some) => ({ ...some, span: dayBefore })),
    { nil: null },
  ),
  earlierWeeks: fc.array(fc.option(count, { nil: null }), { maxLength: 6 }),
  negotiations: fc.array(
    fc.record({
      name: words,
      stage: words,
      sinceAt: fc.option(moment, { nil: null }),
      standing,
      url,
      expiresAt: fc.option(moment, { nil: null }),
      changes,
    }),
    { maxLength: 2 },
  ),
  words: fc.array(fc.record({ word: words, posts: count }), { maxLength: 8 }),
  stories: fc.array(fc.record({ title: words, url, outlet: fc.option(words, { nil: null }), posts: count }), {
    maxLength: 5,
  }),
  topPost: fc.option(fc.record({ url, copies: count }), { nil: null }),
  voices: fc.array(fc.record({ kind: fc.constantFrom('organization', 'press'), name: words, url, posts: count }), {
    maxLength: 8,
  }),
  gaps: fc.array(
    fc.record({
      source: fc.constant('mastodon' as const),
      address: fc.oneof(fc.webUrl(), fc.constant('#tag')),
      from: fc.option(moment, { nil: null }),
      to: moment,
      why: words,
    }),
    { maxLength: 4 },
  ),
  sections: fc.constant(null),
})

/** What the digest itself says: a stranger's words may hold anything. */
const ours = (line: DigestLine) => line.filter((piece) => typeof piece === 'string').join('')

test('whatever the counts, a digest says no broken number and no empty section', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const digest = composeDigest({ ...given, negotiations: [] })
      const said = [digest.headline, ...digest.sections.flatMap((section) => section.lines)].map(ours)
      for (const text of said) expect(text).not.toMatch(/NaN|Infinity|undefined|null|-\d+%/)
      for (const section of digest.sections) expect(section.lines.length).toBeGreaterThan(0)
    }),
  )
})

test('under five scored posts there is no share of tone, whatever else is known', () => {
  fc.assert(
    fc.property(inputs, fc.nat({ max: 4 }), (given, negative) => {
      const few = period({
        ...given.counts,
        posts: negative,
        tone: { positive: 0, neutral: 0, negative, unsure: 0, notScored: 0 },
      })
      const digest = composeDigest({ ...given, counts: { ...few, issues: [], stance: {} }, negotiations: [] })
      const tone = digest.sections.find((section) => section.id === 'sentiment')
      expect([digest.headline, ...(tone?.lines ?? [])].map(ours).join('\n')).not.toMatch(/%/)
    }),
  )
})

test('a quiet digest is one line, and where we could not read, its sources', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const negotiations = given.negotiations.map((state) => ({ ...state, changes: [] }))
      const digest = composeDigest({ ...given, counts: period({ reposts: given.counts.reposts }), negotiations })
      expect(digest.quiet).toBe(true)
      expect(digest.sections.every((section) => section.id === 'sources')).toBe(true)
      expect(ours(digest.headline)).not.toContain('\n')
    }),
  )
})

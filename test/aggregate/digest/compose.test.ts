import { describe, expect, test } from 'vitest'
import { composeDigest } from '../../../src/aggregate/digest/compose.ts'
import type { Digest, DigestInputs, DigestLine, DigestSectionId, NegotiationState } from '../../../src/model/digest.ts'
import type { Standing } from '../../../src/model/negotiation.ts'
import { aDay, dayBefore, digestInputs, period, span, tone } from '../../support/counts.ts'

const at = Temporal.Instant.from

const lineText = (line: DigestLine) => line.map((piece) => (typeof piece === 'string' ? piece : piece.quote)).join('')
const linesOf = (digest: Digest, id: DigestSectionId) =>
  digest.sections.find((section) => section.id === id)?.lines.map(lineText) ?? null
const gap = (address: string, from: string | null, to: string): DigestInputs['gaps'][number] => ({
  source: 'mastodon',
  address,
  from: from === null ? null : at(from),
  to: at(to),
  why: 'HTTP 503',
})

const negotiation: NegotiationState = {
  name: 'Basic Agreement',
  stage: 'strike notice',
  sinceAt: at('2021-10-13T19:00Z'),
  standing: 'corroborated',
  url: 'https://union.example/notice',
  expiresAt: null,
  changes: [],
}

const busy = digestInputs({
  counts: period({
    posts: 412,
    authors: 230,
    reposts: 588,
    tone: tone({ negative: 152, neutral: 126, positive: 84, unsure: 36, notScored: 14 }),
    stance: { 'vote-yes': 20, 'vote-no': 15, unsure: 5, none: 372 },
    issues: [
      { issue: 'hours-and-rest', posts: 90, tone: tone({ negative: 60, positive: 10, unsure: 20 }) },
      { issue: 'pay', posts: 120, tone: tone({ negative: 60, positive: 40, unsure: 20 }) },
      { issue: 'safety', posts: 3, tone: tone({ negative: 3 }) },
    ],
    demands: [
      { issue: 'pay', figure: '$25 an hour', posts: 7 },
      { issue: 'hours-and-rest', figure: '10-hour turnaround', posts: 31 },
      { issue: 'pay', figure: '$18 minimum', posts: 4 },
    ],
    sources: [
      { source: 'feed', posts: 12 },
      { source: 'bluesky', posts: 400 },
    ],
  }),
  before: period({
    span: dayBefore,
    posts: 300,
    tone: tone({ negative: 60, neutral: 150, positive: 60, unsure: 30 }),
    issues: [{ issue: 'pay', posts: 50, tone: tone({ neutral: 50 }) }],
  }),
  earlierWeeks: [150, 201, null, 120, 158, 170],
  words: [{ word: 'turnaround', posts: 80 }],
  stories: [{ title: 'Talks *go on*', url: 'https://news.example/1', outlet: 'The News', posts: 22 }],
  topPost: { url: 'https://bsky.example/1', copies: 610 },
  voices: [
    { kind: 'press', name: 'The News', url: null, posts: 9 },
    { kind: 'organization', name: 'Local 1', url: 'https://local1.example', posts: 4 },
  ],
})

describe('a busy day', () => {
  const digest = composeDigest(busy)

  test('names its window and zone in the title, and the period in a sentence', () => {
    expect(digest.title).toBe('Basic Agreement: 15 Oct 09:00 – 16 Oct 09:00 (America/New_York)')
    expect(lineText(digest.headline)).toBe(
      '412 posts: 38% negative, 21% positive, 9% unsure (14 not scored); pay the most named.',
    )
    expect(digest.quiet).toBe(false)
  })

  test('sets the volume against the same weekday of the weeks that were read', () => {
    expect(linesOf(digest, 'volume')).toEqual([
      '412 posts by 230 authors, 588 reposts.',
      'Volume is 2.6 times the usual 158 (median of the same hours in 5 earlier weeks, 120–201).',
    ])
  })

  test('sets tone against the last period, with posts, unsure and not scored', () => {
    expect(linesOf(digest, 'sentiment')).toEqual([
      '38% negative, 21% positive, 32% neutral, 9% unsure, of 398 scored posts.',
      'Last period (14 Oct 09:00 – 15 Oct 09:00): 20% negative, 20% positive, of 300 scored posts.',
      '14 posts not scored: a language without a reader, or no words.',
    ])
  })

  test('lists issues by volume, withholds the tone of few posts aloud, and figures that few name', () => {
    expect(linesOf(digest, 'issues')).toEqual([
      'pay: 120 posts (last period 50), 50% negative, 33% positive, 17% unsure',
      'hours and rest: 90 posts (last period 0), 67% negative, 11% positive, 22% unsure',
      'safety: 3 posts (last period 0), tone withheld under 5 scored posts',
      'Figures named: 10-hour turnaround (31 posts), $25 an hour (7 posts).',
    ])
  })

  test('says what people want of the vote, as shares of those who say', () => {
    expect(linesOf(digest, 'stance')).toEqual([
      'Of 35 posts taking a side on the deal or how to vote: 57% yes, 43% no. A no to a deal is no word against the union.',
      '5 posts speak of a vote, an offer or an action and don’t say which way (unsure).',
    ])
  })

  test('tells words, stories and the one post that carries the reach', () => {
    expect(linesOf(digest, 'drivers')).toEqual([
      'More than usual: turnaround (80)',
      'Talks *go on*, The News (22 posts)',
      'One post and its reposts are 61% of all posts and reposts.',
    ])
  })

  test("keeps strangers' words apart from ours, so that they are escaped", () => {
    const story = digest.sections.find((section) => section.id === 'drivers')!.lines[1]!
    expect(story[0]).toEqual({ quote: 'Talks *go on*', url: 'https://news.example/1' })
  })

  test('names organizations and the press', () => {
    expect(linesOf(digest, 'voices')).toEqual(['Organizations: Local 1 (4)', 'Press: The News (9)'])
  })

  test('gives each section its window, and the one it is compared with', () => {
    const tones = digest.sections.find((section) => section.id === 'sentiment')!
    expect([tones.span, tones.against]).toEqual([aDay, dayBefore])
    expect(digest.sections.find((section) => section.id === 'voices')!.against).toBeNull()
  })

  test('shows only the sections the guild wants', () => {
    const sections = composeDigest({ ...busy, sections: ['volume', 'negotiation'] }).sections
    expect(sections.map((section) => section.id)).toEqual(['volume'])
  })
})

describe('what could not be read', () => {
  test('is told by place, merged and cut to the window', () => {
    const digest = composeDigest({
      ...busy,
      gaps: [
        gap('https://mastodon.social/tags/a', '2021-10-15T06:10:00Z', '2021-10-15T13:40Z'),
        gap('https://mastodon.social/tags/b', '2021-10-16T06:10:00Z', '2021-10-16T06:40Z'),
        gap('https://mastodon.social/tags/a', '2021-10-16T06:30:00Z', '2021-10-16T07:05Z'),
        gap('https://elsewhere.example/tags/a', null, '2021-10-16T15:00Z'),
        gap('https://old.example/tags/a', null, '2021-10-15T13:00Z'),
      ],
    })
    expect(linesOf(digest, 'sources')).toEqual([
      'bluesky 400, feed 12',
      'no data 09:00–09:40, 02:10–03:05 from mastodon.social',
      'no data at all from elsewhere.example',
    ])
    expect(linesOf(digest, 'volume')?.at(-1)).toBe('The count has gaps: see Sources.')
  })

  test('has dates where the window has several', () => {
    const digest = composeDigest({
      ...busy,
      counts: period({ span: span('2021-10-09T13:00Z', '2021-10-16T13:00Z'), posts: 1 }),
      gaps: [gap('https://mastodon.social/tags/a', '2021-10-12T06:10:00Z', '2021-10-12T07:05Z')],
    })
    expect(linesOf(digest, 'sources')).toEqual(['no data 12 Oct 02:10 – 12 Oct 03:05 from mastodon.social'])
  })
})

describe('a quiet day', () => {
  test('says so in one line', () => {
    const digest = composeDigest(digestInputs())
    expect(lineText(digest.headline)).toBe('Quiet: no posts, 15 Oct 09:00 – 16 Oct 09:00.')
    expect(digest.quiet).toBe(true)
    expect(digest.sections).toEqual([])
  })

  test('with reposts of earlier posts alone is still quiet, and says so', () => {
    const digest = composeDigest(digestInputs({ counts: period({ reposts: 12 }) }))
    expect(lineText(digest.headline)).toBe('Quiet: no posts (12 reposts of earlier ones), 15 Oct 09:00 – 16 Oct 09:00.')
  })

  test('keeps the countdown in that line', () => {
    const expiresAt = at('2021-10-18T07:01Z')
    const digest = composeDigest(digestInputs({ negotiations: [{ ...negotiation, expiresAt }] }))
    expect(lineText(digest.headline)).toBe(
      'Quiet: no posts, 15 Oct 09:00 – 16 Oct 09:00. Contract expires in 2 days, Mon 18 Oct 03:01.',
    )
  })

  test('is not claimed where we could not read', () => {
    const digest = composeDigest(
      digestInputs({ gaps: [gap('https://a.example/t', '2021-10-15T15:00:00Z', '2021-10-16T03:00Z')] }),
    )
    expect(lineText(digest.headline)).toBe(
      'No posts, but we could not read everything (12 h missing), 15 Oct 09:00 – 16 Oct 09:00.',
    )
    expect(linesOf(digest, 'sources')).toEqual(['no data 11:00–23:00 from a.example'])
  })

  test('is not one on which the negotiation moved', () => {
    const change = {
      seenAt: at('2021-10-16T01:00Z'),
      what: 'tentative agreement',
      standing: 'official',
      url: null,
    } as const
    const digest = composeDigest(digestInputs({ negotiations: [{ ...negotiation, changes: [change] }] }))
    expect(digest.quiet).toBe(false)
    expect(lineText(digest.headline)).toBe('Basic Agreement: tentative agreement (official). No posts.')
    expect(linesOf(digest, 'negotiation')).toEqual([
      'Basic Agreement: strike notice, since Wed 13 Oct 15:00 (corroborated)',
      'tentative agreement, Fri 15 Oct 21:00 (official)',
    ])
  })
})

describe('the headline', () => {
  const seenAt = at('2021-10-16T01:00Z')
  const change = (what: string, standing: Standing, minutes: number) => ({
    seenAt: seenAt.add({ minutes }),
    what,
    standing,
    url: null,
  })
  const headlineWith = (...changes: NegotiationState['changes']) =>
    lineText(composeDigest({ ...busy, negotiations: [{ ...negotiation, changes }] }).headline)

  test('is the newest development, with how many more there are', () => {
    expect(headlineWith(change('strike notice', 'official', 0), change('talks resume', 'reported', 5))).toMatch(
      /^Basic Agreement: talks resume \(reported\), and 1 more development\. 412 posts/,
    )
  })

  test('is never a rumour', () => {
    expect(headlineWith(change('tentative agreement', 'rumour', 0))).toMatch(/^412 posts/)
  })
})

describe('small numbers', () => {
  test('give no shares under five posts, and say why', () => {
    const digest = composeDigest(
      digestInputs({ counts: period({ posts: 4, tone: tone({ negative: 4 }), stance: { 'vote-no': 4 } }) }),
    )
    expect(lineText(digest.headline)).toBe('4 posts: too few scored for shares (4, under 5).')
    expect(linesOf(digest, 'stance')).toEqual([
      '4 posts taking a side on the deal or how to vote: too few to show (under 5).',
    ])
    expect(JSON.stringify(digest)).not.toMatch(/%/)
  })

  test('a change that chance explains is not told as one', () => {
    const digest = composeDigest(
      digestInputs({
        counts: period({ posts: 20, tone: tone({ negative: 8, neutral: 12 }) }),
        before: period({ span: dayBefore, posts: 20, tone: tone({ negative: 6, neutral: 14 }) }),
      }),
    )
    expect(linesOf(digest, 'sentiment')?.[1]).toMatch(/no clear change\.$/)
  })

  test('without three full weeks the usual is still being learnt', () => {
    const digest = composeDigest({ ...busy, earlierWeeks: [100, null, 120] })
    expect(linesOf(digest, 'volume')?.[1]).toBe('What is usual is still being learnt (three full weeks are needed).')
  })
})

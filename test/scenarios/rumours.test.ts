import { expect, test } from 'vitest'
import { recordStory } from '../../src/aggregate/record.ts'
import { judgeStanding } from '../../src/aggregate/standing/standing.ts'
import { placeItem } from '../../src/aggregate/stories/place.ts'
import type { Story } from '../../src/aggregate/stories/story.ts'
import { type Provenance, toStoryItem } from '../../src/analysis/events/story-item.ts'
import type { StoryItem } from '../../src/model/negotiation.ts'
import type { NegotiationRecord } from '../../src/model/record.ts'

const guild = { id: 'wga', name: 'WGA', side: 'union' } as const
const hour = (hours: number) => Temporal.Instant.from('2026-05-01T12:00:00Z').add({ hours })

function said(
  hours: number,
  title: string,
  text: string,
  from: Pick<Provenance, 'voice' | 'origin' | 'speaker'>,
): StoryItem {
  return toStoryItem({ title, text, url: null, date: '2026-05-01' }, { id: `${hours}`, at: hour(hours), ...from })
}
const outlet = (origin: string) => ({ voice: 'outlet', origin, speaker: null }) as const

/** The story each item lands in. */
function storiesOf(items: readonly StoryItem[]): string[] {
  let stories: readonly Story[] = []
  return items.map((item) => {
    const placement = placeItem(stories, item)
    stories = placement.stories
    return placement.storyId
  })
}

test('a false deal by one outlet, then a denial: one story, never borne out, and it ends as denied', () => {
  const report = said(
    0,
    'WGA and AMPTP reach tentative agreement, both sides confirm',
    'The writers guild and the studios have a tentative deal on a contract.',
    outlet('paper.com'),
  )
  const denial = said(
    2,
    'WGA denies it reached a tentative agreement with the AMPTP',
    'Reports of a tentative deal on a contract are false, the writers guild said.',
    {
      voice: 'party',
      origin: 'wga.org',
      speaker: guild,
    },
  )
  expect(denial).toMatchObject({ says: 'denied', types: ['tentative_agreement'] })
  expect(new Set(storiesOf([report, denial])).size).toBe(1)
  expect(judgeStanding([report]).standing).toBe('reported')
  expect(judgeStanding([report, denial])).toMatchObject({ standing: 'denied', why: 'denied-by-party' })
})

test('two copies of one agency text are one report', () => {
  const text =
    'The writers guild and the studios reached a tentative agreement late on Friday after three weeks of talks, people familiar with the matter said.'
  const copies = [
    said(0, 'Writers reach deal', text, outlet('paper.com')),
    said(1, 'Writers reach deal', text, outlet('radio.com')),
  ]
  expect(judgeStanding(copies)).toMatchObject({ standing: 'reported', why: 'copies-of-one-report' })
})

test('the same in words of their own is two', () => {
  const reports = [
    said(
      0,
      'Writers reach deal',
      'The writers guild and the studios reached a tentative agreement late on Friday.',
      outlet('paper.com'),
    ),
    said(
      1,
      'WGA has a tentative deal',
      'After three weeks at the table the WGA came to a tentative agreement with the AMPTP.',
      outlet('radio.com'),
    ),
  ]
  expect(judgeStanding(reports).standing).toBe('corroborated')
})

test('what members say among themselves moves no record', () => {
  const posts = Array.from({ length: 50 }, (_, at) =>
    said(at, '', 'Heard the WGA reached a tentative agreement with the AMPTP!', {
      voice: 'private',
      origin: `member ${at}`,
      speaker: null,
    }),
  )
  const { standing } = judgeStanding(posts)
  expect(standing).toBe('rumour')
  const record: NegotiationRecord = {
    union: guild,
    employer: null,
    agreement: 'MBA',
    bargainingUnit: null,
    unionLocals: [],
    expiresAt: null,
    changes: [],
  }
  expect(
    recordStory(
      record,
      {
        storyId: 's',
        claims: [{ type: 'tentative_agreement', standing, at: hour(60) }],
        facts: posts[0]!.facts,
        voteOpensAt: null,
      },
      hour(60),
    ),
  ).toBe(record)
})

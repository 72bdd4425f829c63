import { expect, test } from 'vitest'
import { mergeTwins, placeItem } from '../../../src/aggregate/stories/place.ts'
import { addToStory, type Story } from '../../../src/aggregate/stories/story.ts'
import type { EventType, StoryItem } from '../../../src/model/negotiation.ts'

const start = Temporal.Instant.from('2026-03-01T12:00:00Z')

function item(id: string, days: number, types: EventType[], words: string): StoryItem {
  return {
    id,
    at: start.add({ seconds: Math.round(86_400 * days) }),
    voice: 'outlet',
    origin: `${id}.example`,
    speaker: null,
    says: 'happened',
    types,
    parties: [],
    facts: { yesPct: null, noPct: null, shareBase: null, turnoutPct: null, deadline: null, workers: null },
    words: words.split(' '),
    shingles: [],
  }
}

function placeAll(items: readonly StoryItem[]): string[] {
  let stories: readonly Story[] = []
  return items.map((one) => {
    const placement = placeItem(stories, one)
    stories = placement.stories
    return placement.storyId
  })
}

test('two reports of one development are one story, another development is another', () => {
  const ids = placeAll([
    item('a', 0, ['tentative_agreement'], 'harbour ferry crew deal reach captain 1200'),
    item('b', 0.2, ['tentative_agreement'], 'harbour ferry crew deal tentative captain'),
    item('c', 0.3, ['ratified'], 'library clerk city ratify contract branch'),
  ])
  expect(ids).toEqual(['a', 'a', 'c'])
})

test('the same words weeks later are another story', () => {
  expect(
    placeAll([
      item('a', 0, ['strike_begins'], 'ferry crew strike'),
      item('b', 20, ['strike_begins'], 'ferry crew strike'),
    ]),
  ).toEqual(['a', 'b'])
})

test('what is kept of a story does not grow with its items', () => {
  let stories: readonly Story[] = []
  for (let at = 0; at < 300; at++) {
    const words = Array.from({ length: 20 }, (_, word) => `word${at * 7 + word}`).join(' ')
    stories = placeItem(
      stories,
      item(`i${at}`, at / 1000, ['strike_begins'], `ferry crew captain harbour dock ${words}`),
    ).stories
  }
  for (const story of stories) expect(story.words.size).toBeLessThanOrEqual(200)
})

test('two stories that turn out to be one are merged under the elder, and counted together', () => {
  const one = addToStory(null, item('a', 0, ['strike_begins'], 'ferry crew captain harbour'), 'a')
  const other = addToStory(null, item('b', 0.5, ['strike_begins'], 'ferry crew captain dock'), 'b')
  const merger = mergeTwins([one, other], 'b')
  expect(merger).toMatchObject({ keptId: 'a', goneId: 'b' })
  expect(merger!.stories).toHaveLength(1)
  expect(merger!.stories[0]).toMatchObject({ id: 'a', size: 2 })
})

test('stories with nothing in common stay apart', () => {
  const one = addToStory(null, item('a', 0, ['strike_begins'], 'ferry crew captain harbour'), 'a')
  const other = addToStory(null, item('b', 0.5, ['ratified'], 'library clerk branch'), 'b')
  expect(mergeTwins([one, other], 'b')).toBeNull()
})

test('a story read back from JSON still takes its next item', () => {
  const story = addToStory(null, item('a', 0, ['strike_begins'], 'ferry crew captain harbour'), 'a')
  const stored = { ...story, firstAt: String(story.firstAt), lastAt: String(story.lastAt) } as unknown as Story
  expect(placeItem([stored], item('b', 0.5, ['strike_begins'], 'ferry crew captain harbour')).isNew).toBe(false)
})

test('a deal on the day the talks broke down is a story of its own, however alike the words', () => {
  const words = 'harbour ferry crew captain studio talk'
  const ids = placeAll([
    item('broken', 0, ['talks_break_down', 'strike_vote_called'], words),
    item('again', 0.01, ['talks_break_down'], words),
    item('resumed', 0.02, ['talks_resume'], words),
    item('deal', 0.03, ['tentative_agreement'], words),
    item('vote', 0.05, ['strike_vote_called'], words),
  ])
  expect(ids).toEqual(['broken', 'broken', 'resumed', 'deal', 'broken'])
})

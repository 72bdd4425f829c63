import { expect, test } from 'vitest'
import { placeItem } from '../../../src/aggregate/stories/place.ts'
import type { Story } from '../../../src/aggregate/stories/story.ts'
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

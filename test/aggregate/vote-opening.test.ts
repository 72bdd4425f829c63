import { expect, test } from 'vitest'
import { voteOpening } from '../../src/aggregate/vote-opening.ts'
import { noFacts, type StoryItem } from '../../src/model/negotiation.ts'

const zone = 'America/Los_Angeles'
let count = 0
const said = (voice: StoryItem['voice'], voteOpens: string, more: Partial<StoryItem> = {}): StoryItem => ({
  id: `i${++count}`,
  at: Temporal.Instant.from('2021-09-22T18:00:00Z').add({ minutes: count }),
  voice,
  origin: `host${count}.example`,
  speaker: null,
  says: 'happened',
  types: ['strike_vote_called'],
  parties: [],
  voteOpens,
  facts: noFacts,
  words: [],
  shingles: [],
  ...more,
})
const opening = (...items: StoryItem[]) =>
  voteOpening(items, zone)?.toZonedDateTimeISO(zone).toPlainDateTime().toString()

test('a day that a side or two outlets tell is the start of that day where the contract runs', () => {
  expect(opening(said('party', '2021-10-01'))).toBe('2021-10-01T00:00:00')
  expect(opening(said('outlet', '2021-10-01'), said('outlet', '2021-10-01'))).toBe('2021-10-01T00:00:00')
})

test('a day that members or a single outlet tell is none', () => {
  expect(opening(said('outlet', '2021-10-01'), said('private', '2021-10-01'))).toBeUndefined()
  expect(opening(said('outlet', '2021-10-01'), said('outlet', '2021-10-04'))).toBeUndefined()
})

test('under way is from the first that said so', () => {
  const first = said('outlet', 'under way')
  expect(voteOpening([first, said('party', 'under way')], zone)).toEqual(first.at)
})

test('nobody who denies it tells a day', () => {
  expect(opening(said('party', '2021-10-01', { says: 'denied' }))).toBeUndefined()
})

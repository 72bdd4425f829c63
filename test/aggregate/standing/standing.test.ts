import { expect, test } from 'vitest'
import { judgeStanding } from '../../../src/aggregate/standing/standing.ts'
import type { Party, StoryItem } from '../../../src/model/negotiation.ts'

const guild: Party = { id: 'guild', name: 'The Guild', side: 'union' }
const studios: Party = { id: 'studios', name: 'The Studios', side: 'employer' }
let count = 0

function said(voice: StoryItem['voice'], origin: string, more: Partial<StoryItem> = {}): StoryItem {
  count++
  return {
    id: `i${count}`,
    at: Temporal.Instant.fromEpochMilliseconds(count * 60_000),
    voice,
    origin,
    speaker: null,
    says: 'happened',
    types: ['tentative_agreement'],
    parties: [guild, studios],
    facts: { yesPct: null, noPct: null, shareBase: null, turnoutPct: null, deadline: null, workers: null },
    words: [],
    shingles: Array.from({ length: 10 }, (_, at) => count * 100 + at),
    ...more,
  }
}
const standingOf = (...items: StoryItem[]) => judgeStanding(items).standing

test('members on social networks stay a rumour however many repeat it', () => {
  expect(standingOf(...Array.from({ length: 500 }, (_, at) => said('private', `member ${at}`)))).toBe('rumour')
})

test('one outlet reports, two independent ones corroborate', () => {
  const one = said('outlet', 'www.paper.example')
  expect(standingOf(one)).toBe('reported')
  expect(standingOf(one, said('outlet', 'radio.example.com'))).toBe('corroborated')
})

test('two copies of one agency text do not corroborate each other', () => {
  const agency = said('outlet', 'paper.com')
  const copy = said('outlet', 'radio.com', { shingles: agency.shingles })
  expect(judgeStanding([agency, copy])).toMatchObject({ standing: 'reported', why: 'copies-of-one-report' })
})

test('two outlets of one house, and a site that shows others, are one voice', () => {
  expect(
    standingOf(said('outlet', 'deadline.com'), said('outlet', 'www.variety.com'), said('outlet', 'www.newsbreak.com')),
  ).toBe('reported')
})

test("a party's word is official, both parties' or a record confirm", () => {
  const union = said('party', 'guild.example', { speaker: guild })
  expect(standingOf(union)).toBe('official')
  expect(standingOf(union, said('party', 'guild.example', { speaker: guild }))).toBe('official')
  expect(standingOf(union, said('party', 'studios.example', { speaker: studios }))).toBe('confirmed')
  expect(standingOf(said('record', 'board.example'))).toBe('confirmed')
})

test('a false "both sides confirm" by one outlet ends as denied', () => {
  const report = said('outlet', 'paper.com')
  const denial = said('party', 'guild.example', { speaker: guild, says: 'denied' })
  expect(judgeStanding([report, denial])).toMatchObject({
    standing: 'denied',
    why: 'denied-by-party',
    items: [denial.id],
  })
})

test('a party that says later that it happened takes its denial back', () => {
  const denial = said('party', 'guild.example', { speaker: guild, says: 'denied' })
  expect(standingOf(said('outlet', 'paper.com'), denial, said('party', 'guild.example', { speaker: guild }))).toBe(
    'official',
  )
})

test('an outlet corrects itself, not another', () => {
  const report = said('outlet', 'paper.com')
  expect(standingOf(report, said('outlet', 'paper.com', { says: 'corrected' }))).toBe('corrected')
  expect(standingOf(report, said('outlet', 'radio.com'), said('outlet', 'paper.com', { says: 'corrected' }))).not.toBe(
    'corrected',
  )
})

test('a private denial changes nothing', () => {
  expect(standingOf(said('outlet', 'paper.com'), said('private', 'member', { says: 'denied' }))).toBe('reported')
})

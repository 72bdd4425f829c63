import { expect, test } from 'vitest'
import { judgeClaims } from '../../../src/aggregate/standing/claims.ts'
import { noFacts, type Party, type StoryItem } from '../../../src/model/negotiation.ts'

const guild: Party = { id: 'guild', name: 'The Guild', side: 'union' }
const studios: Party = { id: 'studios', name: 'The Studios', side: 'employer' }
let count = 0

function said(voice: StoryItem['voice'], types: StoryItem['types'], more: Partial<StoryItem> = {}): StoryItem {
  count++
  return {
    id: `i${count}`,
    at: Temporal.Instant.fromEpochMilliseconds(count * 60_000),
    voice,
    origin: `host-${count}.example`,
    speaker: null,
    says: 'happened',
    types,
    parties: [guild, studios],
    facts: noFacts,
    words: [],
    shingles: Array.from({ length: 10 }, (_, at) => count * 100 + at),
    ...more,
  }
}
const outlet = (origin: string, ...types: StoryItem['types']) => said('outlet', types, { origin })
const standings = (...items: StoryItem[]) => judgeClaims(items).map(({ type, standing }) => `${type} ${standing}`)

test('a rumoured deal that rides on confirmed talks stays a rumour', () => {
  expect(
    standings(
      said('party', ['talks_resume'], { speaker: guild }),
      said('party', ['talks_resume'], { speaker: studios }),
      said('private', ['talks_resume', 'tentative_agreement']),
      said('private', ['tentative_agreement']),
    ),
  ).toEqual(['talks_resume confirmed', 'tentative_agreement rumour'])
})

test('each type has the standing of the items that report it, the best first', () => {
  expect(
    standings(
      said('party', ['tentative_agreement'], { speaker: studios }),
      said('party', ['tentative_agreement', 'strike_averted'], { speaker: guild }),
      outlet('paper.com', 'strike_averted', 'contract_extended'),
    ),
  ).toEqual(['tentative_agreement confirmed', 'strike_averted official', 'contract_extended reported'])
})

test('what a single report says beside the news is an aside; borne out, it is none', () => {
  const many = Array.from({ length: 5 }, (_, at) => outlet(`paper${at}.com`, 'strike_begins'))
  expect(standings(...many, outlet('one.com', 'strike_begins', 'offer_rejected'))).toEqual([
    'strike_begins corroborated',
  ])
  expect(
    standings(
      ...many,
      outlet('one.com', 'strike_begins', 'offer_rejected'),
      outlet('two.com', 'strike_begins', 'offer_rejected'),
    ),
  ).toEqual(['strike_begins corroborated', 'offer_rejected corroborated'])
})

test('the denial of a deal takes along what rested on the same report', () => {
  expect(
    standings(
      outlet('paper.com', 'tentative_agreement', 'strike_averted'),
      said('party', ['tentative_agreement'], { speaker: guild, says: 'denied' }),
    ),
  ).toEqual(['tentative_agreement denied', 'strike_averted denied'])
})

test('the denial of a deal leaves what others report as it is, without the report that was false', () => {
  const denial = said('party', ['tentative_agreement'], { speaker: guild, says: 'denied' })
  const report = outlet('paper.com', 'tentative_agreement', 'talks_resume')
  expect(standings(report, outlet('radio.com', 'talks_resume'), denial)).toEqual([
    'tentative_agreement denied',
    'talks_resume reported',
  ])
  expect(standings(report, outlet('radio.com', 'talks_resume'), outlet('tv.com', 'talks_resume'), denial)).toEqual([
    'talks_resume corroborated',
    'tentative_agreement denied',
  ])
})

test('what an outlet edited out of its report is corrected; the rest of it stands', () => {
  expect(standings(said('outlet', ['strike_vote_result'], { takenBack: ['strike_begins'] }))).toEqual([
    'strike_begins corrected',
    'strike_vote_result reported',
  ])
})

import { beforeAll, describe, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import type { NegotiationStage } from '../../src/model/record.ts'
import { iatse2021 } from '../../src/sandbox/scenario/iatse-2021.ts'
import { rumours2021 } from '../../src/sandbox/scenario/rumours-2021.ts'
import type { Script } from '../../src/sandbox/scenario/script.ts'
import { wga2017 } from '../../src/sandbox/scenario/wga-2017.ts'
import { typed } from '../support/typed.ts'
import { faultsByRow, orderTold } from './history.ts'
import { type Cue, type Played, playHistory } from './playing.ts'

type Piece = {
  readonly script: Script
  readonly union: string
  readonly cues: readonly Cue[]
  /**
   * What is known to be told otherwise than the table says, and why. An entry that is no longer needed fails the
   * test: take it out then.
   */
  readonly known: Readonly<Record<string, readonly string[]>>
  /** Where the record stands after a row. */
  readonly stages: Readonly<Record<string, NegotiationStage | null>>
  readonly countdowns: readonly string[]
}

const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('America/Los_Angeles').toInstant()
const expiry = (at: string, date: string): Cue => ({
  at: local(at),
  type: (app) => negotiation.execute(typed('expiry', { negotiation: 'The Agreement', date, time: 'midnight' }), app),
})
/** By the hour on the last day, which ends at midnight. */
const lastDay = (date: string, next: string) => [
  ...Array.from({ length: 23 }, (_, at) => `${date}T${String(at + 1).padStart(2, '0')}:00 ${23 - at} hours`),
  `${next}T00:00 0 hours`,
]

const crews: Piece = {
  script: iatse2021,
  union: 'IATSE',
  cues: [expiry('2021-05-20T09:00', '2021-07-31'), expiry('2021-07-31T19:30', '2021-09-10')],
  known: {
    // "Strike date: Monday, October 18", says the union's own page, and that members strike then "if there is no agreement".
    'strike-notice': ['stands as corroborated, not official'],
    // The Area Standards' vote of the next day, in nearly the same words, is taken for the Basic Agreement's.
    'vote-called': ['shares its story with asa-vote-called,vote-dates'],
    'asa-vote-called': ['shares its story with vote-called,vote-dates'],
    'vote-dates': [
      'shares its story with vote-called,asa-vote-called',
      'adds talks_break_down',
      'stands as confirmed, not official',
    ],
    // "Blackout or not, we are the union": told quietly, as a rumour.
    voices: ['is told as press_blackout'],
  },
  stages: {
    overture: null,
    'talks-begin': 'talks',
    'talks-break-off': 'broken-off',
    'contract-extended': 'broken-off',
    'talks-resume-august': 'talks',
    'extension-runs-out': 'expired-working',
    'account-blocked': 'expired-working',
    'vote-called': 'vote-called',
    'ballots-open': 'vote-called',
    'vote-result': 'authorized',
    'talks-resume': 'authorized',
    'strike-notice': 'strike-notice',
    'good-progress': 'strike-notice',
    'walkout-rumour': 'strike-notice',
    deal: 'tentative-agreement',
    'asa-deal': 'tentative-agreement',
    'ratification-called': 'ratification-vote',
    ratified: 'ratified',
  },
  countdowns: [
    '2021-06-02T00:00 60 days',
    '2021-07-02T00:00 30 days',
    '2021-07-18T00:00 14 days',
    '2021-07-25T00:00 7 days',
    '2021-07-29T00:00 3 days',
    '2021-07-31T00:00 1 days',
    ...lastDay('2021-07-31', '2021-08-01').slice(0, 19),
    '2021-08-12T00:00 30 days',
    '2021-08-28T00:00 14 days',
    '2021-09-04T00:00 7 days',
    '2021-09-08T00:00 3 days',
    '2021-09-10T00:00 1 days',
    ...lastDay('2021-09-10', '2021-09-11'),
  ],
}

const writers: Piece = {
  script: wga2017,
  union: 'WGA',
  cues: [expiry('2017-03-13T09:00', '2017-05-01')],
  known: {
    // Averted and agreed, in one sentence or two: taken for two developments.
    deal: ['is told in 2 stories'],
  },
  stages: {
    'talks-begin': 'talks',
    'first-break': 'vote-called',
    'letter-to-buyers': 'strike-notice',
    'vote-result': 'authorized',
    expiry: 'expired-working',
    deal: 'tentative-agreement',
    captains: 'tentative-agreement',
    ratified: 'ratified',
  },
  countdowns: [
    '2017-04-02T00:00 30 days',
    '2017-04-18T00:00 14 days',
    '2017-04-25T00:00 7 days',
    '2017-04-29T00:00 3 days',
    '2017-05-01T00:00 1 days',
    ...lastDay('2017-05-01', '2017-05-02'),
  ],
}

const rumours: Piece = {
  script: rumours2021,
  union: 'IATSE',
  cues: [],
  // Hearsay that asks ("locked out the whole night crew??") is read as a question.
  known: { whisper: ['is not announced'] },
  stages: Object.fromEntries(rumours2021.rows.map(({ key }) => [key, null])),
  countdowns: [],
}

describe.for([crews, writers, rumours])('$script.id', ({ script, union, cues, known, stages, countdowns }) => {
  let played: Played
  beforeAll(async () => {
    played = await playHistory(script, { union, cues })
  }, 300_000)

  test('each row is announced, or held back, as the table says, but for what is known', () => {
    expect(faultsByRow(script, played)).toEqual(known)
  })

  test('rows are told in the order in which they happened', () => {
    const told = orderTold(script, played)
    expect(told.length).toBeGreaterThan(3)
    expect(told).toEqual(script.rows.map(({ key }) => key).filter((key) => told.includes(key)))
  })

  test('the record stands where it stood', () => {
    expect(Object.fromEntries(Object.keys(stages).map((key) => [key, played.stages.get(key)]))).toEqual(stages)
  })

  test('the contract’s end is counted down on the clock of the talks, through extensions', () => {
    expect(played.countdowns.map(({ at, left }) => `${at} ${left}`)).toEqual(countdowns)
  })

  test('nothing below corroborated pings, and what is denied pings nobody it did not ping before', () => {
    const firm = ['corroborated', 'official', 'confirmed']
    const { stories } = played
    expect(stories.filter((story) => story.pinged && !firm.includes(story.standing))).toEqual([])
    expect(stories.filter((story) => firm.includes(story.standing) && !story.pinged)).toEqual([])
  })
})

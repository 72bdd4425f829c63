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
  stages: {
    overture: null,
    'talks-begin': 'talks',
    'talks-break-off': 'broken-off',
    'restart-put-back': 'broken-off',
    'contract-extended': 'broken-off',
    'talks-resume-august': 'talks',
    'letter-of-locals': 'talks',
    'extension-runs-out': 'expired-working',
    'critical-juncture': 'expired-working',
    'account-blocked': 'expired-working',
    'vote-called': 'vote-called',
    'asa-vote-called': 'vote-called',
    'vote-dates': 'vote-called',
    'ballots-open': 'voting',
    'vote-result': 'authorized',
    'talks-resume': 'authorized',
    'days-not-weeks': 'authorized',
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
  cues: [expiry('2017-02-27T09:00', '2017-05-01')],
  stages: {
    'talks-begin': 'talks',
    'first-break': 'vote-called',
    'boards-approve-vote': 'vote-called',
    'letter-to-buyers': 'strike-notice',
    'vote-dates': 'vote-called',
    'talks-resume': 'vote-called',
    'second-break': 'vote-called',
    voting: 'voting',
    'vote-result': 'authorized',
    'talks-resume-again': 'authorized',
    expiry: 'expired-working',
    deal: 'tentative-agreement',
    captains: 'tentative-agreement',
    ratified: 'ratified',
  },
  // Clocks went forward on 12 March: 60 days before is midnight all the same.
  countdowns: [
    '2017-03-03T00:00 60 days',
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
  stages: Object.fromEntries(rumours2021.rows.map(({ key }) => [key, null])),
  countdowns: [],
}

describe.for([crews, writers, rumours])('$script.id', ({ script, union, cues, stages, countdowns }) => {
  let played: Played
  beforeAll(async () => {
    played = await playHistory(script, { union, cues })
  }, 300_000)

  test('each row is announced, or held back, as the table says', () => {
    expect(faultsByRow(script, played)).toEqual({})
  })

  test('rows are told in the order in which they happened', () => {
    const announced = script.rows.filter(({ expected }) => expected.length > 0)
    expect(orderTold(script, played)).toEqual(announced.map(({ key }) => key))
  })

  test('the record stands where it stood', () => {
    expect(Object.fromEntries(script.rows.map(({ key }) => [key, played.stages.get(key)]))).toEqual(stages)
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

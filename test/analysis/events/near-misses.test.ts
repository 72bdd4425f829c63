import { expect, test } from 'vitest'
import { readEvents } from '../../../src/analysis/events/read.ts'
import type { EventType } from '../../../src/model/negotiation.ts'
import { labourWithoutStep, laterPieces, otherSenses, plainSteps } from './near-misses.ts'

const typesOf = (title: string, text = '') =>
  readEvents({ title, text, url: null, date: '2021-10-04' })
    .map(({ type }) => type)
    .sort()

test('of 190 pieces of news that sound like a step and are none, at most one in twenty gives an alarm', () => {
  const all = [...labourWithoutStep, ...otherSenses, ...laterPieces]
  expect(all.length).toBeGreaterThanOrEqual(190)
  const alarms = all.filter(([title, text]) => typesOf(title, text).length > 0)
  expect(alarms.length / all.length, alarms.map(([title]) => title).join('\n')).toBeLessThanOrEqual(0.05)
})

test('of plain reports of strike votes, third parties and refused offers five in six are read', () => {
  const read = plainSteps.filter(([type, title, text]) => typesOf(title, text).includes(type as EventType))
  expect(read.length / plainSteps.length).toBeGreaterThanOrEqual(5 / 6)
})

test('a text without a word of work is about no labour dispute, however it deals, votes and talks', () => {
  expect(typesOf('Talks between three parties break down', 'The parties reached an impasse over the budget.')).toEqual(
    [],
  )
  expect(typesOf('Players locked out', 'They could not enter the game for six hours, the company said.')).toEqual([])
  expect(typesOf('Council members approve contract with hauler', 'The vote was 7 to 2.')).toEqual([])
  expect(typesOf('Two sides reach tentative agreement', 'A vote was taken and the agreement was ratified.')).toEqual([])
})

test.for([
  ['Warehouse workers file petition', 'They asked the labor board for a union election among 600 employees.'],
  ['Crew members sign contract at ceremony', 'The agreement was signed on Monday in front of cameras.'],
  ['Most voters back striking nurses', 'Two in three backed striking nurses.'],
  ['Union expected to seek strike vote', 'Nothing has been decided.'],
  ['Drivers talk about whether to seek a strike vote', 'Their contract runs until the fall.'],
  ['', 'Blackout or not, we are the union.'],
  ['', 'hearing the stages locked out the whole night crew of Local 80??'],
] as const)('no step: "%s: %s"', ([title, text]) => {
  expect(typesOf(title, text)).toEqual([])
})

test.for([
  ['Strike date: Monday, October 18', 'The union announced it today.', 'strike_notice'],
  [
    'Crews give studios two weeks',
    'If there is no agreement with the studios, 60,000 members go on strike on October 18.',
    'strike_notice',
  ],
  ['', 'There will be no strike: it is called off, the union told members.', 'strike_averted'],
  ['', '2000 workers went on strike at the plant on Monday.', 'strike_begins'],
  ['Council makes new offer', 'The council tabled a revised offer on Friday. The union rejected it.', 'offer_rejected'],
  [
    'Opera talks to go on with help',
    'The opera and its unions agreed; mediation will begin on Friday.',
    'intervention',
  ],
] as const)('a step: "%s: %s" is %s', ([title, text, type]) => {
  expect(typesOf(title, text)).toContain(type)
})

test('who calls one strike off and gives notice of the next says both; the day of the first is no notice', () => {
  const off = 'The union called off the strike that was set for Monday.'
  expect(typesOf('Union calls off strike', `${off} It gave notice of a strike on Nov. 1.`)).toEqual([
    'strike_averted',
    'strike_notice',
  ])
  expect(typesOf('Union calls off strike', off)).toEqual(['strike_averted'])
})

test('a year stays a year: what the workers of 1986 did is history', () => {
  expect(typesOf('A look at the plant', 'In 1986 workers went on strike for ten months.')).toEqual([])
  expect(typesOf('A look at the plant', 'The 1986 workers went on strike.')).toEqual([])
})

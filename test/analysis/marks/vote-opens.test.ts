import { expect, test } from 'vitest'
import { readVoteOpens } from '../../../src/analysis/marks/vote-opens.ts'

const today = Temporal.PlainDate.from('2021-09-22')
const opens = (text: string, title: string | null = null) => readVoteOpens(title, text, today)

test.each([
  ['The strike authorization vote will take place from October 1 to October 3, in all locals at once.', '2021-10-01'],
  ['Members will vote on strike authorization Oct. 1 through Oct. 3, the union said.', '2021-10-01'],
  ['The vote opens online on Friday, October 1 at 8:30 p.m. and closes on October 4 at noon.', '2021-10-01'],
  ['It has scheduled its strike authorization vote for October 19 to October 24.', '2021-10-19'],
  ['Ballots go out October 1.', '2021-10-01'],
  ['Ballots will be mailed on October 1.', '2021-10-01'],
  ['A strike authorization ballot will be held from 1 October to 3 October.', '2021-10-01'],
])('%s', (text, day) => {
  expect(opens(text)).toBe(day)
})

test.each([
  'The strike authorization vote is under way. Ballots can be cast until October 3.',
  'Members of the union start voting on strike authorization',
  'Voting has begun in the strike authorization vote and ends on Sunday.',
  'Online ballots in the strike authorization vote went out at six this morning.',
  'Polls open in strike authorization vote for 36 locals',
  'Members met tonight as voting on a strike authorization began. It ends on October 24 at noon.',
])('under way: %s', (text) => {
  expect(opens(text)).toBe('under way')
})

test.each([
  'The union will hold a strike authorization vote. No date for the vote was given.',
  'Ballots must be returned by October 3.',
  'The strike authorization vote ends on October 3.',
  'Results of the vote are due on October 4.',
  'Could voting begin soon?',
  'Voting will begin once the boards agree.',
  'Talks resume on October 4.',
  'Voting has not begun.',
])('not told: %s', (text) => {
  expect(opens(text)).toBeNull()
})

import { expect, test } from 'vitest'
import { readEvents } from '../../../src/analysis/events/read.ts'

const factsOf = (title: string, text: string) => readEvents({ title, text, url: null, date: '2021-10-04' })[0]?.facts

test('a share of the ballots cast is not the turnout, and the headline’s figure takes its base from the text', () => {
  expect(
    factsOf(
      'Members vote 97.4% yes on strike authorization',
      'Members of the guild voted to authorize a strike. 97.4 percent of the ballots cast were yes, with a turnout of about 81 percent of those eligible.',
    ),
  ).toMatchObject({ yesPct: 97.4, shareBase: 'ballots', turnoutPct: 81 })
})

test('delegates’ figures and members’ are kept apart', () => {
  expect(
    factsOf(
      'Contract ratified by delegates',
      'Members ratified the contract. Of 500 delegate votes 290 were yes and 210 no, that is 58 percent to 42 percent.',
    ),
  ).toMatchObject({ yesPct: 58, shareBase: 'delegates' })
  expect(
    factsOf(
      'Contract ratified',
      'The contract was ratified although the popular vote was 48.9 percent yes to 51.1 percent no.',
    ),
  ).toMatchObject({ yesPct: 48.9, noPct: 51.1, shareBase: 'ballots' })
})

test.for([
  ['Members voted for a strike, with 88% in favour on a turnout of 73%.', { yesPct: 88, turnoutPct: 73 }],
  ['The union said 96% voting yes and 91% taking part.', { yesPct: 96, turnoutPct: 91 }],
  ['Members voted 97 per cent to reject the offer of the hotel.', { yesPct: null, noPct: 97 }],
  ['Members voted down the tentative agreement, 68% to 32%.', { noPct: 68 }],
  ['Members voted to accept a pay deal of between 14.3% and 18.5%.', { yesPct: null, noPct: null }],
] as const)('each share is what it is said to be: "%s"', ([text, shares]) => {
  const [event] = readEvents({
    title: 'Union members vote on strike and contract',
    text,
    url: null,
    date: '2026-03-10',
  })
  expect(event?.facts ?? {}).toMatchObject(shares)
})

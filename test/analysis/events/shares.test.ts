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

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
  [
    'Guards vote to strike',
    'Guards have voted for strike action, with 88% in favour on a turnout of 73%.',
    88,
    null,
    73,
  ],
  ['Nurses vote to strike', 'Nurses voted to strike by 97.6 per cent, turnout 77 per cent.', 97.6, null, 77],
  [
    'Nurses vote to strike',
    'With 72% of eligible members casting ballots, 98.6% were in support of a strike.',
    98.6,
    null,
    72,
  ],
  ['Pilots authorize strike', 'Of the 2,600 pilots, 93% voted and 99% of them authorized a strike.', 99, null, 93],
  [
    'Actors authorize strike',
    'Actors voted 98.3% in favor of a strike, about 27.5% of those eligible.',
    98.3,
    null,
    27.5,
  ],
  [
    'Porters ratify deal',
    'Just over half (53%) of the union’s members took part and 74% ratified the contract.',
    74,
    null,
    53,
  ],
  ['Ushers ratify contract', 'The ushers approved the contract 63-37 on Sunday.', 63, 37, null],
  ['Ushers ratify contract', 'By 73 to 11 percent, the rest abstaining, ushers accepted the contract.', 73, 11, null],
  ['Teachers ratify contract', 'Teachers ratified the deal: 58 percent to 42 percent.', 58, 42, null],
  ['Members reject offer', 'Union members rejected the contract offer by 56 %, the union said.', null, 56, null],
  ['Members reject offer', 'Union members voted 95% in favour of rejecting the contract offer.', null, 95, null],
  ['Drivers vote down contract', 'Members voted 70 percent against the tentative agreement.', null, 70, null],
  [
    'Mill workers strike',
    'Workers went on strike after 94.6% rejected the contract and 96% approved a strike.',
    96,
    null,
    null,
  ],
  [
    'Cooks vote to strike',
    'Cooks voted to authorize a strike: 99 percent of cast members who voted were in favour.',
    99,
    null,
    null,
  ],
] as const)('who votes and how many vote are told apart: "%s: %s"', ([title, text, yesPct, noPct, turnoutPct]) => {
  expect(factsOf(title, text)).toMatchObject({ yesPct, noPct, turnoutPct })
})

test.for([
  ['Strike ballot fails', 'The nurses’ strike ballot fell short of the 50% turnout required by law.'],
  ['Workers ratify contract', 'Members ratified the contract, which brings 14 percent over three years.'],
  ['Workers ratify contract', 'Members ratified the contract with a 21 per cent wage increase.'],
  ['Teachers vote to strike', 'Nine in ten teachers voted to authorize a strike, more than the two thirds needed.'],
] as const)('a quorum, a raise and a rounded word are no shares: "%s: %s"', ([title, text]) => {
  expect(factsOf(title, text)).toMatchObject({ yesPct: null, noPct: null, turnoutPct: null })
})

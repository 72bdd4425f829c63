import { expect, test } from 'vitest'
import { readEvents } from '../../../src/analysis/events/read.ts'

/** Said on Wednesday, 13 October 2021. */
const deadlineOf = ([title, text]: readonly [string, string]) => {
  const [event] = readEvents({ title, text, url: null, date: '2021-10-13' })
  expect(event).toBeDefined()
  return event!.facts.deadline
}

test.for([
  [
    'Union sets Friday strike deadline',
    'The mill workers’ union set a strike deadline of midnight Friday.',
    '2021-10-15',
    '24:00',
  ],
  [
    'Nurses give strike notice',
    'The union gave notice. Nurses will walk out at 7 a.m. on 1 November.',
    '2021-11-01',
    '07:00',
  ],
  [
    'Contract extended',
    'The company and the union extended the contract until Oct. 31 at 11:59 p.m.',
    '2021-10-31',
    '23:59',
  ],
  [
    'Drivers serve strike notice',
    'They walk out on Monday unless a deal is reached by 9 p.m. Sunday.',
    '2021-10-17',
    '21:00',
  ],
  [
    'Ratification vote set',
    'Members will vote on the tentative agreement; ballots are due back by noon on Oct. 29.',
    '2021-10-29',
    '12:00',
  ],
  ['Bus drivers’ union calls strike vote', 'Drivers vote on a strike from Oct. 20 to Oct. 23.', '2021-10-23', null],
  ['Dockers name strike dates', 'The union gave notice of strikes from 19 October to 3 November.', '2021-10-19', null],
  [
    'Teachers give strike notice',
    'The union gave notice of strike action from Nov. 8 and again on the 15th.',
    '2021-11-08',
    null,
  ],
  ['Union calls strike vote', 'The teachers’ contract expires on Halloween night.', '2021-10-31', null],
  ['Union calls strike vote', 'The teachers’ contract expires at the end of the month.', '2021-10-31', null],
  ['Union gives strike notice', 'The union gave notice that nurses will strike next Friday.', '2021-10-22', null],
  ['Strike put off', 'The union put off its strike until Oct. 25 after a new offer.', '2021-10-25', null],
] as const)('falls due: "%s: %s"', ([title, text, date, time]) => {
  expect(deadlineOf([title, text])).toMatchObject({ date, time })
})

test.for([
  ['Strike called off', 'The union called off the strike it had planned for Friday, Oct. 15.'],
  ['Strike averted', 'The union and the studios reached a tentative deal before a Friday strike deadline.'],
  ['Mill strike ends', 'The strike at the mill is over; workers return to work on Monday, Oct. 18.'],
  ['Talks to resume', 'The union and the studios will resume talks on Monday, Oct. 18.'],
  ['Nurses give strike notice', 'The nurses’ union gave notice to strike on Wednesday.'],
  [
    'Talks break down',
    'Negotiations between the union and the company collapsed after the contract expired at midnight Tuesday.',
  ],
  ['Teachers ratify contract', 'Teachers ratified a contract that runs until June 30, 2024.'],
  ['Contract extended', 'The company and the union extended their contract by 24 hours.'],
  ['Strike vote called', 'The union called a strike vote for Oct. 20.'],
] as const)('sets no day that falls due: "%s: %s"', (report) => {
  expect(deadlineOf(report)).toBeNull()
})

test('the zone may be said in another sentence than the day that leads', () => {
  expect(
    deadlineOf(['Union sets Monday strike date', 'Crews will strike at 12:01 a.m. Pacific on Monday, Oct. 18.']),
  ).toEqual({ date: '2021-10-18', time: '00:01', zone: 'PT' })
})

test('a day written before its month keeps its year', () => {
  expect(
    deadlineOf(['Contract extended', 'The union and the company extended their contract to 1 March 2022.']),
  ).toMatchObject({
    date: '2022-03-01',
  })
})

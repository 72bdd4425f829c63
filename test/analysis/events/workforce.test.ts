import { expect, test } from 'vitest'
import { readEvents } from '../../../src/analysis/events/read.ts'

const workersOf = ([title, text]: readonly [string, string]) => {
  const [event] = readEvents({ title, text, url: null, date: '2021-10-13' })
  expect(event).toBeDefined()
  return event!.facts.workers
}

test.for([
  ['Nurses vote to strike', 'The union of some 3,400 nurses voted to authorize a strike.', 3_400],
  [
    'Crews authorize strike',
    'Union members cast 52,706 yes votes to authorize a strike, of nearly 60,000 eligible.',
    60_000,
  ],
  [
    'Union strikes deal for 120,000',
    'The union reached a tentative agreement; 35,000 tax staff remain on strike.',
    120_000,
  ],
  ['Mill workers strike', 'The 60,000-strong union went on strike on Wednesday.', 60_000],
  ['Ushers strike', 'The 2,500-member local went on strike. Its 25-member bargaining committee met.', 2_500],
  ['Guild begins strike', 'The guild, with a unit of 250, went on strike on Wednesday.', 250],
  ['Guild begins strike', 'Members: 1,125. The guild went on strike on Wednesday.', 1_125],
  ['Teachers strike', 'More than a thousand teachers went on strike.', 1_000],
  ['Bus strike', 'Drivers and mechanics, 11,000 of them, went on strike Wednesday.', 11_000],
  ['Cereal plant workers strike', 'Some 1,400 cereal-plant employees went on strike.', 1_400],
  ['No buses Monday as 2,200 walk', 'Drivers went on strike at midnight.', 2_200],
  ['Port workers strike', '2.400 workers of the port went on strike.', 2_400],
  [
    'Grocery workers strike',
    'The union, which represents 1.3 million workers, and 8,000 grocery workers went on strike.',
    8_000,
  ],
] as const)('counts the people: "%s: %s"', ([title, text, workers]) => {
  expect(workersOf([title, text])).toBe(workers)
})

test.for([
  [
    'Crews authorize strike',
    'Members voted to authorize a strike. 98.6 percent were yes: 52,706 members, on a high turnout.',
  ],
  ['Crews authorize strike', 'Members voted to authorize a strike with 52,706 ballots.'],
  ['Union ratifies', 'Members ratified the contract: 3,617 of 3,647 writers voted yes, and 5,300 members voted no.'],
  ['Teachers strike', 'Dozens of teachers of Local 1199 went on strike in 240 schools.'],
  ['Pilots strike', 'Pilots went on strike, which strands 100,000 passengers a day while workers picket.'],
  ['Hotel workers strike', 'Workers of 340 employers went on strike, and the company is hiring 300 drivers.'],
  ['Hotel workers strike', 'Workers went on strike over $4,500 workers had been promised.'],
  ['Writers strike', 'Writers went on strike, their first since the 2007 writers strike.'],
] as const)('no count of workers: "%s: %s"', (report) => {
  expect(workersOf(report)).toBeNull()
})

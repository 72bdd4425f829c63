import { expect, test } from 'vitest'
import { explainEvents, readEvents } from '../../../src/analysis/events/read.ts'
import type { EventType } from '../../../src/model/negotiation.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'
import { background, otherWorlds } from './background.ts'
import { lastReports } from './last-reports.ts'
import { localReports } from './local-reports.ts'
import { moreReports } from './more-reports.ts'
import { phrasings } from './phrasings.ts'
import { reports } from './reports.ts'
import { silences } from './silences.ts'

const item = (title: string, text = '', date = '2026-03-10') => ({ title, text, url: 'https://news.example/a', date })
const typesOf = (title: string, text = '', date?: string) =>
  readEvents(item(title, text, date)).map((event) => event.type)

const reported: readonly (readonly [EventType, string, string])[] = [
  [
    'strike_vote_called',
    'Stagehands union calls strike authorization vote',
    'Members of the local will vote on whether to strike from Friday.',
  ],
  ['strike_vote_result', 'Nurses vote to authorize a strike', 'The union said 94% of members voted yes.'],
  ['strike_notice', 'Bus drivers union serves 72-hour strike notice', 'The local gave notice on Tuesday.'],
  ['strike_begins', 'Teachers walk off the job', 'Union members went on strike Monday.'],
  ['strike_ends', 'Teachers union ends strike', 'Workers return to work on Tuesday.'],
  ['strike_averted', 'Strike averted as union and hospital settle', 'The walkout had been planned for Friday.'],
  ['lockout', 'Refinery issues lockout notice to union', 'The company told workers on Monday.'],
  ['talks_begin', 'Writers and studios begin contract talks', 'The guild met the producers on Monday.'],
  ['talks_resume', 'Union and airline return to the bargaining table', 'Negotiations resume on Thursday.'],
  ['talks_break_down', 'Contract talks collapse at transit agency', 'The union walked away from the bargaining table.'],
  ['offer_made', 'School board presents new offer to teachers union', 'The board tabled a revised proposal.'],
  ['offer_rejected', 'Union negotiators reject company offer', 'The bargaining committee turned down the proposal.'],
  ['tentative_agreement', 'Union and hotels reach tentative agreement', 'The two sides settled on a contract.'],
  [
    'ratification_vote_called',
    'Members to vote on tentative agreement',
    'The union will hold a ratification vote on Friday.',
  ],
  ['ratified', 'Dockworkers ratify contract', 'Union members approved the deal.'],
  ['ratification_rejected', 'Machinists vote down contract offer', 'Members voted to reject the deal.'],
  [
    'contract_expiry',
    'Contract expires at midnight for casino workers',
    'The union contract expires at midnight tonight.',
  ],
  ['contract_extended', 'Union and studios extend contract', 'The parties agreed to an extension of the agreement.'],
  [
    'intervention',
    'Minister orders binding arbitration in port dispute',
    'The labour board was told to end the strike.',
  ],
  [
    'press_blackout',
    'Union and producers agree to media blackout',
    'Both sides agreed to a press blackout during negotiations.',
  ],
  ['account_blocked', "Instagram blocks union campaign's account", "The workers' account was suspended on Thursday."],
]

test.for(reported)('%s is read from "%s"', ([type, title, text]) => {
  expect(typesOf(title, text)).toContain(type)
})

const silent: readonly (readonly [string, string])[] = [
  ['a condition', 'Nurses could walk off the job if talks fail, union says'],
  ['a fear', 'Hospital fears union may strike'],
  ['a question', 'Will the writers guild go on strike?'],
  ['a negation', 'Union and studios have not reached a tentative agreement'],
  ['baseball', 'Pitcher throws third strike as union night draws crowd in the ninth inning'],
  ['an air strike', 'Air strike hits workers housing'],
  ['a hunger strike', 'Prisoners end hunger strike'],
  ["an athlete's extension", 'Quarterback signs four-year contract extension'],
  ['an explainer', 'What happens when a union contract expires'],
  ['history', 'The 1919 strike that shut down the city'],
]

test.for(silent)('%s gives no event', ([, title]) => {
  expect(typesOf(title)).toEqual([])
})

test('every quote is an exact substring of what was read', () => {
  for (const [, title, text] of reported) {
    for (const event of readEvents(item(title, text))) expect(`${title}\n${text}`).toContain(event.quote)
  }
})

test('an explanation names the words that made a label and the word that undid one', () => {
  const [first] = explainEvents(item('Union and hotels reach tentative agreement'))
  expect(first).toMatchObject({ type: 'tentative_agreement', words: 'reach tentative agreement', undoneBy: null })
  const undone = explainEvents(item('Union and hotels have not reached a tentative agreement'))
  expect(undone.map((claim) => claim.undoneBy)).toContain('not')
})

test('what happened months ago is background', () => {
  expect(
    typesOf('Studio workers rally', 'The union held a rally. In September members voted to authorize a strike.'),
  ).toEqual([])
})

test('newsrooms say each thing in many ways: at least nine in ten of ours are read', () => {
  for (const [type, texts] of Object.entries(phrasings)) {
    const read = texts.filter((text) => typesOf(text, '', '2026-09-10').includes(type as EventType))
    expect(read.length / texts.length, type).toBeGreaterThanOrEqual(0.75)
  }
  const all = Object.entries(phrasings).flatMap(([type, texts]) => texts.map((text) => ({ type, text })))
  const read = all.filter(({ type, text }) => typesOf(text, '', '2026-09-10').includes(type as EventType))
  expect(read.length / all.length).toBeGreaterThanOrEqual(0.9)
})

test.for(silences)('no event in "%s"', (text) => {
  expect(typesOf(text, '', '2026-09-10')).toEqual([])
})

test('figures are read with their base, and a pay rise is no vote', () => {
  const [event] = readEvents(
    item(
      'Crews vote to authorize strike',
      'The union said 98.6 percent of ballots were in favor, on a 90 percent turnout of 60,000 members. It asks for a 7 percent raise.',
    ),
  )
  expect(event!.facts).toMatchObject({ yesPct: 98.6, shareBase: 'ballots', turnoutPct: 90, workers: 60_000 })
})

test('a deadline is read with its hour and zone, against the day of the item', () => {
  const [event] = readEvents(
    item(
      'Union sets strike date',
      'Members will walk out at 12:01 a.m. Pacific on Monday, the union said.',
      '2026-03-12',
    ),
  )
  expect(event!.facts.deadline).toEqual({ date: '2026-03-16', time: '00:01', zone: 'PT' })
})

test.for([...background, ...otherWorlds])('a piece that reports no step gives none: "%s"', ([title, text]) => {
  expect(typesOf(title, text)).toEqual([])
})

test('of reports written for this test nine labels in ten are read, and nine in ten of what is read is right', () => {
  let [right, added, missed] = [0, 0, 0]
  for (const [types, title, text] of [...reports, ...localReports, ...moreReports, ...lastReports]) {
    const read = typesOf(title, text, '2026-01-10')
    right += types.filter((type) => read.includes(type)).length
    missed += types.filter((type) => !read.includes(type)).length
    added += read.filter((type) => !types.includes(type)).length
  }
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
  expect(right / (right + added)).toBeGreaterThanOrEqual(0.85)
})

test('what an article tells far below its top is not its news', () => {
  const filler = 'The mayor spoke about the budget of the city and the weather of the week. '.repeat(40)
  expect(typesOf('City budget', `${filler}The union and the hotels reached a tentative agreement.`)).toEqual([])
})

test('no text makes the reader slow: a hundred times the words cost no more than the top of them', () => {
  const text = 'members vote strike may if union deal talks to '
  const cost = (times: number) => {
    const long = text.repeat(times)
    return cpuMsOf(() => readEvents(item('', long)))
  }
  expect(cost(4_000)).toBeLessThan(10 * cost(40))
})

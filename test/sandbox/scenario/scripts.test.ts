import { describe, expect, test } from 'vitest'
import { iatse2021 } from '../../../src/sandbox/scenario/iatse-2021.ts'
import { rumours2021 } from '../../../src/sandbox/scenario/rumours-2021.ts'
import { scheduleHistory, scheduleLapse } from '../../../src/sandbox/scenario/schedule.ts'
import type { ScenarioRow, Script } from '../../../src/sandbox/scenario/script.ts'
import { wga2017 } from '../../../src/sandbox/scenario/wga-2017.ts'

/** The record, row by row: local date, what is announced. Sources: the press of the time. */
const iatseRecord = [
  ['2021-05-10', []],
  ['2021-05-17', ['talks_begin']],
  ['2021-06-11', ['talks_break_down']],
  ['2021-07-02', ['contract_extended']],
  ['2021-07-31', ['contract_extended']],
  ['2021-08-17', ['talks_resume']],
  ['2021-08-31', []],
  ['2021-09-11', ['contract_expiry']],
  ['2021-09-15', []],
  ['2021-09-16', ['account_blocked']],
  ['2021-09-20', ['talks_break_down', 'strike_vote_called']],
  ['2021-09-21', ['talks_break_down', 'strike_vote_called']],
  ['2021-09-22', ['strike_vote_called']],
  ['2021-10-01', ['strike_vote_called']],
  ['2021-10-04', ['strike_vote_result']],
  ['2021-10-05', ['talks_resume']],
  ['2021-10-08', []],
  ['2021-10-13', ['strike_notice']],
  ['2021-10-14', []],
  ['2021-10-15', ['strike_begins']],
  ['2021-10-16', ['tentative_agreement', 'strike_averted']],
  ['2021-10-26', ['tentative_agreement']],
  ['2021-11-04', ['ratification_vote_called']],
  ['2021-11-15', ['ratified']],
]

const wgaRecord = [
  ['2017-03-13', ['talks_begin']],
  ['2017-03-24', ['talks_break_down', 'strike_vote_called']],
  ['2017-03-28', ['strike_vote_called']],
  ['2017-04-03', ['strike_notice']],
  ['2017-04-04', ['strike_vote_called', 'talks_resume']],
  ['2017-04-10', ['talks_resume']],
  ['2017-04-17', ['talks_break_down']],
  ['2017-04-18', ['strike_vote_called']],
  ['2017-04-24', ['strike_vote_result']],
  ['2017-04-25', ['talks_resume']],
  ['2017-05-02', ['contract_expiry']],
  ['2017-05-02', ['tentative_agreement', 'strike_averted']],
  ['2017-05-04', []],
  ['2017-05-24', ['ratified']],
]

test.for([
  [iatse2021, iatseRecord],
  [wga2017, wgaRecord],
] as const)('a script follows the record, row by row', ([script, record]) => {
  const told = script.rows.map((row) => [row.at.toZonedDateTimeISO(script.zone).toPlainDate().toString(), row.expected])
  expect(told).toEqual(record)
})

describe.for([iatse2021, wga2017, rumours2021])('$id', (script) => {
  const items = script.rows.flatMap((row) => row.items)
  const posts = [...items, ...script.voices].filter((item) => item.kind === 'post')

  test('every item has a name of its own, and names an outlet, an account or an item that exists', () => {
    const outlets = new Set(script.outlets.map(({ id }) => id))
    const handles = new Set(script.accounts.map(({ handle }) => handle))
    const keys = new Set([...items, ...script.voices].map(({ key }) => key))
    const dangling = items.filter(
      (item) =>
        ('outlet' in item && !outlets.has(item.outlet)) ||
        ('by' in item && !handles.has(item.by)) ||
        ('of' in item && !keys.has(item.of)) ||
        ('replyTo' in item && !keys.has(item.replyTo)),
    )
    expect(dangling).toEqual([])
    const named = scheduleHistory(script).map(({ key }) => key)
    expect(new Set(named).size).toBe(named.length)
    expect(script.voices.filter(({ by }) => !handles.has(by))).toEqual([])
  })

  test('nobody posts under a name that somebody could own', () => {
    const named = script.accounts.filter(({ network, handle }) => network === 'bluesky' && !handle.endsWith('.example'))
    expect(named).toEqual([])
  })

  test('no post is said twice or longer than Bluesky allows', () => {
    expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length)
    expect(posts.filter(({ text }) => [...text].length > 300)).toEqual([])
  })

  test('each standing has the texts that bear it out', () => {
    expect(
      script.rows.filter((row) => row.expected.length > 0 && !bearsOut(script, row)).map(({ key }) => key),
    ).toEqual([])
  })

  test('no date is left unwritten', () => {
    const texts = JSON.stringify(scheduleHistory(script).map(({ item }) => item))
    expect(texts).toContain('kind')
    expect(texts).not.toMatch(/\[\[|\]\]/)
  })
})

function bearsOut(script: Script, row: ScenarioRow): boolean {
  const parties = row.items.map((item) =>
    item.kind === 'article' ? script.outlets.find(({ id }) => id === item.outlet)!.party : undefined,
  )
  const has = (party: 'union' | 'employer' | null) => parties.filter((each) => each === party).length
  switch (row.standing) {
    case 'confirmed':
      return has('union') > 0 && has('employer') > 0
    case 'official':
      return has('union') + has('employer') > 0
    case 'corroborated':
      return has(null) > 1
    case 'denied':
      return has(null) > 0 && has('union') > 0
    case 'corrected':
      return row.items.some(({ kind }) => kind === 'revision')
    case 'reported':
      return has(null) > 0 && new Set(row.items.map((item) => 'text' in item && item.text)).size === 1
    case 'rumour':
      return row.items.every(({ kind }) => kind === 'post')
    default:
      return false
  }
}

describe('the time-lapse of 2021', () => {
  const startsAt = Temporal.Instant.from('2026-11-22T09:00:00Z')
  const schedule = scheduleLapse(iatse2021, startsAt, 1)
  const played = schedule.filter(({ at }) => Temporal.Instant.compare(at, startsAt) > 0)
  const secondsAfter = (at: Temporal.Instant) => startsAt.until(at).total('seconds')
  const playedBy = (seconds: number) => played.filter(({ at }) => secondsAfter(at) <= seconds)

  test('within five seconds two independent outlets report the vote that is called', () => {
    const articles = playedBy(5).flatMap(({ item }) => (item.kind === 'article' ? [item.outlet] : []))
    expect(articles).toEqual(['stage-ledger', 'crew-and-camera'])
  })

  test('it lasts less than four minutes', () => {
    expect(secondsAfter(played.at(-1)!.at)).toBeLessThan(240)
  })

  test('after ninety seconds there are posts enough for a digest, in several languages', () => {
    const posts = playedBy(90).flatMap(({ item }) => (item.kind === 'post' && item.text.includes('#IA') ? [item] : []))
    expect(posts.length).toBeGreaterThan(60)
    expect(new Set(posts.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'fr']))
  })

  test('every feed has something old when it opens', () => {
    const old = schedule.filter(({ at }) => Temporal.Instant.compare(at, startsAt) < 0)
    const outlets = new Set(old.flatMap(({ item }) => (item.kind === 'article' ? [item.outlet] : [])))
    expect(outlets).toEqual(new Set(iatse2021.outlets.map(({ id }) => id)))
  })

  test('its dates lie in the future of the day it is played', () => {
    const notice = played.find(({ key }) => key === 'strike-notice-1')!.item
    expect(notice).toMatchObject({ title: 'We have set a strike date: Friday, November 27' })
  })

  test('twice the speed takes half the time', () => {
    const fast = scheduleLapse(iatse2021, startsAt, 2)
    expect(secondsAfter(fast.at(-1)!.at)).toBeCloseTo(secondsAfter(schedule.at(-1)!.at) / 2, 1)
  })
})

test('the story has more than 120 posts by members about their work', () => {
  const all = [...iatse2021.rows.flatMap((row) => row.items), ...iatse2021.voices]
  expect(
    all.filter((item) => item.kind === 'post' && /#IALivingWage|#IASolidarity/.test(item.text)).length,
  ).toBeGreaterThan(160)
})

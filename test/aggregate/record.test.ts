import { expect, test } from 'vitest'
import {
  recordByHand,
  recordExpiry,
  recordStory,
  type StoryNews,
  stageAt,
  undoChange,
} from '../../src/aggregate/record.ts'
import { type EventType, noFacts, type Standing } from '../../src/model/negotiation.ts'
import type { NegotiationRecord } from '../../src/model/record.ts'

const day = (date: string) => Temporal.Instant.from(`${date}T12:00:00Z`)
const end = day('2027-01-01')
const empty: NegotiationRecord = {
  union: { id: 'crews', name: 'Crews', side: 'union' },
  employer: { id: 'studios', name: 'Studios', side: 'employer' },
  agreement: 'Basic Agreement',
  bargainingUnit: null,
  unionLocals: ['871'],
  expiresAt: Temporal.ZonedDateTime.from('2026-07-31T23:59[America/Los_Angeles]'),
  changes: [],
}
const news = (storyId: string, date: string, types: EventType[], standing: Standing = 'corroborated'): StoryNews => ({
  storyId,
  claims: types.map((type) => ({ type, standing, at: day(date) })),
  facts: noFacts,
  voteOpensAt: null,
})
const tell = (record: NegotiationRecord, told: StoryNews) => recordStory(record, told, end)
const stageOf = (record: NegotiationRecord) => stageAt(record, end)?.stage ?? null

test('a negotiation walks through its stages and back', () => {
  const steps: [StoryNews, string][] = [
    [news('a', '2026-05-10', ['talks_begin']), 'talks'],
    [news('b', '2026-06-11', ['talks_break_down']), 'broken-off'],
    [news('c', '2026-06-20', ['talks_resume']), 'talks'],
    [news('d', '2026-07-01', ['talks_break_down', 'strike_vote_called']), 'vote-called'],
    [news('e', '2026-07-10', ['strike_vote_result']), 'authorized'],
    [news('f', '2026-07-12', ['talks_resume']), 'authorized'],
    [news('g', '2026-07-20', ['strike_notice']), 'strike-notice'],
    [news('h', '2026-07-25', ['tentative_agreement', 'strike_averted']), 'tentative-agreement'],
    [news('i', '2026-08-02', ['ratification_vote_called']), 'ratification-vote'],
    [news('j', '2026-08-20', ['ratification_rejected']), 'rejected'],
    [news('k', '2026-08-25', ['talks_resume']), 'talks'],
  ]
  let record = empty
  for (const [told, stage] of steps) {
    record = tell(record, told)
    expect(stageOf(record), told.storyId).toBe(stage)
  }
})

test.for<readonly [EventType, readonly EventType[]]>([
  // After these the type changes nothing: strikers may talk, and a deal stands though the strike for it ends.
  ['talks_begin', ['strike_vote_called', 'strike_begins', 'lockout', 'tentative_agreement', 'ratified']],
  ['talks_resume', ['strike_notice', 'strike_begins', 'ratification_vote_called', 'contract_expiry']],
  ['talks_break_down', ['strike_vote_result', 'strike_begins', 'tentative_agreement']],
  ['contract_extended', ['strike_vote_called', 'lockout', 'ratification_rejected', 'talks_break_down']],
  ['contract_expiry', ['strike_begins', 'lockout', 'tentative_agreement', 'ratified']],
  ['strike_averted', ['talks_break_down', 'strike_vote_result', 'tentative_agreement', 'ratification_rejected']],
  ['strike_ends', ['tentative_agreement', 'ratification_vote_called', 'ratified']],
  ['strike_vote_called', ['strike_begins', 'lockout', 'ratified']],
  ['strike_vote_result', ['strike_begins', 'lockout', 'ratified']],
  ['strike_notice', ['strike_begins', 'ratified']],
  ['tentative_agreement', ['ratification_vote_called', 'ratified']],
])('%s changes nothing after %s', ([type, earlier]) => {
  for (const before of earlier) {
    const record = tell(empty, news('a', '2026-05-10', [before]))
    expect(tell(record, news('b', '2026-05-20', [type])), before).toBe(record)
  }
})

test('what ends a stoppage or takes back a notice leads to talks', () => {
  const after = (before: EventType, type: EventType) =>
    stageOf(tell(tell(empty, news('a', '2026-05-10', [before])), news('b', '2026-05-20', [type])))
  expect(after('strike_begins', 'strike_ends')).toBe('talks')
  expect(after('strike_notice', 'strike_averted')).toBe('talks')
  expect(after('strike_notice', 'contract_extended')).toBe('talks')
  expect(after('ratification_rejected', 'talks_resume')).toBe('talks')
  expect(after('ratification_rejected', 'talks_break_down')).toBe('broken-off')
})

test('a rumour never moves the record, nor does a single outlet', () => {
  for (const standing of ['rumour', 'reported'] as const) {
    expect(tell(empty, news('a', '2026-05-10', ['tentative_agreement'], standing))).toBe(empty)
  }
})

test('a denial takes back what the story had moved, and keeps it to be seen', () => {
  const talks = tell(empty, news('a', '2026-05-10', ['talks_begin']))
  const moved = tell(talks, news('b', '2026-05-20', ['tentative_agreement']))
  const denied = tell(moved, news('b', '2026-05-21', ['tentative_agreement'], 'denied'))
  expect(stageOf(moved)).toBe('tentative-agreement')
  expect(stageOf(denied)).toBe('talks')
  expect(denied.changes).toHaveLength(2)
  expect(denied.changes[1]!.undone?.by).toMatchObject({ kind: 'story', storyId: 'b' })
})

test('a story that is confirmed after its denial moves the record again', () => {
  const told = (record: NegotiationRecord, date: string, standing: Standing) =>
    tell(record, news('b', date, ['tentative_agreement'], standing))
  const record = told(
    told(told(empty, '2026-05-20', 'corroborated'), '2026-05-21', 'denied'),
    '2026-05-22',
    'confirmed',
  )
  expect(stageOf(record)).toBe('tentative-agreement')
  expect(record.changes.map((change) => change.undone === null)).toEqual([false, true])
})

test('the same story told again changes nothing', () => {
  const once = tell(empty, news('a', '2026-05-10', ['talks_begin']))
  expect(tell(once, news('a', '2026-05-11', ['talks_begin'], 'official'))).toEqual(once)
})

test('a failed strike vote authorizes nothing', () => {
  const failed = { ...news('a', '2026-05-10', ['strike_vote_result']), facts: { ...noFacts, noPct: 61 } }
  expect(stageOf(tell(empty, failed))).toBeNull()
})

test('a person may set any stage and undo any change, by name', () => {
  const set = recordByHand(empty, { id: 'x', stage: 'strike', at: day('2026-05-01'), evidence: [] })
  expect(set.changes[0]!.by).toEqual({ kind: 'person' })
  const undone = undoChange(set, 'x', { at: day('2026-05-02'), by: { kind: 'person' } })
  expect(stageOf(undone)).toBeNull()
  expect(undone.changes[0]!.undone?.by).toEqual({ kind: 'person' })
})

test('an expiry without a deal is a stage of its own, made by the calendar once', () => {
  const talks = tell(empty, news('a', '2026-05-10', ['talks_begin']))
  expect(recordExpiry(talks, day('2026-07-31'))).toBe(talks)
  const expired = recordExpiry(talks, day('2026-08-02'))
  expect(stageAt(expired, end)).toMatchObject({ stage: 'expired-working', by: { kind: 'calendar' } })
  expect(recordExpiry(expired, day('2026-08-03'))).toEqual(expired)
})

test('an expiry with a deal on the table moves nothing', () => {
  const deal = tell(empty, news('a', '2026-07-25', ['tentative_agreement']))
  expect(recordExpiry(deal, day('2026-08-02'))).toBe(deal)
})

test('a report that comes late takes its place in the order of what happened', () => {
  const later = tell(empty, news('b', '2026-06-20', ['strike_begins']))
  const both = tell(later, news('a', '2026-06-01', ['talks_begin']))
  expect(both.changes.map((change) => change.stage)).toEqual(['talks', 'strike'])
  expect(stageOf(both)).toBe('strike')
})

const vote = (voteOpensAt: Temporal.Instant | null, standing: Standing = 'official') => ({
  ...news('v', '2026-07-01', ['strike_vote_called'], standing),
  voteOpensAt,
})

test('when the day of the vote has come people are voting, by the story that told the day', () => {
  const before = recordStory(empty, vote(day('2026-07-10')), day('2026-07-05'))
  expect(stageAt(before, day('2026-07-05'))?.stage).toBe('vote-called')
  const after = recordStory(before, vote(day('2026-07-10')), day('2026-07-11'))
  expect(stageAt(after, day('2026-07-11'))).toMatchObject({
    stage: 'voting',
    at: day('2026-07-10'),
    by: { kind: 'story', storyId: 'v', type: 'strike_vote_called' },
  })
  expect(recordStory(after, vote(day('2026-07-10')), day('2026-07-12'))).toEqual(after)
})

test('a vote that is put off, or whose day nobody bears out any more, is not under way', () => {
  const voting = recordStory(empty, vote(day('2026-07-10')), day('2026-07-11'))
  for (const opensAt of [day('2026-07-20'), null])
    expect(stageOf(recordStory(voting, vote(opensAt), day('2026-07-12')))).toBe('vote-called')
})

test('a strike vote that opens ends no strike and undoes no deal', () => {
  for (const type of ['strike_begins', 'tentative_agreement', 'strike_vote_result'] as const) {
    const record = recordStory(empty, news('a', '2026-07-05', [type]), end)
    const told = { ...news('v', '2026-07-06', ['talks_resume']), voteOpensAt: day('2026-07-10') }
    expect(stageOf(recordStory(record, told, end))).toBe(stageOf(record))
  }
})

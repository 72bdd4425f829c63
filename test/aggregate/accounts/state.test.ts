import { expect, test } from 'vitest'
import { postingRhythm } from '../../../src/aggregate/accounts/rhythm.ts'
import { judgeAccount } from '../../../src/aggregate/accounts/state.ts'
import { gammaOfMeanOne, seededDice } from '../../../src/cli/evaluate/dice.ts'
import { accountText } from '../../../src/discord/render/account-state.ts'
import type { AccountLook } from '../../../src/model/account.ts'

const start = Temporal.Instant.from('2021-08-16T09:00:00Z')
const after = (hours: number) => start.add({ minutes: Math.round(hours * 60) })
const found = (hours: number, handle = '@stories'): AccountLook => ({
  kind: 'found',
  at: after(hours),
  handle,
  followers: null,
})

/** Six posts a day for a month, at uneven distances. */
function busyMonth() {
  const dice = seededDice(2)
  const posts = []
  for (let hours = 0; hours < 30 * 24; hours += 4 * gammaOfMeanOne(0.8, dice)) posts.push(after(hours))
  return { posts, gaps: [] }
}

const lastPostHours = (history: ReturnType<typeof busyMonth>) =>
  (history.posts.at(-1)!.epochMilliseconds - start.epochMilliseconds) / 3_600_000

test('a rhythm is told from gaps that we read', () => {
  expect(postingRhythm(busyMonth())!.postsPerDay).toBeCloseTo(6, -0.5)
  expect(postingRhythm({ posts: [after(0), after(5)], gaps: [] })).toBeNull()
})

test('a busy account that says nothing for two days is silent, and the words name what else it could be', () => {
  const history = busyMonth()
  const end = lastPostHours(history) + 48
  const state = judgeAccount([found(end)], history, after(end))
  expect(state).toMatchObject({ kind: 'silent', lastPostAt: history.posts.at(-1) })
  const text = accountText('@stories', state, (at) => at.toString())
  expect(text).toContain('No new post of @stories visible since')
  expect(text).toContain('a limit, a pause, or our access')
})

test('the same two days in which we could not read are no silence', () => {
  const history = busyMonth()
  const end = lastPostHours(history) + 48
  const gaps = [{ from: after(lastPostHours(history) + 1), to: after(end - 1) }]
  expect(judgeAccount([found(end)], { ...history, gaps }, after(end))).toEqual({ kind: 'reachable' })
})

test('an account that posts now and then may be quiet for a week', () => {
  const days = [0, 2, 5, 6, 11, 13, 14, 19, 22, 23, 27, 33, 35]
  const history = { posts: days.map((day) => after(24 * day)), gaps: [] }
  expect(judgeAccount([found(42 * 24)], history, after(42 * 24))).toEqual({ kind: 'reachable' })
})

test('what the network tells goes before what we infer', () => {
  const looks: AccountLook[] = [found(0), { kind: 'ended', at: after(5), why: 'suspended' }]
  const state = judgeAccount(looks, { posts: [], gaps: [] }, after(6))
  expect(state).toEqual({ kind: 'ended', why: 'suspended', toldAt: after(5) })
  expect(accountText('@stories', state, () => 'noon')).toBe(
    '@stories was suspended by the network: the network said so at noon.',
  )
})

test('missing once is a hiccup, missing for half an hour is said, without a reason', () => {
  const nothing = { posts: [], gaps: [] }
  const once: AccountLook[] = [found(0), { kind: 'missing', at: after(1) }]
  expect(judgeAccount(once, nothing, after(1))).toEqual({ kind: 'reachable' })
  const lasting: AccountLook[] = [...once, { kind: 'missing', at: after(1.5) }]
  const state = judgeAccount(lasting, nothing, after(2))
  expect(state).toEqual({ kind: 'missing', sinceAt: after(1) })
  expect(accountText('@stories', state, () => 'noon')).toContain('does not say why')
})

test('our own trouble says nothing about the account', () => {
  const looks: AccountLook[] = [0, 1, 2].map((hours) => ({ kind: 'unreadable', at: after(hours), why: 'HTTP 429' }))
  const state = judgeAccount(looks, busyMonth(), after(40 * 24))
  expect(state).toEqual({ kind: 'unreadable', sinceAt: after(0), why: 'HTTP 429' })
  expect(accountText('@stories', state, () => 'noon')).toContain('says nothing about the account')
})

test('a new handle of the same account is told for a day', () => {
  const looks = [found(0, '@old'), found(10, '@new')]
  const state = judgeAccount(looks, { posts: [], gaps: [] }, after(11))
  expect(state).toEqual({ kind: 'renamed', from: '@old', to: '@new', sinceAt: after(10) })
  expect(judgeAccount([...looks, found(40, '@new')], { posts: [], gaps: [] }, after(41))).toEqual({ kind: 'reachable' })
})

test('an account nobody looked at is unknown', () => {
  expect(judgeAccount([], { posts: [], gaps: [] }, after(0))).toEqual({ kind: 'unknown' })
})

import { expect, test } from 'vitest'
import { judgeAccount } from '../../src/aggregate/accounts/state.ts'
import { accountBlockedAlert } from '../../src/alerts/account-blocked.ts'
import { accountSilentAlert } from '../../src/alerts/account-silent.ts'
import { followerJumpAlert } from '../../src/alerts/follower-jump.ts'
import type { AccountLook, FollowerReading, WatchedAccount } from '../../src/model/account.ts'

const stories: WatchedAccount = { source: 'bluesky', id: 'did:plc:stories', handle: '@stories.example' }
const day = (count: number) => Temporal.Instant.from('2021-08-20T12:00:00Z').add({ hours: 24 * count })

/** A slow fortnight, then thousands a day: what happened to the page of the case, with figures of our own. */
const counts = [
  300, 410, 540, 635, 755, 895, 1000, 1125, 1240, 1370, 4270, 9470, 17_570, 28_970, 41_870, 55_470, 70_470,
]
const readings: FollowerReading[] = counts.map((followers, index) => ({ at: day(index), followers }))

test('an account that takes off is told on the first day of it, and blocked with what it had', () => {
  const jumps = readings.map((_, index) => followerJumpAlert(stories, readings.slice(0, index + 1)))
  const first = jumps.findIndex((alert) => alert !== null)
  expect(first).toBe(10)
  expect(jumps[first]!.jump).toMatchObject({ gained: 2900, before: 1370 })

  const looks: AccountLook[] = [
    ...readings.map(({ at, followers }): AccountLook => ({ kind: 'found', at, handle: stories.handle, followers })),
    { kind: 'ended', at: day(17), why: 'suspended' },
  ]
  const state = judgeAccount(looks, { posts: [], gaps: [] }, day(17))
  expect(accountBlockedAlert(stories, state, readings)).toMatchObject({
    kind: 'account-blocked',
    state: { kind: 'ended', why: 'suspended' },
    lastFollowers: 70_470,
  })
  expect(accountSilentAlert(stories, state, [])).toBeNull()
})

test('a page that can be read but posts no more is silent, and nobody says that it was blocked', () => {
  const posts = Array.from({ length: 60 }, (_, post) => day(post / 6))
  const looks: AccountLook[] = [{ kind: 'found', at: day(13), handle: stories.handle, followers: null }]
  const state = judgeAccount(looks, { posts, gaps: [] }, day(13))
  expect(accountSilentAlert(stories, state, [])).toMatchObject({
    kind: 'account-silent',
    state: { lastPostAt: posts.at(-1) },
  })
  expect(accountBlockedAlert(stories, state, [])).toBeNull()
})

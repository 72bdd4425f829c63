import { expect, test } from 'vitest'
import { judgeReturn } from '../../../src/aggregate/accounts/back.ts'
import type { AccountLook } from '../../../src/model/account.ts'

const start = Temporal.Instant.from('2021-09-16T09:00:00Z')
const after = (hours: number) => start.add({ hours })
const found = (hours: number): AccountLook => ({ kind: 'found', at: after(hours), handle: '@stories', followers: null })
const missing = (hours: number): AccountLook => ({ kind: 'missing', at: after(hours) })
const suspended = (hours: number): AccountLook => ({ kind: 'ended', at: after(hours), why: 'suspended' })
const unreadable = (hours: number): AccountLook => ({ kind: 'unreadable', at: after(hours), why: 'a limit' })

test('an account that was suspended is back from the first look that finds it', () => {
  const looks = [found(0), suspended(1), missing(2), found(9), found(10)]
  expect(judgeReturn(looks, after(10))).toEqual({
    was: { kind: 'ended', why: 'suspended', toldAt: after(1) },
    sinceAt: after(9),
  })
})

test('what we could not read on the way back is no part of the absence', () => {
  const looks = [found(0), missing(1), missing(2), unreadable(3), found(4)]
  expect(judgeReturn(looks, after(4))).toEqual({ was: { kind: 'missing', sinceAt: after(1) }, sinceAt: after(4) })
})

test('a single look that found nothing is no absence, and an account that is away is not back', () => {
  expect(judgeReturn([found(0), missing(1), found(2)], after(2))).toBeNull()
  expect(judgeReturn([found(0), suspended(1)], after(2))).toBeNull()
  expect(judgeReturn([found(0), suspended(1), unreadable(2)], after(2))).toBeNull()
  expect(judgeReturn([], after(2))).toBeNull()
})

test('a return is news for a day', () => {
  const looks = [found(0), suspended(1), found(5), found(28)]
  expect(judgeReturn(looks, after(28))).toMatchObject({ was: { why: 'suspended' }, sinceAt: after(5) })
  expect(judgeReturn([...looks, found(29)], after(29))).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { iatseRatification, iatseStrikeAuthorization, oneMemberOneVote, tallyVote } from '../../src/aggregate/votes.ts'
import type { LocalBallot } from '../../src/model/vote.ts'

const ballot = (unionLocal: string, more: Partial<LocalBallot>): LocalBallot => ({
  unionLocal,
  delegates: null,
  eligible: null,
  cast: null,
  yes: null,
  no: null,
  declared: null,
  closed: true,
  ...more,
})
const declared = (unionLocal: string, delegates: number, side: 'yes' | 'no') =>
  ballot(unionLocal, { delegates, declared: side })

test('2018: 385 delegate votes, 193 needed, 312 to 73', () => {
  // Only Local 700's block and the sizes of 600, 700 and 44 were published; the rest go as one here.
  const tally = tallyVote(iatseRatification, [
    declared('700', 73, 'no'),
    declared('600', 76, 'yes'),
    declared('44', 56, 'yes'),
    declared('the other ten', 180, 'yes'),
  ])
  expect(tally.delegates).toEqual({ yes: 312, no: 73, open: 0, total: 385, needed: 193 })
  expect(tally.outcome).toBe('passed')
  expect(tally.againstPopularVote).toBeNull()
})

test('2021, Basic Agreement: 256 to 188 although more members said no than yes', () => {
  const tally = tallyVote(iatseRatification, [
    ballot('eight locals', { delegates: 256, yes: 12_960, no: 8_000 }),
    ballot('five locals', { delegates: 188, yes: 6_880, no: 12_160 }),
  ])
  expect(tally.delegates).toMatchObject({ yes: 256, no: 188, needed: 223 })
  expect(tally.members).toMatchObject({ yes: 19_840, no: 20_160, yesPctOfCast: 49.6 })
  expect(tally).toMatchObject({ outcome: 'passed', againstPopularVote: true })
})

test('2021, Area Standards Agreement: 103 to 94', () => {
  const tally = tallyVote(iatseRatification, [
    declared('fourteen locals', 103, 'yes'),
    declared('nine locals', 94, 'no'),
  ])
  expect(tally).toMatchObject({ outcome: 'passed', delegates: { yes: 103, no: 94, total: 197, needed: 99 } })
})

test('2017: the writers ratify with 3,617 to 30 of 9,441, one member one vote', () => {
  const tally = tallyVote(oneMemberOneVote, [ballot('both guilds', { eligible: 9_441, yes: 3_617, no: 30 })])
  expect(tally.members).toMatchObject({ cast: 3_647, yesPctOfCast: 99.2, turnoutPct: 38.6 })
  expect(tally).toMatchObject({ outcome: 'passed', delegates: null, againstPopularVote: false })
})

test('750 of 1,000 ballots carry a local, 749 do not', () => {
  const rule = iatseStrikeAuthorization('cast')
  const side = (yes: number) => tallyVote(rule, [ballot('1', { delegates: 5, yes, no: 1_000 - yes })]).locals[0]!.side
  expect([side(750), side(749)]).toEqual(['yes', 'no'])
})

test('the two readings of the 75 per cent can differ, and both percentages are told', () => {
  const local = ballot('1', { delegates: 5, eligible: 2_000, yes: 900, no: 100 })
  const ofCast = tallyVote(iatseStrikeAuthorization('cast'), [local])
  const ofEligible = tallyVote(iatseStrikeAuthorization('eligible'), [local])
  expect([ofCast.outcome, ofEligible.outcome]).toEqual(['passed', 'failed'])
  expect(ofEligible.locals[0]).toMatchObject({ yesPctOfCast: 90, yesPctOfEligible: 45, turnoutPct: 50 })
  expect(ofCast.rule.source).not.toBe(ofEligible.rule.source)
})

test('a base that nobody told leaves the local open', () => {
  const tally = tallyVote(iatseStrikeAuthorization('eligible'), [ballot('1', { delegates: 5, yes: 900, no: 100 })])
  expect(tally).toMatchObject({ outcome: 'open', canStillPass: true, canStillFail: true })
})

test('while ballots are out a local is decided only when they could not turn it', () => {
  const open = ballot('1', { delegates: 5, eligible: 1_000, yes: 300, no: 100, closed: false })
  expect(tallyVote(iatseRatification, [open]).outcome).toBe('open')
  expect(tallyVote(iatseRatification, [{ ...open, yes: 501 }]).outcome).toBe('passed')
  expect(tallyVote(iatseRatification, [{ ...open, no: 501 }]).outcome).toBe('failed')
})

test('what is open tells whether it can still pass', () => {
  const tally = tallyVote(iatseRatification, [declared('1', 60, 'no'), ballot('2', { delegates: 40 })])
  expect(tally).toMatchObject({ outcome: 'failed', canStillPass: false, delegates: { open: 40 } })
})

test('a tie carries nothing', () => {
  expect(tallyVote(iatseRatification, [declared('1', 50, 'yes'), declared('2', 50, 'no')]).outcome).toBe('failed')
  expect(tallyVote(oneMemberOneVote, [ballot('1', { yes: 50, no: 50 })]).outcome).toBe('failed')
})

test('an early decision is never taken back by later ballots', () => {
  const counts = fc.record({ yes: fc.nat(50), no: fc.nat(50), lateYes: fc.nat(30), lateNo: fc.nat(30) })
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), fc.constantFrom('cast', 'eligible'), (all, base) => {
      const rule = iatseStrikeAuthorization(base)
      const early = all.map(({ yes, no, lateYes, lateNo }, at) =>
        ballot(`${at}`, { delegates: at + 1, eligible: yes + no + lateYes + lateNo, yes, no, closed: false }),
      )
      const late = all.map(({ yes, no, lateYes, lateNo }, at) =>
        ballot(`${at}`, {
          delegates: at + 1,
          eligible: yes + no + lateYes + lateNo,
          yes: yes + lateYes,
          no: no + lateNo,
        }),
      )
      const before = tallyVote(rule, early).outcome
      if (before !== 'open') expect(tallyVote(rule, late).outcome).toBe(before)
    }),
  )
})

import { followerJump } from '../aggregate/accounts/followers.ts'
import type { FollowerJumpAlert, FollowerReading, WatchedAccount } from '../model/account.ts'

/** The latest reading as a step out of the account's custom; null otherwise. `readings` oldest first. */
export function followerJumpAlert(
  account: WatchedAccount,
  readings: readonly FollowerReading[],
): FollowerJumpAlert | null {
  const jump = followerJump(readings)
  return jump === null ? null : { kind: 'follower-jump', account, jump }
}

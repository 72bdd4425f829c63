import { followerGrowth } from '../aggregate/accounts/followers.ts'
import type { AccountSilentAlert, AccountState, FollowerReading, WatchedAccount } from '../model/account.ts'

/** An account that says nothing for longer than it ever did; null otherwise. `readings` oldest first. */
export function accountSilentAlert(
  account: WatchedAccount,
  state: AccountState,
  readings: readonly FollowerReading[],
): AccountSilentAlert | null {
  if (state.kind !== 'silent') return null
  const growth = followerGrowth(readings, state.lastPostAt.subtract({ hours: 7 * 24 }))
  return { kind: 'account-silent', account, state, growth }
}

import type { AccountBlockedAlert, AccountState, FollowerReading, WatchedAccount } from '../model/account.ts'

/** An account that the network ended, or can't find; null otherwise. `readings` oldest first. */
export function accountBlockedAlert(
  account: WatchedAccount,
  state: AccountState,
  readings: readonly FollowerReading[],
): AccountBlockedAlert | null {
  if (state.kind !== 'ended' && state.kind !== 'missing') return null
  const lastFollowers = readings.findLast(({ followers }) => followers !== null)?.followers ?? null
  return { kind: 'account-blocked', account, state, lastFollowers }
}

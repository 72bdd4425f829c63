import { judgeReturn } from '../aggregate/accounts/back.ts'
import type { AccountBackAlert, AccountLook, WatchedAccount } from '../model/account.ts'

/** An account that can be read again after its end was told; null otherwise. `looks` oldest first. */
export function accountBackAlert(
  account: WatchedAccount,
  looks: readonly AccountLook[],
  now: Temporal.Instant,
): AccountBackAlert | null {
  const back = judgeReturn(looks, now)
  const last = looks.at(-1)
  if (back === null || last?.kind !== 'found') return null
  return { kind: 'account-back', account, back, followers: last.followers }
}

import type { AccountRenamedAlert, AccountState, WatchedAccount } from '../model/account.ts'

/** An account that calls itself otherwise now; null otherwise. */
export function accountRenamedAlert(account: WatchedAccount, state: AccountState): AccountRenamedAlert | null {
  if (state.kind !== 'renamed') return null
  return { kind: 'account-renamed', account, earlierHandle: state.from, sinceAt: state.sinceAt }
}

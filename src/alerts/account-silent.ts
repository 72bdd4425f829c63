import type { AccountSilentAlert, AccountState, WatchedAccount } from '../model/account.ts'

/** An account that says nothing for longer than it ever did; null otherwise. */
export function accountSilentAlert(account: WatchedAccount, state: AccountState): AccountSilentAlert | null {
  return state.kind === 'silent' ? { kind: 'account-silent', account, state } : null
}

import type { AccountBack, AccountLook } from '../../model/account.ts'
import { judgeAccount } from './state.ts'

/** A return is news for a day. */
const toldForMs = 24 * 60 * 60_000

/**
 * Whether an account that had ended, or was missing, is found again; null when it was never away, or is back for
 * a day already. `looks` oldest first. A hiccup that was never told as an end has no return.
 */
export function judgeReturn(looks: readonly AccountLook[], now: Temporal.Instant): AccountBack | null {
  if (looks.at(-1)?.kind !== 'found') return null
  const away = looks.findLastIndex((look) => look.kind === 'ended' || look.kind === 'missing')
  if (away < 0) return null
  const since = looks.slice(away).find((look) => look.kind === 'found')!
  if (now.epochMilliseconds - since.at.epochMilliseconds >= toldForMs) return null
  const was = judgeAccount(looks.slice(0, away + 1), { posts: [], gaps: [] }, looks[away]!.at)
  return was.kind === 'ended' || was.kind === 'missing' ? { was, sinceAt: since.at } : null
}

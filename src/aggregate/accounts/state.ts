import type { AccountLook, AccountState } from '../../model/account.ts'
import { judgeSilence, type PostingHistory } from './rhythm.ts'

/** One failed look is a hiccup; an account is missing, or unreadable, when looks say so for this long. */
const leastLastingMs = 30 * 60_000

/**
 * How an account stands now. `looks` oldest first, of one account (by its stable id). What the network says goes before what
 * we infer; what we could not read says nothing about the account, and is said as what it is.
 */
export function judgeAccount(
  looks: readonly AccountLook[],
  history: PostingHistory,
  now: Temporal.Instant,
): AccountState {
  const last = looks.at(-1)
  if (last === undefined) return { kind: 'unknown' }
  switch (last.kind) {
    case 'ended':
      return { kind: 'ended', why: last.why, toldAt: startOfRun(looks).at }
    case 'missing':
      return lasts(looks) ? { kind: 'missing', sinceAt: startOfRun(looks).at } : judgeEarlier(looks, history, now)
    case 'unreadable':
      return lasts(looks)
        ? { kind: 'unreadable', sinceAt: startOfRun(looks).at, why: last.why }
        : judgeEarlier(looks, history, now)
    case 'found':
      return renameOf(looks) ?? judgeSilence(history, now) ?? { kind: 'reachable' }
    default:
      return last satisfies never
  }
}

/** As it stood before the latest run of looks that don't last yet. */
function judgeEarlier(looks: readonly AccountLook[], history: PostingHistory, now: Temporal.Instant): AccountState {
  return judgeAccount(looks.slice(0, looks.indexOf(startOfRun(looks))), history, now)
}

/** The first of the looks at the end that are alike. */
function startOfRun(looks: readonly AccountLook[]): AccountLook {
  const last = looks.at(-1)!
  const different = looks.findLastIndex((look) => look.kind !== last.kind)
  return looks[different + 1]!
}

function lasts(looks: readonly AccountLook[]): boolean {
  return looks.at(-1)!.at.epochMilliseconds - startOfRun(looks).at.epochMilliseconds >= leastLastingMs
}

/** A new handle of the same account is told for a day: from then on it is its handle. */
function renameOf(looks: readonly AccountLook[]): Extract<AccountState, { kind: 'renamed' }> | null {
  const found = looks.filter((look) => look.kind === 'found')
  const now = found.at(-1)!
  const before = found.findLastIndex((look) => look.handle !== now.handle)
  if (before < 0) return null
  const since = found[before + 1]!
  const told = now.at.epochMilliseconds - since.at.epochMilliseconds >= 24 * 60 * 60_000
  return told ? null : { kind: 'renamed', from: found[before]!.handle, to: now.handle, sinceAt: since.at }
}

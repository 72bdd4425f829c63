import type { AccountState, FollowerGrowth } from '../../model/account.ts'
import { countText } from '../../model/share.ts'
import type { AccountEnd } from '../../model/source.ts'

const endings: Readonly<Record<AccountEnd, string>> = {
  deactivated: 'was deactivated by its owner',
  suspended: 'was suspended by the network',
  takendown: 'was taken down by the network',
  deleted: 'was deleted',
}

/**
 * One sentence on how an account stands, which says no more than we know: an inference names what else it could be.
 * `shown` writes a time as the reader sees it.
 */
export function accountText(handle: string, state: AccountState, shown: (at: Temporal.Instant) => string): string {
  switch (state.kind) {
    case 'reachable':
      return `${handle} can be read, and posts as usual.`
    case 'silent':
      return (
        `No new post of ${handle} visible since ${shown(state.lastPostAt)}; a limit, a pause, or our access. ` +
        `Usual: ${perDayText(state.rhythm.postsPerDay)}; never longer than ${hoursText(state.rhythm.longestGapHours)} before.`
      )
    case 'renamed':
      return `${state.from} now calls itself ${state.to}, since ${shown(state.sinceAt)}. It is the same account.`
    case 'ended':
      return `${handle} ${endings[state.why]}: the network said so at ${shown(state.toldAt)}.`
    case 'missing':
      return (
        `${handle} can’t be found since ${shown(state.sinceAt)}. ` +
        'The network does not say why: deleted, suspended, or hidden from us.'
      )
    case 'unreadable':
      return `We can’t read ${handle} since ${shown(state.sinceAt)} (${state.why}). It says nothing about the account.`
    case 'unknown':
      return `${handle} has not been looked at yet.`
    default:
      return state satisfies never
  }
}

/** `72,900, 31,700 more than …`; a per cent only where the start is big enough for one. */
export function growthText(
  { followers, gained, percent, fromAt }: FollowerGrowth,
  shown: (at: Temporal.Instant) => string,
): string {
  const by = `${countText(Math.abs(gained))}${percent === null ? '' : ` (${countText(Math.abs(percent))}%)`}`
  return gained === 0
    ? `${countText(followers)}, as on ${shown(fromAt)}`
    : `${countText(followers)}, ${by} ${gained > 0 ? 'more' : 'fewer'} than ${shown(fromAt)}`
}

function perDayText(postsPerDay: number): string {
  if (postsPerDay >= 1.5) return `${Math.round(postsPerDay)} posts a day`
  const days = Math.round(1 / postsPerDay)
  return days <= 1 ? 'a post a day' : `a post every ${days} days`
}

function hoursText(hours: number): string {
  return hours < 48 ? `${Math.max(1, Math.round(hours))} h` : `${Math.round(hours / 24)} days`
}

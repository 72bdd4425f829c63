import type { AccountState, PostingRhythm } from '../../model/account.ts'
import type { Span } from '../../model/span.ts'

const hourMs = 3_600_000
/** Fewer gaps than this are no rhythm. */
const leastGaps = 10
/** Nobody owes a post a day. */
const leastSilentHours = 24
/** A false silence each quarter at most. */
const falseSilenceEveryDays = 90

/** Up to this relative variance gaps are exponential: theirs is 1, and the Lomax shape grows beyond bounds there. */
const steadyVariation = 1.05

/** What we know of an account's posts: when, oldest first, and when we could not read. */
export type PostingHistory = {
  readonly posts: readonly Temporal.Instant[]
  /** Half-open, oldest first, not overlapping. */
  readonly gaps: readonly Span[]
}

/** How it posts, in time that we read: a gap of ours lengthens no silence. null while there is too little to tell. */
export function postingRhythm(history: PostingHistory): PostingRhythm | null {
  const hours = gapHours(history)
  if (hours.length < leastGaps) return null
  const sorted = hours.toSorted((a, b) => a - b)
  const total = hours.reduce((sum, one) => sum + one, 0)
  return {
    postsPerDay: (24 * hours.length) / Math.max(total, 1 / 60),
    medianGapHours: sorted[sorted.length >> 1]!,
    longestGapHours: sorted.at(-1)!,
    gaps: hours.length,
  }
}

/**
 * Whether the account has been silent for longer than its rhythm explains: longer than ever, and so long that
 * gaps like its own would be so once a quarter at most. null when it has not, or when it can't be told.
 */
export function judgeSilence(
  history: PostingHistory,
  now: Temporal.Instant,
): Extract<AccountState, { kind: 'silent' }> | null {
  const rhythm = postingRhythm(history)
  const lastPostAt = history.posts.at(-1)
  if (rhythm === null || lastPostAt === undefined) return null
  const readHours = hoursReadUntil(now, history.gaps) - hoursReadUntil(lastPostAt, history.gaps)
  if (readHours < leastSilentHours || readHours <= rhythm.longestGapHours) return null
  const falseADay = rhythm.postsPerDay * tailOf(readHours, gapHours(history))
  return falseADay * falseSilenceEveryDays > 1 ? null : { kind: 'silent', lastPostAt, readHours, rhythm }
}

function gapHours({ posts, gaps }: PostingHistory): number[] {
  const hours = posts.map((at) => hoursReadUntil(at, gaps))
  return hours.slice(1).map((hour, index) => Math.max(1 / 60, hour - hours[index]!))
}

/** A clock that stands still while we could not read. */
function hoursReadUntil(at: Temporal.Instant, gaps: readonly Span[]): number {
  const until = at.epochMilliseconds
  let readMs = until
  for (const { from, to } of gaps) {
    if (from.epochMilliseconds >= until) break
    readMs -= Math.min(until, to.epochMilliseconds) - from.epochMilliseconds
  }
  return readMs / hourMs
}

/**
 * P(gap > hours). Posts by chance leave exponential gaps; posts in bursts leave longer ones: then Lomax, which is the
 * exponential of a rate that varies, with the shape that the gaps' own variation tells.
 */
function tailOf(hours: number, earlier: readonly number[]): number {
  const mean = earlier.reduce((sum, one) => sum + one, 0) / earlier.length
  const variance = earlier.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (earlier.length - 1)
  const relative = variance / mean ** 2
  if (relative <= steadyVariation) return Math.exp(-hours / mean)
  const shape = (2 * relative) / (relative - 1)
  return (1 + hours / (mean * (shape - 1))) ** -shape
}

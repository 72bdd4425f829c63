import { countText } from '../../model/share.ts'

/** What is usual for a window, from the same window in earlier weeks. */
export type Usual = { readonly posts: number; readonly least: number; readonly most: number; readonly weeks: number }

const leastWeeks = 3

/** The median of the weeks that were read, or null while there are under three of them. */
export function usualOf(earlierWeeks: readonly (number | null)[]): Usual | null {
  const known = earlierWeeks.filter((posts) => posts !== null).toSorted((a, b) => a - b)
  if (known.length < leastWeeks) return null
  const middle = Math.floor(known.length / 2)
  const median = known.length % 2 === 1 ? known[middle]! : (known[middle - 1]! + known[middle]!) / 2
  return { posts: median, least: known[0]!, most: known.at(-1)!, weeks: known.length }
}

/**
 * How a count stands to its usual: `2.6 times the usual 158 (median of the same hours in 6 earlier weeks, 120–201)`.
 * Within what those weeks themselves spanned, it is `as usual`.
 */
export function againstUsualText(posts: number, usual: Usual): string {
  const basis = `median of the same hours in ${usual.weeks} earlier weeks, ${countText(usual.least)}–${countText(usual.most)}`
  const level = `the usual ${countText(usual.posts)} (${basis})`
  if (posts >= usual.least && posts <= usual.most) return `within ${level}`
  if (usual.posts === 0) return `above ${level}`
  const ratio = posts / usual.posts
  if (ratio >= 2) return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)} times ${level}`
  return `${Math.abs(Math.round(100 * (ratio - 1)))}% ${ratio > 1 ? 'above' : 'below'} ${level}`
}

/**
 * Whether two shares differ by more than chance would (two standard errors).
 * Below that a change is not told as one.
 */
export function isClearChange(part: number, of: number, partBefore: number, ofBefore: number): boolean {
  if (of === 0 || ofBefore === 0) return false
  const [now, before] = [part / of, partBefore / ofBefore]
  const error = Math.sqrt((now * (1 - now)) / of + (before * (1 - before)) / ofBefore)
  return Math.abs(now - before) > 2 * error
}

/** Below this many posts a share of people's opinions is withheld, and the withholding is said. */
export const leastPostsShown = 5

/** Below this many posts a share is shown with the warning that there are few. */
export const fewPosts = 20

/**
 * A share in words that never round a few to none or most to all:
 * `38%`, `under 1%`, `over 99%`, `0%` only for none. `of` must be above 0.
 */
export function shareText(part: number, of: number): string {
  const percent = (100 * part) / of
  if (part > 0 && percent < 1) return 'under 1%'
  if (part < of && percent > 99) return 'over 99%'
  return `${Math.round(percent)}%`
}

/** `1,234`. */
export function countText(count: number): string {
  return Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 post`, `412 posts`. */
export function countOf(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`
}

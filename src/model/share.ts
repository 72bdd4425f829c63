/** Below this many posts a share of people's opinions is withheld, and the withholding is said. */
export const leastPostsShown = 5

/** Below this many posts a share is shown with the warning that there are few. */
export const fewPosts = 20

/**
 * The parts of a whole in per cent, in words: `{ yes: '50%', no: '37%', unsure: '13%' }`.
 * They add up to 100 (largest remainders), and never round a few to none or most to all:
 * `under 1%`, `over 99%`; `0%` only for none. All are `0%` when the whole is 0.
 */
export function shareTexts<Key extends string>(parts: Readonly<Record<Key, number>>): Record<Key, string> {
  const entries = Object.entries(parts) as [Key, number][]
  const whole = entries.reduce((sum, [, part]) => sum + part, 0)
  const exact = entries.map(([, part]) => (whole === 0 ? 0 : (100 * part) / whole))
  const percents = exact.map(Math.floor)
  const byRemainder = exact
    .map((percent, index) => ({ index, percent, remainder: percent % 1 }))
    .toSorted((a, b) => b.remainder - a.remainder || b.percent - a.percent)
  const missing = whole === 0 ? 0 : 100 - percents.reduce((sum, percent) => sum + percent, 0)
  for (const { index } of byRemainder.slice(0, missing)) percents[index]!++
  const texts = entries.map(([key, part], index) => [key, percentText(percents[index]!, part, whole)])
  return Object.fromEntries(texts)
}

/** One share of a whole, rounded as `shareTexts` does; `of` must be above 0. */
export function shareText(part: number, of: number): string {
  return percentText(Math.round((100 * part) / of), part, of)
}

function percentText(percent: number, part: number, of: number): string {
  if (part > 0 && percent < 1) return 'under 1%'
  if (part < of && percent > 99) return 'over 99%'
  return `${percent}%`
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

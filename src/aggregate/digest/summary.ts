import { issueName, type PeriodCounts, scoredOf, type ToneCounts, toneShares } from '../../model/counts.ts'
import { countOf, countText, leastPostsShown } from '../../model/share.ts'

/**
 * A period in one sentence: `412 posts: 38% negative, 21% positive, 9% unsure; pay the most named`.
 * Shares are of the scored posts, and withheld under `leastPostsShown` of them.
 */
export function composeSummary(counts: PeriodCounts): string {
  if (counts.posts === 0) return 'No posts'
  const named = mostNamed(counts)
  return `${countOf(counts.posts, 'post')}: ${toneText(counts.tone)}${named ? `; ${named} the most named` : ''}`
}

/** `38% negative, 21% positive, 9% unsure (14 not scored)`. */
function toneText(tone: ToneCounts): string {
  const scored = scoredOf(tone)
  if (scored < leastPostsShown) return tooFewText(scored)
  const shares = toneShares(tone)
  const said = (['negative', 'positive', 'unsure'] as const).map((key) => `${shares[key]} ${key}`)
  return said.join(', ') + (tone.notScored > 0 ? ` (${countText(tone.notScored)} not scored)` : '')
}

const shownFigures = 5

/** What is asked for: `$25 an hour (7 posts), 10-hour turnaround (5 posts)`; null when too few posts agree on any. */
export function figuresText({ demands }: PeriodCounts): string | null {
  const shown = demands.filter(({ posts }) => posts >= leastPostsShown).toSorted((a, b) => b.posts - a.posts)
  const texts = shown.slice(0, shownFigures).map(({ figure, posts }) => `${figure} (${countOf(posts, 'post')})`)
  return texts.length === 0 ? null : texts.join(', ')
}

/** Why no share is given. */
export function tooFewText(scored: number): string {
  return scored === 0 ? 'none scored' : `too few scored for shares (${scored}, under ${leastPostsShown})`
}

/** The issue named by the most posts, or null when none is or several tie. */
function mostNamed(counts: PeriodCounts): string | null {
  const [first, second] = counts.issues.toSorted((a, b) => b.posts - a.posts)
  if (!first || first.posts === 0 || first.posts === second?.posts) return null
  return issueName(first.issue)
}

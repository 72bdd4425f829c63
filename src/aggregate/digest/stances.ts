import type { PeriodCounts } from '../../model/counts.ts'
import type { Stance } from '../../model/labels.ts'
import { countOf, fewPosts, leastPostsShown, shareTexts } from '../../model/share.ts'

/** What one can be for or against; the two are never added up: who is against a deal may well be for the strike. */
const questions = [
  { of: 'on the deal or how to vote', sides: { 'vote-yes': 'yes', 'vote-no': 'no' } },
  { of: 'on a strike or other action', sides: { 'support-action': 'for it', 'oppose-action': 'against it' } },
] as const satisfies readonly { of: string; sides: Partial<Record<Stance, string>> }[]

const against = 'A no to a deal is no word against the union.'

/**
 * What people say of a deal, and of an action, a line each; never of a person. How many speak of them and do not say
 * which way is said too. [] when nobody spoke of either. Under `leastPostsShown` nothing but that is told.
 */
export function stanceTexts({ stance }: Pick<PeriodCounts, 'stance'>): readonly string[] {
  return [
    ...questions.flatMap(({ of, sides }) => sideText(of, sides, stance)),
    ...countText(stance.unsure ?? 0, 'speak of a vote, an offer or an action and don’t say which way (unsure)'),
    ...countText(stance['employer-statement'] ?? 0, 'in the employer’s own words'),
  ]
}

/** What may be told as a number each: the sides of a question where enough take one, and the rest where enough say it. */
export function shownStances({ stance }: Pick<PeriodCounts, 'stance'>): readonly (readonly [Stance, number])[] {
  const said = Object.entries(stance) as [Stance, number][]
  const together = Map.groupBy(said, ([name]) => questions.find(({ sides }) => name in sides)?.of ?? name)
  return [...together.values()]
    .filter((those) => those.reduce((sum, [, posts]) => sum + posts, 0) >= leastPostsShown)
    .flatMap((those) => those.filter(([, posts]) => posts > 0))
}

function sideText(
  of: string,
  sides: Partial<Record<Stance, string>>,
  stance: PeriodCounts['stance'],
): readonly string[] {
  const taken = Object.keys(sides).map((side) => [side, stance[side as Stance] ?? 0] as const)
  const posts = taken.reduce((sum, [, n]) => sum + n, 0)
  if (posts === 0) return []
  if (posts < leastPostsShown)
    return [`${countOf(posts, 'post')} taking a side ${of}: too few to show (under ${leastPostsShown}).`]
  const shares = shareTexts(Object.fromEntries(taken))
  const said = taken.map(([side]) => `${shares[side]} ${sides[side as Stance]}`).join(', ')
  const notes = [...('vote-no' in sides ? [against] : []), ...(posts < fewPosts ? ['Few posts: read with care.'] : [])]
  return [[`Of ${countOf(posts, 'post')} taking a side ${of}: ${said}.`, ...notes].join(' ')]
}

function countText(posts: number, words: string): readonly string[] {
  if (posts === 0) return []
  const few = posts < leastPostsShown
  return [few ? `Under ${leastPostsShown} posts ${words}.` : `${countOf(posts, 'post')} ${words}.`]
}

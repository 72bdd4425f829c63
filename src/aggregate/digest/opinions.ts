import {
  type IssueCounts,
  issueName,
  type PeriodCounts,
  scoredOf,
  type ToneCounts,
  toneShares,
} from '../../model/counts.ts'
import type { DigestInputs, DigestLine } from '../../model/digest.ts'
import { countOf, countText, fewPosts, leastPostsShown } from '../../model/share.ts'
import { spanText } from '../../model/span.ts'
import { stanceTexts } from './stances.ts'
import { figuresText, tooFewText } from './summary.ts'
import { isClearChange } from './usual.ts'

const shownIssues = 6

/** Tone against the last period, with how many posts it stands on and what was not scored. */
export function sentimentLines({ counts, before, zone }: DigestInputs): DigestLine[] {
  const scored = scoredOf(counts.tone)
  if (counts.posts === 0) return []
  const shares = `${saidShares(counts.tone, ['negative', 'positive', 'neutral', 'unsure'])}, of ${countOf(scored, 'scored post')}.`
  const lines: DigestLine[] = [[scored < leastPostsShown ? `Tone: ${tooFewText(scored)}.` : shares + fewText(scored)]]
  if (scored >= leastPostsShown) lines.push([changeText(counts.tone, before, zone)])
  if (counts.tone.notScored > 0) {
    lines.push([`${countOf(counts.tone.notScored, 'post')} not scored: a language without a reader, or no words.`])
  }
  return lines
}

/** What people say of a vote or an action, never of a person. */
export const stanceLines = ({ counts }: DigestInputs): DigestLine[] => stanceTexts(counts).map((text) => [text])

/** The most named issues: volume, tone, change. */
export function issueLines({ counts, before }: DigestInputs): DigestLine[] {
  const named = counts.issues.filter((issue) => issue.posts > 0).toSorted((a, b) => b.posts - a.posts)
  const lines = named.slice(0, shownIssues).map((issue) => [issueText(issue, before)])
  const rest = named.slice(shownIssues)
  if (rest.length > 0) lines.push([`Also named: ${rest.map((issue) => issueName(issue.issue)).join(', ')}.`])
  const figures = figuresText(counts)
  return figures === null ? lines : [...lines, [`Figures named: ${figures}.`]]
}

function issueText(issue: IssueCounts, before: PeriodCounts | null): string {
  const last = before?.issues.find((other) => other.issue === issue.issue)?.posts ?? 0
  const change = before ? ` (last period ${countText(last)})` : ''
  return `${issueName(issue.issue)}: ${countOf(issue.posts, 'post')}${change}, ${issueTone(issue.tone)}`
}

function issueTone(tone: ToneCounts): string {
  if (scoredOf(tone) < leastPostsShown) return `tone withheld under ${leastPostsShown} scored posts`
  return saidShares(tone, ['negative', 'positive', 'unsure'])
}

function changeText(tone: ToneCounts, before: PeriodCounts | null, zone: string): string {
  const [scored, scoredBefore] = [scoredOf(tone), before ? scoredOf(before.tone) : 0]
  if (!before || scoredBefore === 0) return 'No last period to compare with.'
  const last = `Last period (${spanText(before.span, zone)})`
  if (scoredBefore < leastPostsShown) return `${last}: ${tooFewText(scoredBefore)}.`
  const keys = ['negative', 'positive'] as const
  const changed = keys.some((key) => isClearChange(tone[key], scored, before.tone[key], scoredBefore))
  const shares = saidShares(before.tone, keys)
  return `${last}: ${shares}, of ${countOf(scoredBefore, 'scored post')}${changed ? '' : '; no clear change'}.`
}

function saidShares(tone: ToneCounts, keys: readonly (keyof ReturnType<typeof toneShares>)[]): string {
  const shares = toneShares(tone)
  return keys.map((key) => `${shares[key]} ${key}`).join(', ')
}

function fewText(posts: number): string {
  return posts < fewPosts ? ' Few posts: read with care.' : ''
}

import type { NamedFigure, Stance } from './labels.ts'
import { shareTexts } from './share.ts'
import type { SourceId } from './source.ts'
import type { Span } from './span.ts'

/** How many posts read how. Their sum is the number of posts; reposts are not posts. */
export type ToneCounts = {
  readonly positive: number
  readonly neutral: number
  readonly negative: number
  readonly unsure: number
  /** In a language without a pack, or nothing to read: never counted as neutral. */
  readonly notScored: number
}

/** One clock hour of UTC, or one minute in a short window. Time without a row had no posts, unless a gap covers it. */
export type HourCounts = { readonly from: Temporal.Instant; readonly posts: number; readonly tone: ToneCounts }

/** `issue` is an `IssueId` or a guild's own name. A post counts once for each issue it names. */
export type IssueCounts = { readonly issue: string; readonly posts: number; readonly tone: ToneCounts }

/** How many posts named the same figure with an issue: `pay`, `$25 an hour`, 7. */
export type DemandCounts = NamedFigure & { readonly posts: number }

export type SourceCounts = { readonly source: SourceId; readonly posts: number }

/** What a watch or a campaign received in one window: plain counts, as roll-ups hold them. */
export type PeriodCounts = {
  readonly span: Span
  /** Posts and articles; each once, however many watches of the campaign matched it. */
  readonly posts: number
  /** Distinct authors; null where the roll-up can't tell. */
  readonly authors: number | null
  /** Reach: reposts of any post, seen in this window. */
  readonly reposts: number
  readonly tone: ToneCounts
  readonly stance: Readonly<Partial<Record<Stance, number>>>
  readonly issues: readonly IssueCounts[]
  /** Most posts first. */
  readonly demands: readonly DemandCounts[]
  readonly sources: readonly SourceCounts[]
  /** Sparse, in order of time. */
  readonly hours: readonly HourCounts[]
}

export const noTone: ToneCounts = { positive: 0, neutral: 0, negative: 0, unsure: 0, notScored: 0 }

export function addTones(a: ToneCounts, b: ToneCounts): ToneCounts {
  return {
    positive: a.positive + b.positive,
    neutral: a.neutral + b.neutral,
    negative: a.negative + b.negative,
    unsure: a.unsure + b.unsure,
    notScored: a.notScored + b.notScored,
  }
}

/** The posts a reader was there for: what tone shares are shares of. `unsure` is among them. */
export function scoredOf(tone: ToneCounts): number {
  return tone.positive + tone.neutral + tone.negative + tone.unsure
}

/** The four tones of scored posts, in words that add up to 100%. */
export function toneShares({ negative, neutral, unsure, positive }: ToneCounts): Record<ScoredTone, string> {
  return shareTexts({ negative, neutral, unsure, positive })
}

type ScoredTone = 'negative' | 'neutral' | 'unsure' | 'positive'

/** `hours-and-rest` → `hours and rest`, `ai` → `AI`; a guild's own name as it is. */
export function issueName(issue: string): string {
  return issue === 'ai' ? 'AI' : issue.replaceAll('-', ' ')
}

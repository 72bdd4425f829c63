import type { DetectedEvent } from './negotiation.ts'

/**
 * Tone of the words.
 * `score` −1…+1; `probability` of `label`, 0…1. `unsure` is said aloud, and is not `neutral`.
 */
export type Sentiment = {
  readonly label: 'positive' | 'neutral' | 'negative' | 'unsure'
  readonly score: number
  readonly probability: number
}

/** What it is about, at the table. A guild may add its own names. */
export const issueIds = [
  'pay',
  'hours-and-rest',
  'meal-breaks',
  'residuals-and-streaming',
  'health-and-pension',
  'staffing',
  'ai',
  'safety',
  'jurisdiction',
  'respect',
  'vote',
] as const
export type IssueId = (typeof issueIds)[number]

/** Toward a deal or a vote, never about a person. */
export type Stance =
  | 'vote-yes'
  | 'vote-no'
  | 'support-action'
  | 'oppose-action'
  | 'employer-statement'
  | 'none'
  | 'unsure'

/** What a text is about: an `IssueId` or a guild's own name; `tone` of what it says of that, null: not scored. */
export type NamedIssue = { readonly issue: string; readonly tone: Sentiment['label'] | null }

/** A figure that a text names with an issue, in our words: `pay`, `$25 an hour`. Never a part of the text. */
export type NamedFigure = { readonly issue: IssueId; readonly figure: string }

/** What analysis says of one post. */
export type Labels = {
  /** null: a language without a pack, or nothing to read. Counted as "not scored", never as neutral. */
  readonly sentiment: Sentiment | null
  /** BCP 47 primary tag, as declared or detected; null when unknown. */
  readonly language: string | null
  readonly issues: readonly NamedIssue[]
  readonly stance: Stance
  /** The figures it names, each once. */
  readonly demands: readonly NamedFigure[]
  readonly events: readonly DetectedEvent[]
}

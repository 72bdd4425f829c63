/** One piece of evidence: an exact quote, and where it stands. */
export type Evidence = {
  readonly quote: string | null
  readonly url: string | null
  /** An outlet's or organization's name; null for a private person. */
  readonly outlet: string | null
  readonly publishedAt: Temporal.Instant | null
  readonly seenAt: Temporal.Instant
}

import type { HourCounts, PeriodCounts, ToneCounts } from '../../src/model/counts.ts'
import { noTone } from '../../src/model/counts.ts'
import type { DigestInputs } from '../../src/model/digest.ts'
import type { Span } from '../../src/model/span.ts'

export const tone = (counts: Partial<ToneCounts>): ToneCounts => ({ ...noTone, ...counts })

export const span = (from: string, to: string): Span => ({
  from: Temporal.Instant.from(from),
  to: Temporal.Instant.from(to),
})

/** An hour whose posts are its tones. */
export function hour(from: string, tones: Partial<ToneCounts>): HourCounts {
  const counts = tone(tones)
  return {
    from: Temporal.Instant.from(from),
    posts: Object.values(counts).reduce((sum, posts) => sum + posts, 0),
    tone: counts,
  }
}

export const aDay = span('2021-10-15T13:00Z', '2021-10-16T13:00Z')
export const dayBefore = span('2021-10-14T13:00Z', '2021-10-15T13:00Z')

export function period(counts: Partial<PeriodCounts> = {}): PeriodCounts {
  return {
    span: aDay,
    posts: 0,
    authors: null,
    reposts: 0,
    tone: noTone,
    stance: {},
    issues: [],
    demands: [],
    sources: [],
    hours: [],
    ...counts,
  }
}

export function digestInputs(inputs: Partial<DigestInputs> = {}): DigestInputs {
  return {
    title: 'Basic Agreement',
    zone: 'America/New_York',
    counts: period(),
    before: null,
    earlierWeeks: [],
    negotiations: [],
    words: [],
    stories: [],
    topPost: null,
    voices: [],
    gaps: [],
    sections: null,
    ...inputs,
  }
}

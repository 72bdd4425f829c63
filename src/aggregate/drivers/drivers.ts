import { type SourceCounts, scoredOf, type ToneCounts } from '../../model/counts.ts'
import type { DriverPost, SpikeDrivers, ToneChange } from '../../model/spike.ts'
import { isClearChange } from '../digest/usual.ts'
import { overrepresentedWords, type WordCounts } from './words.ts'

const shownWords = 6
const shownPosts = 3

/** What the store holds of a spike and of the time before it. */
export type SpikeMaterial = {
  readonly words: readonly WordCounts[]
  readonly postsDuring: number
  readonly postsBefore: number
  /** Words that don't explain: those of the watch's own query. */
  readonly ownWords: ReadonlySet<string>
  readonly posts: readonly DriverPost[]
  readonly sources: readonly SourceCounts[]
  readonly toneBefore: ToneCounts
  readonly toneDuring: ToneCounts
}

/** What drives a spike: words, the first post, the most echoed ones, sources, and how the tone moved. */
export function spikeDrivers(material: SpikeMaterial): SpikeDrivers {
  const words = material.words.filter(({ word }) => !material.ownWords.has(word))
  const byTime = material.posts.toSorted((a, b) => Temporal.Instant.compare(a.seenAt, b.seenAt))
  const echoed = byTime.filter((post) => post.echoes > 0).sort((a, b) => b.echoes - a.echoes)
  return {
    words: overrepresentedWords(words, { during: material.postsDuring, before: material.postsBefore }, shownWords),
    first: byTime[0] ?? null,
    biggest: echoed.slice(0, shownPosts),
    sources: material.sources.filter(({ posts }) => posts > 0).toSorted((a, b) => b.posts - a.posts),
    tone: {
      before: material.toneBefore,
      during: material.toneDuring,
      change: toneChange(material.toneBefore, material.toneDuring),
    },
  }
}

/** Shares of scored posts; a change within chance is none. */
function toneChange(before: ToneCounts, during: ToneCounts): ToneChange {
  const [ofBefore, ofDuring] = [scoredOf(before), scoredOf(during)]
  const balance = (tone: ToneCounts, of: number) => (tone.positive - tone.negative) / of
  const clear = (['positive', 'negative'] as const).some((label) =>
    isClearChange(during[label], ofDuring, before[label], ofBefore),
  )
  if (!clear) return 'unclear'
  const moved = balance(during, ofDuring) - balance(before, ofBefore)
  return moved < 0 ? 'more-negative' : moved > 0 ? 'more-positive' : 'unclear'
}

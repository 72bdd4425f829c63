import { scoredOf, type ToneCounts, toneShares } from '../model/counts.ts'
import { countText, leastPostsShown } from '../model/share.ts'
import { palette } from './palette.ts'
import type { Run } from './svg.ts'

const order = ['negative', 'neutral', 'unsure', 'positive'] as const
const fills = {
  negative: palette.negative,
  neutral: palette.muted,
  unsure: palette.unsure,
  positive: palette.positive,
} as const

/** Whether enough posts were scored to show how they were. */
export function isShown(tone: ToneCounts): boolean {
  return scoredOf(tone) >= leastPostsShown
}

/** −1…+1: the share of positive less the share of negative among the scored; 0 when none is. */
export function netOf(tone: ToneCounts): number {
  const scored = scoredOf(tone)
  return scored === 0 ? 0 : (tone.positive - tone.negative) / scored
}

/** The shares in the colours of a plot: its legend. */
export function toneRuns(tone: ToneCounts): Run[] {
  if (!isShown(tone)) return [{ text: withheldText(tone), fill: palette.muted }]
  const shares = toneShares(tone)
  return order.map((key) => ({ text: `${shares[key]} ${key}`, fill: fills[key] }))
}

/** `38% negative, 21% positive, 9% unsure, 14 not scored`; or that they are withheld. */
export function toneText(tone: ToneCounts): string {
  if (!isShown(tone)) return withheldText(tone)
  const shares = toneShares(tone)
  const said = (['negative', 'positive', 'unsure'] as const).map((key) => `${shares[key]} ${key}`)
  return [...said, ...(tone.notScored > 0 ? [`${countText(tone.notScored)} not scored`] : [])].join(', ')
}

function withheldText(tone: ToneCounts): string {
  return scoredOf(tone) === 0 ? 'no scored posts' : `tone withheld under ${leastPostsShown} scored posts`
}

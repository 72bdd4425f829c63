import type { DropAlert, DropJudgement, SpikeScope } from '../model/spike.ts'

/** A watch or a campaign that went quiet; null as long as it has not, or can't be told. */
export function dropAlert(
  of: { readonly scope: SpikeScope; readonly name: string },
  judgement: DropJudgement,
): DropAlert | null {
  if (judgement.kind !== 'quiet') return null
  return {
    kind: 'drop',
    scope: of.scope,
    name: of.name,
    lastPostAt: Temporal.Instant.fromEpochMilliseconds(judgement.lastPostAtMinute * 60_000),
    posts: judgement.posts,
    readHours: judgement.readMinutes / 60,
    usualPostsPerDay: judgement.usualPostsPerDay,
  }
}

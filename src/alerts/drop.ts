import type { WatchId } from '../model/ids.ts'
import type { DropAlert, DropJudgement } from '../model/spike.ts'

/** A watch that went silent; null as long as it has not, or can't be told. */
export function dropAlert(
  watch: { readonly id: WatchId; readonly query: string },
  judgement: DropJudgement,
): DropAlert | null {
  if (judgement.kind !== 'silent') return null
  return {
    kind: 'drop',
    watchId: watch.id,
    query: watch.query,
    lastPostAt: Temporal.Instant.fromEpochMilliseconds(judgement.lastPostAtMinute * 60_000),
    readHours: judgement.readMinutes / 60,
    usualPostsPerDay: judgement.usualPostsPerDay,
  }
}

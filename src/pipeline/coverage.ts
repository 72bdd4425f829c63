import type { App } from '../app.ts'
import type { WatchId } from '../model/ids.ts'
import type { Gap, Target } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Read } from '../model/spike.ts'
import type { Watch } from '../model/watch.ts'
import { readGaps } from '../store/gaps.ts'
import { readOutages } from '../store/outages.ts'
import { minuteMs } from '../store/spike-posts.ts'
import { readTargets, type TargetHealth } from '../store/targets.ts'

/** What could be read of a watch in any minute of the span it was read for. */
export type Coverage = (watch: Watch, minute: number) => Read

/** A reading that is due may take this long. */
const graceMs = 2 * minuteMs
/** A stream that says nothing for so long is not being read. */
const streamSilentMs = minuteMs
/** What has failed for so long is not waited for: without it the rest would never be known. */
const givenUpMs = 7 * 24 * 3_600_000
type Reading = {
  readonly app: App
  readonly outages: ReadonlyMap<number, readonly Span[]>
  readonly gaps: readonly Gap[]
}

/** No data is not zero: which minutes of a span we were able to read. */
export async function readCoverage(app: App, watches: readonly Watch[], span: Span): Promise<Coverage> {
  const targets = new Map((await readTargets(app.store)).map((target) => [keyOf(target), target]))
  const reading = {
    app,
    outages: await readOutages(app.store, span),
    gaps: await readGaps(app.store, span.from, span.to),
  }
  const guilds = Map.groupBy(watches, (watch) => watch.guildId)
  const ofWatch = new Map<WatchId, readonly TargetHealth[]>()
  const targetsOf = (watch: Watch) => {
    const known = ofWatch.get(watch.id)
    if (known !== undefined) return known
    // What has no source of its own is looked for in all that its guild reads.
    const read =
      watch.targets.length > 0 ? watch.targets : (guilds.get(watch.guildId) ?? []).flatMap((one) => one.targets)
    const found = read.flatMap((target) => targets.get(keyOf(target)) ?? []).filter((target) => isAlive(app, target))
    ofWatch.set(watch.id, found)
    return found
  }
  return (watch, minute) => {
    const read = targetsOf(watch)
    const missed = read.filter((target) => isMissed(reading, target, minute))
    if (missed.length === 0) return read.length > 0 ? 'whole' : 'none'
    return missed.length < read.length ? 'part' : 'none'
  }
}

/** A stream tells no failure, only when it was heard last. */
function isAlive(app: App, { endedWhy, firstFailedAt, lastSuccessAt, nextReadAt }: TargetHealth): boolean {
  const silentSince = firstFailedAt ?? lastSuccessAt ?? nextReadAt
  return endedWhy === null && app.now().epochMilliseconds - silentSince.epochMilliseconds < givenUpMs
}

const keyOf = ({ source, address }: Target): string => `${source} ${address}`

function isMissed({ app, outages, gaps }: Reading, target: TargetHealth, minute: number): boolean {
  const [from, to] = [minute * minuteMs, (minute + 1) * minuteMs]
  const touches = (start: number, end: number) => start < to && end > from
  return (
    !isHeard(app, target, to) ||
    (outages.get(target.id) ?? []).some((span) => touches(span.from.epochMilliseconds, span.to.epochMilliseconds)) ||
    gaps.some(
      (gap) =>
        gap.from !== null &&
        concerns(app, gap, target) &&
        touches(gap.from.epochMilliseconds, gap.to.epochMilliseconds),
    )
  )
}

/** Whether what was said up to `toMs` has come, or is on its way. */
function isHeard(app: App, target: TargetHealth, toMs: number): boolean {
  const heardAt = target.lastSuccessAt?.epochMilliseconds
  if (heardAt === undefined) return false
  if (app.sources[target.source]?.kind === 'streamed') return toMs <= heardAt + streamSilentMs
  return toMs <= heardAt || (target.failures === 0 && toMs <= target.nextReadAt.epochMilliseconds + graceMs)
}

/** A stream's gap is told under the stream's own name: it concerns all that it carries. */
const concerns = (app: App, gap: Gap, target: TargetHealth): boolean =>
  gap.source === target.source && (gap.address === target.address || app.sources[gap.source]?.kind === 'streamed')

import {
  addTones,
  type DemandCounts,
  type HourCounts,
  type IssueCounts,
  noTone,
  type PeriodCounts,
  type ToneCounts,
} from '../model/counts.ts'
import type { CampaignId, GuildId, WatchId } from '../model/ids.ts'
import type { IssueId } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Store, Tx } from './database.ts'
import { metricsOf, type Tally } from './tally.ts'
import { fromMs, toMs } from './values.ts'

/** What is counted together: a post counts once in each scope, however many of its watches matched it. */
export type Scope =
  | { readonly kind: 'watch'; readonly id: WatchId }
  | { readonly kind: 'campaign'; readonly id: CampaignId }
  | { readonly kind: 'guild'; readonly id: GuildId }

export const hourMs = 3_600_000
const dayMs = 24 * hourMs
export const scopeKey = (scope: Scope): string => `${scope.kind} ${scope.id}`

/** Replaces what a post counts for in one scope, in its hour and day; null: nothing before, or nothing any more. */
export async function changeCounts(tx: Tx, scope: Scope, before: Tally | null, after: Tally | null): Promise<void> {
  const of = after ?? before
  if (of === null) return
  const changes = changesOf(before, after)
  if (changes.length > 0) await addToMetrics(tx, scopeKey(scope), of, changes)
  if (before?.tone === after?.tone && before !== null && after !== null) return
  if (before !== null && !before.isRepost) await addToneHour(tx, scopeKey(scope), before, -1)
  if (after !== null && !after.isRepost) await addToneHour(tx, scopeKey(scope), after, 1)
}

type Change = { readonly metric: string; readonly n: 1 | -1 }

function changesOf(before: Tally | null, after: Tally | null): readonly Change[] {
  const namesOf = (tally: Tally | null) => new Set(tally === null ? [] : metricsOf(tally))
  const [old, now] = [namesOf(before), namesOf(after)]
  return [
    ...[...old].filter((metric) => !now.has(metric)).map((metric) => ({ metric, n: -1 }) as const),
    ...[...now].filter((metric) => !old.has(metric)).map((metric) => ({ metric, n: 1 }) as const),
  ]
}

async function addToMetrics(tx: Tx, scope: string, tally: Tally, changes: readonly Change[]): Promise<void> {
  const [hour_at, day_at] = [floorTo(hourMs, tally), floorTo(dayMs, tally)]
  await tx
    .insertInto('counts')
    .values(changes.map((change) => ({ scope, hour_at, ...change })))
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'hour_at', 'metric'])
        .doUpdateSet((eb) => ({ n: eb('counts.n', '+', eb.ref('excluded.n')) })),
    )
    .execute()
  await tx
    .insertInto('count_days')
    .values(changes.map((change) => ({ scope, day_at, ...change })))
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'day_at', 'metric'])
        .doUpdateSet((eb) => ({ n: eb('count_days.n', '+', eb.ref('excluded.n')) })),
    )
    .execute()
}

async function addToneHour(tx: Tx, scope: string, tally: Tally, sign: 1 | -1): Promise<void> {
  const [hour_at, column] = [floorTo(hourMs, tally), tally.tone ?? 'not_scored'] as const
  const none = { positive: 0, neutral: 0, negative: 0, unsure: 0, not_scored: 0 }
  await tx
    .insertInto('tone_hours')
    .values({ scope, hour_at, ...none, [column]: sign })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'hour_at']).doUpdateSet((eb) => ({ [column]: eb(`tone_hours.${column}`, '+', sign) })),
    )
    .execute()
}

const floorTo = (bucketMs: number, { seenAt }: Tally): number => Math.floor(toMs(seenAt) / bucketMs) * bucketMs

/** What was counted in a window: sums by metric, and the tones of each bucket of time. */
export type Counted = {
  readonly sums: ReadonlyMap<string, number>
  readonly buckets: ReadonlyMap<number, ToneCounts>
}

/** The roll-up over the whole hours in `[from, to)`: whole days as days, the hours around them as hours. */
export async function readRollUp(store: Store, scope: Scope, from: number, to: number): Promise<Counted> {
  const firstDay = Math.min(to, Math.ceil(from / dayMs) * dayMs)
  const lastDay = Math.max(firstDay, Math.floor(to / dayMs) * dayMs)
  const key = scopeKey(scope)
  const sums = [
    ...(await hourSums(store, key, from, firstDay)),
    ...(await daySums(store, key, firstDay, lastDay)),
    ...(await hourSums(store, key, lastDay, to)),
  ]
  const hours = await store
    .selectFrom('tone_hours')
    .select(['hour_at', 'positive', 'neutral', 'negative', 'unsure', 'not_scored as notScored'])
    .where('scope', '=', key)
    .where('hour_at', '>=', from)
    .where('hour_at', '<', to)
    .orderBy('hour_at')
    .execute()
  return {
    sums: sumByMetric(sums.map(({ metric, n }) => [metric, n])),
    buckets: new Map(hours.map(({ hour_at, ...tone }) => [hour_at, tone])),
  }
}

const hourSums = (store: Store, key: string, from: number, to: number) =>
  store
    .selectFrom('counts')
    .select(({ fn }) => ['metric', fn.sum<number>('n').as('n')])
    .where('scope', '=', key)
    .where('hour_at', '>=', from)
    .where('hour_at', '<', to)
    .groupBy('metric')
    .execute()

const daySums = (store: Store, key: string, from: number, to: number) =>
  store
    .selectFrom('count_days')
    .select(({ fn }) => ['metric', fn.sum<number>('n').as('n')])
    .where('scope', '=', key)
    .where('day_at', '>=', from)
    .where('day_at', '<', to)
    .groupBy('metric')
    .execute()

function sumByMetric(entries: Iterable<readonly [string, number]>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [metric, n] of entries) sums.set(metric, (sums.get(metric) ?? 0) + n)
  return sums
}

/** Mentions counted one by one into buckets of so many milliseconds. */
export function countTallies(tallies: readonly Tally[], bucketMs: number): Counted {
  const sums = sumByMetric(tallies.flatMap(metricsOf).map((metric) => [metric, 1]))
  const buckets = new Map<number, ToneCounts>()
  for (const tally of tallies) {
    const at = floorTo(bucketMs, tally)
    if (!tally.isRepost)
      buckets.set(at, addTones(buckets.get(at) ?? noTone, { ...noTone, [tally.tone ?? 'notScored']: 1 }))
  }
  return { sums, buckets }
}

/** The parts of a window, in order of time, as what a period holds. Authors are counted elsewhere. */
export function periodOf(parts: readonly Counted[], span: Span): PeriodCounts {
  const sums = sumByMetric(parts.flatMap((part) => [...part.sums]))
  const buckets = new Map<number, ToneCounts>()
  for (const [at, tone] of parts.flatMap((part) => [...part.buckets])) {
    const known = buckets.get(at)
    buckets.set(at, known === undefined ? tone : addTones(known, tone))
  }
  const entries = [...sums].filter(([, n]) => n !== 0).map(([metric, n]) => [metric.split(' '), n] as const)
  const tone = entries
    .filter(([[kind]]) => kind === 'tone')
    .reduce((sum, [name, n]) => addTones(sum, toneOf(name.join(' '), n)), noTone)
  return {
    span,
    posts: sizeOf(tone),
    authors: null,
    reposts: sums.get('reposts') ?? 0,
    tone,
    stance: Object.fromEntries(entries.filter(([[kind]]) => kind === 'stance').map(([[, stance], n]) => [stance, n])),
    issues: issuesOf(entries),
    demands: demandsOf(entries),
    sources: entries
      .filter(([[kind]]) => kind === 'source')
      .map(([[, source], posts]) => ({ source: source as SourceId, posts })),
    hours: [...buckets].flatMap(([at, hourTone]): HourCounts[] => {
      const posts = sizeOf(hourTone)
      return posts === 0 ? [] : [{ from: fromMs(at), posts, tone: hourTone }]
    }),
  }
}

type Entry = readonly [name: readonly string[], n: number]

function issuesOf(entries: readonly Entry[]): readonly IssueCounts[] {
  const tones = new Map<string, ToneCounts>()
  for (const [[kind, issue = '', tone], n] of entries)
    if (kind === 'issue') tones.set(issue, addTones(tones.get(issue) ?? noTone, toneOf(`tone ${tone}`, n)))
  return [...tones]
    .map(([issue, tone]) => ({ issue, posts: sizeOf(tone), tone }))
    .sort((a, b) => b.posts - a.posts || a.issue.localeCompare(b.issue))
}

const demandsOf = (entries: readonly Entry[]): readonly DemandCounts[] =>
  entries
    .filter(([[kind]]) => kind === 'demand')
    .map(([[, issue, ...figure], posts]) => ({ issue: issue as IssueId, figure: figure.join(' '), posts }))
    .sort((a, b) => b.posts - a.posts || a.figure.localeCompare(b.figure))

const toneOf = (metric: string, n: number): ToneCounts => ({ ...noTone, [metric.slice('tone '.length)]: n })
const sizeOf = (tone: ToneCounts): number => tone.positive + tone.neutral + tone.negative + tone.unsure + tone.notScored

import {
  addTones,
  type HourCounts,
  type IssueCounts,
  noTone,
  type PeriodCounts,
  type ToneCounts,
} from '../model/counts.ts'
import type { CampaignId, GuildId, WatchId } from '../model/ids.ts'
import type { IssueId, Sentiment, Stance } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Store, Tx } from './database.ts'
import type { Tables } from './schema.ts'
import { fromMs, toMs } from './values.ts'

/** What is counted together: a post counts once in each scope, however many of its watches matched it. */
export type Scope =
  | { readonly kind: 'watch'; readonly id: WatchId }
  | { readonly kind: 'campaign'; readonly id: CampaignId }
  | { readonly kind: 'guild'; readonly id: GuildId }

/** What is counted of one mention. `tone` null: not scored. */
export type Tally = {
  readonly seenAt: Temporal.Instant
  readonly source: SourceId
  readonly kind: 'post' | 'article'
  readonly isRepost: boolean
  readonly tone: Sentiment['label'] | null
  readonly issues: readonly IssueId[]
  readonly stance: Stance
}

/** What is counted of a mention, as it is stored. */
export const talliedColumns = [
  'mentions.seen_at',
  'is_repost',
  'tone',
  'issues',
  'stance',
  'posts.source',
  'posts.kind',
] as const

export function tallyOfRow(
  row: Pick<Tables['mentions'], 'seen_at' | 'is_repost' | 'tone' | 'issues' | 'stance'> &
    Pick<Tables['posts'], 'source' | 'kind'>,
): Tally {
  return {
    seenAt: fromMs(row.seen_at),
    source: row.source as SourceId,
    kind: row.kind as Tally['kind'],
    isRepost: row.is_repost === 1,
    tone: row.tone as Tally['tone'],
    issues: JSON.parse(row.issues),
    stance: row.stance as Stance,
  }
}

export const hourMs = 3_600_000
export const scopeKey = (scope: Scope): string => `${scope.kind} ${scope.id}`

/** Adds a mention to its hour in one scope, or takes it out (`sign` −1). */
export async function addToCounts(tx: Tx, scope: Scope, tally: Tally, sign: 1 | -1): Promise<void> {
  const hour = Math.floor(toMs(tally.seenAt) / hourMs) * hourMs
  await tx
    .insertInto('counts')
    .values(metricsOf(tally).map((metric) => ({ scope: scopeKey(scope), hour_at: hour, metric, n: sign })))
    .onConflict((conflict) =>
      conflict.columns(['scope', 'hour_at', 'metric']).doUpdateSet((eb) => ({ n: eb('counts.n', '+', sign) })),
    )
    .execute()
}

/**
 * The names a mention counts under: `reposts` alone for reach; else `tone <tone>`, `source <id>`, `stance <stance>`
 * and one `issue <issue> <tone>` each. Every other figure is a sum of these.
 */
export function metricsOf(tally: Tally): readonly string[] {
  if (tally.isRepost) return ['reposts']
  const tone: keyof ToneCounts = tally.tone ?? 'notScored'
  return [
    `tone ${tone}`,
    `source ${tally.source}`,
    ...(tally.stance === 'none' ? [] : [`stance ${tally.stance}`]),
    ...tally.issues.map((issue) => `issue ${issue} ${tone}`),
  ]
}

type Row = { readonly hour_at: number; readonly metric: string; readonly n: number }

/** The roll-up rows of the whole hours in `[from, to)`. */
export async function readCountRows(
  store: Store,
  scope: Scope,
  fromMsWhole: number,
  toMsWhole: number,
): Promise<readonly Row[]> {
  return store
    .selectFrom('counts')
    .select(['hour_at', 'metric', 'n'])
    .where('scope', '=', scopeKey(scope))
    .where('hour_at', '>=', fromMsWhole)
    .where('hour_at', '<', toMsWhole)
    .where('n', '<>', 0)
    .orderBy('hour_at')
    .execute()
}

/** Roll-up rows as what a period holds. `authors` is counted elsewhere. */
export function periodOf(rows: readonly Row[], span: Span, authors: number | null): PeriodCounts {
  const sums = new Map<string, number>()
  const hours = new Map<number, ToneCounts>()
  for (const { hour_at, metric, n } of rows) {
    sums.set(metric, (sums.get(metric) ?? 0) + n)
    if (metric.startsWith('tone ')) hours.set(hour_at, addTones(hours.get(hour_at) ?? noTone, toneOf(metric, n)))
  }
  const entries = [...sums].map(([metric, n]) => [metric.split(' '), n] as const)
  const tone = entries
    .filter(([[kind]]) => kind === 'tone')
    .reduce((sum, [name, n]) => addTones(sum, toneOf(name.join(' '), n)), noTone)
  return {
    span,
    posts: sizeOf(tone),
    authors,
    reposts: sums.get('reposts') ?? 0,
    tone,
    stance: Object.fromEntries(entries.filter(([[kind]]) => kind === 'stance').map(([[, stance], n]) => [stance, n])),
    issues: issuesOf(entries),
    sources: entries
      .filter(([[kind]]) => kind === 'source')
      .map(([[, source], posts]) => ({ source: source as SourceId, posts })),
    hours: [...hours].map(
      ([hour, hourTone]): HourCounts => ({ from: fromMs(hour), posts: sizeOf(hourTone), tone: hourTone }),
    ),
  }
}

function issuesOf(entries: readonly (readonly [readonly string[], number])[]): readonly IssueCounts[] {
  const tones = new Map<string, ToneCounts>()
  for (const [[kind, issue = '', tone], n] of entries)
    if (kind === 'issue') tones.set(issue, addTones(tones.get(issue) ?? noTone, toneOf(`tone ${tone}`, n)))
  return [...tones]
    .map(([issue, tone]) => ({ issue, posts: sizeOf(tone), tone }))
    .sort((a, b) => b.posts - a.posts || a.issue.localeCompare(b.issue))
}

const toneOf = (metric: string, n: number): ToneCounts => ({ ...noTone, [metric.slice('tone '.length)]: n })
const sizeOf = (tone: ToneCounts): number => tone.positive + tone.neutral + tone.negative + tone.unsure + tone.notScored

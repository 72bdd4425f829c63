import { type Selectable, sql } from 'kysely'
import type { ToneCounts } from '../model/counts.ts'
import type { NamedFigure, NamedIssue, Sentiment, Stance } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Tables } from './schema.ts'
import { fromMs } from './values.ts'

/** What is counted of one mention. `tone` null: not scored. */
export type Tally = {
  readonly seenAt: Temporal.Instant
  readonly source: SourceId
  readonly kind: 'post' | 'article'
  readonly isRepost: boolean
  readonly tone: Sentiment['label'] | null
  readonly issues: readonly NamedIssue[]
  readonly stance: Stance
  readonly demands: readonly NamedFigure[]
}

/** What is counted of a mention, as it is stored. */
export const talliedColumns = [
  'mentions.seen_at',
  'is_repost',
  'tone',
  'issues',
  'issue_tones',
  'stance',
  'demands',
  'posts.source',
  'posts.kind',
] as const

export function tallyOfRow(
  row: Pick<
    Selectable<Tables['mentions']>,
    'seen_at' | 'is_repost' | 'tone' | 'issues' | 'issue_tones' | 'stance' | 'demands'
  > &
    Pick<Tables['posts'], 'source' | 'kind'>,
): Tally {
  return {
    seenAt: fromMs(row.seen_at),
    source: row.source as SourceId,
    kind: row.kind as Tally['kind'],
    isRepost: row.is_repost === 1,
    tone: row.tone as Tally['tone'],
    issues: namedIssuesOf(row),
    stance: row.stance as Stance,
    demands: JSON.parse(row.demands),
  }
}

/** The lists of a post's mentions as one column, and the issues on any of them. */
export const issueLists = sql<string>`json_group_array(DISTINCT mentions.issues)`
export const issuesOnAny = (lists: string): readonly string[] => [
  ...new Set((JSON.parse(lists) as readonly string[]).flatMap((list): readonly string[] => JSON.parse(list))),
]

type StoredIssues = Pick<Selectable<Tables['mentions']>, 'tone' | 'issues' | 'issue_tones'>

/** Issues and their tones as they are stored; a row of before tones were read has those of the whole post. */
export function namedIssuesOf(row: StoredIssues): readonly NamedIssue[] {
  const issues: readonly string[] = JSON.parse(row.issues)
  const tones: readonly (keyof ToneCounts)[] = JSON.parse(row.issue_tones)
  return issues.map((issue, index) => {
    const tone = tones[index] ?? row.tone ?? 'notScored'
    return { issue, tone: tone === 'notScored' ? null : (tone as Sentiment['label']) }
  })
}

/**
 * One post in one scope, from its mentions there in the order of their ids: they read alike but for issues and
 * figures, where campaigns have lists of their own. It has those of all; the first that names an issue gives its tone.
 */
export function mergeTallies(tallies: readonly Tally[]): Tally | null {
  const [first] = tallies
  if (first === undefined) return null
  const issues = new Map(
    tallies
      .flatMap((tally) => tally.issues)
      .toReversed()
      .map((named) => [named.issue, named]),
  )
  const demands = tallies
    .flatMap((tally) => tally.demands)
    .map((named) => [`${named.issue} ${named.figure}`, named] as const)
  return { ...first, issues: [...issues.values()], demands: [...new Map(demands).values()] }
}

/**
 * The names a mention counts under: `reposts` alone for reach; else `tone <tone>`, `source <id>`, `stance <stance>`
 * and one `issue <issue> <tone>` and `demand <issue> <figure>` each. Every other figure is a sum of these.
 */
export function metricsOf(tally: Tally): readonly string[] {
  if (tally.isRepost) return ['reposts']
  const tone: keyof ToneCounts = tally.tone ?? 'notScored'
  return [
    `tone ${tone}`,
    `source ${tally.source}`,
    ...(tally.stance === 'none' ? [] : [`stance ${tally.stance}`]),
    ...tally.issues.map((named) => `issue ${named.issue} ${named.tone ?? 'notScored'}`),
    ...tally.demands.map(({ issue, figure }) => `demand ${issue} ${figure}`),
  ]
}

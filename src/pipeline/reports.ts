import { negotiationAlert, type Reported } from '../alerts/negotiation.ts'
import { texts } from '../discord/texts/en.ts'
import type { Alert } from '../model/alert.ts'
import type { NegotiationState } from '../model/digest.ts'
import type { StoryId } from '../model/ids.ts'
import type { Standing } from '../model/negotiation.ts'
import type { Span } from '../model/span.ts'
import type { Scope } from '../store/counts.ts'
import type { Store } from '../store/database.ts'
import { readEvidence, readStoriesIn, type StoryEvidence } from '../store/stories.ts'

/** A story as digests, pictures and `/why` tell it. `title` is a stranger's words. */
export type Report = {
  readonly id: StoryId
  readonly what: string
  readonly standing: Standing
  readonly seenAt: Temporal.Instant
  readonly title: string
  readonly url: string | null
  readonly outlet: string | null
  readonly posts: number
}

/** What was first reported in a window, oldest first. */
export async function readReports(store: Store, scope: Scope, span: Span): Promise<readonly Report[]> {
  const reports: Report[] = []
  for (const story of await readStoriesIn(store, scope, span)) {
    const alert = await readAlert(store, story.id, story.standing)
    if (alert === null) continue
    const [first] = alert.evidence
    const what = alert.types.map((type) => texts.eventNames[type]).join(' · ')
    reports.push({
      id: story.id,
      what,
      standing: story.standing,
      seenAt: story.firstSeenAt,
      title: first?.quote ?? what,
      url: first?.url ?? null,
      outlet: first?.outlet ?? null,
      posts: story.items,
    })
  }
  return reports
}

/** The alert of a story as it stands now; null when it reports no event. */
export async function readAlert(
  store: Store,
  id: StoryId,
  standing: Standing,
): Promise<Extract<Alert, { kind: 'negotiation' }> | null> {
  const alert = negotiationAlert(id, standing, (await readEvidence(store, id)).map(reportedOf))
  return alert?.kind === 'negotiation' ? alert : null
}

export const reportedOf = ({ item, quote, url, outlet, publishedAt, seenAt }: StoryEvidence): Reported => ({
  item,
  evidence: { quote, url, outlet, publishedAt, seenAt },
})

/** Borne out well enough to say that things stand so. */
const firm: ReadonlySet<Standing> = new Set(['corroborated', 'official', 'confirmed'])

/** Where things stand by the last firm report, and what was reported in the window. */
export function negotiationOf(name: string, reports: readonly Report[]): NegotiationState {
  const last = reports.findLast((report) => firm.has(report.standing)) ?? reports.at(-1)
  return {
    name,
    stage: last?.what ?? 'not known',
    sinceAt: last?.seenAt ?? null,
    standing: last?.standing ?? 'rumour',
    url: last?.url ?? null,
    expiresAt: null,
    changes: reports.map(({ seenAt, what, standing, url }) => ({ seenAt, what, standing, url })),
  }
}

import { negotiationAlert, type Reported } from '../alerts/negotiation.ts'
import { withRuling } from '../alerts/ruling.ts'
import { texts } from '../discord/texts/en.ts'
import { claimsOf, isNamedByOrganizer, type NegotiationAlert } from '../model/alert.ts'
import type { StoryId } from '../model/ids.ts'
import type { EventType, Standing } from '../model/negotiation.ts'
import { type DevelopmentStanding, isUndone } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Scope } from '../store/counts.ts'
import type { Store, Tx } from '../store/database.ts'
import { readRuling } from '../store/rulings.ts'
import { readEvidence, readStoriesIn, type StoryEvidence } from '../store/stories.ts'

/** How one claim stands; null: the alert doesn't make it. What an organizer named isn't borne out by the texts. */
export function standingOf(alert: NegotiationAlert, type: EventType): DevelopmentStanding | null {
  const claim = claimsOf(alert).find((one) => one.type === type)
  return claim === undefined ? null : asNamed(alert, claim.standing)
}

const asNamed = (alert: NegotiationAlert, standing: Standing): DevelopmentStanding =>
  isNamedByOrganizer(alert) && standing !== 'rumour' ? texts.namedByOrganizer : standing

/** More than one voice's word, and not undone since. */
export const isSettled = (standing: DevelopmentStanding): boolean =>
  standing !== 'rumour' && standing !== 'reported' && !isUndone(standing)

/** Types that stand alike, in words: `Tentative agreement · Strike averted`. */
export type Told = { readonly what: string; readonly standing: DevelopmentStanding }

/** What an alert tells, by how far it is borne out, the best first. */
export const toldBy = (alert: NegotiationAlert): readonly Told[] =>
  [...Map.groupBy(claimsOf(alert), ({ standing }) => standing)].map(([standing, claims]) => ({
    what: claims.map(({ type }) => texts.eventNames[type]).join(' · '),
    standing: asNamed(alert, standing),
  }))

/** A story as digests, pictures and `/why` tell it. `title` is a stranger's words. */
export type Report = Told & {
  readonly id: StoryId
  /** What else its texts say, less well borne out. */
  readonly also: readonly Told[]
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
    const { alert } = await currentStory(store, story.id)
    if (alert === null) continue
    const [first] = alert.evidence
    const [lead, ...also] = toldBy(alert)
    reports.push({
      ...lead!,
      id: story.id,
      also,
      seenAt: story.firstSeenAt,
      title: first?.quote ?? lead!.what,
      url: first?.url ?? null,
      outlet: first?.outlet ?? null,
      posts: story.items,
    })
  }
  return reports
}

/** A story as it stands now, with what organizers said of it; `alert` null: it reports no event. */
export async function currentStory(store: Store | Tx, storyId: StoryId) {
  const evidence = await readEvidence(store, storyId)
  const ruling = await readRuling(store, storyId)
  const alert = withRuling(negotiationAlert(storyId, evidence.map(reportedOf)), ruling)
  return { evidence, ruling, alert }
}

export const reportedOf = ({ item, quote, url, outlet, publishedAt, seenAt }: StoryEvidence): Reported => ({
  item,
  evidence: { quote, url, outlet, publishedAt, seenAt },
})

import { stageAt } from '../aggregate/record.ts'
import { texts } from '../discord/texts/en.ts'
import type { NegotiationState } from '../model/digest.ts'
import type { StoryId } from '../model/ids.ts'
import type { StageChange } from '../model/record.ts'
import type { Scope } from '../store/counts.ts'
import type { Store } from '../store/database.ts'
import { readStoryIdsOf } from '../store/negotiation-stories.ts'
import { type Negotiation, readNegotiations } from '../store/negotiations.ts'
import { currentStory, isSettled, type Report, standingOf } from './reports.ts'

/** Where each negotiation of a scope stands, and what was reported of it; reports of none stand under `title`. */
export async function readNegotiationStates(
  store: Store,
  { scope, title }: { readonly scope: Scope; readonly title: string },
  reports: readonly Report[],
  now: Temporal.Instant,
): Promise<readonly NegotiationState[]> {
  const kept: NegotiationState[] = []
  const told = new Set<Report>()
  for (const negotiation of await negotiationsOf(store, scope)) {
    const ids = new Set(await readStoryIdsOf(store, negotiation.id))
    const own = reports.filter((report) => ids.has(report.id))
    for (const report of own) told.add(report)
    kept.push(await keptState(store, negotiation, own, now))
  }
  const others = reports.filter((report) => !told.has(report))
  return others.length === 0 ? kept : [...kept, stateOf(title, others)]
}

async function negotiationsOf(store: Store, scope: Scope): Promise<readonly Negotiation[]> {
  switch (scope.kind) {
    case 'guild':
      return readNegotiations(store, scope.id)
    case 'campaign':
      return (await readNegotiations(store)).filter(({ campaignId }) => campaignId === scope.id)
    case 'watch':
      return []
    default:
      return scope satisfies never
  }
}

/** By its record, which may know more than what was reported in the window. */
async function keptState(
  store: Store,
  { record }: Negotiation,
  reports: readonly Report[],
  now: Temporal.Instant,
): Promise<NegotiationState> {
  const reported = stateOf(record.agreement, reports)
  const stage = stageAt(record, now)
  const expiresAt = record.expiresAt?.toInstant() ?? null
  if (stage === null) return { ...reported, expiresAt }
  return {
    ...reported,
    stage: texts.stageNames[stage.stage],
    sinceAt: stage.at,
    ...(await readSource(store, stage)),
    expiresAt,
  }
}

/** What a stage rests on, and where it can be read. */
export async function readSource(
  store: Store,
  { by, evidence }: StageChange,
): Promise<Pick<NegotiationState, 'standing' | 'url'>> {
  switch (by.kind) {
    case 'story': {
      const { alert } = await currentStory(store, Number(by.storyId) as StoryId)
      return {
        standing: alert === null ? null : standingOf(alert, by.type),
        // The address of a private person's post names the person.
        url: alert?.evidence.find(({ url, outlet }) => url !== null && outlet !== null)?.url ?? null,
      }
    }
    case 'person':
      return { standing: 'entered by hand', url: evidence[0]?.url ?? null }
    case 'calendar':
      return { standing: 'by the calendar', url: null }
    default:
      return by satisfies never
  }
}

/** Where things stand by the last firm report. */
function stateOf(name: string, reports: readonly Report[]): NegotiationState {
  const last = reports.findLast(({ standing }) => isSettled(standing)) ?? reports.at(-1)
  return {
    name,
    stage: last?.what ?? texts.stageUnknown,
    sinceAt: last?.seenAt ?? null,
    standing: last?.standing ?? null,
    url: last?.url ?? null,
    expiresAt: null,
    changes: reports.flatMap(({ what, standing, also, seenAt, url }) =>
      [{ what, standing }, ...also].map((told) => ({ ...told, seenAt, url })),
    ),
  }
}

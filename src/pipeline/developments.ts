import { texts } from '../discord/texts/en.ts'
import type { NegotiationAlert } from '../model/alert.ts'
import type { Development } from '../model/record.ts'
import type { Store } from '../store/database.ts'
import { readStoryIdsOf } from '../store/negotiation-stories.ts'
import type { Negotiation } from '../store/negotiations.ts'
import type { StoryEvidence } from '../store/stories.ts'
import { currentStory, toldBy } from './reports.ts'

/** What is known of a negotiation, oldest first: the stories about it, and what people and the calendar entered. */
export async function readDevelopments(store: Store, negotiation: Negotiation): Promise<readonly Development[]> {
  const reported: Development[] = []
  for (const id of await readStoryIdsOf(store, negotiation.id)) {
    const { alert, evidence } = await currentStory(store, id)
    if (alert !== null) reported.push(...developmentsOf(alert, evidence))
  }
  const entered = negotiation.record.changes.flatMap((change): readonly Development[] =>
    change.by.kind === 'story' || change.undone !== null
      ? []
      : [
          {
            at: change.at,
            what: texts.stageNames[change.stage],
            standing: change.by.kind === 'person' ? 'entered by hand' : 'by the calendar',
            side: null,
            url: change.evidence[0]?.url ?? null,
          },
        ],
  )
  return [...reported, ...entered].sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** One a standing; a rumour is no part of the record. */
function developmentsOf(alert: NegotiationAlert, evidence: readonly StoryEvidence[]): readonly Development[] {
  const speakers = new Set(evidence.flatMap(({ item }) => (item.says === 'happened' ? (item.speaker?.side ?? []) : [])))
  const [side = null] = speakers
  const shared = {
    at: startOf(evidence),
    side: speakers.size === 1 ? side : null,
    // The address of a private person's post names the person.
    url: alert.evidence.find(({ url, outlet }) => url !== null && outlet !== null)?.url ?? null,
  }
  const told = toldBy(alert).filter(({ standing }) => standing !== 'rumour')
  return told.map((one) => ({ ...shared, ...one }))
}

/** When somebody first published it. */
function startOf(evidence: readonly StoryEvidence[]): Temporal.Instant {
  const [first] = evidence.map(({ item }) => item.at).toSorted(Temporal.Instant.compare)
  if (first === undefined) throw new Error('a story without items')
  return first
}

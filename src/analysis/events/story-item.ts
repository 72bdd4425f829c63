import { noFacts, type Party, type StoryItem, type Voice } from '../../model/negotiation.ts'
import { namedAgreements } from '../marks/agreements.ts'
import { readVoteOpens } from '../marks/vote-opens.ts'
import { findParties, type PartyIndex, partyIndex } from '../parties/find.ts'
import { shinglesOf, tellingWords } from './features.ts'
import { dayOf, explainEvents, type ReadableItem, readEvents } from './read.ts'

/** Who says it and when: what the text itself can't tell. */
export type Provenance = {
  readonly id: string
  readonly at: Temporal.Instant
  readonly voice: Voice
  readonly origin: string | null
  readonly speaker: Party | null
}

const denial =
  /\b(?:den(?:y|ies|ied|ying)|denials?|untrue|false|inaccurate|incorrect|premature|not true|no truth|refut(?:e|es|ed)|disput(?:e|es|ed) reports?|no (?:such )?(?:deal|agreement|vote|strike)|contrary to)\b/i
const correction =
  /^\s*correction\b|\bcorrection:|\bretract(?:s|ed|ion)\b|\b(?:incorrectly|erroneously|mistakenly) (?:reported|stated|said)\b|\bearlier (?:version|report|story)\b[^.]{0,60}\b(?:wrong|incorrect|misstated|erred)\b/i

/** An item as stories and standing see it; a denial carries the types it denies. */
export function toStoryItem(item: ReadableItem, from: Provenance, index: PartyIndex = partyIndex): StoryItem {
  const signed = signedBy(from.speaker, item)
  const text = `${signed.title ?? ''}\n${signed.text}`
  const events = readEvents(signed, index)
  const denied = denial.test(text) ? explainEvents(signed, index).filter((claim) => claim.undoneByGuard === 'not') : []
  const says = correction.test(text) ? 'corrected' : events.length === 0 && denied.length > 0 ? 'denied' : 'happened'
  const types = [...new Set((says === 'happened' ? events : [...events, ...denied]).map((event) => event.type))]
  return {
    ...from,
    says,
    types,
    parties: findParties(text, index),
    ...marksOf(item, types),
    facts: events[0]?.facts ?? noFacts,
    words: tellingWords(item.title, item.text),
    shingles: shinglesOf(item.title, item.text),
  }
}

/** What tells one development from another of the same type. */
function marksOf({ title, text, date }: ReadableItem, types: StoryItem['types']) {
  const agreements = namedAgreements(title, text)
  const today = dayOf(date)
  const isOfVote = types.includes('strike_vote_called') && today !== null
  const voteOpens = isOfVote ? readVoteOpens(title, text, today) : null
  return { ...(agreements.length === 0 ? {} : { agreements }), ...(voteOpens === null ? {} : { voteOpens }) }
}

/**
 * What an item is to stories: itself, and, where a side denies one thing while it reports another ("There is no deal.
 * Talks have resumed."), its denial besides.
 */
export function toStoryItems(item: ReadableItem, from: Provenance, index: PartyIndex = partyIndex): StoryItem[] {
  const told = toStoryItem(item, from, index)
  if (from.voice !== 'party' || told.says !== 'happened' || told.types.length === 0) return [told]
  const signed = signedBy(from.speaker, item)
  if (!denial.test(`${signed.title ?? ''}\n${signed.text}`)) return [told]
  const denied = explainEvents(signed, index).filter((claim) => claim.undoneByGuard === 'not')
  const types = [...new Set(denied.map(({ type }) => type))].filter((type) => !told.types.includes(type))
  return types.length === 0 ? [told] : [{ ...told, says: 'denied', types, facts: noFacts }, told]
}

/** A side's own page says "we" and names itself nowhere: who speaks is read before what is said. */
const signedBy = (speaker: Party | null, item: ReadableItem): ReadableItem =>
  speaker === null ? item : { ...item, title: `${speaker.name}: ${item.title ?? ''}` }

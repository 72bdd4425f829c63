import type { Party, Standing, StoryItem } from '../../model/negotiation.ts'
import { isCopy } from './copies.ts'
import { houseOfHost } from './owners.ts'

/** Why a story stands as it does; the sentence for it is in the texts. */
export type StandingReason =
  | 'filed-record'
  | 'both-parties'
  | 'one-party'
  | 'independent-outlets'
  | 'one-outlet'
  | 'copies-of-one-report'
  | 'private-accounts-only'
  | 'denied-by-party'
  | 'denied-in-reports'
  | 'corrected-by-its-source'
  | 'nothing-said'

/** `items`: the ids it rests on. */
export type StandingJudgement = {
  readonly standing: Standing
  readonly why: StandingReason
  readonly items: readonly string[]
}

/**
 * How far a story is borne out. Never over-claimed: private accounts stay a rumour however many they
 * are, and copies of one text, or outlets of one house, are one voice. A party's later word undoes an
 * earlier claim of others; a party that speaks again after its denial is heard.
 */
export function judgeStanding(items: readonly StoryItem[]): StandingJudgement {
  const inOrder = [...items].sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  const said = inOrder.filter((item) => item.says === 'happened')
  return undone(inOrder, said) ?? borneOut(said)
}

function judged(standing: Standing, why: StandingReason, items: readonly StoryItem[]): StandingJudgement {
  return { standing, why, items: items.map((item) => item.id) }
}

function undone(inOrder: readonly StoryItem[], said: readonly StoryItem[]): StandingJudgement | null {
  if (said.some((item) => item.voice === 'record')) return null
  const denials = inOrder.filter((item) => item.says === 'denied' && !takenBack(item, inOrder))
  const byParty = denials.filter((item) => item.voice === 'party')
  if (byParty.length > 0) return judged('denied', 'denied-by-party', byParty)
  const corrections = inOrder.filter((item) => item.says === 'corrected' && isCorrectionOf(item, said))
  if (corrections.length > 0) return judged('corrected', 'corrected-by-its-source', corrections)
  const byOutlet = denials.filter((item) => item.voice === 'outlet' || item.voice === 'record')
  const official = said.some((item) => item.voice === 'party')
  return byOutlet.length > 0 && !official ? judged('denied', 'denied-in-reports', byOutlet) : null
}

/** The same speaker says later that it happened after all. */
function takenBack(denial: StoryItem, inOrder: readonly StoryItem[]): boolean {
  const speaker = speakerOf(denial)
  return inOrder.some(
    (item) =>
      item.says === 'happened' && speakerOf(item) === speaker && Temporal.Instant.compare(item.at, denial.at) > 0,
  )
}

/** An outlet corrects only itself and its copies; a party or a record corrects anyone. */
function isCorrectionOf(correction: StoryItem, said: readonly StoryItem[]): boolean {
  if (correction.voice === 'private') return false
  if (correction.voice !== 'outlet') return true
  const rest = said.filter(
    (item) => item.voice !== 'private' && speakerOf(item) !== speakerOf(correction) && !isCopy(item, correction),
  )
  return rest.length === 0
}

function borneOut(said: readonly StoryItem[]): StandingJudgement {
  const records = said.filter((item) => item.voice === 'record')
  if (records.length > 0) return judged('confirmed', 'filed-record', records)
  const official = said.filter((item) => item.voice === 'party')
  const sides = new Set(official.map((item) => item.speaker?.side ?? null))
  if (sides.has('union') && sides.has('employer')) return judged('confirmed', 'both-parties', official)
  if (official.length > 0) return judged('official', 'one-party', official)
  return byOutlets(said)
}

function byOutlets(said: readonly StoryItem[]): StandingJudgement {
  const outlets = said.filter((item) => item.voice === 'outlet')
  const voices = independentVoices(outlets)
  if (voices.length >= 2) return judged('corroborated', 'independent-outlets', voices)
  if (outlets.length > 0) return judged('reported', outlets.length > 1 ? 'copies-of-one-report' : 'one-outlet', outlets)
  return judged('rumour', said.length > 0 ? 'private-accounts-only' : 'nothing-said', said)
}

/** One item a house, copies of an earlier text left out. */
function independentVoices(outlets: readonly StoryItem[]): StoryItem[] {
  const voices: StoryItem[] = []
  const houses = new Set<string>()
  for (const item of outlets) {
    const house = item.origin === null ? null : houseOfHost(item.origin)
    if (house === null || houses.has(house) || voices.some((voice) => isCopy(item, voice))) continue
    houses.add(house)
    voices.push(item)
  }
  return voices
}

function speakerOf(item: StoryItem): string {
  if (item.voice === 'party') return `party ${partyKey(item.speaker)}`
  return `${item.voice} ${item.origin === null ? item.id : (houseOfHost(item.origin) ?? item.origin)}`
}

const partyKey = (party: Party | null) => party?.id.split(':')[0] ?? 'unknown'

import type { EventType, Party, StoryItem } from '../../model/negotiation.ts'
import type { Story } from './story.ts'

/** Words every labour story has: they tell one story from another hardly at all. */
const common = new Set(
  `strike union worker contract deal agreement talk negotiation member vote tentative offer bargain labor labour employee pay wage reach company ratify reject table walk job work action expire deadline notice authoriz author lockout group local
  percent board leader association`.split(/\s+/),
)

const weightOf = (word: string) => (common.has(word) ? 0.25 : /^\d/.test(word) ? 1.5 : 1)

/** What a story and an item have in common, each 0…1 but `parties`, −1…1. */
export type Likeness = {
  readonly words: number
  readonly types: number
  readonly parties: number
  readonly days: number
  /** 1 both are about one agreement, −1 each about another, null where one names none. */
  readonly agreements: 1 | -1 | null
  /** The item tells when the vote opens, which the story, by then half a day old, did not know: news of its own. */
  readonly setsVoteDay: boolean
}

/** Details of one and the same report come in within hours. */
const sameReportDays = 0.5

export function likeness(story: Story, item: StoryItem): Likeness {
  const days = Math.abs(item.at.since(story.lastAt).total('hours')) / 24
  return {
    words: wordLikeness(story, item.words),
    types: typeLikeness(story, item.types),
    parties: partyLikeness(story.parties, item.parties),
    days,
    agreements: agreementLikeness(story.agreements, item.agreements ?? []),
    setsVoteDay: item.voteOpens !== undefined && !story.knowsVoteDay && days >= sameReportDays,
  }
}

/** How alike two stories have grown, whichever is asked first. */
export function twinLikeness(one: Story, other: Story): Likeness {
  const shared = [...one.types].map(([type, count]) =>
    Math.min(count / one.size, (other.types.get(type) ?? 0) / other.size),
  )
  return {
    words: cosine(meanWords(one), meanWords(other)),
    types: Math.max(0, ...shared),
    parties: partyLikeness(one.parties, other.parties),
    days: Math.abs(one.lastAt.since(other.lastAt).total('hours')) / 24,
    agreements: agreementLikeness(new Map(mainAgreements(one).map((name) => [name, 1])), mainAgreements(other)),
    setsVoteDay: one.knowsVoteDay !== other.knowsVoteDay,
  }
}

/** What most of those that name an agreement name: a report may tell of another one, too. */
function mainAgreements({ agreements }: Story): readonly string[] {
  const most = Math.max(0, ...agreements.values())
  return [...agreements].flatMap(([name, count]) => (count === most ? [name] : []))
}

/** `theirs` [] : none named. */
function agreementLikeness(ours: ReadonlyMap<string, number>, theirs: readonly string[]): Likeness['agreements'] {
  if (ours.size === 0 || theirs.length === 0) return null
  return theirs.some((name) => [...ours.keys()].some((own) => isSameName(own, name))) ? 1 : -1
}

/** "Basic" is short for "Minimum Basic". */
const isSameName = (one: string, other: string): boolean =>
  ` ${one}`.endsWith(` ${other}`) || ` ${other}`.endsWith(` ${one}`)

/** Cosine of the item's words with the story's, common labour words counting little. */
const wordLikeness = (story: Story, words: readonly string[]): number =>
  cosine(meanWords(story), new Map(words.map((word) => [word, 1])))

/** Each word of a story with the share of its items that had it. */
const meanWords = ({ words, size }: Story): ReadonlyMap<string, number> =>
  new Map([...words].map(([word, count]) => [word, count / size]))

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [word, share] of one) dot += weightOf(word) ** 2 * share * (other.get(word) ?? 0)
  return dot === 0 ? 0 : dot / Math.sqrt(normOf(one) * normOf(other))
}

function normOf(words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, share] of words) sum += (weightOf(word) * share) ** 2
  return sum
}

/** Share of the item's types the story has had, by how many of its items had them; 1 when both report nothing. */
export function typeLikeness(story: Story, types: readonly EventType[]): number {
  if (types.length === 0 && story.types.size === 0) return 1
  if (types.length === 0 || story.types.size === 0) return 0
  return Math.max(...types.map((type) => (story.types.get(type) ?? 0) / story.size))
}

/** A union of both is worth more than an employer; two different unions speak against. */
function partyLikeness(ours: readonly Party[], theirs: readonly Party[]): number {
  const unions = sideLikeness(ours, theirs, 'union')
  const employers = sideLikeness(ours, theirs, 'employer')
  if (unions === null && employers === null) return 0
  if (unions === null || employers === null) return unions ?? 0.6 * employers!
  return unions < 0 && employers < 0 ? -1 : 0.6 * unions + 0.4 * employers
}

/** 1 shared, −1 both named and nothing shared, null where one names none. */
function sideLikeness(ours: readonly Party[], theirs: readonly Party[], side: Party['side']): number | null {
  const left = idsOf(ours, side)
  const right = idsOf(theirs, side)
  if (left.size === 0 || right.size === 0) return null
  return [...left].some((id) => right.has(id)) ? 1 : -1
}

/** A local counts as its union. */
const idsOf = (parties: readonly Party[], side: Party['side']) =>
  new Set(parties.filter((party) => party.side === side).map((party) => party.id.split(':')[0]!))

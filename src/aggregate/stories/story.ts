import type { EventType, Party, StoryItem } from '../../model/negotiation.ts'

/** What is kept of a story to place the next item: its size does not grow with the items. */
export type Story = {
  readonly id: string
  readonly firstAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly size: number
  /** How many of its items had the word. */
  readonly words: ReadonlyMap<string, number>
  readonly types: ReadonlyMap<EventType, number>
  readonly parties: readonly Party[]
  /** How many of its items named the agreement as theirs. */
  readonly agreements: ReadonlyMap<string, number>
  /** Has any of them told when the vote opens? */
  readonly knowsVoteDay: boolean
}

/** Most words kept of one story; the rarest go first. */
const maxWords = 200
const maxParties = 24
const maxAgreements = 12

/** The story with one item more; `story` null begins one under `id`. */
export function addToStory(story: Story | null, item: StoryItem, id: string): Story {
  const own: Story = {
    id,
    firstAt: item.at,
    lastAt: item.at,
    size: 1,
    words: ones(item.words),
    types: ones(item.types),
    parties: item.parties,
    agreements: ones(item.agreements ?? []),
    knowsVoteDay: item.voteOpens !== undefined,
  }
  return story === null ? own : mergeStories(story, own)
}

const ones = <Key>(keys: readonly Key[]): ReadonlyMap<Key, number> => new Map(keys.map((key) => [key, 1]))

/** One story of two, under the id of the first. */
export function mergeStories(kept: Story, gone: Story): Story {
  return {
    id: kept.id,
    firstAt: Temporal.Instant.compare(kept.firstAt, gone.firstAt) <= 0 ? kept.firstAt : gone.firstAt,
    lastAt: Temporal.Instant.compare(kept.lastAt, gone.lastAt) >= 0 ? kept.lastAt : gone.lastAt,
    size: kept.size + gone.size,
    words: prune(summed(kept.words, gone.words), maxWords),
    types: summed(kept.types, gone.types),
    parties: [...new Map([...kept.parties, ...gone.parties].map((party) => [party.id, party])).values()].slice(
      0,
      maxParties,
    ),
    agreements: prune(summed(kept.agreements, gone.agreements), maxAgreements),
    knowsVoteDay: kept.knowsVoteDay || gone.knowsVoteDay,
  }
}

function summed<Key>(one: ReadonlyMap<Key, number>, other: ReadonlyMap<Key, number>): Map<Key, number> {
  const sum = new Map(one)
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

const prune = (counts: Map<string, number>, most: number): Map<string, number> =>
  counts.size <= most ? counts : new Map([...counts].sort((a, b) => b[1] - a[1]).slice(0, most))

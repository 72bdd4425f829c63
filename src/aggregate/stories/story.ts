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
}

/** Most words kept of one story; the rarest go first. */
const maxWords = 200
const maxParties = 24

/** The story with one item more; `story` null begins one under `id`. */
export function addToStory(story: Story | null, item: StoryItem, id: string): Story {
  if (!story) {
    const words = new Map(item.words.map((word) => [word, 1]))
    return {
      id,
      firstAt: item.at,
      lastAt: item.at,
      size: 1,
      words,
      types: new Map(item.types.map((type) => [type, 1])),
      parties: item.parties,
    }
  }
  return {
    ...story,
    lastAt: Temporal.Instant.compare(item.at, story.lastAt) > 0 ? item.at : story.lastAt,
    size: story.size + 1,
    words: prune(counted(story.words, item.words)),
    types: counted(story.types, item.types),
    parties: [...new Map([...story.parties, ...item.parties].map((party) => [party.id, party])).values()].slice(
      0,
      maxParties,
    ),
  }
}

/** One story of two, under the id of the first. */
export function mergeStories(kept: Story, gone: Story): Story {
  return {
    id: kept.id,
    firstAt: Temporal.Instant.compare(kept.firstAt, gone.firstAt) <= 0 ? kept.firstAt : gone.firstAt,
    lastAt: Temporal.Instant.compare(kept.lastAt, gone.lastAt) >= 0 ? kept.lastAt : gone.lastAt,
    size: kept.size + gone.size,
    words: prune(summed(kept.words, gone.words)),
    types: summed(kept.types, gone.types),
    parties: [...new Map([...kept.parties, ...gone.parties].map((party) => [party.id, party])).values()].slice(
      0,
      maxParties,
    ),
  }
}

function summed<Key>(one: ReadonlyMap<Key, number>, other: ReadonlyMap<Key, number>): Map<Key, number> {
  const sum = new Map(one)
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

function counted<Key>(counts: ReadonlyMap<Key, number>, keys: readonly Key[]): Map<Key, number> {
  const more = new Map(counts)
  for (const key of keys) more.set(key, (more.get(key) ?? 0) + 1)
  return more
}

function prune(words: Map<string, number>): Map<string, number> {
  return words.size <= maxWords ? words : new Map([...words].sort((a, b) => b[1] - a[1]).slice(0, maxWords))
}

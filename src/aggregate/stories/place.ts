import type { StoryItem } from '../../model/negotiation.ts'
import { type Likeness, likeness, twinLikeness, typeLikeness } from './likeness.ts'
import { addToStory, mergeStories, type Story } from './story.ts'

/** Days after its last item at which a story is closed: the same development is reported within a few days. */
const openDays = 5
/** Open stories kept at most; the longest silent go first. */
const maxOpen = 5_000
/** The likeness from which an item belongs; set on the development half, see docs/accuracy.md. */
const threshold = 0.36

/** Where an item belongs, why, and the open stories after it. */
export type Placement = {
  readonly storyId: string
  /** It opened the story. */
  readonly isNew: boolean
  /** null when no open story was near. */
  readonly score: number | null
  readonly stories: readonly Story[]
}

/**
 * Places one item among the open stories, in order of time: the likest story, or a new one named
 * after the item. Pure; what it returns is all that is needed for the next item.
 */
export function placeItem(stories: readonly Story[], item: StoryItem): Placement {
  const open = stories.filter((story) => item.at.since(story.lastAt).total('days') <= openDays)
  const ranked = open
    .filter((story) => mayBelong(story, item))
    .map((story) => ({ story, found: likeness(story, item) }))
    .filter(({ found }) => found.agreements !== -1)
    .map(({ story, found }) => ({ story, score: scoreOf(found) }))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]
  if (best && best.score >= threshold) {
    const grown = addToStory(best.story, item, best.story.id)
    return {
      storyId: grown.id,
      isNew: false,
      score: best.score,
      stories: open.map((story) => (story === best.story ? grown : story)),
    }
  }
  const begun = addToStory(null, item, item.id)
  return { storyId: begun.id, isNew: true, score: best?.score ?? null, stories: newest([...open, begun]) }
}

/** Words alone never put a deal into the story of a vote: where both report something, it must be the same thing. */
const leastSharedTypes = 0.2

function mayBelong(story: Story, item: StoryItem): boolean {
  if (item.types.length === 0 || story.types.size === 0) return true
  return typeLikeness(story, item.types) >= leastSharedTypes
}

function newest(stories: readonly Story[]): readonly Story[] {
  if (stories.length <= maxOpen) return stories
  return [...stories].sort((a, b) => Temporal.Instant.compare(b.lastAt, a.lastAt)).slice(0, maxOpen)
}

/** Two stories that later items have made as alike as this are one: as high as costs no true story of the development half. */
const twinThreshold = 0.6

/** Two stories found to be one: the one opened first stays, and what was said of the younger follows it. */
export type Merger = { readonly keptId: string; readonly goneId: string; readonly stories: readonly Story[] }

/** Whether a story has grown into another, of `stories` in the order they were opened: asked after each item, since the first reports may share no word. */
export function mergeTwins(stories: readonly Story[], storyId: string): Merger | null {
  const grown = stories.find((story) => story.id === storyId)
  if (!grown) return null
  const twin = stories.find((story) => story !== grown && isTwin(twinLikeness(story, grown)))
  if (!twin) return null
  const [kept, gone] = stories.indexOf(twin) < stories.indexOf(grown) ? [twin, grown] : [grown, twin]
  const merged = mergeStories(kept, gone)
  return {
    keptId: kept.id,
    goneId: gone.id,
    stories: stories.flatMap((story) => (story === gone ? [] : story === kept ? [merged] : [story])),
  }
}

/** Words alone make no twins: what they report is the same, too, and no two unions are taken for one. */
const isTwin = (found: Likeness): boolean =>
  found.types >= leastSharedTypes &&
  found.parties >= 0 &&
  found.agreements !== -1 &&
  found.days <= openDays &&
  scoreOf(found) >= twinThreshold

/** Weights set on the development half. */
function scoreOf({ words, types, parties, days, setsVoteDay }: Likeness): number {
  return words + 0.25 * types + 0.12 * parties - 0.06 * days - (setsVoteDay ? 0.3 : 0)
}

import type { StoryItem } from '../../model/negotiation.ts'

/** Share of the shorter one's five-word runs found in the other, from which one is a copy. */
const copyShare = 0.5
/** Fewer runs than this tell nothing: two headlines may agree by chance. */
const fewestShingles = 4

/** One text under two hosts: an agency's report, or one outlet copying another. */
export function isCopy(one: StoryItem, other: StoryItem): boolean {
  const shorter = Math.min(one.shingles.length, other.shingles.length)
  if (shorter < fewestShingles) return false
  const theirs = new Set(other.shingles)
  return one.shingles.filter((shingle) => theirs.has(shingle)).length / shorter >= copyShare
}

import type { DriverWord } from '../../model/spike.ts'

/** In how many posts a word stands, each author counted once: during the spike, and in the baseline before it. */
export type WordCounts = { readonly word: string; readonly during: number; readonly before: number }

/** Posts the prior is worth: enough that a rare word needs several posts to stand out. */
const priorPosts = 50
/** Thousands of words are compared: at 3 standard errors one in a thousand stands out by chance. */
const leastZ = 3
/** A word of one or two people is theirs, not the campaign's. */
const leastPosts = 3

/**
 * Words said in a larger share of posts than before, the surest first: log-odds ratio with an informative Dirichlet prior, the
 * words' share in both corpora together. `posts` are all posts of each corpus, counted like the words.
 * Source: B. Monroe, M. Colaresi, K. Quinn, Fightin' Words, Political Analysis 16(4), 2008, equations 16 and 22.
 */
export function overrepresentedWords(
  words: readonly WordCounts[],
  posts: { readonly during: number; readonly before: number },
  shown: number,
): DriverWord[] {
  return words
    .filter(({ during }) => during >= leastPosts)
    .map((word) => ({ word: word.word, posts: word.during, z: zOf(word, posts) }))
    .filter(({ z }) => z >= leastZ)
    .sort((a, b) => b.z - a.z || b.posts - a.posts)
    .slice(0, shown)
}

function zOf({ during, before }: WordCounts, posts: { readonly during: number; readonly before: number }): number {
  // Half a post more and less: a word in all posts, or only in these, still has odds.
  const prior = (priorPosts * (during + before + 0.5)) / (posts.during + posts.before + 1)
  const now = logOdds(during + prior, posts.during + priorPosts)
  const usual = logOdds(before + prior, posts.before + priorPosts)
  return (now - usual) / Math.sqrt(1 / (during + prior) + 1 / (before + prior))
}

const logOdds = (count: number, of: number) => Math.log(count / (of - count))

import type { Appearance } from './schedule.ts'

/** An article as it stands now. */
export type PublishedArticle = {
  /** Permanent, and different for each playing of the same script. */
  readonly guid: string
  /** The last part of its address. */
  readonly slug: string
  readonly title: string
  readonly text: string
  readonly publishedAt: Temporal.Instant
  /** Later than `publishedAt` once it was revised. */
  readonly updatedAt: Temporal.Instant
}

/** An outlet's articles, newest first, each in its latest version. */
export function articlesOf(outlet: string, appeared: readonly Appearance[]): readonly PublishedArticle[] {
  const articles = new Map<string, PublishedArticle>()
  for (const { at, key, item } of appeared) {
    if (item.kind === 'article' && item.outlet === outlet) {
      const slug = `${key}-${at.epochMilliseconds.toString(36)}`
      const guid = `tag:${outlet}.example,${at.toString().slice(0, 10)}:${slug}`
      articles.set(key, { guid, slug, title: item.title, text: item.text, publishedAt: at, updatedAt: at })
    }
    const revised = item.kind === 'revision' ? articles.get(item.of) : undefined
    if (item.kind === 'revision' && revised) {
      articles.set(item.of, { ...revised, title: item.title, text: item.text, updatedAt: at })
    }
    if (item.kind === 'delete') articles.delete(item.of)
  }
  return [...articles.values()].toReversed()
}

import { UserError } from '../../model/errors.ts'
import { type FeedItem, parseFeed } from './parse.ts'

export type FeedReport =
  | {
      readonly file: string
      readonly ok: true
      readonly title: string | null
      readonly link: string | null
      readonly items: readonly ReportedItem[]
    }
  | { readonly file: string; readonly ok: false; readonly error: string }

type ReportedItem = Pick<FeedItem, 'id' | 'url' | 'title' | 'text' | 'categories'> & {
  /** ISO 8601 in UTC; null when the feed tells none. */
  readonly publishedAt: string | null
}

/** What is read from a feed's bytes, as JSON for a person or a script to check. */
export function reportFeed(file: string, bytes: Uint8Array): FeedReport {
  try {
    const { title, link, items } = parseFeed(bytes, null)
    return { file, ok: true, title, link, items: items.map(reportItem) }
  } catch (error) {
    if (error instanceof UserError) return { file, ok: false, error: error.message }
    throw error
  }
}

function reportItem({ id, url, title, text, publishedAt, categories }: FeedItem): ReportedItem {
  return { id, url, title, text, publishedAt: publishedAt?.toString() ?? null, categories }
}

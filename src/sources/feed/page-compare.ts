import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { Compared, Reading } from './compare.ts'
import type { FeedCursor } from './cursor.ts'
import { shortHash } from './identity.ts'
import type { PageContent } from './page.ts'

/** Lines remembered, so that what rotates or comes back is told once. */
const mostLines = 5_000

/** The lines that a page did not have before, as one post; all of the first reading is a baseline. */
export function comparePage(page: PageContent, cursor: FeedCursor | null, reading: Reading): Compared {
  const seen = new Map(cursor?.seen)
  const fresh = page.lines.filter((line) => !seen.has(shortHash(line)))
  for (const line of page.lines) {
    const key = shortHash(line)
    seen.delete(key)
    seen.set(key, '')
  }
  const post = fresh.length === 0 ? null : changeToPost(page, fresh, reading)
  return {
    events: post === null ? [] : [{ kind: 'post', post, imported: cursor === null }],
    gaps: [],
    kind: 'page',
    page: [],
    seen: new Map([...seen].slice(-mostLines)),
  }
}

/** A change has no date and no author: only that these words stand there now. */
function changeToPost(page: PageContent, lines: readonly string[], { base, readAt }: Reading): Post {
  const text = lines.join('\n')
  const host = URL.parse(base)?.hostname.replace(/^www\./, '') ?? null
  return {
    uri: `${base}#${shortHash(text)}` as PostUri,
    url: base,
    source: 'feed',
    kind: 'article',
    author: host === null ? null : { id: host, handle: page.title },
    title: page.title,
    text: text.slice(0, 20_000),
    language: page.language,
    hashtags: [],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'excerpt',
    publishedAt: null,
    claimedAt: null,
    seenAt: readAt,
  }
}

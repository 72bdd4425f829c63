import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { PostPage } from '../list/read.ts'
import { graphPage, namesIn, readGraphPage } from '../meta/page.ts'
import { parseDate } from '../text/dates.ts'
import { foldHashtags, writtenHashtags } from '../text/hashtag.ts'

const thread = z.object({
  id: z.string(),
  text: z.string().catch(''),
  permalink: z.url({ protocol: /^https$/ }),
  timestamp: z.string().catch(''),
  username: z.string().optional().catch(undefined),
  topic_tag: z.string().optional().catch(undefined),
})

/** An account's name, as in `Post.author.id`. */
export const accountId = (name: string): string => `${name.toLowerCase()}@threads.com`

/**
 * An answer of `keyword_search` as posts. null when it is none.
 * Source: https://developers.facebook.com/docs/threads/keyword-search
 */
export function parseThreads(json: unknown, seenAt: Temporal.Instant): PostPage | null {
  const parsed = graphPage.safeParse(json)
  return parsed.success ? readGraphPage(parsed.data, (raw) => threadToPost(raw, seenAt)) : null
}

function threadToPost(raw: unknown, seenAt: Temporal.Instant): Post | null {
  const parsed = thread.safeParse(raw)
  if (!parsed.success) return null
  const { id, text, permalink, timestamp, username, topic_tag } = parsed.data
  const author = username === undefined ? null : accountId(username)
  return {
    // Names and hosts in an address change; the code after them does not.
    uri: `threads:${/\/post\/([\w-]+)/.exec(permalink)?.[1] ?? id}` as PostUri,
    url: permalink,
    source: 'threads',
    kind: 'post',
    author: author === null ? null : { id: author, handle: `@${author}` },
    title: null,
    text,
    language: null,
    hashtags: [...new Set([...foldHashtags(topic_tag === undefined ? [] : [topic_tag]), ...writtenHashtags(text)])],
    mentions: namesIn(text).map(accountId),
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'excerpt',
    publishedAt: parseDate(timestamp),
    claimedAt: null,
    seenAt,
  }
}

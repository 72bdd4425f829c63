import { z } from 'zod'
import type { Post } from '../../model/post.ts'
import { parseDate } from '../text/dates.ts'
import { recordToPost } from './record.ts'
import { postRecord } from './wire.ts'

/** A post as the AppView shows it: the record, and what it knows of its author. */
const postView = z.object({
  uri: z.string(),
  indexedAt: z.string(),
  author: z.object({ labels: z.array(z.object({ val: z.string() })).catch([]) }),
  record: postRecord,
})

/** `app.bsky.feed.defs#postView` as a post; null when it is none. */
export function viewToPost(raw: unknown, seenAt: Temporal.Instant): Post | null {
  const parsed = postView.safeParse(raw)
  if (!parsed.success) return null
  const { uri, indexedAt, author, record } = parsed.data
  const [, did, rkey] = /^at:\/\/([^/]+)\/[^/]+\/([^/]+)$/.exec(uri) ?? []
  const publishedAt = parseDate(indexedAt)
  if (did === undefined || rkey === undefined || publishedAt === null) return null
  const post = recordToPost(record, { did, rkey, publishedAt, seenAt })
  const hidden = author.labels.some((label) => label.val === '!no-unauthenticated')
  return hidden ? { ...post, showable: 'link' } : post
}

import type { Post } from '../../model/post.ts'

/** How many were published in the 24 h before `now`, as the network dates them. */
export function countLastDay(posts: readonly Post[], now: Temporal.Instant): number {
  const dayAgo = now.subtract({ hours: 24 })
  return posts.filter(({ publishedAt }) => publishedAt !== null && Temporal.Instant.compare(publishedAt, dayAgo) >= 0)
    .length
}

import type { PostUri } from '../../../src/model/ids.ts'
import type { Post } from '../../../src/model/post.ts'

/** A Bluesky post that says nothing but what a test gives it. */
export function postWith(parts: Partial<Post> = {}): Post {
  return {
    uri: 'at://did:plc:abc/app.bsky.feed.post/3k' as PostUri,
    url: null,
    source: 'bluesky',
    kind: 'post',
    author: { id: 'did:plc:abc', handle: null },
    title: null,
    text: '',
    language: null,
    hashtags: [],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'text',
    publishedAt: null,
    claimedAt: null,
    seenAt: Temporal.Instant.from('2026-11-22T06:00:00Z'),
    ...parts,
  }
}

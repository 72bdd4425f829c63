import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import { parseDate } from '../text/dates.ts'
import { foldHashtags } from '../text/hashtag.ts'
import type { PostRecord } from './wire.ts'

export type RecordPlace = {
  readonly did: string
  readonly rkey: string
  readonly publishedAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
}

export function atUri(did: string, collection: string, rkey: string): PostUri {
  return `at://${did}/${collection}/${rkey}` as PostUri
}

export function recordToPost(record: PostRecord, place: RecordPlace): Post {
  const { did, rkey } = place
  const marks = readFacets(record)
  const external = record.embed?.external?.uri
  return {
    ...emptyPost(place),
    uri: atUri(did, 'app.bsky.feed.post', rkey),
    url: `https://bsky.app/profile/${did}/post/${rkey}`,
    text: record.text,
    language: record.langs?.[0] ?? null,
    hashtags: foldHashtags([...marks.tags, ...(record.tags ?? [])]),
    mentions: marks.mentions,
    links: [...new Set([...marks.links, ...(external === undefined ? [] : [external])])],
    replyTo: (record.reply?.parent.uri as PostUri | undefined) ?? null,
    showable: isHiddenFromStrangers(record) ? 'link' : 'text',
    claimedAt: parseDate(record.createdAt),
  }
}

/** A repost has no words of its own: it is reach of `subject`. */
export function repostToPost(subject: string, createdAt: string | undefined, place: RecordPlace): Post {
  return {
    ...emptyPost(place),
    uri: atUri(place.did, 'app.bsky.feed.repost', place.rkey),
    repostOf: subject as PostUri,
    claimedAt: parseDate(createdAt),
  }
}

function emptyPost({ did, publishedAt, seenAt }: RecordPlace): Omit<Post, 'uri'> {
  return {
    url: null,
    source: 'bluesky',
    kind: 'post',
    // A commit carries no handle.
    author: { id: did, handle: null },
    title: null,
    text: '',
    language: null,
    hashtags: [],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'text',
    publishedAt,
    claimedAt: null,
    seenAt,
  }
}

/** The author asked that people without an account don't see it: only the link may be shown. */
function isHiddenFromStrangers(record: PostRecord): boolean {
  return record.labels?.values.some((label) => label.val === '!no-unauthenticated') ?? false
}

/** Tags, links and mentions as marked; offsets count UTF-8 bytes, so that a handle is cut from the bytes. */
function readFacets(record: PostRecord): { tags: string[]; links: string[]; mentions: string[] } {
  const bytes = new TextEncoder().encode(record.text)
  const marks = { tags: [] as string[], links: [] as string[], mentions: [] as string[] }
  for (const facet of record.facets ?? []) {
    for (const feature of facet?.features ?? []) {
      if (typeof feature.tag === 'string') marks.tags.push(feature.tag)
      if (typeof feature.uri === 'string') marks.links.push(feature.uri)
      if (typeof feature.did !== 'string') continue
      const words = new TextDecoder().decode(bytes.subarray(facet!.index.byteStart, facet!.index.byteEnd))
      const handle = /^@?((?:[\w-]+\.)+[\w-]+)$/.exec(words)?.[1]
      marks.mentions.push(feature.did.toLowerCase(), ...(handle === undefined ? [] : [handle.toLowerCase()]))
    }
  }
  return marks
}

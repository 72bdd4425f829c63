import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import type { Post } from '../../model/post.ts'
import type { Gap, SourceEvent, Target } from '../../model/source.ts'
import type { Poll, PolledSource, Probe, SourceIo } from '../source.ts'
import { fetchAccount, fetchHashtag, findHashtag, type InstagramAccess } from './api.ts'
import type { MediaPage } from './parse.ts'

export type InstagramOptions = InstagramAccess & {
  /** Between two readings. Default 15 min: Meta counts calls by the hour. */
  readonly intervalMs?: number
}

const mostPages = 4
const mostKnown = 300
const stored = z.object({ readAt: z.string(), hashtagId: z.string().nullable(), known: z.array(z.string()) })
type Cursor = z.infer<typeof stored>

/** Instagram Graph. A target's address: `@name` of a professional account, or `#tag` (the last 24 h, no names). */
export function instagramSource({ intervalMs = 15 * 60_000, ...access }: InstagramOptions): PolledSource {
  return {
    kind: 'polled',
    probe: (target, io) => probe(target, access, io),
    poll: (target, cursor, io) => poll(target.address, cursor === null ? null : stored.parse(JSON.parse(cursor)), io),
  }

  async function poll(address: string, cursor: Cursor | null, io: SourceIo): Promise<Poll> {
    const hashtagId = await hashtagIdOf(address, cursor, access, io)
    const read = await readBack(new Set(cursor?.known), (after) => fetchPage(address, hashtagId, after, access, io))
    const readAt = io.now()
    const events = read.fresh.map((post): SourceEvent => ({ kind: 'post', post, imported: cursor === null })).reverse()
    const known = [...new Set([...read.fresh.map((post) => post.uri as string), ...(cursor?.known ?? [])])]
    const next: Cursor = { readAt: readAt.toString(), hashtagId, known: known.slice(0, mostKnown) }
    return {
      batch: {
        source: 'instagram',
        cursorKey: address,
        events,
        cursor: JSON.stringify(next),
        gaps: read.complete || cursor === null ? [] : [gapSince(cursor, address, readAt)],
        dropped: read.dropped === 0 ? {} : { 'not a post': read.dropped },
      },
      nextReadAt: readAt.add({ milliseconds: intervalMs }),
      movedTo: null,
      ended: null,
    }
  }
}

function gapSince(cursor: Cursor, address: string, to: Temporal.Instant): Gap {
  const from = Temporal.Instant.from(cursor.readAt)
  return { source: 'instagram', address, from, to, why: 'more was posted than could be read back' }
}

async function hashtagIdOf(address: string, cursor: Cursor | null, access: InstagramAccess, io: SourceIo) {
  if (!address.startsWith('#')) return null
  return cursor?.hashtagId ?? (await findHashtag(address.slice(1), access, io)).id
}

function fetchPage(
  address: string,
  hashtagId: string | null,
  after: string | null,
  access: InstagramAccess,
  io: SourceIo,
) {
  if (hashtagId !== null) return fetchHashtag(hashtagId, after, access, io)
  return fetchAccount(address.slice(1), after, access, io)
}

/** Pages until one is reached that is known; of the first reading only one. `complete`: nothing was left out. */
async function readBack(known: ReadonlySet<string>, fetchPage: (after: string | null) => Promise<MediaPage>) {
  const fresh: Post[] = []
  let dropped = 0
  let after: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const page: MediaPage = await fetchPage(after)
    dropped += page.dropped
    fresh.push(...page.posts.filter((post) => !known.has(post.uri)))
    const reached = known.size === 0 || page.posts.some((post) => known.has(post.uri))
    if (reached || page.after === null || page.posts.length === 0) return { fresh, dropped, complete: true }
    after = page.after
  }
  return { fresh, dropped, complete: false }
}

async function probe(target: Target, access: InstagramAccess, io: SourceIo): Promise<Probe> {
  const { address } = target
  if (!/^[@#][\p{L}\p{M}\p{N}_.]+$/u.test(address)) {
    throw new UserError(`Instagram can't watch "${address}". Write @name of a professional account, or #hashtag.`)
  }
  const notes = ['a short excerpt shown', 'deletes are not told by this network']
  const hashtag = address.startsWith('#') ? await findHashtag(address.slice(1), access, io) : null
  const page = await fetchPage(address, hashtag?.id ?? null, null, access, io)
  if (page.followers !== null) notes.unshift(`${page.followers} followers`)
  if (hashtag !== null) notes.unshift(`${hashtag.used} of 30 hashtags used in 7 days`, 'authors are not told')
  const dayAgo = io.now().subtract({ hours: 24 })
  const recent = page.posts.filter(
    ({ publishedAt }) => publishedAt !== null && Temporal.Instant.compare(publishedAt, dayAgo) >= 0,
  )
  return { target, title: address, postsLastDay: recent.length, notes }
}

import PQueue from 'p-queue'
import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import type { Post } from '../../model/post.ts'
import type { Gap, SourceEvent } from '../../model/source.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { Poll, SourceIo } from '../source.ts'
import { type ArticleList, parseArticles } from './parse.ts'

export type GdeltPace = {
  readonly apiUrl: string
  readonly intervalMs: number
  /** Between two requests, whoever asks: GDELT wants 5 s. */
  readonly pauseMs: number
}

/** A span of a search. @throws {UserError} when GDELT refuses the query. @throws {TransientError} when it is busy. */
export type FetchArticles = (query: string, span: Span, io: SourceIo) => Promise<ArticleList>
type Span = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

/** All searches of a process stand in one line. */
export function openGdelt({ apiUrl, pauseMs }: GdeltPace): FetchArticles {
  const queue = new PQueue({ concurrency: 1, intervalCap: 1, interval: pauseMs })
  return (query, span, io) => queue.add(() => fetchArticles(query, span, io, apiUrl))
}

const mostRecords = 250
const mostPages = 6
/** Articles appear late in the index: each reading goes back this far before the last. */
const overlapMs = 2 * 3_600_000
/** It searches three months back. */
const longestBackMs = 89 * 86_400_000
const firstBackMs = 24 * 3_600_000

const stored = z.object({ readAt: z.string(), seen: z.array(z.string()) })
type Cursor = { readonly readAt: Temporal.Instant; readonly seen: readonly string[] }

/** One reading of a search: everything since the last one, by overlapping windows. */
export async function pollSearch(
  query: string,
  cursorText: string | null,
  io: SourceIo,
  fetch: FetchArticles,
  intervalMs: number,
): Promise<Poll> {
  const cursor = readCursor(cursorText)
  const now = io.now()
  const from = windowStart(cursor, now)
  const { posts, dropped, complete, oldest } = await readWindow(query, { from, to: now }, io, fetch)
  const known = new Set(cursor?.seen)
  const events = posts
    .filter((post) => !known.has(post.uri))
    .map((post): SourceEvent => ({ kind: 'post', post, imported: cursor === null }))
    .reverse()
  const gap: Gap = { source: 'gdelt', address: query, from, to: oldest, why: 'more articles than a search can list' }
  const seen = [...new Set([...posts.map((post) => post.uri as string), ...known])].slice(0, 2_000)
  return {
    batch: {
      source: 'gdelt',
      cursorKey: query,
      events,
      cursor: JSON.stringify({ readAt: now.toString(), seen }),
      gaps: complete || cursor === null ? [] : [gap],
      dropped: dropped === 0 ? {} : { 'not an article': dropped },
    },
    nextReadAt: now.add({ milliseconds: intervalMs }),
    movedTo: null,
    ended: null,
  }
}

function windowStart(cursor: Cursor | null, now: Temporal.Instant): Temporal.Instant {
  if (cursor === null) return now.subtract({ milliseconds: firstBackMs })
  const earliest = now.subtract({ milliseconds: longestBackMs })
  const from = cursor.readAt.subtract({ milliseconds: overlapMs })
  return Temporal.Instant.compare(from, earliest) < 0 ? earliest : from
}

/** Newest first, page by page, each ending where the last one's oldest article was seen. */
async function readWindow(query: string, { from, to }: Span, io: SourceIo, fetch: FetchArticles) {
  const posts = new Map<string, Post>()
  let dropped = 0
  let oldest = to
  for (let pages = 0; pages < mostPages; pages++) {
    const list = await fetch(query, { from, to: oldest }, io)
    for (const post of list.posts) posts.set(post.uri, post)
    dropped += list.dropped
    if (list.listed < mostRecords) return { posts: [...posts.values()], dropped, oldest, complete: true }
    const last = list.posts.at(-1)?.publishedAt ?? oldest
    // A whole page of one moment: going on would bring it again.
    if (Temporal.Instant.compare(last, oldest) >= 0) break
    oldest = last
  }
  return { posts: [...posts.values()], dropped, oldest, complete: false }
}

async function fetchArticles(query: string, span: Span, io: SourceIo, apiUrl: string): Promise<ArticleList> {
  const url = new URL('/api/v2/doc/doc', apiUrl)
  const wanted = { query, mode: 'artlist', format: 'json', sort: 'datedesc', maxrecords: String(mostRecords) }
  for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value)
  url.searchParams.set('startdatetime', compact(span.from))
  url.searchParams.set('enddatetime', compact(span.to))
  const response = await io.fetch(url, { signal: io.signal })
  const text = await response.text()
  if (response.status === 429 || /limit requests/i.test(text.slice(0, 300))) {
    const wait = readHoldMs(response.headers, io.now()) ?? 60_000
    throw new TransientError('GDELT limits how often it is asked. It is tried again.', wait)
  }
  if (!response.ok) {
    throw new TransientError(`GDELT answers with an error (${response.status}). It is tried again.`, null)
  }
  const list = text.trim() === '' ? { posts: [], listed: 0, dropped: 0 } : parseArticles(text, io.now())
  if (list === null) throw new UserError(`GDELT refuses this search: ${text.trim().slice(0, 200)} Change the words.`)
  return list
}

function readCursor(text: string | null): Cursor | null {
  if (text === null) return null
  const { readAt, seen } = stored.parse(JSON.parse(text))
  return { readAt: Temporal.Instant.from(readAt), seen }
}

/** `YYYYMMDDHHMMSS`, in UTC. */
function compact(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[^\d]/g, '')
}

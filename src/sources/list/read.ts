import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { Gap, SourceEvent, SourceId } from '../../model/source.ts'
import type { Poll, SourceIo } from '../source.ts'
import { type ListCursor, printOf, readListCursor, writeListCursor } from './cursor.ts'

/** A page of a network's list, newest first. */
export type PostPage = {
  readonly posts: readonly Post[]
  /** Listed as taken back. */
  readonly gone: readonly PostUri[]
  readonly dropped: Readonly<Record<string, number>>
  /** Where the next page begins; null on the last. */
  readonly after: string | null
}

/** How a network's list is read. */
export type ListReader = {
  readonly source: SourceId
  readonly address: string
  readonly fetchPage: (after: string | null) => Promise<PostPage>
  /** How posts stand now that were told before, and those just listed; absent: the network does not tell. */
  readonly lookAgain?: (known: readonly PostUri[], listed: readonly Post[]) => Promise<Pick<PostPage, 'posts' | 'gone'>>
  /** Pages read back at most after an outage. */
  readonly mostPages: number
}

/** Older than our last reading by this much: the network was late to list it, and it is no news. */
const lateMs = 24 * 3_600_000

/**
 * One reading of a list: page by page back to what was told last time, then how the known posts stand now.
 * The first reading takes one page as a baseline.
 */
export async function pollList(
  reader: ListReader,
  cursorText: string | null,
  io: SourceIo,
  intervalMs: number,
): Promise<Poll> {
  const cursor = readListCursor(cursorText)
  const read = await readBack(reader, cursor)
  const again = await reader.lookAgain?.([...(cursor?.known.keys() ?? [])], read.posts)
  const gone = new Set([...read.gone, ...(again?.gone ?? [])])
  const posts = uniqueByUri([...read.posts, ...(again?.posts ?? [])]).filter(({ uri }) => !gone.has(uri))
  const readAt = io.now()
  const gaps = read.complete || cursor === null ? [] : [gapOf(reader, cursor, read.posts, readAt)]
  return {
    batch: {
      source: reader.source,
      cursorKey: reader.address,
      events: [...newsOf(posts, cursor), ...[...gone].map((uri) => ({ kind: 'delete' as const, uri }))],
      cursor: writeListCursor({ readAt, known: remember(posts, gone, cursor) }),
      gaps,
      dropped: read.dropped,
    },
    nextReadAt: readAt.add({ milliseconds: Math.round(intervalMs) }),
    movedTo: null,
    ended: null,
  }
}

/** `complete`: nothing since the last reading was left out. */
async function readBack({ fetchPage, mostPages }: ListReader, cursor: ListCursor | null) {
  const posts: Post[] = []
  const gone: PostUri[] = []
  const dropped: Record<string, number> = {}
  let after: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const page: PostPage = await fetchPage(after)
    posts.push(...page.posts)
    gone.push(...page.gone)
    for (const [why, n] of Object.entries(page.dropped)) dropped[why] = (dropped[why] ?? 0) + n
    const last = page.after === null || page.after === after || isEmpty(page)
    if (cursor === null || last || isTold(page.posts.at(-1), cursor)) return { posts, gone, dropped, complete: true }
    after = page.after
  }
  return { posts, gone, dropped, complete: false }
}

const isEmpty = ({ posts, gone, dropped }: PostPage): boolean =>
  posts.length + gone.length + Object.keys(dropped).length === 0

/** The end of a page decides: what is pinned stands first, however old. */
function isTold(post: Post | undefined, cursor: ListCursor): boolean {
  return post !== undefined && (cursor.known.has(post.uri) || isLate(post, cursor))
}

const isLate = ({ publishedAt }: Post, { readAt }: ListCursor): boolean =>
  publishedAt !== null && publishedAt.epochMilliseconds < readAt.epochMilliseconds - lateMs

/** Posts new or edited since the last reading, oldest first. */
function newsOf(posts: readonly Post[], cursor: ListCursor | null): readonly SourceEvent[] {
  return posts
    .filter((post) => cursor?.known.get(post.uri) !== printOf(post))
    .map((post) => ({ kind: 'post' as const, post, imported: cursor === null || isLate(post, cursor) }))
    .reverse()
}

/** From the last reading to the oldest post that was read back. */
function gapOf(
  { source, address }: ListReader,
  cursor: ListCursor,
  posts: readonly Post[],
  readAt: Temporal.Instant,
): Gap {
  const oldest = posts.at(-1)?.publishedAt ?? readAt
  const to = Temporal.Instant.compare(oldest, cursor.readAt) > 0 ? oldest : readAt
  return { source, address, from: cursor.readAt, to, why: 'more was posted than could be read back' }
}

function remember(posts: readonly Post[], gone: ReadonlySet<PostUri>, cursor: ListCursor | null) {
  const known = new Map(posts.map((post) => [post.uri, printOf(post)]))
  for (const [uri, print] of cursor?.known ?? []) if (!known.has(uri) && !gone.has(uri)) known.set(uri, print)
  return known
}

/** The later copy of a post is how it stands now, at the place of the first. */
function uniqueByUri(posts: readonly Post[]): readonly Post[] {
  return [...new Map(posts.map((post) => [post.uri, post])).values()]
}

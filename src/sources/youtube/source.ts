import { UserError } from '../../model/errors.ts'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import { openAllowance } from '../allowance.ts'
import { readListCursor } from '../list/cursor.ts'
import { type ListReader, type PostPage, pollList } from '../list/read.ts'
import { countLastDay } from '../list/recent.ts'
import type { AccountReading, PolledSource, Probe, SourceIo } from '../source.ts'
import {
  allowanceZone,
  fetchUploads,
  findChannel,
  isChannelId,
  lookAgain,
  searchVideos,
  type YoutubeAccess,
} from './api.ts'
import { channelAuthor, videoIdIn, videoUri } from './parse.ts'

export type YoutubeOptions = Pick<YoutubeAccess, 'apiKey' | 'apiUrl'> & {
  /** YouTube gives a key 100 a day. */
  readonly mostSearches: number
  /** Between two readings, while the day's searches last for all. Default 30 min. */
  readonly intervalMs?: number
}

/** The search lists videos late: each reading goes back so far before the last. */
const overlap = { hours: 24 }
/** A search is dear: what a person tried out serves the first reading too. */
const firstLookMs = 10 * 60_000

type FirstLook = (phrase: string, io: SourceIo) => Promise<PostPage>

/** YouTube Data API. A target's address: `@UC…` (a probe also takes `@handle`) or `"a phrase"`. */
export function youtubeSource({ mostSearches, intervalMs = 30 * 60_000, ...given }: YoutubeOptions): PolledSource {
  const name = 'YouTube’s searches'
  const searches = openAllowance({ key: 'youtube searches', name, most: mostSearches, zone: allowanceZone })
  const access: YoutubeAccess = { ...given, searches }
  const firstLook = openFirstLook(access)
  const paceOf = async (io: SourceIo) => Math.max(intervalMs, Math.round(await searches.paceMs(io)))
  return {
    kind: 'polled',
    access: {
      async check(io) {
        await findChannel('youtube', access, io)
        return 'the key is accepted'
      },
      used: async (io) => `${await searches.used(io)} of ${mostSearches} searches used today`,
    },
    probe: ({ address }, io) =>
      address.startsWith('@')
        ? probeChannel(address.slice(1), access, io)
        : probePhrase(address, firstLook, paceOf, io),
    find: (link, io) => find(link, access, io),
    async poll({ address }, cursor, io) {
      const reader = readerOf(address, cursor, access, firstLook, io)
      const poll = await pollList(reader, cursor, io, intervalMs)
      if (address.startsWith('@')) return poll
      return { ...poll, nextReadAt: io.now().add({ milliseconds: await paceOf(io) }) }
    },
    account: async ({ address }, io) => (address.startsWith('@') ? lookAt(address.slice(1), access, io) : null),
  }
}

function readerOf(
  address: string,
  cursor: string | null,
  access: YoutubeAccess,
  firstLook: FirstLook,
  io: SourceIo,
): ListReader {
  const readAt = readListCursor(cursor)?.readAt
  const isChannel = address.startsWith('@')
  const search = (after: string | null) =>
    readAt === undefined ? firstLook(address, io) : searchVideos(address, readAt.subtract(overlap), after, access, io)
  return {
    source: 'youtube',
    address,
    mostPages: isChannel ? 4 : 2,
    fetchPage: isChannel ? (after) => fetchUploads(address.slice(1), after, access, io) : search,
    lookAgain(known, listed) {
      const [told, fresh] = isChannel ? inDoubt(known, listed) : [known, listed]
      return lookAgain(told, fresh, access, io)
    },
  }
}

/** A channel's list shows edits and drops what is gone: only what it skips or has anew is worth a request. */
function inDoubt(known: readonly PostUri[], listed: readonly Post[]): [readonly PostUri[], readonly Post[]] {
  const present = new Set(listed.map(({ uri }) => uri))
  const told = new Set(known)
  const oldestPresent = known.findLastIndex((uri) => present.has(uri))
  const skipped = known.slice(0, oldestPresent + 1).filter((uri) => !present.has(uri))
  return [skipped, listed.filter(({ uri }) => !told.has(uri))]
}

function openFirstLook(access: YoutubeAccess): FirstLook {
  const looks = new Map<string, { readonly page: PostPage; readonly until: Temporal.Instant }>()
  return async (phrase, io) => {
    const now = io.now()
    for (const [each, { until }] of looks) if (Temporal.Instant.compare(until, now) <= 0) looks.delete(each)
    const known = looks.get(phrase)
    if (known !== undefined) return known.page
    const page = await searchVideos(phrase, now.subtract(overlap), null, access, io)
    looks.set(phrase, { page, until: now.add({ milliseconds: firstLookMs }) })
    return page
  }
}

const shown = ['title and link shown', 'deletes are noticed among the newest 50']

async function probePhrase(
  address: string,
  firstLook: FirstLook,
  paceOf: (io: SourceIo) => Promise<number>,
  io: SourceIo,
): Promise<Probe> {
  if (!/^".+"$/u.test(address))
    throw new UserError(`YouTube can't watch "${address}". Write "a phrase", or the address of a channel.`)
  // Whatever its case it is searched for once.
  const folded = address.toLowerCase()
  const { posts } = await firstLook(folded, io)
  return {
    target: { source: 'youtube', address: folded },
    title: `${address} on YouTube`,
    postsLastDay: countLastDay(posts, io.now()),
    notes: [...shown, `searched every ${inWords(await paceOf(io))}: YouTube allows few searches a day`],
  }
}

function inWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}

async function probeChannel(name: string, access: YoutubeAccess, io: SourceIo): Promise<Probe> {
  const channel = await findChannel(name, access, io)
  if (channel === null)
    throw new UserError(`YouTube knows no channel ${isChannelId(name) ? name : `@${name}`}. Check the name.`)
  const { posts } = await fetchUploads(channel.id, null, access, io)
  const followers =
    channel.subscribers === null ? 'the channel hides its subscribers' : `about ${channel.subscribers} subscribers`
  return {
    target: { source: 'youtube', address: `@${channel.id}` },
    title: `${channel.title} on YouTube`,
    postsLastDay: countLastDay(posts, io.now()),
    notes: [followers, ...shown],
  }
}

/** Whether it was closed by its owner or by YouTube is not told. */
async function lookAt(channelId: string, access: YoutubeAccess, io: SourceIo): Promise<AccountReading> {
  const channel = await findChannel(channelId, access, io)
  const id = channelAuthor(channelId)
  const at = io.now()
  if (channel === null) return { id, look: { kind: 'missing', at } }
  return { id, look: { kind: 'found', at, handle: channel.handle, followers: channel.subscribers } }
}

/** A video by its address, as a browser shows it; null where it is none, or gone. */
async function find(link: string, access: YoutubeAccess, io: SourceIo): Promise<Post | null> {
  const id = videoIdIn(link)
  return id === null ? null : ((await lookAgain([videoUri(id)], [], access, io)).posts[0] ?? null)
}

import { UserError } from '../../model/errors.ts'
import { openAllowance } from '../allowance.ts'
import { readListCursor } from '../list/cursor.ts'
import { type ListReader, type PostPage, pollList } from '../list/read.ts'
import { countLastDay } from '../list/recent.ts'
import type { AccountReading, PolledSource, Probe, SourceIo } from '../source.ts'
import {
  fetchUploads,
  findChannel,
  isChannelId,
  lookAgain,
  quotaZone,
  searchVideos,
  type YoutubeAccess,
} from './api.ts'
import { channelAuthor } from './parse.ts'

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
  const searches = openAllowance({ key: 'youtube searches', name, most: mostSearches, zone: quotaZone })
  const access: YoutubeAccess = { ...given, searches }
  const firstLook = openFirstLook(access)
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
      address.startsWith('@') ? probeChannel(address.slice(1), access, io) : probePhrase(address, firstLook, io),
    async poll({ address }, cursor, io) {
      const reader = readerOf(address, cursor, access, firstLook, io)
      const poll = await pollList(reader, cursor, io, intervalMs)
      if (address.startsWith('@')) return poll
      const paceMs = Math.max(intervalMs, Math.round(await searches.paceMs(io)))
      return { ...poll, nextReadAt: io.now().add({ milliseconds: paceMs }) }
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
    lookAgain: (known, listed) => lookAgain(known, listed, access, io),
  }
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

async function probePhrase(address: string, firstLook: FirstLook, io: SourceIo): Promise<Probe> {
  if (!/^".+"$/u.test(address))
    throw new UserError(`YouTube can't watch "${address}". Write "a phrase", or the address of a channel.`)
  const { posts } = await firstLook(address, io)
  return {
    target: { source: 'youtube', address },
    title: `${address} on YouTube`,
    postsLastDay: countLastDay(posts, io.now()),
    notes: [...shown, 'the rarer searched the more is watched: YouTube allows few searches a day'],
  }
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

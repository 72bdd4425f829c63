import { UserError } from '../../model/errors.ts'
import type { Target } from '../../model/source.ts'
import { type ListReader, pollList } from '../list/read.ts'
import { countLastDay } from '../list/recent.ts'
import { fetchTokenEnd } from '../meta/token.ts'
import type { AccountReading, PolledSource, Probe, SourceIo } from '../source.ts'
import {
  fetchAccount,
  fetchFollowers,
  fetchHashtag,
  fetchOwnName,
  type InstagramAccess,
  isNoSuchAccount,
} from './api.ts'
import { findHashtag, ledgerInWords } from './hashtags.ts'
import { accountId, type MediaPage } from './parse.ts'

export type InstagramOptions = Omit<InstagramAccess, 'name' | 'tokenVariable'> & {
  /** Between two readings. Default 15 min: Meta counts calls by the hour. */
  readonly intervalMs?: number
}

/** Instagram Graph. A target's address: `@name` of a professional account, or `#tag` (the last 24 h, no names). */
export function instagramSource({ intervalMs = 15 * 60_000, ...given }: InstagramOptions): PolledSource {
  const access: InstagramAccess = { ...given, name: 'Instagram', tokenVariable: 'INSTAGRAM_ACCESS_TOKEN' }
  return {
    kind: 'polled',
    access: {
      check: (io) => fetchOwnName(access, io),
      endsAt: (io) => fetchTokenEnd(access, io),
      used: ledgerInWords,
    },
    probe: (target, io) => probe(target, access, io),
    poll: async ({ address }, cursor, io) => pollList(await readerOf(address, access, io), cursor, io, intervalMs),
    account: async ({ address }, io) => (address.startsWith('@') ? lookAt(address.slice(1), access, io) : null),
  }
}

async function readerOf(address: string, access: InstagramAccess, io: SourceIo): Promise<ListReader> {
  const fetchPage = await pagesOf(address, access, io)
  return { source: 'instagram', address, mostPages: 4, fetchPage }
}

async function pagesOf(
  address: string,
  access: InstagramAccess,
  io: SourceIo,
): Promise<(after: string | null) => Promise<MediaPage>> {
  if (!address.startsWith('#')) return (after) => fetchAccount(address.slice(1), after, access, io)
  const id = await findHashtag(address.slice(1), access, io)
  return (after) => fetchHashtag(id, after, access, io)
}

async function probe(target: Target, access: InstagramAccess, io: SourceIo): Promise<Probe> {
  const { address } = target
  if (!/^[@#][\p{L}\p{M}\p{N}_.]+$/u.test(address))
    throw new UserError(`Instagram can't watch "${address}". Write @name of a professional account, or #hashtag.`)
  const page = await (await pagesOf(address, access, io))(null)
  const notes = ['a short excerpt shown', 'deletes are not told by this network']
  const ledger = address.startsWith('#') ? await ledgerInWords(io) : null
  if (ledger !== null) notes.unshift(ledger, 'authors are not told')
  if (page.followers !== null) notes.unshift(`${page.followers} followers`)
  return {
    // Whatever its case it is read once.
    target: { ...target, address: address.toLowerCase() },
    title: `${address} on Instagram`,
    postsLastDay: countLastDay(page.posts, io.now()),
    notes,
  }
}

/** Whether it was deleted, renamed or made private is not told. */
async function lookAt(name: string, access: InstagramAccess, io: SourceIo): Promise<AccountReading> {
  const id = accountId(name)
  try {
    const followers = await fetchFollowers(name, access, io)
    return { id, look: { kind: 'found', at: io.now(), handle: `@${name}`, followers } }
  } catch (error) {
    if (isNoSuchAccount(error)) return { id, look: { kind: 'missing', at: io.now() } }
    throw error
  }
}

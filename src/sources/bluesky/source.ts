import { UserError } from '../../model/errors.ts'
import type { Target } from '../../model/source.ts'
import type { Probe, SourceIo, StreamedSource } from '../source.ts'
import { foldHashtag } from '../text/hashtag.ts'
import { lookAtProfile } from './account.ts'
import { rememberAuthorWishes } from './author-wishes.ts'
import { withBackfill } from './backfill.ts'
import { readCursor } from './batches.ts'
import { findPost } from './find.ts'
import { fetchProfile } from './profile.ts'
import { type BlueskyLogin, openSearch, type SearchPosts } from './search.ts'
import { type StreamOptions, streamBatches } from './stream.ts'

export type BlueskyOptions = {
  /** Jetstream, in the order they are tried: `wss://jetstream1.us-east.bsky.network/subscribe`, or v2's address. */
  readonly jetstreamUrls: readonly string[]
  /** `https://public.api.bsky.app` */
  readonly appviewUrl: string
  /** For reading back a hashtag or a phrase that is watched anew. */
  readonly login?: BlueskyLogin | undefined
} & Partial<Omit<StreamOptions, 'urls' | 'cursorKey'>>

const usual = {
  idleTimeoutMs: 60_000,
  gatherMs: 1_000,
  fullChunk: 200,
  mostWaiting: 5_000,
  rewindMs: 5_000,
  mostEvents: 50,
  backoffMs: 1_000,
  longestBackoffMs: 60_000,
}

const cursorKey = 'jetstream'

/** Bluesky by its public stream. A target's address: `#tag`, `@did:…`, `*` or `*"phrase"`; a probe also takes `@handle`. */
export function blueskySource({ jetstreamUrls, appviewUrl, login, ...paces }: BlueskyOptions): StreamedSource {
  const options: StreamOptions = { ...usual, ...paces, urls: jetstreamUrls, cursorKey }
  const search = login === undefined ? null : openSearch(login)
  return {
    kind: 'streamed',
    ...(search === null ? {} : { access: { check: (io) => tryLogin(search, io) } }),
    cursorKey,
    toldUntil,
    probe: (target, io) => probe(target, appviewUrl, io),
    async account({ address }, io) {
      if (!address.startsWith('@did:')) return null
      const id = address.slice(1)
      return { id, look: await lookAtProfile(id, appviewUrl, io) }
    },
    find: (link, io) => findPost(link, appviewUrl, io),
    narrow: rememberAuthorWishes(appviewUrl),
    stream: (targets, cursor, io) =>
      withBackfill(streamBatches(targets, cursor, io, options), targets, cursor !== null, io, {
        ...options,
        appviewUrl,
        search,
      }),
  }
}

async function tryLogin(search: SearchPosts, io: SourceIo): Promise<string> {
  await search('#union', io)
  return 'the app password is accepted: what is watched anew is read back'
}

async function probe(target: Target, appviewUrl: string, io: SourceIo): Promise<Probe> {
  const notes = ['read as it is said', 'text shown', 'deletes are told by this network']
  const first = target.address[0]
  const rest = target.address.slice(1)
  if (first === '@') return probeAccount(rest, appviewUrl, io, notes)
  if (first === '#' && foldHashtag(rest) !== '') {
    const address = `#${foldHashtag(rest)}`
    return { target: { source: 'bluesky', address }, title: `#${rest}`, postsLastDay: null, notes }
  }
  if (first === '*') return { target, title: rest.trim() || 'all of Bluesky', postsLastDay: null, notes }
  throw new UserError(`Bluesky can't watch "${target.address}". Write #hashtag, @name.bsky.social or words.`)
}

async function probeAccount(actor: string, appviewUrl: string, io: SourceIo, notes: readonly string[]): Promise<Probe> {
  const account = await fetchProfile(actor, appviewUrl, io)
  const shown = account.hidden
    ? ['only links shown, as the account asks', ...notes.filter((note) => note !== 'text shown')]
    : notes
  return {
    target: { source: 'bluesky', address: `@${account.did}` },
    title: `@${account.handle}`,
    postsLastDay: null,
    notes: account.followers === null ? shown : [`${account.followers} followers`, ...shown],
  }
}

/** A cursor of Jetstream is a time. */
function toldUntil(cursor: string): Temporal.Instant | null {
  const timeUs = readCursor(cursor)
  return timeUs === null ? null : Temporal.Instant.fromEpochMilliseconds(Math.floor(timeUs / 1000))
}

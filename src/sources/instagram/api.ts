import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import { askGraph, type GraphAccess, type GraphFailure } from '../meta/graph.ts'
import type { SourceIo } from '../source.ts'
import { type MediaPage, parseAccountMedia, parseHashtagMedia } from './parse.ts'

export type InstagramAccess = GraphAccess & {
  /** The id of our own professional account, in whose name is asked. */
  readonly userId: string
}

const mediaFields = 'id,caption,permalink,timestamp,media_type'

/** An account with a page of its posts. @throws {UserError} when it is none that can be read. */
export async function fetchAccount(
  name: string,
  after: string | null,
  access: InstagramAccess,
  io: SourceIo,
): Promise<MediaPage> {
  const from = after === null ? '' : `.after(${after})`
  const fields = `business_discovery.username(${name}){followers_count,media.limit(25)${from}{${mediaFields}}}`
  const json = await askInstagram(`/${access.userId}`, { fields }, access, io)
  return orRefuse(parseAccountMedia(json, name, io.now()))
}

/** Its followers alone. @throws {UserError} as `fetchAccount`. */
export async function fetchFollowers(name: string, access: InstagramAccess, io: SourceIo): Promise<number | null> {
  const fields = `business_discovery.username(${name}){followers_count}`
  const json = await askInstagram(`/${access.userId}`, { fields }, access, io)
  return orRefuse(parseAccountMedia(json, name, io.now())).followers
}

export async function fetchHashtag(
  id: string,
  after: string | null,
  access: InstagramAccess,
  io: SourceIo,
): Promise<MediaPage> {
  const wanted = { user_id: access.userId, fields: mediaFields, limit: '50', ...(after === null ? {} : { after }) }
  return orRefuse(parseHashtagMedia(await askInstagram(`/${id}/recent_media`, wanted, access, io), io.now()))
}

const named = z.object({ username: z.string() })

/** The account in whose name is asked. */
export async function fetchOwnName(access: InstagramAccess, io: SourceIo): Promise<string> {
  const told = named.safeParse(await askInstagram(`/${access.userId}`, { fields: 'username' }, access, io))
  if (!told.success)
    throw new UserError('INSTAGRAM_USER_ID is no professional Instagram account. Set the id that Meta’s app shows.')
  return `@${told.data.username}`
}

function orRefuse(page: MediaPage | null): MediaPage {
  if (page === null)
    throw new TransientError('Instagram gave an answer that is no list of posts. It is tried again.', null)
  return page
}

export const askInstagram = (
  path: string,
  query: Readonly<Record<string, string>>,
  access: InstagramAccess,
  io: SourceIo,
): Promise<unknown> => askGraph(path, query, access, io, explain)

/** Whether it is the network's word that it shows no such account to this app. */
export const isNoSuchAccount = (error: unknown): boolean =>
  error instanceof UserError && saysNoSuchAccount(error.cause as GraphFailure | undefined)
const saysNoSuchAccount = (failure: GraphFailure | undefined): boolean =>
  failure?.code === 110 || failure?.error_subcode === 2_207_013

/** Sources: business_discovery and hashtag search in Meta's reference of the Instagram platform. */
function explain(cause: GraphFailure): UserError | null {
  if (saysNoSuchAccount(cause))
    return new UserError('Instagram shows no such professional account. Personal accounts can not be read.', { cause })
  if (cause.code === 18) return ledgerFull()
  if (cause.error_subcode === 2_207_024)
    return new UserError('Instagram knows no such hashtag, or hides it. Check its spelling.')
  return null
}

export const mostHashtags = 30

export function ledgerFull(): UserError {
  return new UserError(
    `Instagram allows ${mostHashtags} different hashtags in 7 days, and all are used. Watch one of those, or wait until one is a week old.`,
  )
}

import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import type { SourceIo } from '../source.ts'
import { type MediaPage, parseAccountMedia, parseHashtagMedia } from './parse.ts'

export type InstagramAccess = {
  /** Of the Meta app's user; lasts 60 days. */
  readonly accessToken: string
  /** The id of our own professional account, in whose name is asked. */
  readonly userId: string
  /** Default `https://graph.facebook.com/v25.0`. */
  readonly graphUrl?: string
}

/** So many different hashtags an account may ask for in 7 days; the same one again is free. */
const mostHashtags = 30
const mediaFields = 'id,caption,permalink,timestamp,media_type'

const failure = z.object({ error: z.object({ message: z.string(), code: z.number() }) })
const ids = z.object({ data: z.array(z.object({ id: z.string() })) })

export async function fetchAccount(
  name: string,
  after: string | null,
  access: InstagramAccess,
  io: SourceIo,
): Promise<MediaPage> {
  const from = after === null ? '' : `.after(${after})`
  const fields = `business_discovery.username(${name}){followers_count,media.limit(25)${from}{${mediaFields}}}`
  const json = await ask(`/${access.userId}`, { fields }, access, io)
  return orRefuse(parseAccountMedia(json, name, io.now()))
}

export async function fetchHashtag(
  id: string,
  after: string | null,
  access: InstagramAccess,
  io: SourceIo,
): Promise<MediaPage> {
  const wanted = { user_id: access.userId, fields: mediaFields, limit: '50', ...(after === null ? {} : { after }) }
  return orRefuse(parseHashtagMedia(await ask(`/${id}/recent_media`, wanted, access, io), io.now()))
}

/**
 * The id of a hashtag. Asked by its ledger first: looking one up counts against the 30 of 7 days.
 * @throws {UserError} when the ledger is full and this hashtag is not in it.
 */
export async function findHashtag(
  tag: string,
  access: InstagramAccess,
  io: SourceIo,
): Promise<{ id: string; used: number }> {
  const ledger = await ask(
    `/${access.userId}/recently_searched_hashtags`,
    { fields: 'id,name', limit: '30' },
    access,
    io,
  )
  const asked = z.array(z.object({ id: z.string(), name: z.string().optional() })).catch([])
  const used = asked.parse((ledger as { data?: unknown }).data)
  const known = used.find((each) => each.name?.toLowerCase() === tag.toLowerCase())
  if (known !== undefined) return { id: known.id, used: used.length }
  if (used.length >= mostHashtags) {
    throw new UserError(
      `Instagram allows ${mostHashtags} different hashtags in 7 days, and all are used. Watch one of those, or wait until one is a week old.`,
    )
  }
  const found = ids.safeParse(await ask('/ig_hashtag_search', { user_id: access.userId, q: tag }, access, io))
  const id = found.data?.data[0]?.id
  if (id === undefined) throw new UserError(`Instagram knows no hashtag #${tag}. Check its spelling.`)
  return { id, used: used.length + 1 }
}

function orRefuse(page: MediaPage | null): MediaPage {
  if (page === null)
    throw new TransientError('Instagram gave an answer that is no list of posts. It is tried again.', null)
  return page
}

/** The token goes in a header, so that no address that is logged carries it. */
async function ask(
  path: string,
  query: Record<string, string>,
  access: InstagramAccess,
  io: SourceIo,
): Promise<unknown> {
  const url = new URL((access.graphUrl ?? 'https://graph.facebook.com/v25.0') + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const response = await io.fetch(url, {
    signal: io.signal,
    headers: { authorization: `Bearer ${access.accessToken}` },
  })
  const json: unknown = await response.json().catch(() => null)
  const failed = failure.safeParse(json)
  if (failed.success) throw explain(failed.data.error)
  if (!response.ok)
    throw new TransientError(`Instagram answers with an error (${response.status}). It is tried again.`, null)
  return json
}

/** Source: https://developers.facebook.com/docs/graph-api/guides/error-handling */
function explain({ code, message }: { code: number; message: string }): UserError | TransientError {
  if ([4, 17, 32, 613].includes(code) || (code >= 80_000 && code < 80_100)) {
    return new TransientError('Instagram limits how often it is asked. It is tried again.', 3_600_000)
  }
  if (code === 1 || code === 2) return new TransientError('Instagram is in trouble. It is tried again.', null)
  if (code === 190) return new UserError('The Instagram token has ended. Make a new one and set it again.')
  if (code === 110)
    return new UserError('Instagram shows no such professional account. Personal accounts can not be read.')
  return new UserError(`Instagram refuses: ${message.slice(0, 200)} (${code}). Check the app's permissions.`)
}

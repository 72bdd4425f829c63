import { TransientError, UserError } from '../../model/errors.ts'
import type { PostUri } from '../../model/ids.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { PostPage } from '../list/read.ts'
import type { SourceIo } from '../source.ts'
import { nameOf, parseListing } from './parse.ts'

export type RedditAccess = {
  /** `https://oauth.reddit.com` */
  readonly apiUrl: string
  readonly token: (io: SourceIo, anew?: boolean) => Promise<string>
}

/** The most a listing holds, and the most that can be asked for by name at once. */
const pageLimit = 100

/** A page of a subreddit (`r/name`) or of a search (`"phrase"`), newest first. */
export function fetchPage(
  address: string,
  after: string | null,
  access: RedditAccess,
  io: SourceIo,
): Promise<PostPage> {
  const query = address.startsWith('r/') ? {} : { q: address, sort: 'new', type: 'link' }
  const path = address.startsWith('r/') ? `/${address}/new` : '/search'
  return ask(path, { ...query, ...(after === null ? {} : { after }) }, address, access, io)
}

/** How posts stand now; those that Reddit no longer lists are gone. */
export async function lookAgain(
  known: readonly PostUri[],
  address: string,
  access: RedditAccess,
  io: SourceIo,
): Promise<Pick<PostPage, 'posts' | 'gone'>> {
  const asked = known.slice(0, pageLimit)
  if (asked.length === 0) return { posts: [], gone: [] }
  const { posts, gone } = await ask('/api/info', { id: asked.map(nameOf).join(',') }, address, access, io)
  const present = new Set(posts.map(({ uri }) => uri))
  return { posts, gone: [...new Set([...gone, ...asked.filter((uri) => !present.has(uri))])] }
}

async function ask(
  path: string,
  query: Readonly<Record<string, string>>,
  address: string,
  access: RedditAccess,
  io: SourceIo,
): Promise<PostPage> {
  const url = new URL(access.apiUrl + path)
  for (const [name, value] of Object.entries({ ...query, limit: String(pageLimit), raw_json: '1' }))
    url.searchParams.set(name, value)
  const response = await request(url, access, io)
  refuseFailure(response, address, io.now())
  const page = parseListing(await response.json().catch(() => null), io.now())
  if (page === null) throw new TransientError('Reddit gave an answer that is no listing. It is tried again.', null)
  return page
}

/** A token that was taken back before its time is replaced once. */
async function request(url: URL, { token }: RedditAccess, io: SourceIo): Promise<Response> {
  const send = async (anew: boolean) =>
    // A subreddit that does not exist is answered with a search for its name.
    io.fetch(url, {
      signal: io.signal,
      redirect: 'manual',
      headers: { authorization: `Bearer ${await token(io, anew)}` },
    })
  const response = await send(false)
  return response.status === 401 ? send(true) : response
}

function refuseFailure({ ok, status, headers }: Response, address: string, now: Temporal.Instant): void {
  if (ok) return
  if (status === 401)
    throw new UserError(
      'Reddit refuses its own token (401). Check that the client is still approved, or make a new one.',
    )
  if (status === 403)
    throw new UserError(
      `Reddit does not show ${address} (403): it is private or quarantined, or closed to this client.`,
    )
  if (status === 404 || (status >= 300 && status < 400))
    throw new UserError(`Reddit knows no ${address} (${status}): misspelt, banned or closed. Check the name.`)
  const what = status === 429 ? 'limits how often it is asked' : 'answers with an error'
  throw new TransientError(`Reddit ${what} (${status}). It is tried again.`, readHoldMs(headers, now))
}

import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import type { Post } from '../../model/post.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { SourceIo } from '../source.ts'
import { viewToPost } from './post-view.ts'

export type BlueskyLogin = {
  readonly identifier: string
  /** An app password, never the account's own. */
  readonly appPassword: string
  /** Where the account lives. Default `https://bsky.social`. */
  readonly serviceUrl?: string
}

/** The latest posts for a search, oldest first. @throws {UserError} wrong login. @throws {TransientError} not now. */
export type SearchPosts = (query: string, io: SourceIo) => Promise<readonly Post[]>

const session = z.object({ accessJwt: z.string() })
const found = z.object({ posts: z.array(z.unknown()) })

/**
 * Search with a login, since without one it is not reliable. Meant for people's searches: used once when a hashtag
 * or a phrase is watched anew. The session is kept until it is refused; the server allows 30 new ones in 5 minutes.
 */
export function openSearch(login: BlueskyLogin): SearchPosts {
  const serviceUrl = login.serviceUrl ?? 'https://bsky.social'
  let token: string | null = null

  async function ask(query: string, io: SourceIo): Promise<Response> {
    token ??= await createSession(login, serviceUrl, io)
    const url = new URL('/xrpc/app.bsky.feed.searchPosts', serviceUrl)
    for (const [name, value] of Object.entries({ q: query, sort: 'latest', limit: '100' })) {
      url.searchParams.set(name, value)
    }
    return io.fetch(url, { signal: io.signal, headers: { authorization: `Bearer ${token}` } })
  }

  return async (query, io) => {
    let response = await ask(query, io)
    // 400 ExpiredToken, 401: once more with a new session.
    if (response.status === 400 || response.status === 401) {
      token = null
      response = await ask(query, io)
    }
    const page = response.ok ? found.safeParse(await response.json().catch(() => null)).data : undefined
    if (page === undefined) {
      const wait = readHoldMs(response.headers, io.now())
      throw new TransientError(`Bluesky can't search now (${response.status}). Try again later.`, wait)
    }
    const posts = page.posts.map((raw) => viewToPost(raw, io.now())).filter((post) => post !== null)
    return posts.reverse()
  }
}

async function createSession(login: BlueskyLogin, serviceUrl: string, io: SourceIo): Promise<string> {
  const response = await io.fetch(new URL('/xrpc/com.atproto.server.createSession', serviceUrl), {
    method: 'POST',
    // What is sent is for this server only.
    redirect: 'manual',
    signal: io.signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: login.identifier, password: login.appPassword }),
  })
  if (response.status === 401) {
    throw new UserError('Bluesky refuses the app password. Make a new one under Settings, Privacy and security.')
  }
  const opened = response.ok ? session.safeParse(await response.json().catch(() => null)).data : undefined
  if (opened !== undefined) return opened.accessJwt
  const wait = readHoldMs(response.headers, io.now())
  throw new TransientError(`Bluesky opens no session now (${response.status}). Try again later.`, wait)
}

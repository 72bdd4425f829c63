import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { SourceIo } from '../source.ts'

export type RedditClient = {
  readonly clientId: string
  readonly clientSecret: string
  /** Where tokens are given: `https://www.reddit.com`. */
  readonly authUrl: string
}

const granted = z.object({ access_token: z.string(), expires_in: z.number() })
/** Of a token's life, so that none ends on its way. */
const spareSeconds = 120

/** The app's own token, without a user; one serves all until it ends. `anew`: the last one was refused. */
export function openToken(client: RedditClient): (io: SourceIo, anew?: boolean) => Promise<string> {
  let held: { readonly token: string; readonly until: Temporal.Instant } | null = null
  return async (io, anew = false) => {
    if (held !== null && !anew && Temporal.Instant.compare(io.now(), held.until) < 0) return held.token
    const { access_token, expires_in } = await requestToken(client, io)
    held = { token: access_token, until: io.now().add({ seconds: Math.max(0, Math.floor(expires_in) - spareSeconds) }) }
    return held.token
  }
}

/** Source: https://github.com/reddit-archive/reddit/wiki/OAuth2#application-only-oauth */
async function requestToken({ clientId, clientSecret, authUrl }: RedditClient, io: SourceIo) {
  const response = await io.fetch(new URL(`${authUrl}/api/v1/access_token`), {
    method: 'POST',
    // The secret is for this server only.
    redirect: 'manual',
    signal: io.signal,
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  const told = granted.safeParse(await response.json().catch(() => null))
  if (told.success) return told.data
  if (response.status === 429 || response.status >= 500)
    throw new TransientError(
      `Reddit gives no token now (${response.status}). It is tried again.`,
      readHoldMs(response.headers, io.now()),
    )
  throw new UserError(
    `Reddit does not accept this client (${response.status}). Check REDDIT_CLIENT_ID and REDDIT_CLIENT_SECRET; Reddit has to approve each client before it works.`,
  )
}

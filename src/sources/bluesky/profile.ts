import { z } from 'zod'
import { TransientError, UserError } from '../../model/errors.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { SourceIo } from '../source.ts'

export const profile = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional(),
  followersCount: z.number().optional(),
  labels: z.array(z.object({ val: z.string() })).optional(),
})

export type Profile = {
  readonly did: string
  readonly handle: string
  readonly followers: number | null
  /** The account asked not to be shown to people who are not logged in. */
  readonly hidden: boolean
}

/**
 * An account by handle or DID, as the public AppView knows it.
 * @throws {UserError} when there is no such account. @throws {TransientError} when the AppView can't answer.
 */
export async function fetchProfile(actor: string, appviewUrl: string, io: SourceIo): Promise<Profile> {
  const url = new URL('/xrpc/app.bsky.actor.getProfile', appviewUrl)
  url.searchParams.set('actor', actor)
  const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
  if (response.status === 400 || response.status === 404) {
    throw new UserError(`Bluesky knows no account ${actor}. Check the handle, like name.bsky.social.`)
  }
  if (!response.ok) {
    const wait = readHoldMs(response.headers, io.now())
    throw new TransientError(`Bluesky can't look up accounts now (${response.status}). Try again later.`, wait)
  }
  const parsed = profile.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new TransientError('Bluesky gave an answer that is no profile. Try again later.', null)
  return {
    did: parsed.data.did,
    handle: parsed.data.handle,
    followers: parsed.data.followersCount ?? null,
    hidden: parsed.data.labels?.some((label) => label.val === '!no-unauthenticated') ?? false,
  }
}

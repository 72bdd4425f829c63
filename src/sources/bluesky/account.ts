import { z } from 'zod'
import type { AccountLook } from '../../model/account.ts'
import type { AccountEnd } from '../../model/source.ts'
import type { SourceIo } from '../source.ts'
import { profile } from './profile.ts'

const refusal = z.object({ error: z.string().catch(''), message: z.string().catch('') })

/**
 * One look at an account by its DID. The AppView says itself when an account was closed, and by whom.
 * Source: https://docs.bsky.app/docs/api/app-bsky-actor-get-profile
 */
export async function lookAtProfile(did: string, appviewUrl: string, io: SourceIo): Promise<AccountLook> {
  const url = new URL('/xrpc/app.bsky.actor.getProfile', appviewUrl)
  url.searchParams.set('actor', did)
  const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
  const at = io.now()
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) {
    const told = profile.safeParse(body)
    if (!told.success) return { kind: 'unreadable', at, why: 'Bluesky gave an answer that is no profile' }
    return { kind: 'found', at, handle: `@${told.data.handle}`, followers: told.data.followersCount ?? null }
  }
  if (response.status !== 400 && response.status !== 404)
    return { kind: 'unreadable', at, why: `Bluesky answers ${response.status}` }
  const told = refusal.safeParse(body)
  const why = told.success ? endOf(told.data) : null
  return why === null ? { kind: 'missing', at } : { kind: 'ended', at, why }
}

function endOf({ error, message }: z.infer<typeof refusal>): AccountEnd | null {
  if (error === 'AccountDeactivated') return 'deactivated'
  if (error === 'AccountTakedown') return /suspended/i.test(message) ? 'suspended' : 'takendown'
  return null
}

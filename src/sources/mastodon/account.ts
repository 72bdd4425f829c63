import type { AccountReading, SourceIo } from '../source.ts'
import type { Timeline } from './address.ts'
import { lookedUpAccount } from './wire.ts'

/**
 * Mastodon says that an account is suspended on this server; of one that is gone only that it knows none.
 * Source: https://docs.joinmastodon.org/methods/accounts/#lookup
 */
export async function lookAtAccount(timeline: Timeline & { kind: 'account' }, io: SourceIo): Promise<AccountReading> {
  const url = new URL('/api/v1/accounts/lookup', timeline.origin)
  url.searchParams.set('acct', timeline.acct)
  const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
  const at = io.now()
  if (response.status === 404 || response.status === 410) return { id: null, look: { kind: 'missing', at } }
  if (!response.ok) return unreadable(at, `${timeline.host} answers ${response.status}`)
  const found = lookedUpAccount.safeParse(await response.json().catch(() => null))
  if (!found.success) return unreadable(at, `${timeline.host} does not speak Mastodon’s API`)
  const { acct, uri, url: page, suspended, followers_count: followers } = found.data
  const id = uri ?? page
  if (suspended === true) return { id, look: { kind: 'ended', at, why: 'suspended' } }
  const handle = acct.includes('@') ? `@${acct}` : `@${acct}@${timeline.host}`
  return { id, look: { kind: 'found', at, handle, followers: followers ?? null } }
}

const unreadable = (at: Temporal.Instant, why: string): AccountReading => ({
  id: null,
  look: { kind: 'unreadable', at, why },
})

import { TransientError, UserError } from '../../model/errors.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { SourceIo } from '../source.ts'
import type { Timeline } from './address.ts'
import { type ParsedStatus, type ParsedTimeline, parseTimeline } from './parse.ts'
import { lookedUpAccount } from './wire.ts'

/** The most a page can hold. */
export const pageLimit = 40

/** One page of a timeline, newest first; with `minId` the page just after it. */
export async function fetchPage(
  timeline: Timeline,
  accountId: string | null,
  minId: string | null,
  io: SourceIo,
): Promise<{ page: ParsedTimeline; headers: Headers }> {
  const path =
    timeline.kind === 'tag'
      ? `/api/v1/timelines/tag/${encodeURIComponent(timeline.tag)}`
      : `/api/v1/accounts/${encodeURIComponent(accountId ?? '')}/statuses`
  const url = new URL(path, timeline.origin)
  url.searchParams.set('limit', String(pageLimit))
  if (minId !== null) url.searchParams.set('min_id', minId)
  const response = await ask(url, timeline, io)
  const page = parseTimeline(await readJson(response), timeline.host, io.now())
  if (page === null) throw new UserError(`${timeline.host} does not speak Mastodon's API. Choose another server.`)
  return { page, headers: response.headers }
}

export type FoundAccount = { readonly id: string; readonly acct: string; readonly followers: number | null }

/** @throws {UserError} when the server knows no such account. */
export async function lookUpAccount(timeline: Timeline & { kind: 'account' }, io: SourceIo): Promise<FoundAccount> {
  const url = new URL('/api/v1/accounts/lookup', timeline.origin)
  url.searchParams.set('acct', timeline.acct)
  const found = lookedUpAccount.safeParse(await readJson(await ask(url, timeline, io)))
  if (!found.success) throw new UserError(`${timeline.host} does not speak Mastodon's API. Choose another server.`)
  return { id: found.data.id, acct: found.data.acct, followers: found.data.followers_count ?? null }
}

/**
 * A status as it is now. `gone`: deleted, no longer public, or its author no longer wants it gathered; `unknown`: the
 * server can't tell now.
 */
export async function askStatus(
  timeline: Timeline,
  id: string,
  io: SourceIo,
): Promise<ParsedStatus | 'gone' | 'unknown'> {
  const url = new URL(`/api/v1/statuses/${encodeURIComponent(id)}`, timeline.origin)
  try {
    const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
    if (response.status === 404 || response.status === 410) return 'gone'
    const told = parseTimeline([response.ok ? await readJson(response) : null], timeline.host, io.now())
    if (told?.dropped['not a status'] !== undefined) return 'unknown'
    return told?.statuses[0] ?? 'gone'
  } catch (error) {
    if (error instanceof TransientError) return 'unknown'
    throw error
  }
}

async function ask(url: URL, timeline: Timeline, io: SourceIo): Promise<Response> {
  const response = await io.fetch(url, { signal: io.signal, headers: { accept: 'application/json' } })
  if (response.ok) return response
  const { host } = timeline
  const thing = timeline.kind === 'tag' ? `#${timeline.tag}` : `@${timeline.acct}`
  switch (response.status) {
    case 401:
    case 403:
    case 422:
      throw new UserError(
        `${host} does not show ${thing} to people without an account (${response.status}, needs a token). Choose another server, or have an account's token set in MASTODON_TOKENS.`,
      )
    case 404:
    case 410:
      throw new UserError(`${host} knows no ${thing} (${response.status}). Check the name, or choose another server.`)
    case 429:
      throw new TransientError(
        `${host} limits how often it is read (429). It is tried again.`,
        readHoldMs(response.headers, io.now()),
      )
    default:
      throw new TransientError(
        `${host} answers with an error (${response.status}). It is tried again.`,
        readHoldMs(response.headers, io.now()),
      )
  }
}

/** null when it is not JSON: other servers answer with pages. */
async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => null)
}

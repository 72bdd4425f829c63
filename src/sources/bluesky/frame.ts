import type { AccountEnd, SourceEvent } from '../../model/source.ts'
import { atUri, type RecordPlace, recordToPost, repostToPost } from './record.ts'
import { type Frame, frame, notice, postRecord, repostRecord } from './wire.ts'

/** A frame is one event, or is dropped for a reason: all are accounted for. */
export type ParsedFrame =
  | { readonly kind: 'event'; readonly timeUs: number; readonly event: SourceEvent }
  | { readonly kind: 'dropped'; readonly timeUs: number | null; readonly reason: string }

/** A post that claims to be older than this when the network first tells of it was carried in from elsewhere. */
const importedAfterMs = 24 * 3_600_000

/** One Jetstream frame, v1 or v2. Never throws: what is not understood is dropped by reason. */
export function parseFrame(json: string, seenAt: Temporal.Instant): ParsedFrame {
  const raw = parseJson(json)
  const parsed = frame.safeParse(raw)
  if (!parsed.success) return { kind: 'dropped', timeUs: null, reason: readNotice(raw) ?? 'not a Jetstream frame' }
  const timeUs = parsed.data.time_us
  const said = readFrame(parsed.data, seenAt)
  return typeof said === 'string' ? { kind: 'dropped', timeUs, reason: said } : { kind: 'event', timeUs, event: said }
}

/** `OutdatedCursor`, `ConsumerTooSlow`: what v2 says of the stream itself. */
function readNotice(raw: unknown): string | null {
  const told = notice.safeParse(raw).data
  return told?.error ?? told?.payload?.name ?? null
}

/** The event, or why there is none. */
function readFrame(told: Frame, seenAt: Temporal.Instant): SourceEvent | string {
  if (told.kind === 'account' && told.account !== undefined) return readAccount(told.did, told.account)
  if (told.kind !== 'commit' || told.commit === undefined) return told.kind
  const { operation, collection, rkey, record } = told.commit
  if (collection !== 'app.bsky.feed.post' && collection !== 'app.bsky.feed.repost') return `${collection} ${operation}`
  if (operation === 'delete') return { kind: 'delete', uri: atUri(told.did, collection, rkey) }
  const place = { did: told.did, rkey, publishedAt: instantOfMicros(told.time_us), seenAt }
  return collection === 'app.bsky.feed.post' ? readPost(record, place) : readRepost(record, place)
}

function readPost(record: unknown, place: RecordPlace): SourceEvent | string {
  const parsed = postRecord.safeParse(record)
  if (!parsed.success) return 'a post without text'
  const post = recordToPost(parsed.data, place)
  return { kind: 'post', post, imported: isImported(post.claimedAt, place.publishedAt) }
}

function readRepost(record: unknown, place: RecordPlace): SourceEvent | string {
  const parsed = repostRecord.safeParse(record)
  if (!parsed.success) return 'a repost of nothing'
  const post = repostToPost(parsed.data.subject.uri, parsed.data.createdAt, place)
  return { kind: 'post', post, imported: isImported(post.claimedAt, place.publishedAt) }
}

function isImported(claimedAt: Temporal.Instant | null, publishedAt: Temporal.Instant): boolean {
  return claimedAt !== null && publishedAt.epochMilliseconds - claimedAt.epochMilliseconds > importedAfterMs
}

const ends: readonly string[] = ['deactivated', 'suspended', 'takendown', 'deleted'] satisfies AccountEnd[]

/** A hidden or throttled account still exists; only an end erases. */
function readAccount(did: string, account: { active: boolean; status?: string | undefined }): SourceEvent | string {
  if (account.active) return 'account active'
  if (account.status === undefined || !ends.includes(account.status)) return `account ${account.status ?? 'inactive'}`
  return { kind: 'author-gone', authorId: did, why: account.status as AccountEnd }
}

function instantOfMicros(micros: number): Temporal.Instant {
  return Temporal.Instant.fromEpochNanoseconds(BigInt(micros) * 1000n)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import type { AccountLook } from '../model/account.ts'
import type { Post } from '../model/post.ts'
import type { Batch, Target } from '../model/source.ts'

/** All a source uses of the world. */
export type SourceIo = {
  /** The guarded fetch: address checks, pinned connection, limits, politeness per host. */
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Temporal.Instant
  /** 0 ≤ x < 1 */
  readonly random: () => number
  readonly signal: AbortSignal
  readonly memory: SourceMemory
  readonly log: (event: string, fields: Record<string, unknown>) => void
}

/** What a source keeps beside its cursors and may lose: what it used of an allowance, what it looked up. */
export type SourceMemory = {
  readonly read: (key: string) => Promise<string | null>
  /** Kept for so long by the machine's clock; what must be exact compares its own instants. */
  readonly write: (key: string, text: string, forMs: number) => Promise<void>
}

/** What a probe at `/watch add` found, told to the person. */
export type Probe = {
  /** The address to read from now on (a page's feed discovered, a redirect followed). */
  readonly target: Target
  /** What people call it: the feed's title, the account's handle. */
  readonly title: string | null
  /** How many posts of the last 24 h are visible now; null when this network can't say. */
  readonly postsLastDay: number | null
  /** What a watcher should know: "text shown", "deletes are not told by this network". */
  readonly notes: readonly string[]
}

export type Poll = {
  readonly batch: Batch
  /** The longest of our interval and what the host asks, capped. */
  readonly nextReadAt: Temporal.Instant
  /** 301/308: read here from now on. */
  readonly movedTo: string | null
  /** 410: why reading ends; null otherwise. */
  readonly ended: string | null
}

/** One look at the account that a target names. */
export type AccountReading = {
  /** As `Post.author.id` of its posts; null while it is not known. */
  readonly id: string | null
  readonly look: AccountLook
}

/** What the networks with accounts tell of one; null: the target is no account. Throws where the network can't be reached. */
export type AccountReader = (target: Target, io: SourceIo) => Promise<AccountReading | null>

/** Of a network that is read with an access which the operator got there. */
export type Access = {
  /** One small request: what the access opens, in words. @throws {UserError} when it opens nothing. */
  readonly check: (io: SourceIo) => Promise<string>
  /** When it ends by itself; null: never, or the network does not say. */
  readonly endsAt?: (io: SourceIo) => Promise<Temporal.Instant | null>
  /** What the network allows and how much of it is used, in words; asks nobody. null: not known yet. */
  readonly used?: (io: SourceIo) => Promise<string | null>
}

/** The public post behind a link that a person pasted; null: not of this network, or gone. Throws as a reading does. */
export type PostFinder = (link: string, io: SourceIo) => Promise<Post | null>

/** A network that is asked again and again. Throws UserError (mend it) or TransientError (wait). */
export type PolledSource = {
  readonly kind: 'polled'
  readonly access?: Access
  readonly probe: (target: Target, io: SourceIo) => Promise<Probe>
  readonly poll: (target: Target, cursor: string | null, io: SourceIo) => Promise<Poll>
  readonly account?: AccountReader
  readonly find?: PostFinder
}

/** What a stream uses besides: `failed` is told, in words for the person, of each connection that brought nothing. */
export type StreamIo = SourceIo & { readonly failed: (why: string) => Promise<void> }

/** A network that tells: yields batches until `io.signal` aborts, reconnecting by itself. */
export type StreamedSource = {
  readonly kind: 'streamed'
  readonly access?: Access
  readonly cursorKey: string
  readonly probe: (target: Target, io: SourceIo) => Promise<Probe>
  /** `targets` is asked at each (re)connection and each batch: watches come and go. */
  readonly stream: (targets: () => readonly Target[], cursor: string | null, io: StreamIo) => AsyncGenerator<Batch>
  /** Up to when all is told that comes before this cursor; null where it can't be said. */
  readonly toldUntil?: (cursor: string) => Temporal.Instant | null
  readonly account?: AccountReader
  readonly find?: PostFinder
  /**
   * For posts that matched a watch, before they are stored: `showable` narrowed by what their authors wish and the
   * stream doesn't tell. Same posts, same order; never throws but for an abort.
   */
  readonly narrow?: (posts: readonly Post[], io: SourceIo) => Promise<readonly Post[]>
}

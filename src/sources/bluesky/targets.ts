import type { Post } from '../../model/post.ts'
import type { SourceEvent, Target } from '../../model/source.ts'

/** What to ask the stream for, and what of it may be ours. */
export type Wanted = {
  /** Accounts to filter by at the server; null: the whole stream is needed. */
  readonly dids: readonly string[] | null
  /** Equal for equal requests: another key asks for another connection. */
  readonly key: string
  /** Nothing is watched. */
  readonly nothing: boolean
  /** Never false for what a watch matches; true for more than that. */
  readonly matches: (event: SourceEvent) => boolean
}

/** More accounts than this don't fit an address; the whole stream is read then. */
const mostDidsAsked = 100

/**
 * Targets are `#tag`, `@did:…` and `*` or `*"phrase"` (the stream as a whole). Which hashtag it is stays the
 * matcher's judgement: for tags every post with a tag passes, marked or written. Deletes and ended accounts
 * always pass: only the store knows whose they are.
 */
export function compileTargets(targets: readonly Target[]): Wanted {
  const dids = new Set<string>()
  let tags = false
  let whole = false
  for (const { address } of targets) {
    if (address.startsWith('#')) tags = true
    else if (address.startsWith('@')) dids.add(address.slice(1))
    else whole = true
  }
  const filtered = !whole && !tags && dids.size <= mostDidsAsked
  const asked = [...dids].sort()
  return {
    dids: filtered ? asked : null,
    key: filtered ? asked.join(' ') : '*',
    nothing: targets.length === 0,
    matches: (event) =>
      event.kind !== 'post' || whole || (tags && hasHashtag(event.post)) || concernsAccount(event.post, dids),
  }
}

function hasHashtag(post: Post): boolean {
  return post.hashtags.length > 0 || /[#＃]/u.test(post.text)
}

/** By, to or about one of the accounts. */
function concernsAccount(post: Post, dids: ReadonlySet<string>): boolean {
  if (dids.size === 0) return false
  const others = [post.replyTo, post.repostOf].map((uri) => /^at:\/\/([^/]+)\//.exec(uri ?? '')?.[1])
  return [post.author?.id, ...others, ...post.mentions].some((did) => did !== undefined && dids.has(did))
}

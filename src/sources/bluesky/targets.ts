import type { SourceEvent, Target } from '../../model/source.ts'
import { foldHashtag } from '../text/hashtag.ts'

/** What to ask the stream for, and what of it is ours. */
export type Wanted = {
  /** Accounts to filter by at the server; null: the whole stream is needed. */
  readonly dids: readonly string[] | null
  /** Equal for equal requests: another key asks for another connection. */
  readonly key: string
  /** Nothing is watched. */
  readonly nothing: boolean
  readonly matches: (event: SourceEvent) => boolean
}

/** More accounts than this don't fit an address; the whole stream is read then. */
const mostDidsAsked = 100

/**
 * Targets are `#tag`, `@did:…` and `*phrase` (the stream as a whole). Tags are looked for in the text too,
 * since not every app marks them. Deletes and ended accounts always pass: only the store knows whose they are.
 */
export function compileTargets(targets: readonly Target[]): Wanted {
  const tags = new Set<string>()
  const dids = new Set<string>()
  let whole = false
  for (const { address } of targets) {
    if (address.startsWith('#')) tags.add(foldHashtag(address))
    else if (address.startsWith('@')) dids.add(address.slice(1))
    else whole = true
  }
  const filtered = !whole && tags.size === 0 && dids.size <= mostDidsAsked
  return {
    dids: filtered ? [...dids].sort() : null,
    key: filtered ? [...dids].sort().join(' ') : '*',
    nothing: targets.length === 0,
    matches: (event) => event.kind !== 'post' || whole || isWatched(event.post, tags, dids),
  }
}

function isWatched(
  post: Extract<SourceEvent, { kind: 'post' }>['post'],
  tags: ReadonlySet<string>,
  dids: ReadonlySet<string>,
): boolean {
  if (post.author !== null && dids.has(post.author.id)) return true
  const original = /^at:\/\/([^/]+)\//.exec(post.repostOf ?? '')?.[1]
  if (original !== undefined && dids.has(original)) return true
  if (post.hashtags.some((tag) => tags.has(tag))) return true
  if (tags.size === 0 || !post.text.includes('#')) return false
  return (post.text.match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? []).some((tag) => tags.has(foldHashtag(tag)))
}

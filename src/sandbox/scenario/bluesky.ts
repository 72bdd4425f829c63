import { cidOf, didOf, tidOf } from './at-identity.ts'
import { type Facet, facetsOf } from './facets.ts'
import type { Appearance } from './schedule.ts'
import type { Account, AccountChange, MemberPost, Script } from './script.ts'
import type { Timeline } from './timeline.ts'

type Ref = { readonly uri: string; readonly cid: string }
type PostRecord = {
  readonly $type: 'app.bsky.feed.post'
  readonly createdAt: string
  readonly langs: readonly string[]
  readonly text: string
  readonly facets?: readonly Facet[]
  readonly reply?: { readonly root: Ref; readonly parent: Ref }
}
type ReactionRecord = { readonly $type: string; readonly createdAt: string; readonly subject: Ref }

/**
 * One line of a Jetstream v1 stream.
 * Source: https://github.com/bluesky-social/jetstream
 */
export type Frame = { readonly did: string; readonly time_us: number } & (
  | { readonly kind: 'commit'; readonly commit: Commit }
  | { readonly kind: 'account'; readonly account: Readonly<Record<string, unknown>> }
  | { readonly kind: 'identity'; readonly identity: Readonly<Record<string, unknown>> }
)
type Commit = { readonly rev: string; readonly collection: string; readonly rkey: string } & (
  | { readonly operation: 'create'; readonly record: PostRecord | ReactionRecord; readonly cid: string }
  | { readonly operation: 'delete' }
)

/** A post as the public API shows it. */
export type BlueskyPost = Ref & {
  readonly account: Account
  readonly record: PostRecord
  readonly at: Temporal.Instant
  readonly root: Ref
}

export type Bluesky = {
  readonly accounts: readonly Account[]
  /** Why an account is closed; undefined: it is open. */
  readonly closed: ReadonlyMap<string, string>
  /** By key, in order of appearance, without the deleted. */
  readonly posts: ReadonlyMap<string, BlueskyPost>
  readonly frames: readonly Frame[]
  readonly onFrame: (listener: (frame: Frame) => void) => () => void
}

/** The part of the story that happens on Bluesky, growing as the timeline moves. */
export function createBluesky(script: Script, timeline: Timeline): Bluesky {
  const accounts = script.accounts.filter((account) => account.network === 'bluesky')
  const posts = new Map<string, BlueskyPost>()
  const closed = new Map<string, string>()
  const frames: Frame[] = []
  const listeners = new Set<(frame: Frame) => void>()
  const show = (appearance: Appearance) => {
    for (const frame of apply(appearance, accounts, posts, closed)) {
      frames.push(frame)
      for (const listener of listeners) listener(frame)
    }
  }
  for (const appearance of timeline.appeared()) show(appearance)
  timeline.onAppear(show)
  return {
    accounts,
    closed,
    posts,
    frames,
    onFrame: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function apply(
  { at, key, item }: Appearance,
  accounts: readonly Account[],
  posts: Map<string, BlueskyPost>,
  closed: Map<string, string>,
): readonly Frame[] {
  const account = 'by' in item ? accounts.find(({ handle }) => handle === item.by) : undefined
  if (item.kind === 'post' && account) {
    const post = writePost(item, account, at, posts)
    posts.set(key, post)
    const liker = accounts[(accounts.indexOf(account) + 1) % accounts.length]!
    return [postFrame(post), reactionFrame('like', liker.handle, post, at.add({ microseconds: 1 }))]
  }
  if ((item.kind === 'repost' || item.kind === 'like') && account) {
    const post = posts.get(item.of)
    return post ? [reactionFrame(item.kind, item.by, post, at)] : []
  }
  if (item.kind === 'delete') {
    const post = posts.get(item.of)
    posts.delete(item.of)
    return post ? [deleteFrame(post, at)] : []
  }
  if (item.kind === 'account' && account) {
    if (item.status === null) closed.delete(item.by)
    else closed.set(item.by, item.status)
    return [accountFrame(item, at)]
  }
  return []
}

function writePost(item: MemberPost, account: Account, at: Temporal.Instant, posts: ReadonlyMap<string, BlueskyPost>) {
  const parent = item.replyTo === undefined ? undefined : posts.get(item.replyTo)
  const facets = facetsOf(item.text)
  const record: PostRecord = {
    $type: 'app.bsky.feed.post',
    createdAt: wireTime(at),
    langs: [item.language ?? 'en'],
    text: item.text,
    ...(facets.length > 0 && { facets }),
    ...(parent && { reply: { root: parent.root, parent: { uri: parent.uri, cid: parent.cid } } }),
  }
  const uri = `at://${didOf(account.handle)}/app.bsky.feed.post/${tidOf(microseconds(at))}`
  const ref = { uri, cid: cidOf(record) }
  return { ...ref, account, record, at, root: parent?.root ?? ref }
}

function postFrame({ uri, cid, account, record, at }: BlueskyPost): Frame {
  const rkey = uri.slice(uri.lastIndexOf('/') + 1)
  return commitFrame(account.handle, at, { operation: 'create', collection: record.$type, rkey, record, cid })
}

function deleteFrame({ uri, account, record }: BlueskyPost, at: Temporal.Instant): Frame {
  const rkey = uri.slice(uri.lastIndexOf('/') + 1)
  return commitFrame(account.handle, at, { operation: 'delete', collection: record.$type, rkey })
}

function reactionFrame(kind: 'repost' | 'like', handle: string, { uri, cid }: Ref, at: Temporal.Instant): Frame {
  const collection = `app.bsky.feed.${kind}`
  const record = { $type: collection, createdAt: wireTime(at), subject: { uri, cid } }
  const rkey = tidOf(microseconds(at))
  return commitFrame(handle, at, { operation: 'create', collection, rkey, record, cid: cidOf(record) })
}

type Unrevised = Commit extends infer Each ? (Each extends Commit ? Omit<Each, 'rev'> : never) : never

function commitFrame(handle: string, at: Temporal.Instant, commit: Unrevised): Frame {
  const rev = tidOf(microseconds(at))
  return { did: didOf(handle), time_us: Number(microseconds(at)), kind: 'commit', commit: { rev, ...commit } }
}

function accountFrame(item: AccountChange, at: Temporal.Instant): Frame {
  const did = didOf(item.by)
  const time_us = Number(microseconds(at))
  const state = item.status === null ? { active: true } : { active: false, status: item.status }
  return { did, time_us, kind: 'account', account: { ...state, did, seq: time_us, time: wireTime(at) } }
}

const microseconds = (instant: Temporal.Instant) => instant.epochNanoseconds / 1000n
const wireTime = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'millisecond' })

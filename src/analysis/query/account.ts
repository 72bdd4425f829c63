import type { Author } from '../../model/post.ts'
import type { Target } from '../../model/source.ts'
import { cutEndlessMarks } from './fold.ts'

const name = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.\-]*[\p{L}\p{N}_])?`
const subreddit = String.raw`r\/\w{2,21}@reddit\.com`
const whole = new RegExp(String.raw`^(?:did:[a-z0-9]+:[\w.:%\-]+|${subreddit}|${name}(?:@${name}(?::\d+)?)?)$`, 'iu')

/**
 * An account's name as compared: lower case, without `@` before it; null when it can be none.
 * Accents stay: another letter is another account; and so does the case in the id of a YouTube channel.
 */
export function parseAccount(text: string): string | null {
  const bare = text.normalize('NFC').replace(/^[@＠]/u, '')
  if (/^UC[\w-]{22}@youtube\.com$/u.test(bare)) return bare
  return whole.test(bare) ? bare.toLowerCase() : null
}

/** Networks whose accounts are written `name@host`, by host. */
const hosts: Readonly<Record<string, 'instagram' | 'youtube' | 'reddit'>> = {
  'instagram.com': 'instagram',
  'youtube.com': 'youtube',
  'reddit.com': 'reddit',
}

/** The network of an account's full name; null for a bare name, which may be anyone's. */
export function placeOfAccount(name: string) {
  const host = name.split('@')[1]
  if (host !== undefined) return Object.hasOwn(hosts, host) ? hosts[host]! : 'mastodon'
  return name.includes('.') || name.startsWith('did:') ? 'bluesky' : null
}

/** `name` of `name@host`. */
export const userOf = (name: string): string => name.split('@')[0]!

/** `r/name` of a subreddit's full name; null for another. */
export const subredditOf = (name: string): string | null => /^(r\/\w+)@reddit\.com$/u.exec(name)?.[1] ?? null

/**
 * All names a person may call it by: an actor's address gives `name@host`; `name@host` and `name.bsky.social`
 * answer to the bare `name` too.
 */
export function namesOf(handleOrId: string): readonly string[] {
  const exact = exactKey(handleOrId).replace(/^@/u, '')
  const actor = /^https?:\/\/([^/?#]+)\/(?:users\/|@)([^/?#@]+)$/u.exec(exact)
  const full = actor ? `${actor[2]}@${actor[1]}` : exact
  const bare = /^([^@/:]+)@[^@/]+$/u.exec(full)?.[1] ?? /^([^@/:.]+)\.bsky\.social$/u.exec(full)?.[1]
  return [...new Set([exact, full, ...(bare ? [bare] : [])])].filter((each) => each !== '')
}

/** `@name`, `@name.example` and `@name@host` written in plain text. */
export function accountsIn(text: string): readonly string[] {
  const written = /(?<![\p{L}\p{N}_.@＠/])[@＠]([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}][\p{L}\p{N}.-]*)?)/gu
  return Array.from(text.matchAll(written), ([, found]) => withoutDots(found!))
}

function withoutDots(found: string): string {
  let end = found.length
  while (end > 0 && '.-'.includes(found[end - 1]!)) end--
  return found.slice(0, end)
}

/** Case apart, the very text; controls could be mistaken for the borders between facts. */
export function exactKey(text: string): string {
  return cutEndlessMarks(text.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    .normalize('NFC')
    .toLowerCase()
}

/** The full name of the subreddit in which a post of Reddit stands, by its address; null for another. */
export function subredditAt(url: string): string | null {
  const name = /^https:\/\/www\.reddit\.com\/(r\/\w+)\//iu.exec(url)?.[1]
  return name === undefined ? null : `${name.toLowerCase()}@reddit.com`
}

/** Whether it is the very account that a target reads, whatever its network calls it. */
export function isAuthorOf({ id, handle }: Author, target: Target): boolean {
  const name = nameRead(target)
  return name !== null && [id, handle].some((each) => each !== null && namesOf(each).includes(exactKey(name)))
}

/** The full name of the account that a target reads; null: it reads none. */
export function nameRead({ source, address }: Target): string | null {
  if (source === 'mastodon') {
    const url = URL.parse(address)
    const user = /^\/@([^/]+)\/?$/u.exec(url?.pathname ?? '')?.[1]
    return url === null || user === undefined ? null : user.includes('@') ? user : `${user}@${url.host}`
  }
  if (!address.startsWith('@')) return null
  const host = Object.keys(hosts).find((each) => hosts[each] === source)
  return host === undefined ? address.slice(1) : `${address.slice(1)}@${host}`
}

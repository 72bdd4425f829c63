import { UserError } from '../../model/errors.ts'

/** What a target's address names on one server. */
export type Timeline =
  | { readonly kind: 'tag'; readonly origin: string; readonly host: string; readonly tag: string }
  | { readonly kind: 'account'; readonly origin: string; readonly host: string; readonly acct: string }

/**
 * `https://host/tags/tag` or `https://host/@name` (`@name@elsewhere` for an account seen from that server).
 * @throws {UserError} when it is neither.
 */
export function parseTimelineAddress(address: string): Timeline {
  const url = URL.parse(address)
  const tag = /^\/tags\/([^/]+)\/?$/.exec(url?.pathname ?? '')?.[1]
  const acct = /^\/@([\w.-]+(?:@[\w.:-]+)?)\/?$/.exec(url?.pathname ?? '')?.[1]
  if (url !== null && tag !== undefined) {
    return { kind: 'tag', origin: url.origin, host: url.host, tag: decodeURIComponent(tag) }
  }
  if (url !== null && acct !== undefined) return { kind: 'account', origin: url.origin, host: url.host, acct }
  throw new UserError(
    `This is no Mastodon hashtag or account: ${address.slice(0, 200)} Write it like https://mastodon.social/tags/union or https://mastodon.social/@name.`,
  )
}

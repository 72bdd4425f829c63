import { escapeHtml } from './html.ts'
import type { Appearance } from './schedule.ts'
import type { Account, Script } from './script.ts'

/** A status of the scenario's own server, before it is written as JSON. */
export type Status = {
  /** Decimal text, ordered by time: milliseconds, then 16 bits. */
  readonly id: string
  readonly account: Account
  readonly text: string
  readonly language: string
  /** As written, without `#`. */
  readonly tags: readonly string[]
  readonly at: Temporal.Instant
  readonly inReplyTo: Status | null
}

/** What the server holds by now, oldest first. */
export function statusesOf(script: Script, appeared: readonly Appearance[]): readonly Status[] {
  const statuses = new Map<string, Status>()
  for (const { at, key, item } of appeared) {
    if (item.kind === 'delete') statuses.delete(item.of)
    if (item.kind !== 'post') continue
    const account = script.accounts.find(({ handle, network }) => handle === item.by && network === 'mastodon')
    if (!account) continue
    const inReplyTo = (item.replyTo === undefined ? null : statuses.get(item.replyTo)) ?? null
    const tags = [...item.text.matchAll(hashtag)].map((match) => match[1]!)
    const language = item.language ?? 'en'
    statuses.set(key, { id: idOf(at), account, text: item.text, language, tags, at, inReplyTo })
  }
  return [...statuses.values()]
}

/** As `GET /api/v1/statuses/:id` answers. Source: https://docs.joinmastodon.org/entities/Status/ */
export function statusJson(status: Status, origin: string) {
  const { id, account, at, inReplyTo } = status
  return {
    id,
    created_at: at.toString({ smallestUnit: 'millisecond' }),
    in_reply_to_id: inReplyTo?.id ?? null,
    in_reply_to_account_id: inReplyTo ? accountId(inReplyTo.account) : null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: status.language,
    uri: `${origin}/users/${account.handle}/statuses/${id}`,
    url: `${origin}/@${account.handle}/${id}`,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    edited_at: null,
    content: contentHtml(status.text, origin),
    reblog: null,
    account: accountJson(account, origin),
    media_attachments: [],
    mentions: [],
    tags: status.tags.map((name) => ({ name: name.toLowerCase(), url: tagUrl(name, origin) })),
    emojis: [],
    card: null,
    poll: null,
  }
}

export function accountJson(account: Account, origin: string) {
  return {
    id: accountId(account),
    username: account.handle,
    acct: account.handle,
    display_name: account.displayName,
    locked: false,
    bot: false,
    discoverable: true,
    indexable: true,
    noindex: false,
    group: false,
    created_at: '2021-01-04T00:00:00.000Z',
    note: '<p>Invented for the Callboard sandbox.</p>',
    url: `${origin}/@${account.handle}`,
    uri: `${origin}/users/${account.handle}`,
    followers_count: account.followers,
    following_count: 12,
    statuses_count: 1,
    emojis: [],
    fields: [],
  }
}

export const accountId = ({ handle }: Account) =>
  String(
    [...handle].reduce((sum, letter) => (sum * 31n + BigInt(letter.charCodeAt(0))) % 10n ** 17n, 109n) + 10n ** 17n,
  )

const hashtag = /(?<![\p{L}\p{N}_/#])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu

const idOf = (at: Temporal.Instant) =>
  String((BigInt(at.epochMilliseconds) << 16n) | ((at.epochNanoseconds / 1000n) % 1000n))

const tagUrl = (name: string, origin: string) => `${origin}/tags/${name.toLowerCase()}`

/** Hashtags become links, quotes entities, line ends breaks: as Mastodon writes a plain post. */
function contentHtml(text: string, origin: string): string {
  const linked = escapeHtml(text).replaceAll(
    hashtag,
    (_, name: string) =>
      `<a href="${tagUrl(name, origin)}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`,
  )
  return `<p>${linked.replaceAll("'", '&#39;').replaceAll('\n', '<br />')}</p>`
}

import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import { parseDate } from '../text/dates.ts'
import { foldHashtags } from '../text/hashtag.ts'
import { htmlToText } from '../text/html.ts'
import { type Status, status } from './wire.ts'

/** What the place in a timeline and later comparisons need, beside the post. */
export type ParsedStatus = {
  /** The server's own id: for paging on that server only. */
  readonly id: string
  readonly uri: string
  /** Changes with each edit; '' before the first. */
  readonly editedAt: string
  readonly post: Post
}

export type ParsedTimeline = {
  /** In the server's order, newest first. */
  readonly statuses: readonly ParsedStatus[]
  /** The server's id of the newest status, dropped or not; null on an empty page. */
  readonly newestId: string | null
  readonly dropped: Readonly<Record<string, number>>
}

/**
 * A timeline's JSON as posts: public ones only, without those whose author asked not to be indexed.
 * null when it is not a timeline; a bad status is dropped and counted.
 */
export function parseTimeline(json: unknown, host: string, seenAt: Temporal.Instant): ParsedTimeline | null {
  if (!Array.isArray(json)) return null
  const statuses: ParsedStatus[] = []
  const dropped: Record<string, number> = {}
  for (const raw of json) {
    const told = status.safeParse(raw)
    const reason = told.success ? reasonToSkip(told.data) : 'not a status'
    if (reason === null) statuses.push(parseStatus(told.data!, host, seenAt))
    else dropped[reason] = (dropped[reason] ?? 0) + 1
  }
  const newestId = (json as { id?: unknown }[])[0]?.id
  return { statuses, newestId: typeof newestId === 'string' ? newestId : null, dropped }
}

function parseStatus(told: Status, host: string, seenAt: Temporal.Instant): ParsedStatus {
  return { id: told.id, uri: told.uri, editedAt: told.edited_at ?? '', post: statusToPost(told, host, seenAt) }
}

/** Public means that strangers may see it; `noindex` and #nobot that programs should not gather it. */
function reasonToSkip(told: Status): string | null {
  const shown = told.reblog ?? told
  if (told.visibility !== 'public' || shown.visibility !== 'public') return 'not public'
  if (told.account.noindex === true || shown.account.noindex === true) return 'the author asks not to be indexed'
  const notes = htmlToText(`${told.account.note} ${shown.account.note}`).text
  if (/#nobots?\b/i.test(notes)) return 'the author asks for no bots'
  return null
}

function statusToPost(told: Status, host: string, seenAt: Temporal.Instant): Post {
  const body = told.reblog ? { text: '', links: [] } : readBody(told)
  // A server keeps the author's own date, however late the post came to it.
  const createdAt = parseDate(told.created_at)
  return {
    uri: told.uri as PostUri,
    url: told.url,
    source: 'mastodon',
    kind: 'post',
    author: {
      id: told.account.uri ?? told.account.url ?? `acct:${fullHandle(told.account.acct, host)}`,
      handle: `@${fullHandle(told.account.acct, host)}`,
    },
    title: null,
    text: body.text,
    language: told.language,
    hashtags: told.reblog ? [] : foldHashtags(told.tags.map((tag) => tag.name)),
    mentions: told.reblog ? [] : told.mentions.map((mention) => fullHandle(mention.acct, host).toLowerCase()),
    links: body.links,
    // The API tells the parent by this server's id only, which names nothing elsewhere.
    replyTo: null,
    repostOf: (told.reblog?.uri as PostUri | undefined) ?? null,
    showable: 'text',
    publishedAt: createdAt,
    claimedAt: createdAt,
    seenAt,
  }
}

/** With a content warning only the warning is read and shown. */
function readBody(told: Status): { text: string; links: readonly string[] } {
  if (told.spoiler_text.trim() !== '') return { text: htmlToText(told.spoiler_text).text, links: [] }
  const { text, links } = htmlToText(told.content)
  const outside = links.filter((link) => !/\b(?:mention|hashtag)\b/.test(link.className)).map((link) => link.href)
  return { text, links: [...new Set(told.card ? [...outside, told.card.url] : outside)] }
}

/** On its own server an account has no host in its name. */
function fullHandle(acct: string, host: string): string {
  return acct.includes('@') ? acct : `${acct}@${host}`
}

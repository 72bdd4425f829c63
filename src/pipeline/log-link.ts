import { parseAddress } from '../analysis/query/address.ts'
import { tagKey, tagsIn } from '../analysis/query/hashtag.ts'
import type { App } from '../app.ts'
import { UserError } from '../model/errors.ts'
import type { GuildId, PostUri } from '../model/ids.ts'
import type { Post } from '../model/post.ts'
import type { Watch } from '../model/watch.ts'
import { ingestBatch } from './ingest.ts'
import { currentWatching } from './watching.ts'

/**
 * Keeps a link that a member pasted, with the member's own words about it, for this guild alone. Nothing is fetched
 * from it, so when it was published and by whom stays unknown.
 * @returns the watches it counts for: none, when nothing was kept.
 * @throws {UserError} when it is no address.
 */
export async function logLink(app: App, guildId: GuildId, link: string, note: string): Promise<readonly Watch[]> {
  const address = parseAddress(link)
  if (address === null)
    throw new UserError(
      'That is not an address I can keep: it begins with `https://` and carries no password. Copy the link of the post from your browser or app.',
    )
  const watching = await currentWatching(app, null)
  const post = linkedPost(app, guildId, address, note)
  const batch = {
    source: 'link' as const,
    cursorKey: guildId,
    events: [{ kind: 'post' as const, post, imported: false }],
    cursor: null,
    gaps: [],
    dropped: {},
  }
  await ingestBatch(app, batch, watching)
  return watching.matcher.match(post, guildId).flatMap((id) => watching.watches.get(id) ?? [])
}

const linkedPost = (app: App, guildId: GuildId, address: string, note: string): Post => ({
  uri: `link:${guildId} ${address}` as PostUri,
  url: address,
  source: 'link',
  kind: 'post',
  author: null,
  title: null,
  text: note,
  language: null,
  hashtags: tagsIn(note).map(tagKey),
  mentions: [],
  links: [address],
  replyTo: null,
  repostOf: null,
  showable: 'link',
  publishedAt: null,
  claimedAt: null,
  seenAt: app.now(),
})

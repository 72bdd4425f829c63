import type { App } from '../../src/app.ts'
import type { PostUri } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import type { SourceEvent } from '../../src/model/source.ts'
import type { Watch } from '../../src/model/watch.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { addWatch } from '../../src/store/watches.ts'
import { channelId, guildId } from './app.ts'

/** A private person's post seen at `seenAt`; `uri` is its name. */
export function post(uri: string, seenAt: Temporal.Instant, parts: Partial<Post> = {}): Post {
  return {
    uri: uri as PostUri,
    url: `https://social.example/${uri}`,
    source: 'bluesky',
    kind: 'post',
    author: { id: `did:plc:${uri}`, handle: '@someone.example' },
    title: null,
    text: `Notes from the set #CrewTalk (${uri})`,
    language: 'en',
    hashtags: ['crewtalk'],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'text',
    publishedAt: seenAt,
    claimedAt: null,
    seenAt,
    ...parts,
  }
}

/** Adds a watch of this guild and gives its number. */
export async function watchFor(app: App, query: string, parts: Partial<Watch> = {}): Promise<Watch['id']> {
  const watch = { guildId, channelId, campaignId: null, query, speaksFor: null, targets: [], ...parts }
  return (await addWatch(app.store, watch, app.now())).id
}

/** What a source tells, through the whole ingest. */
export async function tell(app: App, ...events: readonly SourceEvent[]): Promise<void> {
  const batch = { source: 'bluesky', cursorKey: 'test', events, cursor: null, gaps: [], dropped: {} } as const
  await ingestBatch(app, batch, await currentWatching(app.store, null))
}

/** These posts arrive. */
export const arrive = (app: App, ...posts: readonly Post[]): Promise<void> =>
  tell(app, ...posts.map((one): SourceEvent => ({ kind: 'post', post: one, imported: false })))

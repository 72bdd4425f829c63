import type { App } from '../../src/app.ts'
import type { PostUri } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import type { SourceEvent } from '../../src/model/source.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { batchOf, posted } from './app.ts'

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

/** What a source tells, through the whole ingest. */
export async function tell(app: App, ...events: readonly SourceEvent[]): Promise<void> {
  await ingestBatch(app, batchOf(events), await currentWatching(app, null))
}

/** These posts arrive. */
export const arrive = (app: App, ...posts: readonly Post[]): Promise<void> =>
  tell(app, ...posts.map((one) => posted(one)))

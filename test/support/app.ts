import type { App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Fields, Log } from '../../src/log.ts'
import type { ChannelId, GuildId, PostUri } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import type { Batch, SourceEvent } from '../../src/model/source.ts'
import { openApp } from '../../src/open.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { addWatch } from '../../src/store/watches.ts'

export const guildId = '1100000000000000010' as GuildId
export const channelId = '1100000000000000032' as ChannelId
export const otherChannelId = '1100000000000000033' as ChannelId

export type LogLine = { readonly level: keyof Log; readonly event: string; readonly fields: Fields }

/** The program's inside with a database in memory and a clock that the test moves. */
export type TestApp = App & {
  readonly clock: { at: Temporal.Instant }
  readonly lines: LogLine[]
  readonly printed: string[]
  readonly close: () => Promise<void>
}

export const noon = Temporal.Instant.from('2021-10-04T12:00:00Z')

export async function openTestApp(
  env: Record<string, string> = {},
  databaseFile: string | null = null,
): Promise<TestApp> {
  const clock = { at: noon }
  const lines: LogLine[] = []
  const printed: string[] = []
  const write =
    (level: keyof Log) =>
    (event: string, fields: Fields = {}) =>
      void lines.push({ level, event, fields })
  const log: Log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
  const { app, close } = await openApp(readConfig(env), log, {
    databaseFile,
    now: () => clock.at,
    print: (line) => printed.push(line),
  })
  await addGuild(app.store, guildId, clock.at)
  return { ...app, clock, lines, printed, close }
}

/** A watch on a query, with no target of its own unless given. */
export async function watchFor(app: App, query: string, more: Partial<Parameters<typeof addWatch>[1]> = {}) {
  const watch = { guildId, channelId, campaignId: null, query, speaksFor: null, targets: [], ...more }
  return (await addWatch(app.store, watch, app.now())).id
}

let numbered = 0

export function article(more: Partial<Post> & { readonly host?: string } = {}): Post {
  const n = ++numbered
  const { host = 'callsheet.example', ...rest } = more
  return {
    uri: `https://${host}/feed#${n}` as PostUri,
    url: `https://${host}/${n}`,
    source: 'feed',
    kind: 'article',
    author: { id: host, handle: `The ${host}` },
    title: null,
    text: '',
    language: 'en',
    hashtags: [],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'excerpt',
    publishedAt: noon,
    claimedAt: noon,
    seenAt: noon,
    ...rest,
  }
}

export function memberPost(text: string, more: Partial<Post> = {}): Post {
  const n = ++numbered
  return {
    ...article(),
    uri: `at://did:plc:member${n}/app.bsky.feed.post/${n}` as PostUri,
    url: `https://bsky.example/post/${n}`,
    source: 'bluesky',
    kind: 'post',
    author: { id: `did:plc:member${n}`, handle: null },
    text,
    hashtags: [...text.matchAll(/#(\w+)/g)].map(([, tag]) => tag!.toLowerCase()),
    showable: 'text',
    ...more,
  }
}

export const posted = (post: Post, imported = false): SourceEvent => ({ kind: 'post', post, imported })

export function batchOf(events: readonly SourceEvent[], more: Partial<Batch> = {}): Batch {
  return { source: 'bluesky', cursorKey: 'test', events, cursor: String(events.length), gaps: [], dropped: {}, ...more }
}

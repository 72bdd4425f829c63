import { explainMatch } from '../analysis/query/explain.ts'
import type { App } from '../app.ts'
import type { ChannelId, GuildId } from '../model/ids.ts'
import type { Post } from '../model/post.ts'
import type { StoredMention } from '../store/mentions.ts'
import type { Recalled } from '../store/recall.ts'
import { readWatches } from '../store/watches.ts'
import { readFrom, withAskedAuthor } from './recall.ts'

/** What a guild's watch makes of a stored post. */
export type ExplainedWatch = {
  readonly query: string
  readonly channelId: ChannelId
  /** Whether it is counted for the watch. */
  readonly matched: boolean
  /** What decided it, to stand after "it "; empty where that can't be told any more. */
  readonly parts: readonly { readonly words: string }[]
  /** Where what is kept of the post tells another story than when it came. */
  readonly note: string | null
}

/** Of each watch in force, and of those that the post was counted for and that are gone. */
export async function explainWatches(
  app: App,
  guildId: GuildId,
  recalled: Recalled,
  mentions: readonly StoredMention[],
): Promise<readonly ExplainedWatch[]> {
  const watches = await readWatches(app.store, guildId)
  const counted = (watch: { readonly query: string; readonly channelId: ChannelId }) =>
    mentions.some((mention) => mention.query === watch.query && mention.channelId === watch.channelId)
  const gone = mentions.filter(
    (mention) => !watches.some((watch) => watch.query === mention.query && watch.channelId === mention.channelId),
  )
  return [
    ...watches.map((watch) => explainWatch(app, guildId, recalled, watch, counted(watch))),
    ...gone.map(({ query, channelId }) => {
      return { query, channelId, matched: true, parts: [], note: 'no longer watched' }
    }),
  ]
}

function explainWatch(
  app: App,
  guildId: GuildId,
  recalled: Recalled,
  { query, channelId }: { readonly query: string; readonly channelId: ChannelId },
  counted: boolean,
): ExplainedWatch {
  const { matched, parts } = explainMatch(query, withAskedAuthor(app, recalled, query), readFrom(recalled, guildId))
  if (matched === counted) return { query, channelId, matched, parts, note: null }
  // Names and links are not kept, words may have been edited since, and a watch may be younger than the post.
  if (counted) return { query, channelId, matched: true, parts: [], note: 'by names or links, which are not kept' }
  return { query, channelId, matched: false, parts, note: 'but the watch is younger than the post' }
}

const findMs = 10_000

/** A post that is not held, as its network shows it now, and what the guild's watches make of it; null: it can't be read. */
export async function explainUnheld(
  app: App,
  guildId: GuildId,
  link: string,
): Promise<{ readonly post: Post; readonly watches: readonly ExplainedWatch[] } | null> {
  const post = await findPost(app, link)
  if (post === null) return null
  const watches = (await readWatches(app.store, guildId)).map(({ query, channelId }): ExplainedWatch => {
    const { matched, parts } = explainMatch(query, post, null)
    return { query, channelId, matched, parts, note: null }
  })
  return { post, watches }
}

async function findPost(app: App, link: string): Promise<Post | null> {
  for (const source of Object.values(app.sources)) {
    try {
      const post = (await source.find?.(link, app.io(AbortSignal.timeout(findMs)))) ?? null
      if (post !== null) return post
    } catch (error) {
      app.log.info('why.not-found', { why: error instanceof Error ? error.message : String(error) })
    }
  }
  return null
}

import type { SourceId } from '../model/source.ts'
import { type BlueskyOptions, blueskySource } from './bluesky/source.ts'
import { type FeedSourceOptions, feedSource } from './feed/source.ts'
import { type GdeltOptions, gdeltSource } from './gdelt/source.ts'
import { type InstagramOptions, instagramSource } from './instagram/source.ts'
import { type MastodonOptions, mastodonSource } from './mastodon/source.ts'
import { type RedditOptions, redditSource } from './reddit/source.ts'
import type { PolledSource, StreamedSource } from './source.ts'
import { type ThreadsOptions, threadsSource } from './threads/source.ts'
import { type YoutubeOptions, youtubeSource } from './youtube/source.ts'

export type SourcesOptions = {
  readonly feed: FeedSourceOptions
  readonly bluesky: BlueskyOptions
  readonly mastodon: MastodonOptions
  readonly gdelt?: GdeltOptions | undefined
  /** Only with a Meta app. */
  readonly instagram?: InstagramOptions | undefined
  /** Only with a Meta app. */
  readonly threads?: ThreadsOptions | undefined
  /** Only with a key. */
  readonly youtube?: YoutubeOptions | undefined
  /** Only with an approved client. */
  readonly reddit?: RedditOptions | undefined
}

/** Every network that is read, by its name; `link` is pasted by hand and never fetched. */
export function openSources(options: SourcesOptions) {
  const { instagram, threads, youtube, reddit } = options
  return {
    feed: feedSource(options.feed),
    bluesky: blueskySource(options.bluesky),
    mastodon: mastodonSource(options.mastodon),
    gdelt: gdeltSource(options.gdelt),
    ...(instagram === undefined ? {} : { instagram: instagramSource(instagram) }),
    ...(threads === undefined ? {} : { threads: threadsSource(threads) }),
    ...(youtube === undefined ? {} : { youtube: youtubeSource(youtube) }),
    ...(reddit === undefined ? {} : { reddit: redditSource(reddit) }),
  } satisfies Partial<Record<SourceId, PolledSource | StreamedSource>>
}

import type { SourceId } from '../model/source.ts'
import { type BlueskyOptions, blueskySource } from './bluesky/source.ts'
import { type FeedSourceOptions, feedSource } from './feed/source.ts'
import { type GdeltOptions, gdeltSource } from './gdelt/source.ts'
import { type InstagramOptions, instagramSource } from './instagram/source.ts'
import { type MastodonOptions, mastodonSource } from './mastodon/source.ts'
import type { PolledSource, StreamedSource } from './source.ts'

export type SourcesOptions = {
  readonly feed: FeedSourceOptions
  readonly bluesky: BlueskyOptions
  readonly mastodon: MastodonOptions
  readonly gdelt?: GdeltOptions | undefined
  /** Only with a Meta app. */
  readonly instagram?: InstagramOptions | undefined
}

/** Every network that is read, by its name; `link` is pasted by hand and never fetched. */
export function openSources(options: SourcesOptions) {
  return {
    feed: feedSource(options.feed),
    bluesky: blueskySource(options.bluesky),
    mastodon: mastodonSource(options.mastodon),
    gdelt: gdeltSource(options.gdelt),
    ...(options.instagram === undefined ? {} : { instagram: instagramSource(options.instagram) }),
  } satisfies Partial<Record<SourceId, PolledSource | StreamedSource>>
}

import type { SourceId } from './source-id.ts'

/** What a network is called, and what the operator must get there before it is read; null: nothing. */
export type Network = { readonly name: string; readonly needs: string | null }

export const networks: Readonly<Record<SourceId, Network>> = {
  feed: { name: 'feeds', needs: null },
  bluesky: { name: 'Bluesky', needs: null },
  mastodon: { name: 'Mastodon', needs: null },
  gdelt: { name: 'the world’s news (GDELT)', needs: null },
  instagram: { name: 'Instagram', needs: 'a Meta app: set `INSTAGRAM_ACCESS_TOKEN` and `INSTAGRAM_USER_ID`' },
  threads: { name: 'Threads', needs: 'a Meta app: set `THREADS_ACCESS_TOKEN`' },
  youtube: { name: 'YouTube', needs: 'an API key: set `YOUTUBE_API_KEY`' },
  reddit: { name: 'Reddit', needs: 'an approved client: set `REDDIT_CLIENT_ID` and `REDDIT_CLIENT_SECRET`' },
  link: { name: 'pasted links', needs: null },
}

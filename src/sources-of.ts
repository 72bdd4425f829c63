import type Keyv from 'keyv'
import type { Config } from './config.ts'
import type { SourcesOptions } from './sources/index.ts'
import type { SourceMemory } from './sources/source.ts'

/** The networks as the operator configured them; one whose access is not set stays closed. */
export function sourcesOf(config: Config): SourcesOptions {
  return {
    feed: { intervalMs: config.FEED_INTERVAL_SECONDS * 1000 },
    bluesky: {
      jetstreamUrls: config.BLUESKY_JETSTREAM_URLS,
      appviewUrl: config.BLUESKY_APPVIEW_URL,
      login: blueskyLogin(config),
    },
    gdelt: { apiUrl: config.GDELT_URL },
    mastodon: { intervalMs: config.MASTODON_INTERVAL_SECONDS * 1000, tokens: mastodonTokens(config) },
    instagram: instagramAccess(config),
    threads: threadsAccess(config),
    youtube: youtubeAccess(config),
    reddit: redditAccess(config),
  }
}

/** Both or neither: without them nothing is searched back on Bluesky. */
function blueskyLogin(config: Config) {
  const { BLUESKY_IDENTIFIER: identifier, BLUESKY_APP_PASSWORD: appPassword, BLUESKY_SERVICE_URL: serviceUrl } = config
  return identifier === undefined || appPassword === undefined ? undefined : { identifier, appPassword, serviceUrl }
}

/** By host. */
function mastodonTokens({ MASTODON_TOKENS: pairs }: Config): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).toLowerCase(), pair.slice(pair.indexOf('=') + 1)]),
  )
}

function instagramAccess(config: Config): SourcesOptions['instagram'] {
  const { INSTAGRAM_ACCESS_TOKEN: accessToken, INSTAGRAM_USER_ID: userId, INSTAGRAM_GRAPH_URL: graphUrl } = config
  return accessToken === undefined || userId === undefined ? undefined : { accessToken, userId, graphUrl }
}

function threadsAccess(config: Config): SourcesOptions['threads'] {
  const { THREADS_ACCESS_TOKEN: accessToken, THREADS_GRAPH_URL: graphUrl } = config
  return accessToken === undefined ? undefined : { accessToken, graphUrl }
}

function youtubeAccess(config: Config): SourcesOptions['youtube'] {
  const { YOUTUBE_API_KEY: apiKey, YOUTUBE_API_URL: apiUrl, YOUTUBE_SEARCHES_PER_DAY: mostSearches } = config
  return apiKey === undefined ? undefined : { apiKey, apiUrl, mostSearches }
}

function redditAccess(config: Config): SourcesOptions['reddit'] {
  const { REDDIT_CLIENT_ID: clientId, REDDIT_CLIENT_SECRET: clientSecret } = config
  if (clientId === undefined || clientSecret === undefined) return undefined
  return { clientId, clientSecret, authUrl: config.REDDIT_AUTH_URL, apiUrl: config.REDDIT_API_URL }
}

/** What sources keep, in the cache. */
export function memoryIn(cache: Keyv): SourceMemory {
  const keyOf = (key: string) => `source ${key}`
  return {
    read: async (key) => (await cache.get<string>(keyOf(key))) ?? null,
    write: async (key, text, forMs) => void (await cache.set(keyOf(key), text, forMs)),
  }
}

import { z } from 'zod'
import { UserError } from './model/errors.ts'

const url = (protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `expected an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    )
/** What paths are put behind. */
const base = (standard: string) =>
  url(['http:', 'https:'])
    .default(standard)
    .transform((text) => text.replace(/\/+$/, ''))
const list = (item: z.ZodType<string, string>, standard: string) =>
  z
    .string()
    .default(standard)
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item))
const whole = (standard: number, least: number, most: number) =>
  z
    .string()
    .default(String(standard))
    .transform(Number)
    .pipe(
      z
        .number({ error: expectedWhole(least, most) })
        .int(expectedWhole(least, most))
        .min(least, expectedWhole(least, most))
        .max(most, expectedWhole(least, most)),
    )
const expectedWhole = (least: number, most: number) => `expected a whole number from ${least} to ${most}`

const origin = url(['http:', 'https:']).refine(
  (text) => URL.parse(text)?.origin === text,
  'expected an origin only: scheme, host and port, no path',
)
const host = z.string().regex(/^[a-z0-9.-]+(:\d+)?$/i, 'expected a host name such as mastodon.social')

/** Every variable, its unit and its default; `.env.example` explains each, and a test holds the two together. */
const schema = z.object({
  DISCORD_TOKEN: z.string().min(1).optional(),
  DISCORD_API_URL: url(['http:', 'https:']).default('https://discord.com/api'),
  DATA_DIR: z.string().min(1).default('./data'),
  SANDBOX_PORT: whole(4870, 0, 65535),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  CONTACT: z.string().min(3).default('no contact address set'),
  TEXT_RETENTION_DAYS: whole(90, 1, 3650),
  FEED_INTERVAL_SECONDS: whole(300, 1, 86_400),
  MASTODON_INTERVAL_SECONDS: whole(120, 1, 86_400),
  MASTODON_SERVERS: list(z.union([host, origin]), 'mastodon.social,mstdn.social'),
  MASTODON_TOKENS: list(
    z.string().regex(/^[a-z0-9.-]+(?::\d+)?=\S+$/i, 'expected host=token, such as mastodon.social=…'),
    '',
  ),
  BLUESKY_JETSTREAM_URLS: list(
    url(['ws:', 'wss:']),
    'wss://jetstream1.us-east.bsky.network/subscribe,wss://jetstream2.us-west.bsky.network/subscribe',
  ),
  BLUESKY_APPVIEW_URL: url(['http:', 'https:']).default('https://public.api.bsky.app'),
  BLUESKY_SERVICE_URL: url(['http:', 'https:']).default('https://bsky.social'),
  BLUESKY_IDENTIFIER: z.string().min(1).optional(),
  BLUESKY_APP_PASSWORD: z.string().min(1).optional(),
  GDELT_URL: url(['http:', 'https:']).default('https://api.gdeltproject.org'),
  INSTAGRAM_ACCESS_TOKEN: z.string().min(1).optional(),
  INSTAGRAM_USER_ID: z.string().regex(/^\d+$/, 'expected the digits that Meta shows').optional(),
  INSTAGRAM_GRAPH_URL: base('https://graph.facebook.com/v25.0'),
  THREADS_ACCESS_TOKEN: z.string().min(1).optional(),
  THREADS_GRAPH_URL: base('https://graph.threads.net/v1.0'),
  YOUTUBE_API_KEY: z.string().min(1).optional(),
  YOUTUBE_API_URL: base('https://www.googleapis.com/youtube/v3'),
  YOUTUBE_SEARCHES_PER_DAY: whole(90, 1, 1_000_000),
  REDDIT_CLIENT_ID: z.string().min(1).optional(),
  REDDIT_CLIENT_SECRET: z.string().min(1).optional(),
  REDDIT_AUTH_URL: base('https://www.reddit.com'),
  REDDIT_API_URL: base('https://oauth.reddit.com'),
  SENTIMENT_MODEL_DIR: z.string().min(1).optional(),
  SENTIMENT_MODEL_LANGUAGES: list(z.string().regex(/^[a-z]{2,3}$/, 'expected language codes such as en,es'), 'en'),
  ALLOWED_PRIVATE_ORIGINS: list(origin, ''),
})

export type Config = Readonly<z.infer<typeof schema>>

/**
 * The settings, checked; empty values count as not set.
 * @throws {UserError} that names every wrong variable at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const result = schema.safeParse(set)
  const issues = result.success ? [] : result.error.issues
  const faults = [...issues.map((issue) => `  ${String(issue.path[0])}: ${issue.message}`), ...halfSet(set)]
  if (result.success && faults.length === 0) return Object.freeze(result.data)
  throw new UserError(
    `The settings can't be used. Mend these in .env or the environment (see .env.example):\n${faults.join('\n')}`,
  )
}

/** One of these without the other opens nothing. */
const pairs = [
  ['BLUESKY_IDENTIFIER', 'BLUESKY_APP_PASSWORD'],
  ['INSTAGRAM_ACCESS_TOKEN', 'INSTAGRAM_USER_ID'],
  ['REDDIT_CLIENT_ID', 'REDDIT_CLIENT_SECRET'],
] as const

function halfSet(set: Readonly<Record<string, unknown>>): readonly string[] {
  return pairs
    .map((pair) => pair.toSorted((a, b) => Number(a in set) - Number(b in set)))
    .filter(([missing, there]) => !(missing! in set) && there! in set)
    .map(([missing, there]) => `  ${missing}: missing, and ${there} needs it`)
}

/** Names of the variables there are, for the test that compares them with `.env.example`. */
export const variableNames: readonly string[] = Object.keys(schema.shape)

import { afterEach, beforeEach, expect, test } from 'vitest'
import { watch } from '../../commands/watch.ts'
import type { Call } from '../../src/discord/command.ts'
import { lookAtAccounts } from '../../src/pipeline/accounts.ts'
import { pollTarget } from '../../src/pipeline/read.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { readTargets } from '../../src/store/targets.ts'
import { type Answer, serve } from '../sources/support/server.ts'
import { channelId, guildId, noon, openTestApp, type TestApp } from '../support/app.ts'

/** What the networks that need an access answer, by path. */
const answers: Record<string, () => unknown> = {
  '/meta/17': () => ({ business_discovery: { followers_count: 52_000, media: { data: [media] } } }),
  '/meta/17/recently_searched_hashtags': () => ({ data: [] }),
  '/meta/ig_hashtag_search': () => ({ data: [{ id: '178' }] }),
  '/meta/178/recent_media': () => ({ data: [media] }),
  '/threads/keyword_search': () => ({ data: [thread] }),
  '/threads/me': () => ({ username: 'callboard' }),
  '/youtube/search': () => ({ kind: 'youtube#searchListResponse', items: [{ id: { videoId: 'v1' }, snippet }] }),
  '/youtube/channels': () => ({
    items: [
      { id: channel, snippet: { title: 'The Local', customUrl: '@thelocal' }, statistics: { subscriberCount: '120' } },
    ],
  }),
  '/youtube/playlistItems': () => ({
    kind: 'youtube#playlistItemListResponse',
    items: [{ snippet: { ...snippet, resourceId: { videoId: 'v1' } } }],
  }),
  '/youtube/videos': () => ({ kind: 'youtube#videoListResponse', items: [{ id: 'v1', snippet }] }),
  '/api/v1/access_token': () => ({ access_token: 't', expires_in: 86_400 }),
  '/search': () => listing,
  '/r/iatse/new': () => listing,
  '/api/info': () => listing,
}
const channel = 'UC_x5XG1OV2P6uZZ5FSM9Ttw'
const words = 'A tentative agreement, they say #IALivingWage'
const minuteAgo = noon.subtract({ minutes: 1 })
const media = {
  id: '1',
  caption: words,
  permalink: 'https://www.instagram.com/p/C1/',
  timestamp: minuteAgo.toString(),
}
const thread = {
  id: '2',
  text: words,
  permalink: 'https://www.threads.com/@rigger/post/D1',
  timestamp: minuteAgo.toString(),
  username: 'rigger',
}
const snippet = { channelId: channel, title: words, description: '', publishedAt: minuteAgo.toString() }
const submission = {
  name: 't3_s1',
  author: 'grip_on_a_break',
  subreddit: 'IATSE',
  title: words,
  selftext: 'It is late.',
  permalink: '/r/IATSE/comments/s1/late/',
  created_utc: minuteAgo.epochMilliseconds / 1000,
}
const listing = { kind: 'Listing', data: { children: [{ kind: 't3', data: submission }], after: null } }

let app: TestApp
let answer: Answer
const respond: Answer = (request, response) => {
  const found = answers[new URL(request.url!, 'http://x').pathname]
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(found?.() ?? {}))
}
beforeEach(async () => {
  answer = respond
  // A host each: requests to one are spaced out.
  const open = async () => (await serve((request, response) => answer(request, response))).origin
  const [meta, threads, youtube, reddit] = [await open(), await open(), await open(), await open()]
  app = await openTestApp({
    ALLOWED_PRIVATE_ORIGINS: [meta, threads, youtube, reddit].join(','),
    INSTAGRAM_ACCESS_TOKEN: 'secret',
    INSTAGRAM_USER_ID: '17',
    INSTAGRAM_GRAPH_URL: `${meta}/meta`,
    THREADS_ACCESS_TOKEN: 'secret',
    THREADS_GRAPH_URL: `${threads}/threads`,
    YOUTUBE_API_KEY: 'secret',
    YOUTUBE_API_URL: `${youtube}/youtube`,
    REDDIT_CLIENT_ID: 'id',
    REDDIT_CLIENT_SECRET: 'secret',
    REDDIT_AUTH_URL: reddit,
    REDDIT_API_URL: reddit,
  })
})
afterEach(() => app.close())

const add = async (term: string, to: TestApp = app) => {
  const channel = { id: channelId, name: 'negotiations', missing: [] }
  const call: Call = { guildId, channel, options: { term }, subcommand: 'add', isOrganizer: true }
  return watch.execute(call, to)
}
const pollAll = async () => {
  const watching = await currentWatching(app, null)
  for (const target of await readTargets(app.store))
    if (app.sources[target.source]?.kind === 'polled')
      await pollTarget(app, target, watching, AbortSignal.timeout(20_000))
}
const stored = () => app.store.selectFrom('posts').selectAll().orderBy('source').execute()

test('a hashtag is followed on each network that is configured and has it, and its posts are stored without names', async () => {
  const { text } = await add('#IALivingWage -source:mastodon')
  expect(text).toMatch(/✅ #IALivingWage on Instagram, 1 post in the last 24 h \(1 of 30 hashtags used in 7 days/)
  expect(text).toMatch(/✅ #IALivingWage on Threads, 1 post in the last 24 h/)
  expect(text).not.toMatch(/⚠️|ℹ️/)
  await pollAll()
  const posts = await stored()
  expect(posts.map(({ source, showable, author_hash }) => [source, showable, author_hash === null])).toEqual([
    ['instagram', 'excerpt', true],
    ['threads', 'excerpt', false],
  ])
  expect(posts.every(({ imported }) => imported === 1)).toBe(true)
  expect(
    JSON.stringify(await app.store.selectFrom('mentions').selectAll().execute()) +
      JSON.stringify(posts.map((post) => ({ ...post, url: null }))),
  ).not.toContain('rigger')
})

test('a phrase is searched for on each network that can be', async () => {
  const { text } = await add('"tentative agreement" -source:gdelt -source:bluesky')
  for (const network of ['Threads', 'YouTube', 'Reddit'])
    expect(text).toContain(`✅ "tentative agreement" on ${network}, 1 post in the last 24 h`)
  await pollAll()
  expect((await stored()).map(({ source, showable, title }) => [source, showable, title === words])).toEqual([
    ['reddit', 'title', true],
    ['threads', 'excerpt', false],
    ['youtube', 'title', true],
  ])
})

test('whatever the case it is written in, a hashtag or a phrase is read once', async () => {
  for (const term of ['#IALivingWage -source:mastodon', '#ialivingwage -source:mastodon']) await add(term)
  for (const term of ['"Tentative Agreement" source:reddit', '"tentative agreement" source:reddit']) await add(term)
  const read = await readTargets(app.store)
  expect(
    read.filter(({ source }) => source !== 'bluesky').map(({ source, address }) => `${source} ${address}`),
  ).toEqual(['instagram #ialivingwage', 'threads #ialivingwage', 'reddit "tentative agreement"'])
})

test('a subreddit is followed by its address', async () => {
  expect((await add('https://www.reddit.com/r/IATSE/')).text).toContain('✅ r/iatse, 1 post in the last 24 h')
  await pollAll()
  expect(await stored()).toMatchObject([{ source: 'reddit', url: 'https://www.reddit.com/r/IATSE/comments/s1/late/' }])
  expect(JSON.stringify(await stored())).not.toContain('grip_on_a_break')
})

test('an Instagram account and a YouTube channel are followed by their pages, with their followers', async () => {
  expect((await add('https://www.instagram.com/IA_Stories/')).text).toContain('52000 followers')
  const { title, text } = await add('https://www.youtube.com/@TheLocal/videos')
  expect(title).toBe(`Watching @thelocal@youtube.com OR @${channel}@youtube.com`)
  expect(text).toContain('about 120 subscribers')
  await pollAll()
  expect((await stored()).map(({ source }) => source)).toEqual(['instagram', 'youtube'])
  await lookAtAccounts(app, AbortSignal.timeout(20_000))
  const looks = await app.store.selectFrom('account_looks').select('look').orderBy('target_id').execute()
  expect(looks.map(({ look }) => look)).toEqual([
    expect.stringContaining('"followers":52000'),
    expect.stringContaining('"followers":120'),
  ])
})

test('where one network refuses, the rest is followed and the reason told; a deleted post is erased', async () => {
  answer = (request, response) => {
    if (!request.url!.startsWith('/youtube')) return respond(request, response)
    response.writeHead(403)
    response.end(JSON.stringify({ error: { code: 403, message: 'no', errors: [{ reason: 'accessNotConfigured' }] } }))
  }
  const { text } = await add('"tentative agreement" (source:youtube OR source:reddit)')
  expect(text).toMatch(/✅ "tentative agreement" on Reddit[\s\S]*⚠️ The key’s project may not use YouTube/)
  await pollAll()
  listing.data.children[0]!.data = { ...submission, author: '[deleted]', selftext: '[deleted]' }
  await pollAll()
  listing.data.children[0]!.data = submission
  expect(await stored()).toMatchObject([
    { source: 'reddit', title: null, text: null, erased_at: noon.epochMilliseconds },
  ])
})

test('what is not configured is named with what it needs, and the rest is followed', async () => {
  const bare = await openTestApp({ MASTODON_SERVERS: 'http://127.0.0.1:9' })
  const { text } = await add('#IALivingWage', bare)
  expect(text).toContain(
    'ℹ️ Not read here: Instagram needs a Meta app: set `INSTAGRAM_ACCESS_TOKEN` and `INSTAGRAM_USER_ID`; Threads needs a Meta app: set `THREADS_ACCESS_TOKEN`. The rest is followed.',
  )
  await bare.close()
})

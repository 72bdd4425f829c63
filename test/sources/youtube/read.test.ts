import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import { parseVideos } from '../../../src/sources/youtube/parse.ts'
import { youtubeSource } from '../../../src/sources/youtube/source.ts'
import { testIo } from '../support/io.ts'
import { recordings } from '../support/recordings.ts'
import { serve } from '../support/server.ts'
import { told } from '../support/told.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const channelId = 'UCabcdefghijklmnopqrstuQ'
type Video = { id: string; title: string; description: string; publishedAt: string }
const video = (n: number, more: Partial<Video> = {}): Video => ({
  id: `v${n}`,
  title: `Day ${n} of the "tentative agreement" & what's next`,
  description: `The tentative agreement, part ${n} #IALivingWage`,
  publishedAt: '2026-11-22T10:00:00Z',
  ...more,
})
const videos = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => video(from - n))
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** A YouTube with one channel; its search cuts descriptions and escapes titles, as the real one does. */
async function youtube(all: Video[], mostSearches = 100) {
  const state = { all, status: 200, error: null as object | null, channels: true, hidden: false }
  const { origin, requests } = await serve((request, response) => {
    const url = new URL(request.url!, 'http://x')
    const query = url.searchParams
    const snippet = ({ title, description, publishedAt }: Video) => ({ channelId, title, description, publishedAt })
    const page = (kind: string, item: (video: Video) => object) => {
      const start = Number(query.get('pageToken') ?? 0)
      const after = query.get('publishedAfter')
      const listed = state.all.filter(({ publishedAt }) => after === null || publishedAt >= after)
      const end = start + Number(query.get('maxResults'))
      return {
        kind,
        items: listed.slice(start, end).map(item),
        ...(end < listed.length ? { nextPageToken: String(end) } : {}),
      }
    }
    const ids = query.get('id')?.split(',') ?? []
    const channel = {
      id: channelId,
      snippet: { title: 'The Local', customUrl: '@thelocal' },
      statistics: { subscriberCount: '12300', hiddenSubscriberCount: state.hidden },
    }
    const answers: Record<string, () => object> = {
      '/v3/search': () =>
        page('youtube#searchListResponse', (each) => ({
          id: { videoId: each.id },
          snippet: {
            ...snippet(each),
            title: escaped(each.title),
            description: `${each.description.slice(0, 12)} ...`,
          },
        })),
      '/v3/playlistItems': () =>
        page('youtube#playlistItemListResponse', (each) => ({
          snippet: { ...snippet(each), publishedAt: '2026-11-22T11:59:00Z', resourceId: { videoId: each.id } },
          contentDetails: { videoPublishedAt: each.publishedAt },
        })),
      '/v3/videos': () => ({
        kind: 'youtube#videoListResponse',
        items: state.all.filter(({ id }) => ids.includes(id)).map((each) => ({ id: each.id, snippet: snippet(each) })),
      }),
      '/v3/channels': () => ({ items: state.channels ? [channel] : undefined }),
    }
    response.writeHead(state.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(state.error ?? answers[url.pathname]!()))
  })
  const world = testIo(seenAt.toString())
  const source = youtubeSource({ apiKey: 'secret', apiUrl: `${origin}/v3`, mostSearches })
  const target = (address: string) => ({ source: 'youtube' as const, address })
  const searches = () => requests.filter(({ url }) => url!.startsWith('/v3/search')).length
  return { state, requests, searches, world, source, target }
}
const phrase = '"tentative agreement"'
const idOf = (uri: string) => uri.split('=')[1]!

test('a phrase: a baseline, then what is new, with whole words though the search cuts and escapes them', async () => {
  const { state, source, target, world, requests } = await youtube(videos(2, 1))
  const first = await source.poll(target(phrase), null, world.io)
  expect(told(first.batch, idOf)).toEqual(['imported v1', 'imported v2'])
  world.pass({ hours: 1 })
  state.all = [video(3, { publishedAt: '2026-11-22T12:30:00Z' }), ...videos(2, 1)]
  const second = await source.poll(target(phrase), first.batch.cursor, world.io)
  expect(second.batch.events).toMatchObject([
    {
      kind: 'post',
      imported: false,
      post: {
        uri: 'https://www.youtube.com/watch?v=v3',
        title: 'Day 3 of the "tentative agreement" & what\'s next',
        text: 'The tentative agreement, part 3 #IALivingWage',
        author: { id: `${channelId}@youtube.com`, handle: null },
        hashtags: ['ialivingwage'],
        showable: 'title',
        publishedAt: expect.toSatisfy((at) => String(at) === '2026-11-22T12:30:00Z'),
      },
    },
  ])
  const since = requests.flatMap(({ url }) => new URL(url!, 'http://x').searchParams.get('publishedAfter') ?? [])
  expect(since).toEqual(['2026-11-21T12:00:00Z', '2026-11-21T12:00:00Z'])
  expect(requests.every(({ url }) => !url!.includes('secret'))).toBe(true)
  expect(requests[0]!.headers['x-goog-api-key']).toBe('secret')
})

test('a video that is edited is told again; one that is no longer shown is a delete', async () => {
  const { state, source, target, world } = await youtube(videos(3, 1))
  const first = await source.poll(target(phrase), null, world.io)
  state.all = [video(3, { title: 'Corrected: tentative agreement' }), video(1)]
  const second = await source.poll(target(phrase), first.batch.cursor, world.io)
  expect(told(second.batch, idOf)).toEqual(['v3', '- v2'])
  const third = await source.poll(target(phrase), second.batch.cursor, world.io)
  expect(third.batch.events).toEqual([])
})

test('a search that is full twice over leaves a gap, from the last reading to the oldest that was listed', async () => {
  const { state, source, target, world } = await youtube(videos(2, 1))
  const first = await source.poll(target(phrase), null, world.io)
  world.pass({ hours: 6 })
  state.all = videos(400, 3).map((each) => ({ ...each, publishedAt: '2026-11-22T15:00:00Z' }))
  const { batch } = await source.poll(target(phrase), first.batch.cursor, world.io)
  expect(batch.events.filter(({ kind }) => kind === 'post')).toHaveLength(100)
  expect(batch.gaps.map(({ address, from, to }) => [address, String(from), String(to)])).toEqual([
    [phrase, '2026-11-22T12:00:00Z', '2026-11-22T15:00:00Z'],
  ])
})

test('a channel by its handle: its id is found, its subscribers told, its uploads read back over pages', async () => {
  const old = video(0, { publishedAt: '2026-11-19T10:00:00Z' })
  const { state, source, target, world, searches } = await youtube([...videos(3, 1), old])
  const probe = await source.probe(target('@thelocal'), world.io)
  expect(probe).toMatchObject({ target: target(`@${channelId}`), title: 'The Local on YouTube', postsLastDay: 3 })
  expect(probe.notes).toContain('about 12300 subscribers')
  const first = await source.poll(probe.target, null, world.io)
  state.all = videos(120, 1)
  const second = await source.poll(probe.target, first.batch.cursor, world.io)
  expect(second.batch.events).toHaveLength(117)
  expect(second.batch.gaps).toEqual([])
  expect(searches()).toBe(0)
  expect(await source.account!(probe.target, world.io)).toMatchObject({
    id: `${channelId}@youtube.com`,
    look: { kind: 'found', handle: '@thelocal', followers: 12_300 },
  })
  state.hidden = true
  expect(await source.account!(probe.target, world.io)).toMatchObject({ look: { followers: null } })
  state.channels = false
  expect(await source.account!(probe.target, world.io)).toMatchObject({ look: { kind: 'missing' } })
  await expect(source.probe(target('@nobody'), world.io)).rejects.toThrow('knows no channel @nobody')
})

test('a channel costs one request while nothing changes; an edit, a delete and an upload are told', async () => {
  const { state, source, target, world, requests } = await youtube(videos(60, 1))
  const poll = async (cursor: string | null) => {
    const before = requests.length
    const { batch } = await source.poll(target(`@${channelId}`), cursor, world.io)
    return { cursor: batch.cursor, told: told(batch, idOf), asked: requests.length - before }
  }
  const first = await poll(null)
  expect(first.told).toHaveLength(50)
  const second = await poll(first.cursor)
  expect(second).toMatchObject({ told: [], asked: 1 })
  state.all = [video(61), ...videos(60, 1).filter(({ id }) => id !== 'v58')]
  state.all[2] = video(59, { title: 'Corrected' })
  expect(await poll(second.cursor)).toMatchObject({ told: ['v59', 'v61', '- v58'], asked: 2 })
})

test('what a person tried out is not searched for again at the first reading', async () => {
  const { source, target, world, searches } = await youtube(videos(2, 1))
  const { postsLastDay, notes } = await source.probe(target(phrase), world.io)
  expect(postsLastDay).toBe(2)
  expect(notes).toContain('searched every 30 min: YouTube allows few searches a day')
  await source.poll(target(phrase), null, world.io)
  expect(searches()).toBe(1)
  expect(await source.access!.used!(world.io)).toBe('1 of 100 searches used today')
})

test('the day’s searches are shared out over all that is watched, and none is made beyond them', async () => {
  const { source, target, world, searches } = await youtube([], 10)
  const cursors = new Map<string, string | null>()
  const read = async (n: number) => {
    const { batch, nextReadAt } = await source.poll(target(`"phrase ${n}"`), cursors.get(String(n)) ?? null, world.io)
    cursors.set(String(n), batch.cursor)
    return nextReadAt.since(world.io.now()).total('hours')
  }
  // It is noon of UTC: until midnight in California there are 20 h.
  for (const n of [1, 2, 3, 4]) await read(n)
  expect(await read(1)).toBeGreaterThan(15)
  for (const n of [2, 3, 4, 1, 2]) await read(n)
  await expect(read(3)).rejects.toThrow('YouTube’s searches of this day are used (10 of 10)')
  expect(searches()).toBe(10)
  world.pass({ hours: 21 })
  await read(3)
  expect(await source.access!.used!(world.io)).toBe('1 of 10 searches used today')
})

const error = (code: number, reason: string, message = 'why') => ({ error: { code, message, errors: [{ reason }] } })
test.for([
  [
    403,
    error(403, 'quotaExceeded'),
    TransientError,
    'quota of this day is used. It goes on by itself at 2026-11-23T08:00:00Z',
  ],
  [403, error(403, 'rateLimitExceeded'), TransientError, 'limits how often'],
  [429, {}, TransientError, 'limits how often'],
  [503, {}, TransientError, 'answers with an error (503)'],
  [
    400,
    {
      error: {
        code: 400,
        message: 'API key not valid.',
        errors: [{ reason: 'badRequest' }],
        details: [{ reason: 'API_KEY_INVALID' }],
      },
    },
    UserError,
    'set YOUTUBE_API_KEY',
  ],
  [403, error(403, 'accessNotConfigured'), UserError, 'Switch on “YouTube Data API v3”'],
  [
    403,
    error(403, 'ipRefererBlocked', 'Requests from this IP are blocked.'),
    UserError,
    'Requests from this IP are blocked. (403)',
  ],
] as const)('an answer of %d is told in words', async ([status, body, kind, words]) => {
  const { state, source, target, world } = await youtube([])
  Object.assign(state, { status, error: body })
  const refusal = await source.poll(target(phrase), null, world.io).catch((thrown: unknown) => thrown)
  expect(refusal).toBeInstanceOf(kind)
  expect((refusal as Error).message).toContain(words)
})

test.for([
  ['https://www.youtube.com/watch?v=video-1&t=10', 'video-1'],
  ['https://youtu.be/video-1?si=x', 'video-1'],
  ['https://m.youtube.com/shorts/video-1', 'video-1'],
  ['https://www.youtube.com/live/video-1', 'video-1'],
  ['https://www.youtube.com/watch?v=gone-1', null],
  ['https://www.youtube.com/@thelocal', null],
  ['https://youtube.example/watch?v=video-1', null],
] as const)('by %s %s is found', async ([link, id]) => {
  const { source, world, searches } = await youtube([video(1, { id: 'video-1' })])
  const found = await source.find!(link, world.io)
  expect(found === null ? null : idOf(found.uri)).toBe(id)
  expect(searches()).toBe(0)
})

test('a channel without uploads has an empty list; what is no list is tried again', async () => {
  const { state, source, target, world } = await youtube([])
  state.status = 404
  expect((await source.poll(target(`@${channelId}`), null, world.io)).batch.events).toEqual([])
  Object.assign(state, { status: 200, error: { hello: 1 } })
  await expect(source.poll(target(`@${channelId}`), null, world.io)).rejects.toThrow('no list of videos')
})

describe.skipIf(recordings === null)('the recorded answers (skipped where ../shared/fixtures is absent)', () => {
  const read = (name: string) =>
    parseVideos(JSON.parse(readFileSync(join(recordings ?? '', 'youtube', name), 'utf8')), seenAt)

  test('titles of a search are unescaped, descriptions are left as they are', () => {
    const { posts, dropped } = read('search-html-escaped-titles.json')!
    expect(posts[0]!.title).toContain("Create a Children's Book")
    expect(dropped).toEqual({})
    expect(posts[1]!.text).toBe('')
  })

  test.for([
    'search_by_keywords_p1.json',
    'search_by_keywords_p2.json',
    'search_videos_by_channel.json',
    'playlist_items_p1.json',
  ])('%s is read whole, with a next page or none', (name) => {
    const page = read(name)!
    expect(page.posts.length).toBeGreaterThan(0)
    expect(page.posts.every(({ publishedAt, title }) => publishedAt !== null && title !== null)).toBe(true)
  })

  test('channels are no videos, and comments no list of them', () => {
    expect(read('search_channels.json')!.posts).toEqual([])
    expect(read('comment_threads_p1.json')).toBeNull()
  })
})

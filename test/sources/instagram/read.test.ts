import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import type { Batch } from '../../../src/model/source.ts'
import { parseAccountMedia, parseHashtagMedia } from '../../../src/sources/instagram/parse.ts'
import { instagramSource } from '../../../src/sources/instagram/source.ts'
import { testIo } from '../support/io.ts'
import { recordings } from '../support/recordings.ts'
import { serve } from '../support/server.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const media = (n: number, timestamp = '2026-11-22T10:00:00+0000') => ({
  id: String(n),
  caption: `Day ${n} #IALivingWage with @ia_stories. mail@x.example`,
  permalink: `https://www.instagram.com/p/C${n}/`,
  timestamp,
  media_type: 'IMAGE',
})

/** A Graph that knows one account and one hashtag, and pages as asked. */
async function graph(list: ReturnType<typeof media>[]) {
  const state = { list, ledger: [] as { id: string; name: string }[], headers: {}, error: null as object | null }
  const { origin, requests } = await serve((request, response) => {
    const url = new URL(request.url!, 'http://x')
    const query = url.searchParams
    const page = (limit: number, after: number) => {
      const data = state.list.slice(after, after + limit)
      const more = after + limit < state.list.length
      return { data, paging: { cursors: more ? { after: String(after + limit) } : {} } }
    }
    const [, limit = '25', after = '0'] =
      /media\.limit\((\d+)\)(?:\.after\((\d+)\))?/.exec(query.get('fields') ?? '') ?? []
    const answers: Record<string, () => unknown> = {
      '/v25.0/debug_token': () => ({ data: { expires_at: 1_800_403_200, data_access_expires_at: 1_810_000_000 } }),
      '/v25.0/me': () =>
        query.get('fields') === 'username'
          ? { username: 'callboard', id: 'me' }
          : { business_discovery: { followers_count: 52_000, media: page(+limit, +after) }, id: 'me' },
      '/v25.0/me/recently_searched_hashtags': () => ({ data: state.ledger }),
      '/v25.0/ig_hashtag_search': () => ({ data: query.get('q') === 'IALivingWage' ? [{ id: '178' }] : [] }),
      '/v25.0/178/recent_media': () => page(Number(query.get('limit')), Number(query.get('after') ?? 0)),
    }
    response.writeHead(state.error === null ? 200 : 400, state.headers)
    response.end(JSON.stringify(state.error === null ? answers[url.pathname]?.() : { error: state.error }))
  })
  const world = testIo(seenAt.toString())
  const source = instagramSource({ accessToken: 'secret', userId: 'me', graphUrl: `${origin}/v25.0` })
  const target = (address: string) => ({ source: 'instagram' as const, address })
  return { state, requests, world, source, target }
}
const told = (batch: Batch) =>
  batch.events.map((event) => (event.kind === 'post' ? /C\d+/.exec(event.post.uri)![0] : event.kind))
const newest = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => media(from - n))

test('a post is named by its address; tags and mentions are found in its caption', () => {
  const json = { business_discovery: { followers_count: 7, media: { data: [media(1), { id: 'x' }] } } }
  expect(parseAccountMedia(json, 'ia_stories', seenAt)).toMatchObject({
    followers: 7,
    dropped: { 'not a post': 1 },
    posts: [
      {
        uri: 'https://www.instagram.com/p/C1/',
        author: { id: 'ia_stories@instagram.com', handle: '@ia_stories@instagram.com' },
        hashtags: ['ialivingwage'],
        mentions: ['ia_stories@instagram.com'],
        showable: 'excerpt',
        publishedAt: Temporal.Instant.from('2026-11-22T10:00:00Z'),
      },
    ],
  })
  expect(parseHashtagMedia({ data: [media(1)] }, seenAt)!.posts[0]!.author).toBeNull()
  expect(parseAccountMedia({ id: '1' }, 'x', seenAt)).toBeNull()
})

test('an account: a baseline, then what is new, read back over pages; the token is in no address', async () => {
  const { state, source, target, world, requests } = await graph(newest(30, 1))
  const first = await source.poll(target('@ia_stories'), null, world.io)
  expect(first.batch.events).toHaveLength(25)
  expect(first.batch.events.every((event) => event.kind === 'post' && event.imported)).toBe(true)
  state.list = newest(80, 1)
  const second = await source.poll(target('@ia_stories'), first.batch.cursor, world.io)
  expect(told(second.batch)).toEqual(
    newest(80, 31)
      .map(({ id }) => `C${id}`)
      .reverse(),
  )
  expect(second.batch.gaps).toEqual([])
  state.list = newest(900, 300)
  expect((await source.poll(target('@ia_stories'), second.batch.cursor, world.io)).batch.gaps).toHaveLength(1)
  expect(requests.every((request) => !request.url!.includes('secret'))).toBe(true)
  expect(requests[0]!.headers.authorization).toBe('Bearer secret')
})

test('a hashtag is looked up once; the ledger of 30 is respected and shown', async () => {
  const { state, source, target, world, requests } = await graph([media(1)])
  const probe = await source.probe(target('#IALivingWage'), world.io)
  expect(probe).toMatchObject({ postsLastDay: 1, notes: expect.arrayContaining(['1 of 30 hashtags used in 7 days']) })
  const first = await source.poll(target('#IALivingWage'), null, world.io)
  const asked = requests.length
  await source.poll(target('#IALivingWage'), first.batch.cursor, world.io)
  expect(requests.length).toBe(asked + 1)
  expect(await source.access!.used!(world.io)).toBe('1 of 30 hashtags used in 7 days')
  const later = testIo()
  state.ledger = Array.from({ length: 30 }, (_, n) => ({ id: String(n), name: `tag${n}` }))
  await expect(source.probe(target('#IALivingWage'), later.io)).rejects.toThrow('30 different hashtags in 7 days')
  state.ledger[29] = { id: '178', name: 'ialivingwage' }
  expect((await source.probe(target('#IALivingWage'), later.io)).notes).toContain('30 of 30 hashtags used in 7 days')
  expect(await source.access!.used!(later.io)).toBe('30 of 30 hashtags used in 7 days')
})

test.for([
  [190, UserError, 'set INSTAGRAM_ACCESS_TOKEN again'],
  [110, UserError, 'no such professional account'],
  [10, UserError, 'App Review'],
  [18, UserError, '30 different hashtags'],
  [100, UserError, 'Instagram refuses: why (100)'],
  [4, TransientError, 'limits how often'],
  [2, TransientError, 'in trouble'],
] as const)('error %d is told in words', async ([code, kind, words]) => {
  const { state, source, target, world } = await graph([])
  state.error = { message: 'why', code }
  const error = await source.poll(target('@ia_stories'), null, world.io).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toContain(words)
})

test('followers are read by themselves; an account that is not shown is missing, an ended token says nothing of it', async () => {
  const { state, source, target, world } = await graph([])
  const look = () => source.account!(target('@ia_stories'), world.io)
  expect(await look()).toMatchObject({
    id: 'ia_stories@instagram.com',
    look: { kind: 'found', handle: '@ia_stories', followers: 52_000 },
  })
  state.error = { message: 'Invalid user id', code: 110 }
  expect(await look()).toMatchObject({ look: { kind: 'missing' } })
  state.error = { message: 'Session has expired', code: 190 }
  await expect(look()).rejects.toThrow('token has ended')
  expect(await source.account!(target('#IALivingWage'), world.io)).toBeNull()
})

test('the access says whose it is and when it ends, or that the network does not say', async () => {
  const { state, source, world } = await graph([])
  expect(await source.access!.check(world.io)).toBe('@callboard')
  expect((await source.access!.endsAt!(world.io))?.toString()).toBe('2027-01-20T00:00:00Z')
  state.error = { message: 'no', code: 100 }
  expect(await source.access!.endsAt!(world.io)).toBeNull()
  state.error = { message: 'busy', code: 2 }
  await expect(source.access!.endsAt!(world.io)).rejects.toThrow(TransientError)
})

test('a caption that is edited is told again, and nothing else is', async () => {
  const { state, source, target, world } = await graph(newest(3, 1))
  const first = await source.poll(target('@ia_stories'), null, world.io)
  state.list = newest(3, 1).map((each) => (each.id === '2' ? { ...each, caption: 'Corrected' } : each))
  const second = await source.poll(target('@ia_stories'), first.batch.cursor, world.io)
  expect(told(second.batch)).toEqual(['C2'])
})

test('a limit holds all that is read there, as long as Meta says, and what it does not say for an hour', async () => {
  const { state, source, target, world, requests } = await graph([media(1)])
  const poll = () => source.poll(target('@ia_stories'), null, world.io)
  state.error = { message: 'too many calls', code: 80_002 }
  state.headers = { 'x-business-use-case-usage': '{"17":[{"type":"instagram","estimated_time_to_regain_access":25}]}' }
  await expect(poll()).rejects.toThrow('tried again in 25 min')
  state.error = null
  await expect(source.poll(target('@other'), null, world.io)).rejects.toThrow(TransientError)
  expect(requests).toHaveLength(1)
  world.pass({ minutes: 26 })
  await poll()
  state.error = { message: 'too many calls', code: 4 }
  state.headers = { 'x-business-use-case-usage': 'no JSON' }
  await expect(poll()).rejects.toThrow('tried again in 60 min')
})

test('what is neither an account nor a hashtag is refused', async () => {
  const { source, target, world, requests } = await graph([])
  await expect(source.probe(target('@a){id}'), world.io)).rejects.toThrow("Instagram can't watch")
  expect(requests).toHaveLength(0)
})

describe.skipIf(recordings === null)('the recorded answers (skipped where ../shared/fixtures is absent)', () => {
  const json = (name: string) => JSON.parse(readFileSync(join(recordings ?? '', 'instagram', name), 'utf8'))

  test('pages of an account are read whole', () => {
    for (const name of ['business_discovery-media-p1.json', 'business_discovery-media-p2.json']) {
      const page = parseAccountMedia(json(name), 'facebookfordevelopers', seenAt)!
      expect(page).toMatchObject({ dropped: {}, after: 'after' })
      expect(page.posts.length).toBe(json(name).business_discovery.media.data.length)
      expect(page.posts.every((post) => post.publishedAt !== null && post.text !== '')).toBe(true)
    }
    expect(parseAccountMedia(json('business_discovery-user.json'), 'x', seenAt)).toMatchObject({ followers: 64_976 })
  })

  test('posts under a hashtag are read', () => {
    expect(parseHashtagMedia(json('hashtag_top_media-p1.json'), seenAt)!.posts.length).toBeGreaterThan(20)
  })
})

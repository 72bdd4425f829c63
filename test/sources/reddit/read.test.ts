import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import { guardedFetch } from '../../../src/sources/fetch/fetch.ts'
import { parseListing } from '../../../src/sources/reddit/parse.ts'
import { redditSource } from '../../../src/sources/reddit/source.ts'
import { testIo } from '../support/io.ts'
import { recordings } from '../support/recordings.ts'
import { serve } from '../support/server.ts'
import { told } from '../support/told.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const submission = (n: number, more: Record<string, unknown> = {}) => ({
  name: `t3_s${n}`,
  author: 'grip_on_a_break',
  author_fullname: 't2_grip',
  title: `Day ${n} & counting`,
  selftext: `Still no tentative agreement, day ${n}`,
  is_self: true,
  url: `https://www.reddit.com/r/IATSE/comments/s${n}/day/`,
  permalink: `/r/IATSE/comments/s${n}/day/`,
  created_utc: 1_795_341_600 + n,
  removed_by_category: null,
  edited: false,
  ...more,
})
type Submission = ReturnType<typeof submission>
const submissions = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => submission(from - n))
const listing = (things: object[], after: string | null = null) => ({
  kind: 'Listing',
  data: { children: things.map((data) => ({ kind: 't3', data })), after, before: null },
})

/** A Reddit that lists one subreddit, newest first, by pages of a hundred; its tokens can be taken back. */
async function reddit(all: Submission[]) {
  const state = { all, info: null as Submission[] | null, tokens: 0, refused: 0, status: 200, headers: {}, client: 200 }
  const { origin, requests } = await serve((request, response) => {
    const url = new URL(request.url!, 'http://x')
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', ...state.headers })
      response.end(JSON.stringify(body))
    }
    if (url.pathname === '/api/v1/access_token')
      return send(
        state.client,
        state.client === 200 ? { access_token: `t${++state.tokens}`, expires_in: 86_400 } : { error: state.client },
      )
    if (state.refused-- > 0) return send(401, { message: 'Unauthorized', error: 401 })
    if (state.status !== 200) return send(state.status, { message: 'no', error: state.status })
    if (url.pathname === '/api/info') {
      const names = url.searchParams.get('id')!.split(',')
      return send(200, listing((state.info ?? state.all).filter(({ name }) => names.includes(name))))
    }
    const start = Number(url.searchParams.get('after')?.replace('t3_p', '') ?? 0)
    const end = start + Number(url.searchParams.get('limit'))
    send(200, listing(state.all.slice(start, end), end < state.all.length ? `t3_p${end}` : null))
  })
  const world = testIo(seenAt.toString())
  const client = { clientId: 'id', clientSecret: 'secret', authUrl: origin, apiUrl: origin }
  const target = (address: string) => ({ source: 'reddit' as const, address })
  return { state, origin, requests, world, source: redditSource(client), target }
}
const nameOf = (uri: string) => uri.replace('reddit:t3_', '')

test('a subreddit: a baseline, then what is new, with the app’s own token and only title and link to show', async () => {
  const { state, source, target, world, requests } = await reddit(submissions(2, 1))
  const first = await source.poll(target('r/iatse'), null, world.io)
  expect(told(first.batch, nameOf)).toEqual(['imported s1', 'imported s2'])
  state.all = [submission(3, { is_self: false, url: 'https://variety.example/vote', selftext: '' }), ...state.all]
  const second = await source.poll(target('r/iatse'), first.batch.cursor, world.io)
  expect(second.batch.events).toMatchObject([
    {
      imported: false,
      post: {
        uri: 'reddit:t3_s3',
        url: 'https://www.reddit.com/r/IATSE/comments/s3/day/',
        title: 'Day 3 & counting',
        author: { id: 't2_grip' },
        links: ['https://variety.example/vote'],
        showable: 'title',
        publishedAt: expect.toSatisfy((at) => String(at) === '2026-11-22T10:00:03Z'),
      },
    },
  ])
  expect(state.tokens).toBe(1)
  expect(requests[0]).toMatchObject({ method: 'POST', url: '/api/v1/access_token' })
  expect(requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from('id:secret').toString('base64')}`)
  expect(requests[1]).toMatchObject({ url: '/r/iatse/new?limit=100&raw_json=1' })
  expect(requests[1]!.headers.authorization).toBe('Bearer t1')
})

test('a path that would lead elsewhere and a time that is none are left out', () => {
  const odd = { permalink: '@evil.example/r/IATSE/', created_utc: 1e30 }
  expect(parseListing(listing([submission(1, odd), { name: 't5_x' }]), seenAt)).toMatchObject({
    posts: [{ url: null, publishedAt: null }],
    dropped: { 'neither a post nor a comment': 1 },
  })
})

test('what is deleted, removed or gone is a tombstone, what is edited is told again', async () => {
  const { state, source, target, world } = await reddit(submissions(7, 1))
  const first = await source.poll(target('r/iatse'), null, world.io)
  const now: Record<number, Submission | null> = {
    1: submission(1, { author: '[deleted]' }),
    7: submission(7, { selftext: '[deleted]' }),
    2: submission(2, { selftext: '[removed]' }),
    3: submission(3, { removed_by_category: 'moderator' }),
    4: submission(4, { selftext: 'Corrected: there is one', edited: 1_795_345_200 }),
    5: null,
  }
  state.all = submissions(6, 6)
  state.info = [1, 2, 3, 4, 6, 7].map((n) => now[n] ?? submission(n))
  const second = await source.poll(target('r/iatse'), first.batch.cursor, world.io)
  expect(told(second.batch, nameOf).toSorted()).toEqual(['- s1', '- s2', '- s3', '- s5', '- s7', 's4'])
  const third = await source.poll(target('r/iatse'), second.batch.cursor, world.io)
  expect(third.batch.events).toEqual([])
})

test('after an outage it is read back page by page; more than that is a gap', async () => {
  const { state, source, target, world } = await reddit(submissions(2, 1))
  const first = await source.poll(target('r/iatse'), null, world.io)
  state.all = submissions(350, 1)
  const second = await source.poll(target('r/iatse'), first.batch.cursor, world.io)
  expect(second.batch.events).toHaveLength(348)
  expect(second.batch.gaps).toEqual([])
  state.all = submissions(2000, 1)
  const third = await source.poll(target('r/iatse'), second.batch.cursor, world.io)
  expect(third.batch.gaps).toMatchObject([{ source: 'reddit', address: 'r/iatse' }])
})

test('a phrase is searched for as a phrase, the newest first', async () => {
  const { source, target, world, requests } = await reddit(submissions(3, 1))
  const probe = await source.probe(target('"tentative agreement"'), world.io)
  expect(probe).toMatchObject({ title: '"tentative agreement" on Reddit', postsLastDay: 3 })
  expect(probe.notes).toContain('posts, not comments')
  expect(requests[1]!.url).toBe('/search?q=%22tentative+agreement%22&sort=new&type=link&limit=100&raw_json=1')
})

test.for([
  ['https://www.reddit.com/r/IATSE/comments/s1/day/', 'reddit:t3_s1'],
  ['https://old.reddit.com/r/IATSE/comments/s1/day/?sort=new', 'reddit:t3_s1'],
  ['https://redd.it/s1', 'reddit:t3_s1'],
  ['https://www.reddit.com/r/IATSE/comments/gone/', null],
  ['https://www.reddit.com/r/IATSE/', null],
  ['https://notreddit.com/r/IATSE/comments/s1/', null],
] as const)('by %s %s is found', async ([link, uri]) => {
  const { source, world } = await reddit(submissions(2, 1))
  expect((await source.find!(link, world.io))?.uri ?? null).toBe(uri)
})

test('a token that was taken back is replaced once; one that has run out before it is used', async () => {
  const { state, source, target, world } = await reddit([])
  await source.poll(target('r/iatse'), null, world.io)
  state.refused = 1
  await source.poll(target('r/iatse'), null, world.io)
  expect(state.tokens).toBe(2)
  world.pass({ hours: 24 })
  await source.poll(target('r/iatse'), null, world.io)
  expect(state.tokens).toBe(3)
  state.refused = 2
  await expect(source.poll(target('r/iatse'), null, world.io)).rejects.toThrow('refuses its own token (401)')
})

test.for([
  [403, UserError, 'does not show r/iatse (403): it is private or quarantined'],
  [404, UserError, 'knows no r/iatse (404)'],
  [302, UserError, 'knows no r/iatse (302)'],
  [429, TransientError, 'limits how often it is asked (429)'],
  [502, TransientError, 'answers with an error (502)'],
] as const)('an answer of %d is told in words', async ([status, kind, words]) => {
  const { state, source, target, world } = await reddit([])
  Object.assign(state, {
    status,
    headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '42', location: '/subreddits/search' },
  })
  const error = await source.poll(target('r/iatse'), null, world.io).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toContain(words)
  if (error instanceof TransientError) expect(error.retryAfterMs).toBe(42_000)
})

test('a client that Reddit does not accept is told with what to do', async () => {
  const { state, source, target, world } = await reddit([])
  expect(await source.access!.check(world.io)).toBe('the client is accepted')
  state.client = 401
  await expect(source.access!.check(world.io)).rejects.toThrow(/REDDIT_CLIENT_ID.*has to approve/)
  await expect(source.probe(target('r/no-such'), world.io)).rejects.toThrow(UserError)
  state.client = 503
  await expect(source.access!.check(world.io)).rejects.toThrow(TransientError)
})

test('a spent limit, told as a fraction and seconds left, holds the next request; the user agent is our own', async () => {
  const { state, origin, requests, world, source, target } = await reddit(submissions(1, 1))
  const guarded = guardedFetch({
    userAgent: 'Callboard/0 (mail@local.example)',
    pace: { concurrency: 1, intervalMs: 0 },
    allowedPrivateOrigins: [origin],
    now: world.io.now,
  })
  const held = { ...world.io, fetch: guarded }
  await source.poll(target('r/iatse'), null, held)
  state.headers = { 'x-ratelimit-remaining': '0.5', 'x-ratelimit-reset': '42', 'x-ratelimit-used': '99' }
  await source.poll(target('r/iatse'), null, held)
  const asked = requests.length
  await expect(source.poll(target('r/iatse'), null, held)).rejects.toThrow('asks us to wait 42 s')
  expect(requests.length).toBe(asked)
  expect(requests[0]!.headers['user-agent']).toBe('Callboard/0 (mail@local.example)')
})

describe.skipIf(recordings === null)('the recorded answers (skipped where ../shared/fixtures is absent)', () => {
  const bodies = (name: string) =>
    JSON.parse(readFileSync(join(recordings ?? '', 'reddit', name), 'utf8')).map(
      ({ response }: { response: { body: unknown } }) => response.body,
    )

  test.for(['subreddit-new.json', 'search-all.json', 'domain-new.json', 'listing-empty.json'])(
    '%s is read whole',
    (name) => {
      const body = bodies(name).at(-1)
      const page = parseListing(body, seenAt)!
      expect(page.posts.length + page.gone.length).toBe(body.data.children.length)
      expect(page.posts.every((post) => post.publishedAt !== null && post.title !== null)).toBe(true)
    },
  )

  test('a deleted comment that is still listed is a tombstone', () => {
    expect(parseListing(bodies('comment-deleted.json')[0], seenAt)).toMatchObject({
      posts: [],
      gone: ['reddit:t1_d7ltvl0'],
    })
  })
})

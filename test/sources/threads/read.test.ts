import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import { parseThreads } from '../../../src/sources/threads/parse.ts'
import { threadsSource } from '../../../src/sources/threads/source.ts'
import { testIo } from '../support/io.ts'
import { recordings } from '../support/recordings.ts'
import { serve } from '../support/server.ts'
import { told } from '../support/told.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
const thread = (n: number, more: Record<string, unknown> = {}) => ({
  id: String(1_000 + n),
  text: `Day ${n} without a tentative agreement, says @ia_stories #Strike`,
  permalink: `https://www.threads.com/@rigger/post/D${n}`,
  timestamp: '2026-11-22T10:00:00+0000',
  username: 'rigger',
  topic_tag: 'IALivingWage',
  ...more,
})
type Thread = ReturnType<typeof thread>
const threads = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => thread(from - n))

/** A Threads that lists what it holds to any search, by pages of a hundred. */
async function network(all: Thread[], mostQueries?: number) {
  const state = { all, error: null as object | null, status: 200, own: 'callboard' }
  const { origin, requests } = await serve((request, response) => {
    const url = new URL(request.url!, 'http://x')
    const start = Number(url.searchParams.get('after') ?? 0)
    const end = start + Number(url.searchParams.get('limit'))
    const cursors = end < state.all.length ? { after: String(end) } : {}
    const answers: Record<string, object> = {
      '/v1.0/keyword_search': { data: state.all.slice(start, end), paging: { cursors } },
      '/v1.0/me': { id: '1', username: state.own },
      '/v1.0/debug_token': { data: { expires_at: 1_800_403_200, is_valid: true } },
    }
    response.writeHead(state.error === null ? state.status : 400)
    response.end(JSON.stringify(state.error === null ? answers[url.pathname] : { error: state.error }))
  })
  const world = testIo(seenAt.toString())
  const queries = mostQueries === undefined ? {} : { mostQueries }
  const source = threadsSource({ accessToken: 'secret', graphUrl: `${origin}/v1.0`, ...queries })
  const target = (address: string) => ({ source: 'threads' as const, address })
  const asked = () => requests.map(({ url }) => Object.fromEntries(new URL(url!, 'http://x').searchParams))
  return { state, requests, asked, world, source, target }
}
const codeOf = (uri: string) => uri.replace('threads:', '')

test('a hashtag and a phrase: a baseline, then what is new and what was edited', async () => {
  const { state, source, target, world, asked, requests } = await network(threads(2, 1))
  const first = await source.poll(target('#IALivingWage'), null, world.io)
  expect(told(first.batch, codeOf)).toEqual(['imported D1', 'imported D2'])
  expect(asked()[0]).toMatchObject({ q: 'IALivingWage', search_mode: 'TAG', search_type: 'RECENT' })
  state.all = [thread(3), thread(2, { text: 'Corrected' }), thread(1)]
  const second = await source.poll(target('#IALivingWage'), first.batch.cursor, world.io)
  expect(told(second.batch, codeOf)).toEqual(['D2', 'D3'])
  expect(second.batch.events[1]).toMatchObject({
    post: {
      author: { id: 'rigger@threads.com' },
      hashtags: ['ialivingwage', 'strike'],
      mentions: ['ia_stories@threads.com'],
      showable: 'excerpt',
      publishedAt: expect.toSatisfy((at) => String(at) === '2026-11-22T10:00:00Z'),
    },
  })
  await source.poll(target('"tentative agreement"'), null, world.io)
  expect(asked().at(-1)).toMatchObject({ q: 'tentative agreement', search_mode: 'KEYWORD', since: '1795262400' })
  expect(
    requests.every(({ url, headers }) => !url!.includes('secret') && headers.authorization === 'Bearer secret'),
  ).toBe(true)
})

test('it is read back over pages; more than that is a gap; the same post at a new address is the same', async () => {
  const { state, source, target, world } = await network(threads(2, 1))
  const first = await source.poll(target('#IALivingWage'), null, world.io)
  state.all = [...threads(350, 2), thread(1, { permalink: 'https://www.threads.net/@renamed/post/D1' })]
  const second = await source.poll(target('#IALivingWage'), first.batch.cursor, world.io)
  expect(second.batch.events).toHaveLength(348)
  expect(second.batch.gaps).toEqual([])
  state.all = threads(2_000, 1)
  const third = await source.poll(target('#IALivingWage'), second.batch.cursor, world.io)
  expect(third.batch.gaps).toMatchObject([{ source: 'threads', address: '#IALivingWage' }])
})

test('a probe says what may be hidden: nothing came back, or only one’s own posts', async () => {
  const { state, source, target, world } = await network([])
  const notes = async () => (await source.probe(target('#IALivingWage'), world.io)).notes.join('; ')
  expect(await notes()).toMatch(/nothing came back: .*sensitive word.*threads_keyword_search/)
  state.all = threads(2, 1)
  state.own = 'Rigger'
  expect(await notes()).toMatch(/only your own posts came back: until Meta approves threads_keyword_search/)
  state.own = 'callboard'
  expect(await notes()).toBe('a short excerpt shown; deletes are not told by this network')
  await expect(source.probe(target('@rigger'), world.io)).rejects.toThrow("accounts can't be followed")
})

test('the queries of 24 h are shared out, and none is made beyond them', async () => {
  const { source, target, world, requests } = await network([], 4)
  const first = await source.poll(target('#one'), null, world.io)
  const second = await source.poll(target('#two'), null, world.io)
  const third = await source.poll(target('#one'), first.batch.cursor, world.io)
  expect(third.nextReadAt.since(world.io.now()).total('hours')).toBeGreaterThan(12)
  await source.poll(target('#two'), second.batch.cursor, world.io)
  await expect(source.poll(target('#two'), second.batch.cursor, world.io)).rejects.toThrow('(4 of 4)')
  expect(requests).toHaveLength(4)
  expect(await source.access!.used!(world.io)).toBe('4 of 4 queries used in 24 h')
  world.pass({ hours: 25 })
  await source.poll(target('#two'), second.batch.cursor, world.io)
})

test.for([
  [190, UserError, 'set THREADS_ACCESS_TOKEN again'],
  [10, UserError, 'App Review'],
  [4, TransientError, 'limits how often'],
] as const)('error %d is told in words', async ([code, kind, words]) => {
  const { state, source, target, world } = await network([])
  state.error = { message: 'why', code }
  const error = await source.poll(target('#IALivingWage'), null, world.io).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toContain(words)
})

test.for([
  [401, UserError, 'set THREADS_ACCESS_TOKEN again'],
  [429, TransientError, 'limits how often'],
  [500, TransientError, 'answers with an error (500)'],
] as const)('a bare %d is told in words too', async ([status, kind, words]) => {
  const { state, source, target, world } = await network([])
  state.status = status
  const error = await source.poll(target('#IALivingWage'), null, world.io).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toContain(words)
})

test('the access says whose it is and when it ends', async () => {
  const { source, world } = await network([])
  expect(await source.access!.check(world.io)).toBe('@callboard')
  expect((await source.access!.endsAt!(world.io))?.toString()).toBe('2027-01-20T00:00:00Z')
})

describe.skipIf(recordings === null)('the documented answers (skipped where ../shared/fixtures is absent)', () => {
  test.for([
    ['keyword_search.docs-example.json', null],
    ['user-threads.docs-example.json', 'AFTER_CURSOR'],
  ] as const)('%s is read whole', ([name, after]) => {
    const json: unknown = JSON.parse(readFileSync(join(recordings ?? '', 'threads', name), 'utf8'))
    const page = parseThreads(json, seenAt)!
    expect(page).toMatchObject({ dropped: {}, after, posts: [{ uri: 'threads:abcdefg' }] })
    expect(page.posts[0]!.publishedAt?.toString()).toBe('2023-10-17T05:42:03Z')
  })
})

import { expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import type { Batch } from '../../../src/model/source.ts'
import { mastodonSource } from '../../../src/sources/mastodon/source.ts'
import { testIo } from '../support/io.ts'
import { mastodon, type StatusJson, statusJson } from '../support/mastodon.ts'

async function timeline(statuses: StatusJson[], path = '/tags/strike') {
  const server = await mastodon(statuses)
  const world = testIo()
  const source = mastodonSource()
  const target = { source: 'mastodon' as const, address: server.origin + path }
  return { ...server, world, source, target, poll: (cursor: string | null) => source.poll(target, cursor, world.io) }
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => statusJson(from + n))
const told = (batch: Batch) =>
  batch.events.map((event) => {
    const uri = event.kind === 'post' ? event.post.uri : event.kind === 'delete' ? event.uri : event.authorId
    return `${event.kind === 'post' && event.imported ? 'imported ' : ''}${event.kind} ${uri.split('/').at(-1)}`
  })

test('the first reading is a baseline, the next tells what is new, oldest first', async () => {
  const { state, poll, requests } = await timeline(range(1, 2))
  const first = await poll(null)
  expect(told(first.batch)).toEqual(['imported post 1', 'imported post 2'])
  state.statuses.push(...range(3, 4))
  const second = await poll(first.batch.cursor)
  expect(told(second.batch)).toEqual(['post 3', 'post 4'])
  expect(requests).toHaveLength(2)
  expect(requests[0]!.url).toBe('/api/v1/timelines/tag/strike?limit=40')
})

test('after an outage every page in between is read back', async () => {
  const { state, poll, world } = await timeline(range(1, 10))
  const first = await poll(null)
  world.pass({ hours: 6 })
  state.statuses.push(...range(11, 210))
  const { batch } = await poll(first.batch.cursor)
  expect(told(batch)).toEqual(range(11, 210).map((_, n) => `post ${n + 11}`))
  expect(batch.gaps).toEqual([])
  expect((await poll(batch.cursor)).batch.events).toEqual([])
})

test('a server that does not page brings the newest and a gap', async () => {
  const { state, poll, world, target } = await timeline(range(1, 10))
  const first = await poll(null)
  world.pass({ hours: 6 })
  state.statuses.splice(0)
  state.body = JSON.stringify(range(500, 539).toReversed())
  const { batch } = await poll(first.batch.cursor)
  expect(batch.events.filter(({ kind }) => kind === 'post')).toHaveLength(40)
  expect(batch.gaps).toMatchObject([{ address: target.address, from: Temporal.Instant.from('2026-11-22T12:00:00Z') }])
})

test('an edit comes again under its name, once', async () => {
  const { state, poll } = await timeline(range(1, 3))
  const first = await poll(null)
  state.statuses[1] = statusJson(2, { edited_at: '2026-11-22T12:30:00Z', content: '<p>Corrected</p>' })
  const second = await poll(first.batch.cursor)
  expect(told(second.batch)).toEqual(['post 2'])
  expect(second.batch.events[0]).toMatchObject({ post: { text: 'Corrected' } })
  expect((await poll(second.batch.cursor)).batch.events).toEqual([])
})

test('a status that vanished is deleted when the server says 404, and only then', async () => {
  const { state, poll } = await timeline(range(1, 4))
  const first = await poll(null)
  state.statuses.splice(1, 1)
  const second = await poll(first.batch.cursor)
  expect(told(second.batch)).toEqual(['delete 2'])
  expect((await poll(second.batch.cursor)).batch.events).toEqual([])
})

test('a status that only left the timeline is not deleted, and asked for in turn from then on', async () => {
  const { state, poll, requests } = await timeline(range(1, 4))
  const first = await poll(null)
  state.left.add(state.statuses[1]!.id)
  const second = await poll(first.batch.cursor)
  expect(second.batch.events).toEqual([])
  expect(requests).toHaveLength(3)
  const third = await poll(second.batch.cursor)
  expect(requests).toHaveLength(5)
  state.statuses.splice(1, 1)
  expect(told((await poll(third.batch.cursor)).batch)).toEqual(['delete 2'])
})

test('an edit that takes the tag away, or makes a post private, is heard of', async () => {
  const { state, poll } = await timeline(range(1, 4))
  const first = await poll(null)
  state.left.add(state.statuses[1]!.id)
  state.statuses[1] = statusJson(2, { edited_at: '2026-11-22T12:30:00Z', content: '<p>Taken back</p>', tags: [] })
  state.statuses[2] = statusJson(3, { visibility: 'private' })
  const second = await poll(first.batch.cursor)
  expect(told(second.batch).sort()).toEqual(['delete 3', 'post 2'])
  expect(second.batch.events[0]).toMatchObject({ post: { text: 'Taken back' } })
  expect((await poll(second.batch.cursor)).batch.events).toEqual([])
})

test('what the page no longer reaches is asked for in turn, and erased when it is gone', async () => {
  const { state, poll, world, requests } = await timeline(range(1, 3))
  let { batch } = await poll(null)
  state.statuses.push(...range(4, 60))
  batch = (await poll(batch.cursor)).batch
  state.statuses.splice(1, 1)
  const deletes: string[] = []
  for (let reading = 0; reading < 20; reading++) {
    world.pass({ minutes: 2 })
    const asked = requests.length
    batch = (await poll(batch.cursor)).batch
    expect(requests.length - asked).toBeLessThanOrEqual(2)
    deletes.push(...told(batch))
  }
  expect(deletes).toEqual(['delete 2'])
})

test('a server that counts our requests tightly is not asked for what is old', async () => {
  const { state, poll, requests } = await timeline(range(1, 3))
  const first = await poll(null)
  state.statuses.splice(0)
  state.headers = { 'x-ratelimit-remaining': '20' }
  await poll(first.batch.cursor)
  expect(requests).toHaveLength(2)
})

test('a whole page of deletes is noticed in one pass', async () => {
  const { state, poll } = await timeline(range(1, 30))
  const first = await poll(null)
  state.statuses.splice(1, 28)
  expect(told((await poll(first.batch.cursor)).batch)).toHaveLength(28)
})

test('a post that federated late is stored but is no news', async () => {
  const { state, poll } = await timeline(range(10, 12))
  const first = await poll(null)
  state.statuses.push(statusJson(1, { created_at: '2026-10-01T00:00:00Z' }))
  expect(told((await poll(first.batch.cursor)).batch)).toEqual(['imported post 1'])
})

test("an account's posts are read by its id, looked up once", async () => {
  const { poll, requests } = await timeline(range(1, 2), '/@rigger')
  const first = await poll(null)
  await poll(first.batch.cursor)
  expect(requests.map((request) => request.url)).toEqual([
    '/api/v1/accounts/lookup?acct=rigger',
    '/api/v1/accounts/7/statuses?limit=40',
    '/api/v1/accounts/7/statuses?limit=40',
  ])
})

test.for([
  [401, UserError, 'needs a token'],
  [422, UserError, 'needs a token'],
  [404, UserError, 'knows no #strike'],
  [429, TransientError, 'limits how often'],
  [503, TransientError, 'answers with an error'],
] as const)('status %d is told in words', async ([status, kind, words]) => {
  const { state, poll } = await timeline([])
  state.status = status
  const error = await poll(null).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toContain(words)
})

test('a spent allowance puts off the next reading until its reset', async () => {
  const { state, poll } = await timeline(range(1, 1))
  state.headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-22T12:04:00.000Z' }
  expect((await poll(null)).nextReadAt.toString()).toBe('2026-11-22T12:04:00Z')
})

test('a token goes with every request to its own server, and to no other', async () => {
  const [ours, other] = [await mastodon(range(1, 2)), await mastodon(range(1, 2))]
  const source = mastodonSource({ tokens: new Map([[new URL(ours.origin).host, 'secret']]) })
  const { io } = testIo()
  for (const { origin } of [ours, other]) {
    const target = { source: 'mastodon', address: `${origin}/@rigger` } as const
    await source.probe(target, io)
    await source.poll(target, null, io)
    await source.account!(target, io)
  }
  expect(new Set(ours.requests.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer secret']))
  expect(new Set(other.requests.map(({ headers }) => headers.authorization))).toEqual(new Set([undefined]))
})

test('a page instead of JSON is told', async () => {
  const { state, poll } = await timeline([])
  state.body = '<html>Not here</html>'
  await expect(poll(null)).rejects.toThrow("does not speak Mastodon's API")
})

test('a probe says what it found', async () => {
  const statuses = [...range(1, 3), statusJson(4, { created_at: '2026-11-01T00:00:00Z' })]
  const tag = await timeline(statuses)
  expect(await tag.source.probe(tag.target, tag.world.io)).toMatchObject({
    postsLastDay: 3,
    title: expect.stringMatching(/^#strike on /),
  })
  const shouted = { ...tag.target, address: tag.target.address.replace('strike', 'STRIKE') }
  expect((await tag.source.probe(shouted, tag.world.io)).target).toEqual(tag.target)
  const account = await timeline(statuses, '/@rigger')
  expect((await account.source.probe(account.target, account.world.io)).notes).toContain('1234 followers')
})

test.for(['https://m.example/', 'https://m.example/tags/', 'nonsense', 'https://m.example/about'])(
  '%s is neither a hashtag nor an account',
  async (address) => {
    const probe = mastodonSource().probe({ source: 'mastodon', address }, testIo().io)
    await expect(probe).rejects.toThrow('no Mastodon hashtag or account')
  },
)

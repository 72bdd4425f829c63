import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { viewToPost } from '../../../src/sources/bluesky/post-view.ts'
import { openSearch } from '../../../src/sources/bluesky/search.ts'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { jetstream } from '../support/jetstream.ts'
import { recordings } from '../support/recordings.ts'
import { serve } from '../support/server.ts'

const view = (rkey: string, at: string) => ({
  uri: `at://did:plc:a/app.bsky.feed.post/${rkey}`,
  indexedAt: at,
  author: { did: 'did:plc:a', labels: [] },
  record: { text: `Post ${rkey} #strike`, createdAt: at },
})

/** A server that opens sessions and searches; tokens end when told. */
async function pds() {
  const state = { password: 'right', tokens: 0, valid: '' }
  const logins: unknown[] = []
  const { origin, requests } = await serve((request, response) => {
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body))
    if (request.url!.endsWith('createSession')) {
      text(request).then((body) => {
        const login = JSON.parse(body) as { identifier: string; password: string }
        logins.push(login.identifier)
        state.valid = `token-${++state.tokens}`
        if (login.password === state.password) answer(200, { accessJwt: state.valid })
        else answer(401, { error: 'AuthenticationRequired' })
      })
    } else if (request.headers.authorization !== `Bearer ${state.valid}`) answer(400, { error: 'ExpiredToken' })
    else answer(200, { posts: [view('2', '2026-11-22T11:00:00Z'), view('1', '2026-11-22T10:00:00Z'), {}], cursor: '3' })
  })
  const login = { identifier: 'bot.example', appPassword: 'right', serviceUrl: origin }
  return { state, logins, requests, login }
}

test('a search opens one session, keeps it, and opens another when it has ended', async () => {
  const { login, logins, requests, state } = await pds()
  const { io } = testIo()
  const search = openSearch(login)
  expect((await search('#strike', io)).map((post) => post.text)).toEqual(['Post 1 #strike', 'Post 2 #strike'])
  await search('#vote', io)
  expect(logins).toHaveLength(1)
  expect(new URL(requests[1]!.url!, 'http://x').searchParams.get('q')).toBe('#strike')
  state.valid = 'another'
  await search('#vote', io)
  expect(logins).toHaveLength(2)
})

test('an access is tried by logging in', async () => {
  const { login, state } = await pds()
  const source = blueskySource({ jetstreamUrls: [], appviewUrl: 'http://127.0.0.1:1', login })
  expect(await source.access!.check(testIo().io)).toContain('the app password is accepted')
  state.password = 'changed'
  const again = blueskySource({ jetstreamUrls: [], appviewUrl: 'http://127.0.0.1:1', login })
  await expect(again.access!.check(testIo().io)).rejects.toThrow('refuses the app password')
})

test('a wrong app password is told, without the password', async () => {
  const { login, state } = await pds()
  state.password = 'changed'
  const error = await openSearch(login)('#strike', testIo().io).catch((refusal: unknown) => refusal)
  expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('refuses the app password') })
  expect(String(error)).not.toContain('right')
})

test.for([
  ['#strike', '#strike'],
  ['*"living wage"', '"living wage"'],
] as const)('%s that is watched anew brings what search knows of %s, as a baseline', async ([address, asked]) => {
  const { login, requests } = await pds()
  const host = await jetstream()
  const world = testIo()
  const source = blueskySource({ jetstreamUrls: [host.url], appviewUrl: 'http://127.0.0.1:1', gatherMs: 5, login })
  const batches = source.stream(() => [{ source: 'bluesky', address }], null, world.io)
  onTestFinished(async () => {
    world.abort()
    await batches.return(undefined)
  })
  const first = (await batches.next()).value
  expect(first).toMatchObject({ cursor: null, events: [{ imported: true }, { imported: true }] })
  expect(new URL(requests.at(-1)!.url!, 'http://x').searchParams.get('q')).toBe(asked)
})

describe.skipIf(recordings === null)('the recorded search (skipped where ../shared/fixtures is absent)', () => {
  test('all its posts are read', () => {
    const file = join(recordings ?? '', 'bluesky/searchPosts-redistricting-2025-05.json')
    const [{ response }] = JSON.parse(readFileSync(file, 'utf8'))
    const body = typeof response.body === 'string' ? JSON.parse(response.body) : response.body
    const posts = (body.posts as unknown[]).map((raw) => viewToPost(raw, Temporal.Instant.from('2026-11-22T12:00:00Z')))
    expect(posts).toHaveLength(25)
    expect(posts.every((post) => post !== null && post.publishedAt !== null && post.text !== '')).toBe(true)
  })
})

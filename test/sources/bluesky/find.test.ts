import { expect, test } from 'vitest'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

const uri = 'at://did:plc:local9/app.bsky.feed.post/3kabc'
const view = {
  uri,
  indexedAt: '2026-11-22T11:00:00.000Z',
  author: { did: 'did:plc:local9', handle: 'local9.example', labels: [] },
  record: { $type: 'app.bsky.feed.post', text: 'Picket at noon #strike', createdAt: '2026-11-22T11:00:00.000Z' },
}

async function finder() {
  const { origin, requests } = await serve((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://x')
    if (pathname.endsWith('getProfile')) return response.end('{"did":"did:plc:local9","handle":"local9.example"}')
    return response.end(JSON.stringify({ posts: searchParams.get('uris') === uri ? [view] : [] }))
  })
  const source = blueskySource({ jetstreamUrls: ['ws://127.0.0.1:1'], appviewUrl: origin })
  return { requests, find: (link: string) => source.find!(link, testIo().io) }
}

test.for(['did:plc:local9', 'local9.example'])('the post behind a link of bsky.app is found by %s', async (actor) => {
  const { find } = await finder()
  expect(await find(`https://bsky.app/profile/${actor}/post/3kabc`)).toMatchObject({
    uri,
    text: 'Picket at noon #strike',
  })
})

test('a deleted post is none, and other addresses are not asked for', async () => {
  const { find, requests } = await finder()
  expect(await find('https://bsky.app/profile/did:plc:local9/post/3kgone')).toBeNull()
  expect(requests).toHaveLength(1)
  for (const link of ['https://bsky.app/profile/local9.example', 'https://evil.example/profile/x/post/3kabc', 'x'])
    expect(await find(link)).toBeNull()
  expect(requests).toHaveLength(1)
})

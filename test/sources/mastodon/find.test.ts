import { expect, test } from 'vitest'
import { mastodonSource } from '../../../src/sources/mastodon/source.ts'
import { testIo } from '../support/io.ts'
import { statusJson } from '../support/mastodon.ts'
import { serve } from '../support/server.ts'

const find = (link: string) => mastodonSource().find!(link, testIo().io)

test('the public post behind a link of a server is found; a private or deleted one is none', async () => {
  const { origin } = await serve((request, response) => {
    const id = request.url!.split('/').at(-1)
    if (id === '7') return response.end(JSON.stringify(statusJson(7)))
    if (id === '8') return response.end(JSON.stringify(statusJson(8, { visibility: 'private' })))
    return response.writeHead(404).end('<html>no</html>')
  })
  for (const path of ['/@rigger/7', '/@rigger@stage.example/7', '/users/rigger/statuses/7'])
    expect(await find(origin + path)).toMatchObject({ uri: 'https://stage.example/users/rigger/statuses/7' })
  expect(await find(`${origin}/@rigger/8`)).toBeNull()
  expect(await find(`${origin}/@rigger/9`)).toBeNull()
})

test('an address that is none of a post is not asked for', async () => {
  const { origin, requests } = await serve((_request, response) => response.end('{}'))
  for (const path of ['/@rigger', '/tags/strike', '/2026/11/22/story', '/'])
    expect(await find(origin + path)).toBeNull()
  expect(requests).toHaveLength(0)
})

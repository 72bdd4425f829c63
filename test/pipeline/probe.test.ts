import { expect, onTestFinished, test } from 'vitest'
import { parseWatch } from '../../src/analysis/query/watch.ts'
import { probeTargets } from '../../src/pipeline/probe.ts'
import { serve } from '../sources/support/server.ts'
import { openTestApp } from '../support/app.ts'

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Union</title><link>x</link><description>d</description>
<item><guid>1</guid><title>We vote</title></item></channel></rss>`

/** A server whose profiles have Mastodon's addresses, and whose API answers with `status`. */
async function server(status: number, page: string) {
  const { origin } = await serve((request, response) => {
    const [code, type, body] =
      request.url === '/@union'
        ? [200, 'text/html', page]
        : request.url === '/@union.rss'
          ? [200, 'application/rss+xml', feed]
          : [status, 'text/html', '<p>nothing here</p>']
    response.writeHead(code as number, { 'content-type': type as string }).end(body)
  })
  const app = await openTestApp({ MASTODON_SERVERS: origin, ALLOWED_PRIVATE_ORIGINS: origin })
  onTestFinished(() => app.close())
  const probe = (more = '') =>
    probeTargets(app, parseWatch(`@union@${new URL(origin).host}${more}`, { mastodonServers: [origin] }))
  return { origin, probe }
}
const naming =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/@union.rss"></head><p>Hello</p></html>'

test.for([
  [404, 'speaks no Mastodon'],
  [401, 'shows accounts to its members only'],
] as const)('a profile on a server that answers %d (%s) is followed by the feed its page names', async ([status]) => {
  const { origin, probe } = await server(status, naming)
  const { query, found } = await probe(' vote')
  expect(query).toBe(`feed:${origin}/@union.rss vote`)
  expect(found).toMatchObject([{ target: { source: 'feed', address: `${origin}/@union.rss` }, title: 'Union' }])
})

test('a profile whose page names no feed is refused with what its server said', async () => {
  const { probe } = await server(401, '<html><p>Hello</p></html>')
  await expect(probe()).rejects.toThrow('needs a token')
})

test('a server in trouble is not taken for one that speaks no Mastodon', async () => {
  const { probe } = await server(503, naming)
  await expect(probe()).rejects.toThrow('answers with an error (503)')
})

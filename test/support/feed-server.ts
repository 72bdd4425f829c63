import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FeedItem = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: Temporal.Instant
}

/** An outlet on loopback: its RSS feed with an ETag, items added by the test. `read` waits for readers. */
export type FeedServer = {
  readonly origin: string
  readonly feedUrl: string
  readonly add: (item: FeedItem) => void
  /** Resolves when the feed was asked `times` more. */
  readonly read: (times: number) => Promise<void>
  readonly close: () => Promise<void>
}

const escapeXml = (text: string) => text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)

export async function startFeedServer(title: string): Promise<FeedServer> {
  const items: FeedItem[] = []
  const readers = new Set<() => void>()
  let origin = ''
  const server = createServer((request, response) => {
    if (request.url !== '/feed.xml') return response.writeHead(404).end()
    response.on('close', () => {
      for (const told of readers) told()
    })
    const body = rss(title, origin, items)
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    feedUrl: `${origin}/feed.xml`,
    add: (item) => void items.unshift(item),
    read: (times) =>
      new Promise((resolve) => {
        let left = times
        const told = () => {
          if (--left > 0) return
          readers.delete(told)
          resolve()
        }
        readers.add(told)
      }),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const rss = (title: string, origin: string, items: readonly FeedItem[]) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escapeXml(title)}</title><link>${origin}/</link><description>news</description>
${items
  .map(
    (
      item,
    ) => `<item><guid isPermaLink="false">${item.id}</guid><title>${escapeXml(item.title)}</title><link>${origin}/${item.id}</link>
<description>${escapeXml(item.text)}</description><pubDate>${new Date(item.publishedAt.epochMilliseconds).toUTCString()}</pubDate></item>`,
  )
  .join('\n')}
</channel></rss>`

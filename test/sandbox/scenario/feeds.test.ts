import { parseFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { minutes, openScenario } from './small-script.ts'

const feedUrl = (scenario: Awaited<ReturnType<typeof openScenario>>, outlet: string) =>
  scenario.feeds.find((feed) => feed.outlet.id === outlet)!.url

test('an item appears when its time comes, and not before', async () => {
  const scenario = await openScenario()
  const titles = async () => {
    const { feed } = parseFeed(await (await fetch(feedUrl(scenario, 'ledger'))).text()) as {
      feed: { items?: { title: string }[] }
    }
    return feed.items?.map(({ title }) => title) ?? []
  }
  expect(await titles()).toEqual([])
  scenario.advanceTo(minutes(1))
  expect(await titles()).toEqual(['Crews & carts'])
  scenario.advanceTo(minutes(2))
  expect(await titles()).toEqual(['Date set: Monday, October 18', 'Crews & carts'])
})

test.for([
  ['ledger', 'rss', 'application/rss+xml; charset=utf-8'],
  ['weekly', 'atom', 'application/atom+xml; charset=utf-8'],
  ['union', 'json', 'application/feed+json; charset=utf-8'],
] as const)('%s is served as %s', async ([outlet, format, contentType]) => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  const response = await fetch(feedUrl(scenario, outlet))
  expect(response.headers.get('content-type')).toBe(contentType)
  expect(parseFeed(await response.text()).format).toBe(format)
})

test('an unchanged feed answers 304 to its own validators, a changed one is sent anew', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  const url = feedUrl(scenario, 'ledger')
  const first = await fetch(url)
  const etag = first.headers.get('etag')!
  const lastModified = first.headers.get('last-modified')!
  expect(lastModified).toBe('Mon, 04 Oct 2021 00:01:00 GMT')
  const withTag = await fetch(url, { headers: { 'If-None-Match': etag } })
  expect([withTag.status, await withTag.text()]).toEqual([304, ''])
  expect((await fetch(url, { headers: { 'If-Modified-Since': lastModified } })).status).toBe(304)
  scenario.advanceTo(minutes(2))
  const changed = await fetch(url, { headers: { 'If-None-Match': etag, 'If-Modified-Since': lastModified } })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(etag)
})

test('a tag decides over a date', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  const headers = { 'If-None-Match': '"another"', 'If-Modified-Since': 'Tue, 01 Jan 2030 00:00:00 GMT' }
  expect((await fetch(feedUrl(scenario, 'ledger'), { headers })).status).toBe(200)
})

test('a revised article keeps its identity and its first date', async () => {
  const scenario = await openScenario()
  const article = async () => {
    const xml = await (await fetch(feedUrl(scenario, 'ledger'))).text()
    return (parseFeed(xml) as { feed: { items: Record<string, unknown>[] } }).feed.items.at(-1)!
  }
  scenario.advanceTo(minutes(1))
  const before = await article()
  scenario.advanceTo(minutes(2))
  const after = await article()
  expect(after.description).toBe('<p>The corrected text.</p>')
  expect([after.guid, after.pubDate, after.link]).toEqual([before.guid, before.pubDate, before.link])
})

test('the link of an item opens its page, with the text escaped', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  const xml = await (await fetch(feedUrl(scenario, 'ledger'))).text()
  const link = (parseFeed(xml) as { feed: { items: { link: string }[] } }).feed.items[0]!.link
  const page = await (await fetch(link)).text()
  expect(page).toContain('<h1>Crews &amp; carts</h1>')
  expect(page).toContain('The &lt;first&gt; text.')
  expect((await fetch(new URL('/articles/none', link))).status).toBe(404)
})

test('the front page announces the feed', async () => {
  const scenario = await openScenario()
  const url = new URL(feedUrl(scenario, 'weekly'))
  const page = await (await fetch(new URL('/', url))).text()
  expect(page).toContain(`<link rel="alternate" type="application/atom+xml" href="${url.pathname}"`)
})

test('each outlet has an origin of its own', async () => {
  const scenario = await openScenario()
  expect(new Set(scenario.feeds.map(({ url }) => new URL(url).host)).size).toBe(3)
})

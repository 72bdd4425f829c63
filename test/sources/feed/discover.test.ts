import { expect, test } from 'vitest'
import { feedOfKnownSite, findFeedLinks, isFeedOfPeople } from '../../../src/sources/feed/discover.ts'
import { feedSource } from '../../../src/sources/feed/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

test.for([
  ['https://www.youtube.com/channel/UCabc', 'https://www.youtube.com/feeds/videos.xml?channel_id=UCabc'],
  ['https://youtube.com/playlist?list=PLx', 'https://www.youtube.com/feeds/videos.xml?playlist_id=PLx'],
  ['https://news.google.com/search?q=stage&hl=en', 'https://news.google.com/rss/search?q=stage&hl=en'],
  ['https://old.reddit.com/r/IATSE/', 'https://www.reddit.com/r/IATSE/new/.rss'],
  ['https://bsky.app/profile/local9.example', 'https://bsky.app/profile/local9.example/rss'],
  ['https://medium.com/@local9', 'https://medium.com/feed/@local9'],
  ['https://www.youtube.com/@local9', null],
  ['https://bsky.app/profile/local9.example/rss', null],
  ['https://local9.example/', null],
  ['nonsense', null],
] as const)('the feed of %s is %s', ([page, feed]) => {
  expect(feedOfKnownSite(page)).toBe(feed)
})

test("a page's feeds are found in its links, comments' feeds last, relative ones by its base", () => {
  const html = `<html><head><base href="/sub/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
    <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom.xml">
    <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
    <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" type="application/rss+xml" href="x">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head>`
  expect(findFeedLinks(html, 'https://site.example/page')).toEqual([
    'https://site.example/sub/atom.xml',
    'https://other.example/feed.json',
    'https://site.example/sub/comments.xml',
  ])
})

test('profiles, hashtags and subreddits are feeds of people, newspapers are not', () => {
  expect(isFeedOfPeople('https://bsky.app/profile/x/rss')).toBe(true)
  expect(isFeedOfPeople('https://mastodon.example/@rigger.rss')).toBe(true)
  expect(isFeedOfPeople('https://mastodon.example/tags/strike.rss')).toBe(true)
  expect(isFeedOfPeople('https://www.reddit.com/r/IATSE/new/.rss')).toBe(true)
  expect(isFeedOfPeople('https://paper.example/feed.rss')).toBe(false)
})

const rss =
  '<rss version="2.0"><channel><title>Bargaining</title><item><guid>1</guid><title>Day 1</title></item></channel></rss>'

/** A site whose pages are given; anything else is not found. */
async function site(pages: Record<string, string>) {
  const { origin } = await serve((request, response) => {
    const page = pages[request.url!]
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? 'none')
  })
  return {
    origin,
    probe: (path: string) => feedSource().probe({ source: 'feed', address: origin + path }, testIo().io),
  }
}

test("a pasted page's address leads to its feed", async () => {
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`
  const { origin, probe } = await site({
    '/': `<html>${link('/broken.xml')}${link('/feed.xml')}</html>`,
    '/feed.xml': rss,
  })
  const found = await probe('/')
  expect(found.target.address).toBe(`${origin}/feed.xml`)
  expect(found.title).toBe('Bargaining')
  expect(found.notes[0]).toBe(`its feed is ${origin}/feed.xml`)
})

test('a page without a feed, or with a broken one, is told', async () => {
  const { probe } = await site({
    '/': '<html>Welcome</html>',
    '/b': '<html><link rel="alternate" type="application/rss+xml" href="/gone.xml">',
  })
  await expect(probe('/')).rejects.toThrow('a web page, not a feed, and it names none')
  await expect(probe('/b')).rejects.toThrow('it names none that can be read')
})

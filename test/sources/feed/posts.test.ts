import { expect, test } from 'vitest'
import { parseFeed } from '../../../src/sources/feed/parse.ts'
import { itemToPost } from '../../../src/sources/feed/posts.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')

/** The post of a feed with one item. */
function post(link: string, item: string, base = 'https://a.example/feed') {
  const xml = `<rss version="2.0"><channel><title>The Cue</title><link>${link}</link><item><guid>1</guid><title>T</title>${item}</item></channel></rss>`
  const feed = parseFeed(new TextEncoder().encode(xml), null)
  return itemToPost(feed.items[0]!, feed, base, seenAt)
}

test.for([
  [
    'https://www.cue.example/',
    '<link>https://news.cue.example/1</link>',
    'news.cue.example',
    'where the article stands',
  ],
  ['https://www.cue.example/', '<link>https://feeds.burner.example/1</link>', 'cue.example', 'behind a counter'],
  ['https://www.cue.example/', '', 'cue.example', 'without a link'],
  [
    'https://www.youtube.com/channel/UC1',
    '<link>https://www.youtube.com/watch?v=1</link>',
    'youtube.com/channel/UC1',
    'where many share a host',
  ],
  [
    'https://news.google.com/',
    '<link>https://news.google.com/rss/articles/1</link><source url="https://www.paper.example">Paper</source>',
    'paper.example',
    'whom a collector names',
  ],
] as const)('the outlet of %s %s is %s: %s', ([link, item, outlet]) => {
  expect(post(link, item).author?.id).toBe(outlet)
})

test('of a feed in which people speak no author is taken', () => {
  const base = 'https://mastodon.example/@rigger.rss'
  expect(post('https://mastodon.example/@rigger', '', base)).toMatchObject({ kind: 'post', author: null })
})

test('categories are hashtags, and a very long text is cut', () => {
  const words = 'word '.repeat(10_000)
  const long = post('https://a.example/', `<category>Labor Unions</category><description>${words}</description>`)
  expect(long.hashtags).toEqual(['laborunions'])
  expect(long.text).toHaveLength(20_000)
})

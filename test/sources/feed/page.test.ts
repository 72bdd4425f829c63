import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPage } from '../../../src/sources/feed/page.ts'
import { feedSource } from '../../../src/sources/feed/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

const html = readFileSync(join(import.meta.dirname, '../../fixtures/feed/bargaining-page.html'), 'utf8')

test('the main content is read without the furniture, a line a block', () => {
  expect(readPage(html)).toEqual({
    title: 'Bargaining updates | Local 9',
    language: 'en-US',
    lines: [
      'Bargaining updates for all members',
      'Talks with the theatres began on Monday and go on this week.',
      'The committee meets again on Thursday.',
    ],
  })
})

test('without a main part the articles are read, else the body without its furniture', () => {
  const article =
    '<body><p>Words around the article here</p><article><p>The committee meets again on Thursday.</p></article>'
  expect(readPage(article).lines).toEqual(['The committee meets again on Thursday.'])
  const bare = '<nav>Navigation of the whole site</nav><p>The committee meets again on Thursday.'
  expect(readPage(bare).lines).toEqual(['The committee meets again on Thursday.'])
})

test("strangers' pages never throw", () => {
  const tag = fc.constantFrom(
    '<main>',
    '</main>',
    '<br>',
    '</br>',
    '<nav>',
    '</p>',
    '<title>',
    '<p',
    '<!--',
    'some words that stand here',
  )
  fc.assert(fc.property(fc.array(fc.oneof(tag, fc.string())), (pieces) => void readPage(pieces.join(''))))
})

test('a page without a feed is watched: what is new on it is told once, as one post', async () => {
  const state = { html }
  const { origin } = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(state.html)
  })
  const world = testIo()
  const source = feedSource()
  const target = { source: 'feed' as const, address: `${origin}/updates` }
  const probe = await source.probe(target, world.io)
  expect(probe).toMatchObject({ target, title: 'Bargaining updates | Local 9', postsLastDay: null })
  expect(probe.notes[0]).toContain('no feed here')

  const first = await source.poll(target, null, world.io)
  expect(first.batch.events).toMatchObject([{ kind: 'post', imported: true, post: { publishedAt: null } }])
  expect(first.nextReadAt).toEqual(world.io.now().add({ minutes: 30 }))
  expect((await source.poll(target, first.batch.cursor, world.io)).batch.events).toEqual([])

  state.html = html
    .replace('<h1>', '<p>A tentative agreement was reached last night.</p><h1>')
    .replace('3 hours', '4 hours')
  const second = await source.poll(target, first.batch.cursor, world.io)
  expect(second.batch.events).toMatchObject([
    {
      kind: 'post',
      imported: false,
      post: {
        title: 'Bargaining updates | Local 9',
        text: 'A tentative agreement was reached last night.',
        url: target.address,
        language: 'en-US',
        kind: 'article',
        source: 'feed',
      },
    },
  ])
  state.html = html
  const third = await source.poll(target, second.batch.cursor, world.io)
  state.html = html.replace('<h1>', '<p>A tentative agreement was reached last night.</p><h1>')
  expect((await source.poll(target, third.batch.cursor, world.io)).batch.events).toEqual([])
})

test('a feed that once serves a page is in trouble, and is not read as a page', async () => {
  const state = { body: '<rss version="2.0"><channel><title>t</title><item><guid>1</guid></item></channel></rss>' }
  const { origin } = await serve((_request, response) => response.end(state.body))
  const world = testIo()
  const target = { source: 'feed' as const, address: origin }
  const first = await feedSource().poll(target, null, world.io)
  state.body = html
  await expect(feedSource().poll(target, first.batch.cursor, world.io)).rejects.toThrow('a web page, not a feed')
})

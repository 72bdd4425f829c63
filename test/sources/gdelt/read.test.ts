import { expect, test } from 'vitest'
import { TransientError, UserError } from '../../../src/model/errors.ts'
import type { Batch } from '../../../src/model/source.ts'
import { parseArticles } from '../../../src/sources/gdelt/parse.ts'
import { gdeltSource } from '../../../src/sources/gdelt/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
type Article = { url: string; title: string; seendate: string; domain: string; language: string }
const article = (n: number, seendate: string): Article => ({
  url: `https://paper.example/${n}`,
  title: `Crew votes , says union ( day ${n} )`,
  seendate,
  domain: 'paper.example',
  language: 'English',
})
const compact = (at: string) => at.replace(/[-:]/g, '').replace('T', '').replace('Z', '')

/** A GDELT that keeps articles and lists those in the span, newest first. */
async function gdelt(articles: Article[]) {
  const state = { articles, status: 200, body: null as string | null }
  const { origin, requests } = await serve((request, response) => {
    const query = new URL(request.url!, 'http://x').searchParams
    const at = (each: Article) => compact(each.seendate)
    const listed = state.articles
      .filter((each) => at(each) >= query.get('startdatetime')! && at(each) <= query.get('enddatetime')!)
      .sort((a, b) => at(b).localeCompare(at(a)))
      .slice(0, Number(query.get('maxrecords')))
    response.writeHead(state.status, { 'content-type': 'application/json' })
    response.end(state.body ?? JSON.stringify(listed.length === 0 ? {} : { articles: listed }))
  })
  const world = testIo(seenAt.toString())
  const source = gdeltSource({ apiUrl: origin, pauseMs: 0 })
  const target = { source: 'gdelt' as const, address: '"living wage" stagehands' }
  return {
    state,
    requests,
    world,
    source,
    target,
    poll: (cursor: string | null) => source.poll(target, cursor, world.io),
  }
}
const numbers = (batch: Batch) =>
  batch.events.map((event) => (event.kind === 'post' ? Number(event.post.uri.split('/').at(-1)) : Number.NaN))

test('an article is named by its address, shown by its title, dated when it was seen', () => {
  expect(parseArticles(JSON.stringify({ articles: [article(1, '20261122T111500Z')] }), seenAt)!.posts).toMatchObject([
    {
      uri: 'https://paper.example/1',
      title: 'Crew votes, says union ( day 1)',
      text: '',
      language: 'en',
      showable: 'title',
      author: { id: 'paper.example' },
      publishedAt: Temporal.Instant.from('2026-11-22T11:15:00Z'),
    },
  ])
})

test('stray backslashes are mended, what is no article is dropped, plain text is no list', () => {
  const broken = String.raw`{"articles":[{"url":"https://a.example/1","title":"A \d b","seendate":"x","domain":"a.example"},{"url":"javascript:x"}]}`
  expect(parseArticles(broken, seenAt)).toMatchObject({ posts: [{ title: 'A \\d b', publishedAt: null }], dropped: 1 })
  expect(parseArticles('Your query was too short.', seenAt)).toBeNull()
})

test('the first reading is a baseline of a day; windows overlap and tell nothing twice', async () => {
  const { state, poll, world, requests, target } = await gdelt([
    article(1, '20261122T110000Z'),
    article(2, '20261122T100000Z'),
  ])
  const first = await poll(null)
  expect(first.batch.events.every((event) => event.kind === 'post' && event.imported)).toBe(true)
  expect(numbers(first.batch)).toEqual([2, 1])
  expect(new URL(requests[0]!.url!, 'http://x').searchParams.get('query')).toBe(target.address)
  world.pass({ minutes: 15 })
  state.articles.push(article(3, '20261122T121000Z'), article(4, '20261122T105000Z'))
  const second = await poll(first.batch.cursor)
  expect(numbers(second.batch)).toEqual([4, 3])
  expect(second.batch.gaps).toEqual([])
})

test('a busy search is read page by page to the last reading', async () => {
  const { state, poll, world } = await gdelt([])
  const first = await poll(null)
  world.pass({ hours: 10 })
  state.articles.push(
    ...Array.from({ length: 600 }, (_, n) => {
      const at = Temporal.Instant.from('2026-11-22T12:30:00Z').add({ seconds: n * 50 })
      return article(n, at.toString().replace(/[-:]/g, ''))
    }),
  )
  const { batch } = await poll(first.batch.cursor)
  expect(new Set(numbers(batch)).size).toBe(600)
  expect(batch.gaps).toEqual([])
})

test('more than a search can list is a gap', async () => {
  const { state, poll, world } = await gdelt([])
  const first = await poll(null)
  world.pass({ minutes: 30 })
  state.articles.push(...Array.from({ length: 300 }, (_, n) => article(n, '20261122T121500Z')))
  expect((await poll(first.batch.cursor)).batch.gaps).toMatchObject([{ why: 'more articles than a search can list' }])
})

test.for([
  [200, 'Your query was too short or too long.', UserError, 'GDELT refuses this search: Your query was too short'],
  [200, 'Please limit requests to one every 5 seconds.', TransientError, 'limits how often'],
  [429, '', TransientError, 'limits how often'],
  [502, '', TransientError, 'answers with an error (502)'],
] as const)('status %d with "%s" is told in words', async ([status, body, kind, words]) => {
  const { state, poll } = await gdelt([])
  Object.assign(state, { status, body })
  const error = await poll(null).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(kind)
  expect((error as Error).message).toContain(words)
})

test('a probe says what it found', async () => {
  const { source, target, world } = await gdelt([article(1, '20261122T110000Z')])
  expect(await source.probe(target, world.io)).toMatchObject({ target, postsLastDay: 1 })
})

import { expect, test } from 'vitest'
import type { PostUri } from '../../../src/model/ids.ts'
import type { Post } from '../../../src/model/post.ts'
import { type ListReader, type PostPage, pollList } from '../../../src/sources/list/read.ts'
import { article } from '../../support/app.ts'
import { testIo } from '../support/io.ts'
import { told } from '../support/told.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-${time}:00Z`)
const post = (name: string, publishedAt: Temporal.Instant | null = at('22T11:00'), text = name): Post =>
  article({ source: 'reddit', uri: name as PostUri, publishedAt, text })
const page = (posts: readonly Post[], more: Partial<PostPage> = {}): PostPage => ({
  posts,
  gone: [],
  dropped: {},
  after: null,
  ...more,
})

/** A list of pages, asked by their number. */
function list(pages: readonly PostPage[], lookAgain?: ListReader['lookAgain']) {
  const asked: (string | null)[] = []
  const reader: ListReader = {
    source: 'reddit',
    address: 'r/iatse',
    mostPages: 3,
    fetchPage: async (after) => {
      asked.push(after)
      return pages[Number(after ?? 0)]!
    },
    ...(lookAgain === undefined ? {} : { lookAgain }),
  }
  return { reader, asked }
}
const { io, pass } = testIo('2026-11-22T12:00:00Z')
const poll = (reader: ListReader, cursor: string | null) => pollList(reader, cursor, io, 60_000)
const same = (uri: string) => uri
const baseline = async (...posts: readonly Post[]) => (await poll(list([page(posts)]).reader, null)).batch.cursor

test('the first reading takes one page, as a baseline, oldest first', async () => {
  const { reader, asked } = list([page([post('b'), post('a')], { after: '1' }), page([post('older')])])
  const { batch, nextReadAt } = await poll(reader, null)
  expect(told(batch, same)).toEqual(['imported a', 'imported b'])
  expect(batch.gaps).toEqual([])
  expect(asked).toEqual([null])
  expect(nextReadAt).toEqual(at('22T12:01'))
})

test('what the network lists a day late is no news', async () => {
  const { reader } = list([page([post('new'), post('late', at('21T11:00')), post('undated', null), post('a')])])
  const { batch } = await poll(reader, await baseline(post('a')))
  expect(told(batch, same)).toEqual(['undated', 'imported late', 'new'])
})

test('what was pinned does not end the reading back; what was told before at the end of a page does', async () => {
  const pinned = post('pinned', at('01T11:00'))
  const pages = [page([pinned, post('d'), post('c')], { after: '1' }), page([post('b'), post('a')], { after: '2' })]
  const { reader, asked } = list([...pages, page([post('never')])])
  const { batch } = await poll(reader, await baseline(pinned, post('a')))
  expect(told(batch, same)).toEqual(['b', 'c', 'd'])
  expect(asked).toEqual([null, '1'])
})

test('when all that was told is gone, what is older by a day ends it', async () => {
  const { reader, asked } = list([page([post('b'), post('old', at('20T11:00'))], { after: '1' }), page([post('x')])])
  await poll(reader, await baseline(post('a')))
  expect(asked).toEqual([null])
})

test('more than can be read back is a gap, from the last reading to the oldest post that was reached', async () => {
  const cursor = await baseline(post('a'))
  const pages = [0, 1, 2].map((n) => page([post(`n${n}`, at(`22T1${5 - n}:30`))], { after: String(n + 1) }))
  const { batch } = await poll(list(pages).reader, cursor)
  expect(batch.gaps).toEqual([
    {
      source: 'reddit',
      address: 'r/iatse',
      from: at('22T12:00'),
      to: at('22T13:30'),
      why: expect.stringContaining('more'),
    },
  ])
})

test('an empty page is the end, whatever it says comes after it', async () => {
  const { reader, asked } = list([page([post('b')], { after: '1' }), page([], { after: '2' }), page([post('x')])])
  const { batch } = await poll(reader, await baseline(post('a')))
  expect(batch.gaps).toEqual([])
  expect(asked).toEqual([null, '1'])
})

test('what is looked at again replaces the copy in the list; what is gone there is a delete alone', async () => {
  const seen: unknown[] = []
  const { reader } = list([page([post('c'), post('b', undefined, 'cut …')])], async (known, listed) => {
    seen.push(
      known,
      listed.map(({ uri }) => uri),
    )
    return { posts: [post('b', undefined, 'cut no more')], gone: ['c', 'a'] as PostUri[] }
  })
  const { batch } = await poll(reader, await baseline(post('b', undefined, 'cut no more'), post('a')))
  expect(seen).toEqual([
    ['b', 'a'],
    ['c', 'b'],
  ])
  expect(told(batch, same)).toEqual(['- c', '- a'])
  const { batch: later } = await poll(list([page([post('b', undefined, 'other words')])]).reader, batch.cursor)
  expect(told(later, same)).toEqual(['b'])
})

test('what was dropped is added up over pages', async () => {
  const pages = [
    page([post('b')], { after: '1', dropped: { odd: 2 } }),
    page([post('a')], { dropped: { odd: 1, bad: 1 } }),
  ]
  pass({ hours: 1 })
  expect((await poll(list(pages).reader, await baseline(post('a')))).batch.dropped).toEqual({ odd: 3, bad: 1 })
})

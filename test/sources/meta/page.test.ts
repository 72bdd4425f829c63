import { expect, test } from 'vitest'
import { namesIn, readGraphPage } from '../../../src/sources/meta/page.ts'
import { memberPost } from '../../support/app.ts'

test('what is no post is left out and counted, and the next page is where the network says', () => {
  const [first, second] = [memberPost('one'), memberPost('two')]
  const page = { data: [first, 7, second, null], paging: { cursors: { after: 'p2' } } }
  const read = readGraphPage(page, (raw) => [first, second].find((post) => post === raw) ?? null)
  expect(read).toEqual({ posts: [first, second], gone: [], dropped: { 'not a post': 2 }, after: 'p2' })
  expect(readGraphPage({ data: [] }, () => null)).toEqual({ posts: [], gone: [], dropped: {}, after: null })
})

test('names are what an @ calls: no mail address, no dot at the end', () => {
  expect(namesIn('@ia_stories. Write to crew@union.example, says @local.871!')).toEqual(['ia_stories', 'local.871'])
})

import { expect, test } from 'vitest'
import { canonicalLink, identityOf, unwrapRedirect } from '../../../src/sources/feed/identity.ts'

test('tracking and the fragment are no part of an address', () => {
  expect(canonicalLink('https://a.example/x?utm_source=rss&id=1&fbclid=z#xtor=RSS-1')).toBe('https://a.example/x?id=1')
  expect(canonicalLink('https://a.example/x?b=2&a=1')).toBe(canonicalLink('https://a.example/x?a=1&b=2'))
})

test("the BBC's counted edits are one item; other fragments in a guid tell items apart", () => {
  const of = (guid: string) => identityOf({ guid, url: null, title: null, text: '' })
  expect(of('https://www.bbc.co.uk/news/articles/abc#3')).toBe(of('https://www.bbc.co.uk/news/articles/abc#0'))
  expect(of('https://log.example/#3')).not.toBe(of('https://log.example/#4'))
})

test('only redirects of Google are unwrapped', () => {
  expect(unwrapRedirect('https://www.google.com/url?url=https://a.example/')).toBe('https://a.example/')
  expect(unwrapRedirect('https://www.google.com/url?url=javascript:x')).toBe(
    'https://www.google.com/url?url=javascript:x',
  )
  expect(unwrapRedirect('https://evil.example/url?url=https://a.example/')).toContain('evil.example')
})

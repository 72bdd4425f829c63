import { expect, test } from 'vitest'
import { htmlToLine, htmlToText } from '../../../src/sources/text/html.ts'

test('markup becomes words, a line a block', () => {
  expect(htmlToText('<p>Crew <b>voted</b> today.</p><p>98% &amp; counting</p>').text).toBe(
    'Crew voted today.\n98% & counting',
  )
})

test('scripts and styles say nothing', () => {
  expect(htmlToText('a<script>alert(1)</script><style>p{}</style>b').text).toBe('ab')
})

test('links are kept, http only', () => {
  const { links } = htmlToText(
    '<a href="https://example.org/x" class="mention">x</a><a href="javascript:alert(1)">y</a>',
  )
  expect(links).toEqual([{ href: 'https://example.org/x', className: 'mention' }])
})

test('a title is one line; of nothing it is null', () => {
  expect(htmlToLine(' Deal\n <i>reached</i> ')).toBe('Deal reached')
  expect(htmlToLine('<br>')).toBeNull()
})

test('broken markup is read as far as it goes', () => {
  expect(htmlToText('<p>one<div><b>two</p></i>three &bogus; <').text).toContain('three &bogus; <')
})

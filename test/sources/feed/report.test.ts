import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportFeed } from '../../../src/sources/feed/report.ts'

test('a feed is reported as plain JSON', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/feed/rss1.rdf'))
  expect(JSON.parse(JSON.stringify(reportFeed('rss1.rdf', bytes)))).toEqual({
    file: 'rss1.rdf',
    ok: true,
    title: 'RDF News',
    link: 'https://rdf.example/',
    items: [
      {
        id: 'https://rdf.example/a',
        url: 'https://rdf.example/a',
        title: 'Day only',
        text: '',
        publishedAt: null,
        categories: ['Film'],
      },
    ],
  })
})

test('what is no feed is reported with the reason', () => {
  expect(reportFeed('x', new TextEncoder().encode('hello'))).toEqual({
    file: 'x',
    ok: false,
    error: expect.stringContaining('not an RSS, Atom or JSON feed'),
  })
})

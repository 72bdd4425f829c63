import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../../src/model/errors.ts'
import { parseFeed } from '../../../src/sources/feed/parse.ts'
import { recordings } from '../support/recordings.ts'

/** What is no feed there: see the recordings' own README. */
const noFeeds = ['ScriptingNews.json', 'allthis-partial.json', 'unrecognized.rss']

describe.skipIf(recordings === null)('the recorded feeds (skipped where ../shared/fixtures is absent)', () => {
  const folder = join(recordings ?? '', 'feeds')
  const files = recordings === null ? [] : readdirSync(folder)

  test.for(files)('%s is read or refused in words, and its text is whole', (file) => {
    const bytes = readFileSync(join(folder, file))
    if (noFeeds.includes(file)) {
      expect(() => parseFeed(bytes, null)).toThrow(UserError)
      return
    }
    const feed = parseFeed(bytes, null)
    expect(JSON.stringify(feed)).not.toContain('\ufffd')
    for (const item of feed.items) expect(`${item.title} ${item.text}`).not.toMatch(/Ã.|Р°|<\/?(p|div|br)\b/)
  })

  test.for([
    ['bio.rdf', 'a day without a time'],
    ['kc0011.rss', 'a time without a zone'],
    ['rdf_UTF8.xml', 'none'],
    ['uolNoticias.rss', 'months in Portuguese'],
  ] as const)('%s has dates that tell no instant (%s): all stay null', ([file]) => {
    const { items } = parseFeed(readFileSync(join(folder, file)), null)
    expect(items.filter((item) => item.publishedAt !== null)).toEqual([])
    expect(items.length).toBeGreaterThan(10)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileAutomaton } from '../../../src/analysis/query/automaton.ts'
import { explainMatch } from '../../../src/analysis/query/explain.ts'
import { fold, tokensOf } from '../../../src/analysis/query/fold.ts'
import { formatQuery } from '../../../src/analysis/query/format.ts'
import { compileMatcher } from '../../../src/analysis/query/match.ts'
import { parseQuery } from '../../../src/analysis/query/parse.ts'
import { parseWatch } from '../../../src/analysis/query/watch.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { GuildId, WatchId } from '../../../src/model/ids.ts'
import { somePost, someQuery } from './arbitrary.ts'
import { naivelyMatches } from './naive.ts'
import { postWith } from './posts.ts'

const guildId = '100000000000000001' as GuildId
const anyText = fc.string({ unit: 'binary', maxLength: 60 })
/** Text that looks like a query: the language's own marks among words and odd letters. */
const almostQuery = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '“',
        ' OR ',
        ' AND ',
        'NOT',
        ' ',
        '-',
        '*',
        '#',
        '＃',
        '@',
        ':',
        'from:',
        'lang:',
        'is:reply',
      ),
      fc.constantFrom(
        'feed:https://a.example/(x)',
        'https://bsky.app/profile/',
        'https://m.example/@ab',
        'site:',
        'feed:"',
        'strike',
        '1',
        'é',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

function outcome<T>(parse: () => T): T | UserError {
  try {
    return parse()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

describe('parsing', () => {
  test('what is written out reads as the same query', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        expect(parseQuery(formatQuery(query))).toEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  test('any text is a query or a UserError, and a query survives being written out', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, almostQuery), (text) => {
        const query = outcome(() => parseQuery(text))
        if (query instanceof UserError) return
        expect(parseQuery(formatQuery(query))).toEqual(query)
        expect(
          compileMatcher([{ id: 1 as WatchId, guildId, query: formatQuery(query), targets: [] }]).unreadable,
        ).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('any text is a watch or a UserError, and its query is one that can be read', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, almostQuery), (text) => {
        const watch = outcome(() => parseWatch(text, { mastodonServers: ['m.example'] }))
        if (!(watch instanceof UserError)) expect(formatQuery(parseQuery(watch.query))).toBe(watch.query)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('matching', () => {
  test('many watches together say what each says alone, read slowly', () => {
    fc.assert(
      fc.property(fc.array(someQuery, { minLength: 1, maxLength: 12 }), somePost, (queries, post) => {
        const watches = queries.map((query, index) => ({
          id: index as WatchId,
          guildId,
          query: formatQuery(query),
          targets: [],
        }))
        const expected = [...queries.keys()].filter((index) => naivelyMatches(queries[index]!, post))
        expect(compileMatcher(watches).match(post)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('an explanation agrees, and names what would have to change', () => {
    fc.assert(
      fc.property(someQuery, somePost, (query, post) => {
        const { matched, parts } = explainMatch(formatQuery(query), post)
        expect(matched).toBe(naivelyMatches(query, post))
        expect(parts.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('no post, whatever is in it, makes it throw', () => {
    const matcher = compileMatcher([
      { id: 1 as WatchId, guildId, query: 'strike OR #a* OR @b -site:c.example', targets: [] },
    ])
    const strings = fc.array(anyText, { maxLength: 3 })
    fc.assert(
      fc.property(anyText, anyText, strings, strings, strings, (id, text, hashtags, mentions, links) => {
        const post = postWith({ title: text, text, hashtags, mentions, links, url: id, language: id, kind: 'article' })
        expect(matcher.match({ ...post, author: { id, handle: text } }).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1000 },
    )
  })

  test('the automaton finds just the needles that the text includes', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 10 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 30 }),
        (needles, text) => {
          const expected = [...needles.keys()].filter((index) => text.includes(needles[index]!))
          expect([...compileAutomaton(needles).search(text)].sort((a, b) => a - b)).toEqual(expected)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('folding', () => {
  test('folding twice changes nothing, and words are the same before and after', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(tokensOf(fold(text))).toEqual(tokensOf(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('no control character is left, so that no value can look like the border between two', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 500 },
    )
  })
})

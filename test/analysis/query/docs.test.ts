import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatQuery } from '../../../src/analysis/query/format.ts'
import { parseQuery } from '../../../src/analysis/query/parse.ts'
import { parseWatch } from '../../../src/analysis/query/watch.ts'
import { sourceIds } from '../../../src/model/source.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../docs/query.md'), 'utf8')
const examples = Array.from(guide.matchAll(/^\| `(.+?)` \|/gm), ([, example]) => example!)

test('the guide has an example of each part of the language', () => {
  const queries = examples.filter((example) => !example.startsWith('https:')).map(parseQuery)
  const text = JSON.stringify(queries)
  for (const kind of [
    'word',
    'phrase',
    'tag',
    'account',
    'from',
    'lang',
    'source',
    'site',
    'feed',
    'is',
    'and',
    'or',
    'not',
  ]) {
    expect(text).toContain(`"kind":"${kind}"`)
  }
})

test.for(examples)('the guide’s example %s can be watched as it stands', (example) => {
  const { query } = parseWatch(example, { mastodonServers: ['mastodon.social'], sources: sourceIds })
  expect(formatQuery(parseQuery(query))).toBe(query)
})

test('the guide names every network', () => {
  const named = /\*\*Networks: [^*]*\*\*([^*]*)\n\n/u.exec(guide)![1]!
  for (const source of sourceIds) expect(named).toContain(`\`${source}\``)
})

test('the guide shows the error as it is told', () => {
  const [, query, caret, message] = /```\n(strike .*)\n( *\^)\n(.*)\n```/.exec(guide)!
  expect(() => parseQuery(query!)).toThrow(`\`\`\`\n${query}\n${caret}\n\`\`\`\n${message}`)
})

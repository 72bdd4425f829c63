import { expect, test } from 'vitest'
import { explainMatch } from '../../../src/analysis/query/explain.ts'
import type { PostUri } from '../../../src/model/ids.ts'
import type { Post } from '../../../src/model/post.ts'
import { postWith } from './posts.ts'

test.for<[string, Partial<Post>, boolean, string[]]>([
  ['strike -rumor', { text: 'A strike' }, true, ['says `strike`', 'does not say `rumor`']],
  ['strike -rumor', { text: 'A strike rumor' }, false, ['says `rumor`']],
  ['strike picket', { text: 'A strike' }, false, ['does not say `picket`']],
  ['strike OR picket', { text: 'A strike' }, true, ['says `strike`']],
  ['strike OR #iatse', {}, false, ['does not say `strike`', 'does not carry `#iatse`']],
  ['@union.example', {}, false, ['is not by `@union.example` and does not address it']],
  ['@union.example', { mentions: ['union.example'] }, true, ['is by `@union.example` or addresses it']],
  ['from:did:plc:abc', {}, true, ['is by `did:plc:abc`']],
  ['from:union.example', {}, false, ['is not by `union.example`']],
  ['strike lang:es', { text: 'strike' }, false, ['declares no language, so it is not known to be in `es`']],
  ['strike lang:es', { text: 'strike', language: 'en' }, false, ['is declared to be in `en`, not `es`']],
  ['strike lang:es', { text: 'strike', language: 'es-MX' }, true, ['says `strike`', 'is declared to be in `es`']],
  ['strike source:feed', { text: 'strike' }, false, ['is from `bluesky`, not `feed`']],
  ['source:bluesky strike', { text: 'strike' }, true, ['is from `bluesky`', 'says `strike`']],
  ['site:variety.com', {}, false, ['is not on `variety.com` and does not link to it']],
  ['site:variety.com', { url: 'https://variety.com/1' }, true, ['is on `variety.com` or links to it']],
  ['strike is:reply', { text: 'strike' }, false, ['is no reply']],
  ['strike is:link', { text: 'strike' }, false, ['has no link']],
  ['feed:https://a.example/', {}, false, ['is not in the feed `https://a.example/`']],
  ['#iatse', { hashtags: ['iatse'] }, true, ['carries `#iatse`']],
])('%s on %o', ([query, parts, matched, words]) => {
  const explanation = explainMatch(query, postWith(parts))
  expect({ matched: explanation.matched, words: explanation.parts.map((part) => part.words) }).toEqual({
    matched,
    words,
  })
})

test('a feed is known by the address it is read at', () => {
  const item = postWith({ source: 'feed', uri: 'https://old.example/feed#1' as PostUri })
  expect(explainMatch('feed:https://new.example/feed', item).matched).toBe(false)
  expect(explainMatch('feed:https://new.example/feed', item, 'https://new.example/feed').parts).toEqual([
    { term: 'feed:https://new.example/feed', found: true, words: 'is in the feed `https://new.example/feed`' },
  ])
})

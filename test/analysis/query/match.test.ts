import { describe, expect, test } from 'vitest'
import { compileMatcher, type MatchedWatch } from '../../../src/analysis/query/match.ts'
import type { GuildId, PostUri, WatchId } from '../../../src/model/ids.ts'
import type { Post } from '../../../src/model/post.ts'
import { postWith } from './posts.ts'

const guild = '100000000000000001' as GuildId
const stranger = '100000000000000002' as GuildId

function watchOf(query: string, more: Partial<MatchedWatch> = {}): MatchedWatch {
  return { id: 1 as WatchId, guildId: guild, query, targets: [], ...more }
}

function matches(query: string, parts: Partial<Post>): boolean {
  return compileMatcher([watchOf(query)]).match(postWith(parts)).length === 1
}

describe('words', () => {
  test.for([
    ['strike', 'They will STRIKE on Monday.'],
    ['strike', 'pre-strike talks'],
    ['union', 'the union’s offer'],
    ['don’t', "we don't sign"],
    ['accord', "L'accord est signé"],
    ['grève', 'La GREVE continue'],
    ['greve', 'La grève continue'],
    ['Straße', 'auf der STRASSE'],
    ['işçi', 'İŞÇİ dayanışması'],
    ['isci', 'ışçi'],
    ['Łódź', 'lodz'],
    ['strike', 'ｓｔｒｉｋｅ now'],
    ['شباب', 'شَبَاب العمال'],
    ['שביתה', 'שְׁבִיתָה'],
    ['мой', 'Мой профсоюз'],
    ['еще', 'ещё'],
    ['ストライキ', '明日ストライキ開始'],
    ['スト', 'ゼネスト突入'],
    ['罢工', '工人宣布罢工三天'],
    ['파업', '총파업을 선언'],
    ['นัดหยุดงาน', 'คนงานนัดหยุดงานวันนี้'],
    ['✊', 'solidarity ✊🏽'],
    ['"tentative agreement"', 'A tentative   agreement, at last'],
    ['"tentative agree*"', 'tentative agreements were reached'],
    ['AT&T', 'AT&amp;T is not it, AT&T is'],
    ['negotiat*', 'negotiations resume'],
    ['strike', 'ｓｔri\u00adke'],
  ] as const)('%s is found in “%s”', ([query, text]) => {
    expect(matches(query, { text })).toBe(true)
  })

  test.for([
    ['strike', 'strikes again'],
    ['art', 'party'],
    ['"tentative agreement"', 'agreement, tentative'],
    ['"fair contract"', 'a fair and just contract'],
    ['мои', 'мой'],
    ['negotiat*', 'renegotiation'],
    ['罢工', '罢免工人'],
    ['하', '한국'],
    ['か', 'がんばろう'],
  ] as const)('%s is not found in “%s”', ([query, text]) => {
    expect(matches(query, { text })).toBe(false)
  })

  test('a phrase does not run from the title into the text', () => {
    expect(matches('"living wage"', { title: 'Cost of living', text: 'wage talks' })).toBe(false)
    expect(matches('living wage', { title: 'Cost of living', text: 'wage talks' })).toBe(true)
  })
})

describe('operators', () => {
  test.for([
    ['strike picket', 'picket and strike', true],
    ['strike picket', 'only a strike', false],
    ['strike OR picket', 'a picket line', true],
    ['strike or picket', 'strike or picket', true],
    ['strike or picket', 'strike, picket', false],
    ['strike -rumor', 'a strike', true],
    ['strike -rumor', 'a strike, a Rumor', false],
    ['strike -"set visit"', 'strike during a set visit', false],
    ['(strike OR picket) -(baseball OR bowling)', 'picket', true],
    ['(strike OR picket) -(baseball OR bowling)', 'bowling strike', false],
    ['iatse strike OR picket', 'picket', true],
    ['strike AND picket', 'strike picket', true],
    ['strike –rumor', 'strike rumor', false],
    ['“living wage”', 'a living wage', true],
    ['（strike OR picket）', 'strike', true],
  ] as const)('%s on “%s”: %s', ([query, text, expected]) => {
    expect(matches(query, { text })).toBe(expected)
  })
})

describe('marks of a network', () => {
  test.for<[string, Partial<Post>, boolean]>([
    ['#IALivingWage', { hashtags: ['ialivingwage'] }, true],
    ['#ialivingwage', { text: 'unmarked but there: #IALivingWage!' }, true],
    ['@r/iatse@reddit.com', { source: 'reddit', url: 'https://www.reddit.com/r/IATSE/comments/1/vote/' }, true],
    ['@r/iatse@reddit.com', { source: 'reddit', url: 'https://www.reddit.com/r/IATSElocal/comments/1/' }, false],
    ['@r/iatse@reddit.com', { source: 'feed', url: 'https://www.reddit.com/r/IATSE/comments/1/vote/' }, false],
    ['@ia_stories@instagram.com', { source: 'instagram', mentions: ['ia_stories@instagram.com'] }, true],
    ['@ia_stories@instagram.com', { source: 'threads', mentions: ['ia_stories@threads.com'] }, false],
    ['#ialivingwage', { source: 'mastodon', text: 'a code: #IALivingWage', hashtags: [] }, false],
    ['#ialivingwage', { text: 'ialivingwage without the mark' }, false],
    ['#iatse*', { hashtags: ['iatse871'] }, true],
    ['#greve', { hashtags: ['grève'] }, true],
    ['#livingwage', { hashtags: ['living wage'] }, true],
    ['@union.example', { author: { id: 'did:plc:x', handle: '@Union.example' } }, true],
    ['@union.example', { mentions: ['union.example'] }, true],
    ['@union.example', { text: 'thanks @union.example.' }, true],
    ['from:union.example', { mentions: ['union.example'] }, false],
    ['from:did:plc:x', { author: { id: 'did:plc:x', handle: null } }, true],
    ['@ia_stories', { text: 'as @ia_stories on Instagram says' }, true],
    ['@ia_stories', { text: 'mail to me@ia_stories' }, false],
    ['@did:plc:x', { repostOf: 'at://did:plc:x/app.bsky.feed.post/1' as PostUri }, true],
    ['@did:plc:x', { replyTo: 'at://did:plc:x/app.bsky.feed.post/1' as PostUri }, true],
    ['@union@m.example', { author: { id: 'https://m.example/users/union', handle: null } }, true],
    ['from:union', { author: { id: 'https://m.example/users/union', handle: null } }, true],
    ['from:other@m.example', { author: { id: 'https://m.example/users/union', handle: null } }, false],
    ['strike lang:en', { text: 'strike', language: 'en-US' }, true],
    ['strike lang:en', { text: 'strike', language: 'es' }, false],
    ['strike lang:en', { text: 'strike', language: null }, false],
    ['strike -lang:es', { text: 'strike', language: null }, true],
    ['strike source:bluesky', { text: 'strike' }, true],
    ['strike source:feed', { text: 'strike' }, false],
    ['site:variety.com', { links: ['https://www.variety.com/2026/strike'] }, true],
    ['site:variety.com', { links: ['https://notvariety.com/'] }, false],
    ['site:bbc.co.uk', { url: 'https://news.bbc.co.uk/1' }, true],
    ['strike is:reply', { text: 'strike', replyTo: 'at://x/y/z' as PostUri }, true],
    ['strike -is:repost', { text: 'strike', repostOf: 'at://x/y/z' as PostUri }, false],
    ['strike is:repost', { text: 'strike', repostOf: 'at://x/y/z' as PostUri }, true],
    ['strike is:link', { text: 'strike' }, false],
  ])('%s on %o: %s', ([query, parts, expected]) => {
    expect(matches(query, parts)).toBe(expected)
  })

  test('an article is on its outlet’s site even when its link is another host’s', () => {
    const post = {
      kind: 'article',
      url: 'https://news.google.com/x',
      author: { id: 'variety.com', handle: 'Variety' },
    } as const
    expect(matches('site:variety.com', post)).toBe(true)
  })
})

describe('feeds', () => {
  const feed = 'https://union.example/feed'
  const item = postWith({ source: 'feed', kind: 'article', uri: `${feed}#17` as PostUri, text: 'A strike is called' })
  const follows = [{ source: 'feed', address: feed }] as const

  test('a feed without words gives each of its items', () => {
    const matcher = compileMatcher([watchOf(`feed:${feed}`, { targets: follows })])
    expect(matcher.match(item)).toEqual([1])
    expect(matcher.match({ ...item, uri: `${feed}2#17` as PostUri })).toEqual([])
  })

  test('words are looked for in the feeds that the guild follows, and in no other guild’s', () => {
    const matcher = compileMatcher([
      watchOf(`feed:${feed}`, { targets: follows }),
      watchOf('strike', { id: 2 as WatchId }),
      watchOf('strike', { id: 3 as WatchId, guildId: stranger }),
      watchOf(`feed:${feed}`, { id: 4 as WatchId, guildId: stranger }),
    ])
    expect(matcher.match(item)).toEqual([1, 2])
  })

  test('a post whose own address is written as a feed’s is in no feed', () => {
    const matcher = compileMatcher([watchOf(`feed:${feed}`, { targets: follows })])
    expect(matcher.match({ ...item, source: 'mastodon', uri: feed as PostUri })).toEqual([])
  })

  test('a feed that moved is known by the address it is read at now', () => {
    const now = 'https://union.example/news.xml'
    const matcher = compileMatcher([watchOf(`feed:${now}`, { targets: [{ source: 'feed', address: now }] })])
    expect(matcher.match(item)).toEqual([])
    expect(matcher.match(item, now)).toEqual([1])
  })
})

test('a link that a member logged is for the guild where it was logged', () => {
  const matcher = compileMatcher([watchOf('strike'), watchOf('strike', { id: 2 as WatchId, guildId: stranger })])
  const link = postWith({ source: 'link', text: 'A strike, says this page' })
  expect(matcher.match(link, guild)).toEqual([1])
  expect(matcher.match(link)).toEqual([])
})

test('guilds that ask the same, each in its own writing, are all told, in their order', () => {
  const queries = ['strike picket', 'Strike', 'strike AND picket', 'strike  picket']
  const matcher = compileMatcher(queries.map((query, index) => watchOf(query, { id: index as WatchId })))
  expect(matcher.match(postWith({ text: 'strike, picket' }))).toEqual([0, 1, 2, 3])
})

test('a stored query that can no longer be read is named, and the others go on', () => {
  const matcher = compileMatcher([watchOf('strike ('), watchOf('strike', { id: 2 as WatchId })])
  expect(matcher.unreadable.map(({ id }) => id)).toEqual([1])
  expect(matcher.match(postWith({ text: 'strike' }))).toEqual([2])
})

test('a name that holds our own marks is no other name', () => {
  const marks = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('union.example')
  const author = { id: 'did:plc:abc', handle: `${marks}\u0000` }
  expect(matches('@union.example', { author, language: marks, mentions: [marks], hashtags: [marks] })).toBe(false)
})

test('no watches match nothing', () => {
  expect(compileMatcher([]).match(postWith({ text: 'strike' }))).toEqual([])
})

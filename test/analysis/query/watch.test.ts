import { describe, expect, test } from 'vitest'
import { describeNotRead, parseWatch, replaceTarget } from '../../../src/analysis/query/watch.ts'
import { UserError } from '../../../src/model/errors.ts'
import { sourceIds } from '../../../src/model/source.ts'

const settings = { mastodonServers: ['mastodon.social', 'http://127.0.0.1:9999'] }
const watched = (input: string) => parseWatch(input, settings)
const addresses = (input: string) => watched(input).targets.map(({ source, address }) => `${source} ${address}`)

describe('what is read for a watch', () => {
  test.for([
    [
      '#IALivingWage',
      [
        'bluesky #IALivingWage',
        'mastodon https://mastodon.social/tags/IALivingWage',
        'mastodon http://127.0.0.1:9999/tags/IALivingWage',
      ],
    ],
    ['#Local-871', ['bluesky #Local-871']],
    ['#iatse*', ['bluesky *']],
    ['@Union.bsky.social', ['bluesky @union.bsky.social']],
    ['@iatse.net', ['bluesky @iatse.net']],
    ['@union@mastodon.example', ['mastodon https://mastodon.example/@union']],
    ['@union@127.0.0.1:9999', ['mastodon http://127.0.0.1:9999/@union']],
    ['https://bsky.app/profile/union.bsky.social', ['bluesky @union.bsky.social']],
    ['bsky.app/profile/did:plc:abc234', ['bluesky @did:plc:abc234']],
    ['https://mastodon.example/@Union', ['mastodon https://mastodon.example/@union']],
    ['https://mastodon.social/@union@other.example', ['mastodon https://other.example/@union']],
    ['https://mastodon.example/users/union', ['mastodon https://mastodon.example/@union']],
    ['https://mastodon.example/@union.rss', ['feed https://mastodon.example/@union.rss']],
    ['https://variety.com/feed/#top', ['feed https://variety.com/feed/']],
    ['www.iatse.net', ['feed https://www.iatse.net/']],
    ['https://www.youtube.com/@iatse', ['feed https://www.youtube.com/@iatse']],
    ['https://news.example/tags/strike', ['feed https://news.example/tags/strike']],
    ['"tentative agreement"', ['bluesky *"tentative agreement"', 'gdelt "tentative agreement"']],
    ['"tentative agree*"', ['bluesky *']],
    ['"tentative agreement" source:feed', []],
    ['strike -source:bluesky', []],
    ['feed:https://variety.com/feed/ strike', ['feed https://variety.com/feed/']],
    ['from:union.bsky.social (strike OR #IATSE)', ['bluesky @union.bsky.social']],
    ['#IATSE source:bluesky', ['bluesky #IATSE']],
    ['(#IATSE OR strike) source:bluesky', ['bluesky #IATSE', 'bluesky *']],
  ] as const)('%s', ([input, expected]) => {
    expect(addresses(input)).toEqual(expected)
  })

  test('a hashtag’s page on a configured server is that hashtag everywhere', () => {
    expect(watched('https://mastodon.social/tags/IATSE')).toEqual(watched('#IATSE'))
  })

  test('a phrase says that followed feeds are looked through too', () => {
    expect(watched('"living wage"').describe).toContain('in the feeds this server follows')
    expect(watched('from:union.example').describe).not.toContain('feeds')
  })

  test('a hashtag with a space is explained, since half of it is a word', () => {
    expect(watched('#living wage').describe).toContain('A hashtag ends at a space')
  })

  test('a hashtag that Mastodon can’t carry says so', () => {
    expect(watched('#Local-871').describe).toContain('Mastodon knows only')
  })
})

describe('what can’t be watched', () => {
  test.for([
    ['https://x.com/ia_stories', /developer terms prohibit tracking unions.*\/watch log/s],
    ['https://mobile.twitter.com/ia_stories', /tracking unions/],
    ['@ia_stories@twitter.com', /tracking unions/],
    ['feed:https://x.com/ia_stories', /tracking unions/],
    ['instagram.com/ia_stories/', /Instagram needs a Meta app: set `INSTAGRAM_ACCESS_TOKEN`.*\/watch log/s],
    ['https://www.instagram.com/p/C1abc/', /single post/],
    ['https://www.instagram.com/accounts/login/', /neither a profile nor a hashtag of Instagram/],
    ['feed:https://www.instagram.com/ia_stories/', /Instagram can't be watched/],
    ['https://www.youtube.com/watch?v=abc', /single post/],
    ['https://youtu.be/abc', /single post/],
    ['https://www.reddit.com/r/IATSE/comments/1abc/vote/', /single post/],
    ['"tentative agreement" source:youtube', /YouTube needs an API key: set `YOUTUBE_API_KEY`/],
    ['#IATSE source:threads', /Threads needs a Meta app/],
    ['from:r/iatse@reddit.com', /from:/],
    ['https://m.facebook.com/iatse', /Facebook/],
    ['https://www.tiktok.com/@iatse', /TikTok/],
    ['https://www.threads.com/@ia_stories', /Threads/],
    ['@ia_stories', /Which network\?.*@ia_stories\.bsky\.social/s],
    ['https://bsky.app/profile/a.example/post/3k', /single post/],
    ['https://mastodon.example/@union/113000000000000000', /single post/],
    ['https://bsky.app/settings', /neither a profile nor a hashtag/],
    ['ftp://files.example/feed', /https:\/\//],
    ['https://me:secret@feeds.example/', /no password/],
    ['#', /right after it/],
    ['#123', /digits alone/],
    ['# strike', /without a space/],
    ['', /nothing to look for/],
    [`https://feeds.example/?q=${'罢工'.repeat(400)}`, /2000 are the most/],
    ['lang:en', /only narrow/],
  ] as const)('%s', ([input, message]) => {
    expect(() => watched(input)).toThrow(UserError)
    expect(() => watched(input)).toThrow(message)
  })
})

describe('networks that need an access', () => {
  const all = { ...settings, sources: sourceIds.filter((source) => source !== 'link') }
  const read = (input: string) => parseWatch(input, all).targets.map(({ source, address }) => `${source} ${address}`)

  test.for([
    ['#IATSE source:instagram', ['instagram #IATSE']],
    ['#Local-871 -source:bluesky', []],
    [
      '"tentative agreement" -source:bluesky',
      ['gdelt', 'threads', 'youtube', 'reddit'].map((id) => `${id} "tentative agreement"`),
    ],
    ['iatse "tentative agreement" source:reddit', ['reddit "tentative agreement"']],
    ['iatse source:youtube', ['youtube "iatse"']],
    ['iatse', ['bluesky *']],
    ['https://www.instagram.com/IA_Stories/', ['instagram @ia_stories']],
    ['@ia_stories@instagram.com', ['instagram @ia_stories']],
    [
      'https://www.instagram.com/explore/tags/iatse/ ',
      [
        'bluesky #iatse',
        'mastodon https://mastodon.social/tags/iatse',
        'mastodon http://127.0.0.1:9999/tags/iatse',
        'instagram #iatse',
        'threads #iatse',
      ],
    ],
    ['https://www.youtube.com/@IATSE/videos', ['youtube @iatse']],
    ['https://m.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw', ['youtube @UC_x5XG1OV2P6uZZ5FSM9Ttw']],
    ['@UC_x5XG1OV2P6uZZ5FSM9Ttw@youtube.com', ['youtube @UC_x5XG1OV2P6uZZ5FSM9Ttw']],
    ['https://www.youtube.com/c/IATSE', ['feed https://www.youtube.com/c/IATSE']],
    ['https://old.reddit.com/r/IATSE/new/', ['reddit r/iatse']],
    ['r/IATSE', ['reddit r/iatse']],
    ['@r/iatse@reddit.com', ['reddit r/iatse']],
    ['https://www.reddit.com/user/someone', ['feed https://www.reddit.com/user/someone']],
  ] as const)('%s', ([input, expected]) => {
    expect(read(input)).toEqual(expected)
  })

  test('a network that is not configured is left out, and told with what it needs', () => {
    expect(watched('#IATSE').notRead).toEqual(['instagram', 'threads'])
    expect(watched('"living wage"').notRead).toEqual(['threads', 'youtube', 'reddit'])
    expect(watched('#IATSE source:bluesky').notRead).toEqual([])
    expect(parseWatch('#IATSE', all).notRead).toEqual([])
    expect(describeNotRead(['reddit'])).toBe(
      'Not read here: Reddit needs an approved client: set `REDDIT_CLIENT_ID` and `REDDIT_CLIENT_SECRET`.',
    )
  })

  test('words that only a network without access could carry are refused, though no search is made there for them', () => {
    expect(() => watched('strike source:instagram')).toThrow(/Instagram needs a Meta app/)
    expect(() => watched('#strike source:youtube')).toThrow(/YouTube needs an API key/)
    expect(watched('strik* source:mastodon').targets).toEqual([])
    expect(watched('strike source:link').targets).toEqual([])
  })

  test('words that are looked for in what is read for other watches say so', () => {
    expect(parseWatch('strike source:instagram', all).describe).toBe(
      '`strike source:instagram` in what is read from Instagram for other watches',
    )
  })

  test('without them a channel’s and a subreddit’s page is a feed’s', () => {
    expect(addresses('https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw')).toEqual([
      'feed https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw',
    ])
    expect(addresses('r/IATSE')).toEqual(['feed https://www.reddit.com/r/IATSE'])
  })

  test('what can match in what is read anyway is not refused', () => {
    expect(watched('"living wage" -source:bluesky -source:gdelt').targets).toEqual([])
  })

  test('the words for the person name each network', () => {
    expect(parseWatch('#IATSE', all).describe).toContain('on Bluesky, on Instagram, on Threads, on Mastodon (')
  })
})

describe('after a probe', () => {
  test('a channel keeps its id beside its handle', () => {
    const asked = { source: 'youtube', address: '@iatse' } as const
    const found = { source: 'youtube', address: '@UC_x5XG1OV2P6uZZ5FSM9Ttw' } as const
    expect(replaceTarget('@iatse@youtube.com strike', asked, found)).toBe(
      '(@iatse@youtube.com OR @UC_x5XG1OV2P6uZZ5FSM9Ttw@youtube.com) strike',
    )
  })

  test('a page is replaced by the feed that was discovered', () => {
    const asked = { source: 'feed', address: 'https://union.example/' } as const
    const found = { source: 'feed', address: 'https://union.example/feed.xml' } as const
    expect(replaceTarget(watched('feed:https://union.example/ strike').query, asked, found)).toBe(
      'feed:https://union.example/feed.xml strike',
    )
  })

  test('a handle keeps its permanent id beside it', () => {
    const asked = { source: 'bluesky', address: '@union.example' } as const
    const found = { source: 'bluesky', address: '@did:plc:abc' } as const
    expect(replaceTarget('@union.example strike', asked, found)).toBe('(@union.example OR @did:plc:abc) strike')
    expect(replaceTarget('from:union.example', asked, found)).toBe('from:union.example OR from:did:plc:abc')
    expect(replaceTarget('#strike', asked, found)).toBe('#strike')
  })
})

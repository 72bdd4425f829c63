import fc from 'fast-check'
import { joined, type Query, type Term } from '../../../src/analysis/query/query.ts'
import type { PostUri } from '../../../src/model/ids.ts'
import type { Post } from '../../../src/model/post.ts'
import { postWith } from './posts.ts'

/** Few words that begin and end like each other, so that random queries and random posts meet. */
const words = ['ab', 'abc', 'b', 'bc', 'c', '罢', '罢工']
const tags = ['ab', 'abc', 'été']
const names = ['ab', 'ab.example', 'ab@m.example', 'did:plc:ab']
const word = fc.constantFrom(...words)
const tag = fc.constantFrom(...tags)
const name = fc.constantFrom(...names)

const anchor: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), text: word, prefix: fc.constant(false) }),
  fc.record({
    kind: fc.constant('word' as const),
    text: fc.constantFrom('ab', 'abc', 'bc', '罢'),
    prefix: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('phrase' as const),
    text: fc.array(word, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' ')),
    prefix: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('tag' as const), text: tag, prefix: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('account' as const, 'from' as const), name }),
  fc.record({ kind: fc.constant('site' as const), host: fc.constantFrom('m.example', 'a.m.example') }),
)

const narrowing: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('lang' as const), tag: fc.constantFrom('en', 'en-us', 'es') }),
  fc.record({ kind: fc.constant('source' as const), source: fc.constantFrom('bluesky' as const, 'mastodon' as const) }),
  fc.record({
    kind: fc.constant('is' as const),
    form: fc.constantFrom('reply' as const, 'repost' as const, 'link' as const),
  }),
)

const { any } = fc.letrec<{ any: Query; group: Query }>((tie) => ({
  any: fc.oneof({ depthSize: 'small', withCrossShrink: true }, anchor, narrowing, tie('group')),
  group: fc.oneof(
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('any'), { minLength: 2, maxLength: 3 }))
      .map(([kind, parts]) => joined(kind, parts)),
    tie('any').map((part): Query => ({ kind: 'not', part })),
  ),
}))

/** Queries as parsing leaves them, each with something to look for. */
export const someQuery: fc.Arbitrary<Query> = fc
  .tuple(anchor, fc.option(any), fc.boolean())
  .map(([first, rest, before]) => (rest === null ? first : joined('and', before ? [rest, first] : [first, rest])))

const someUri = fc.constantFrom(null, 'at://did:plc:ab/app.bsky.feed.post/1' as PostUri)

/** Posts that are made of the same few words. */
export const somePost: fc.Arbitrary<Post> = fc
  .record({
    text: fc
      .array(fc.oneof(word, fc.constantFrom('AB', '@ab', '#ab', '罢工罢')), { maxLength: 8 })
      .map((parts) => parts.join(' ')),
    title: fc.option(word),
    hashtags: fc.array(tag, { maxLength: 2 }),
    mentions: fc.array(name, { maxLength: 2 }),
    language: fc.constantFrom(null, 'en', 'en-US', 'es'),
    links: fc.array(fc.constantFrom('https://m.example/1', 'https://a.m.example/', 'https://am.example/'), {
      maxLength: 2,
    }),
    author: fc.option(
      fc.record({ id: fc.constantFrom('did:plc:ab', 'did:plc:b'), handle: fc.constantFrom(null, 'ab.example') }),
    ),
    source: fc.constantFrom('bluesky' as const, 'mastodon' as const),
    replyTo: someUri,
    repostOf: someUri,
  })
  .map(postWith)

import type { Post } from '../../model/post.ts'
import { accountsIn, exactKey, namesOf, subredditAt } from './account.ts'
import { hostOf } from './address.ts'
import { tokensOf } from './fold.ts'
import { tagKey, tagsIn } from './hashtag.ts'
import type { Term } from './query.ts'

/**
 * A post is written out as one line of facts, and a term as a piece of such a line: the term holds when its piece
 * stands in the line. So every kind of term is matched by one search through the line. The marks are control
 * characters, which no value keeps.
 */
const end = '\u0000'
const mark = {
  word: '\u0001',
  tag: '\u0002',
  account: '\u0003',
  from: '\u0004',
  lang: '\u0005',
  source: '\u0006',
  label: '\u0007',
  feed: '\u0008',
  form: '\u000e',
} as const

/**
 * The line of what a post shows of itself; its length grows with the post's and nothing else.
 * @param readFrom the address it was read at (`Batch.cursorKey`), which is another than in its uri once a feed moved.
 */
export function factsOf(post: Post, readFrom: string | null): string {
  const texts = [post.title ?? '', post.text]
  // A Mastodon server marks every tag; apps of other networks forget some, feeds and links mark none.
  const tags = post.source === 'mastodon' ? post.hashtags : [...post.hashtags, ...texts.flatMap(tagsIn)]
  const by = [post.author?.id, post.author?.handle].flatMap((name) => (name ? namesOf(name) : []))
  const addressed = [...post.mentions, ...texts.flatMap(accountsIn), ...answered(post)].flatMap(namesOf)
  return [
    // Two marks meet between title and text, so that no phrase runs across.
    ...texts.map((text) => words(tokensOf(text))),
    ...tags.map((tag) => mark.tag + tagKey(tag) + end),
    ...by.map((name) => mark.from + exactKey(name) + end),
    ...new Set([...by, ...addressed].map((name) => mark.account + exactKey(name) + end)),
    ...languages(post).map((tag) => mark.lang + tag + end),
    ...[...hosts(post)].map((host) => labels(exactKey(host))),
    ...formsOf(post).map((form) => mark.form + form + end),
    mark.source + post.source + end,
    ...feedsOf(post, readFrom).map((address) => mark.feed + exactKey(address) + end),
  ].join('')
}

/** The piece of a line that shows that the term holds. */
export function factFor(term: Term): string {
  switch (term.kind) {
    case 'word':
    case 'phrase': {
      const piece = words(tokensOf(term.text))
      return term.prefix ? piece.slice(0, -mark.word.length) : piece
    }
    case 'tag':
      return mark.tag + tagKey(term.text) + (term.prefix ? '' : end)
    case 'account':
    case 'from':
      return mark[term.kind] + exactKey(term.name) + end
    case 'lang':
      return mark.lang + term.tag + end
    case 'source':
      return mark.source + term.source + end
    case 'site':
      return labels(term.host)
    case 'feed':
      return mark.feed + exactKey(term.address) + end
    case 'is':
      return mark.form + term.form + end
    default:
      return term satisfies never
  }
}

/** The addresses of the feed a post was read from: a post's uri is the feed's first address, `#` and the item's id. */
export function feedsOf(post: Post, readFrom: string | null): readonly string[] {
  if (post.source !== 'feed') return []
  const first = /^[^\s#]*/u.exec(post.uri)![0]
  return readFrom === null || readFrom === first ? [first] : [first, readFrom]
}

function words(tokens: readonly string[]): string {
  return mark.word + tokens.map((token) => token + mark.word).join('')
}

/** Whose post it answers or reposts: an at-uri begins with its author; and the subreddit that it is put into. */
function answered(post: Post): readonly string[] {
  const authors = [post.replyTo, post.repostOf].map((uri) => /^at:\/\/([^/]+)\//u.exec(uri ?? '')?.[1])
  const subreddit = post.source === 'reddit' && post.url !== null ? subredditAt(post.url) : null
  return [...authors.filter((author) => author !== undefined), ...(subreddit === null ? [] : [subreddit])]
}

/** `pt-BR` is Portuguese too. */
function languages(post: Post): readonly string[] {
  if (post.language === null) return []
  const tag = exactKey(post.language)
  return [...new Set([tag, tag.split('-', 1)[0]!])]
}

/** Where it stands, who publishes it, and where it links to. */
function hosts(post: Post): ReadonlySet<string> {
  const found = [post.url, ...post.links].map((address) => (address === null ? null : hostOf(address)))
  if (post.kind === 'article' && post.author) found.push(hostOf(`http://${post.author.id}`))
  return new Set(found.filter((host) => host !== null))
}

/** A mark before each label, so that a domain is found at the end of its subdomains. */
function labels(host: string): string {
  return (
    host
      .split('.')
      .map((label) => mark.label + label)
      .join('') + end
  )
}

function formsOf(post: Post): readonly (Term & { kind: 'is' })['form'][] {
  return [
    ...(post.replyTo === null ? [] : (['reply'] as const)),
    ...(post.repostOf === null ? [] : (['repost'] as const)),
    ...(post.links.length === 0 ? [] : (['link'] as const)),
  ]
}

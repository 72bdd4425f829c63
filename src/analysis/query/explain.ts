import type { Post } from '../../model/post.ts'
import { factFor, factsOf } from './evidence.ts'
import { quoted } from './fault.ts'
import { formatTerm } from './format.ts'
import { parseQuery } from './parse.ts'
import type { Query, Term } from './query.ts'

/** Whether a post matches a query, and what decided it. */
export type Explanation = {
  readonly matched: boolean
  /** Only the terms without which the answer would be another, in the order written. */
  readonly parts: readonly ExplainedPart[]
}

type ExplainedPart = {
  /** As a person would write it. */
  readonly term: string
  readonly found: boolean
  /** To stand after "it ": "says `strike`", "declares no language, so it is not known to be `en`". */
  readonly words: string
}

/**
 * Why a post matches or not, part by part.
 * @param readFrom as for `Matcher.match`.
 * @throws {UserError} when the query can't be read.
 */
export function explainMatch(query: string, post: Post, readFrom: string | null = null): Explanation {
  const facts = factsOf(post, readFrom)
  const { holds, deciding } = judge(parseQuery(query), (term) => facts.includes(factFor(term)))
  const parts = deciding.map(({ term, found }) => ({ term: formatTerm(term), found, words: say(term, found, post) }))
  return { matched: holds, parts }
}

type Judgement = {
  readonly holds: boolean
  readonly deciding: readonly { readonly term: Term; readonly found: boolean }[]
}

function judge(query: Query, isFound: (term: Term) => boolean): Judgement {
  switch (query.kind) {
    case 'not': {
      const inner = judge(query.part, isFound)
      return { holds: !inner.holds, deciding: inner.deciding }
    }
    case 'and':
    case 'or': {
      const parts = query.parts.map((part) => judge(part, isFound))
      const holds = query.kind === 'and' ? parts.every((part) => part.holds) : parts.some((part) => part.holds)
      return { holds, deciding: parts.filter((part) => part.holds === holds).flatMap((part) => part.deciding) }
    }
    default: {
      const found = isFound(query)
      return { holds: found, deciding: [{ term: query, found }] }
    }
  }
}

function say(term: Term, found: boolean, post: Post): string {
  const name = quoted(formatTerm(term))
  switch (term.kind) {
    case 'word':
    case 'phrase':
      return found ? `says ${name}` : `does not say ${name}`
    case 'tag':
      return found ? `carries ${name}` : `does not carry ${name}`
    case 'account':
      return found ? `is by ${name} or addresses it` : `is not by ${name} and does not address it`
    case 'from':
      return found ? `is by ${quoted(term.name)}` : `is not by ${quoted(term.name)}`
    case 'lang':
      return sayLanguage(term.tag, found, post)
    case 'source':
      return found ? `is from ${quoted(term.source)}` : `is from ${quoted(post.source)}, not ${quoted(term.source)}`
    case 'site':
      return found
        ? `is on ${quoted(term.host)} or links to it`
        : `is not on ${quoted(term.host)} and does not link to it`
    case 'feed':
      return found ? `is in the feed ${quoted(term.address)}` : `is not in the feed ${quoted(term.address)}`
    case 'is':
      return `${term.form === 'link' ? 'has' : 'is'} ${found ? 'a' : 'no'} ${term.form}`
    default:
      return term satisfies never
  }
}

function sayLanguage(tag: string, found: boolean, post: Post): string {
  if (found) return `is declared to be in ${quoted(tag)}`
  if (post.language === null) return `declares no language, so it is not known to be in ${quoted(tag)}`
  return `is declared to be in ${quoted(post.language)}, not ${quoted(tag)}`
}

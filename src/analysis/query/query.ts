import type { SourceId } from '../../model/source.ts'

export const forms = ['reply', 'repost', 'link'] as const

/** One thing a query asks of a post. */
export type Term =
  /** As written; its folded tokens must stand side by side. `prefix`: the last of them may go on. */
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly prefix: boolean }
  /** As written, without `#`. */
  | { readonly kind: 'tag'; readonly text: string; readonly prefix: boolean }
  /** Lower case, without `@`: `name`, `name.example`, `name@host`, `did:…`. `account`: by it or addressing it. */
  | { readonly kind: 'account' | 'from'; readonly name: string }
  /** Lower-case BCP 47. */
  | { readonly kind: 'lang'; readonly tag: string }
  | { readonly kind: 'source'; readonly source: SourceId }
  /** ASCII host without `www.`; its subdomains count. */
  | { readonly kind: 'site'; readonly host: string }
  /** A feed's http(s) address without a fragment. */
  | { readonly kind: 'feed'; readonly address: string }
  | { readonly kind: 'is'; readonly form: (typeof forms)[number] }

/** `and` and `or` have two parts or more, none of their own kind. */
export type Query =
  | Term
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }

/**
 * Terms of which a matching post has at least one, the cheapest such set; null when a post may match
 * without any of them, since leaving out, a language, a network or a form only narrow.
 */
export function anchorsOf(query: Query, cost: (term: Term) => number): readonly Term[] | null {
  switch (query.kind) {
    case 'not':
    case 'lang':
    case 'source':
    case 'is':
      return null
    case 'or': {
      const sets = query.parts.map((part) => anchorsOf(part, cost))
      return sets.includes(null) ? null : sets.flatMap((set) => set ?? [])
    }
    case 'and': {
      const sets = query.parts.map((part) => anchorsOf(part, cost)).filter((set) => set !== null)
      const total = (set: readonly Term[]) => set.reduce((sum, term) => sum + cost(term), 0)
      return sets.length === 0 ? null : sets.reduce((best, set) => (total(set) < total(best) ? set : best))
    }
    default:
      return [query]
  }
}

/** Every term, also those left out, in the order written. */
export function termsOf(query: Query): readonly Term[] {
  if (isTerm(query)) return [query]
  return query.kind === 'not' ? termsOf(query.part) : query.parts.flatMap(termsOf)
}

/** The query with each term replaced. */
export function mapTerms(query: Query, replace: (term: Term) => Query): Query {
  if (isTerm(query)) return replace(query)
  if (query.kind === 'not') return { kind: 'not', part: mapTerms(query.part, replace) }
  return joined(
    query.kind,
    query.parts.map((part) => mapTerms(part, replace)),
  )
}

/** One part is itself; a group inside a group of its own kind is the same without brackets. */
export function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  if (parts.length === 1) return parts[0]!
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) }
}

function isTerm(query: Query): query is Term {
  return query.kind !== 'and' && query.kind !== 'or' && query.kind !== 'not'
}

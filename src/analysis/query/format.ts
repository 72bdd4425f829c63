import type { Query, Term } from './query.ts'

/** The query as a person would write it: parsing it gives the same query. */
export function formatQuery(query: Query): string {
  switch (query.kind) {
    case 'or':
      return query.parts.map(formatQuery).join(' OR ')
    case 'and':
      return query.parts.map((part) => (part.kind === 'or' ? `(${formatQuery(part)})` : formatQuery(part))).join(' ')
    case 'not':
      return query.part.kind === 'and' || query.part.kind === 'or'
        ? `-(${formatQuery(query.part)})`
        : `-${formatQuery(query.part)}`
    default:
      return formatTerm(query)
  }
}

export function formatTerm(term: Term): string {
  switch (term.kind) {
    case 'word':
      return `${term.text}${term.prefix ? '*' : ''}`
    case 'phrase':
      return `"${term.text}${term.prefix ? '*' : ''}"`
    case 'tag':
      return `#${term.text}${term.prefix ? '*' : ''}`
    case 'account':
      return `@${term.name}`
    case 'from':
      return `from:${term.name}`
    case 'lang':
      return `lang:${term.tag}`
    case 'source':
      return `source:${term.source}`
    case 'site':
      return `site:${term.host}`
    case 'feed':
      return /[()]/.test(term.address) ? `feed:"${term.address}"` : `feed:${term.address}`
    case 'is':
      return `is:${term.form}`
    default:
      return term satisfies never
  }
}

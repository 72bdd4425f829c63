import { parseQuery } from '../analysis/query/parse.ts'
import { type Query, type Term, termsOf } from '../analysis/query/query.ts'
import type { App } from '../app.ts'
import type { GuildId } from '../model/ids.ts'
import type { Post } from '../model/post.ts'
import type { Recalled } from '../store/recall.ts'

/**
 * The stored post with its author as this query calls it: a stored author is a hash, so only names that are asked for
 * can be told to be the author's or not.
 */
export function withAskedAuthor(app: App, { post, authorHash }: Recalled, query: string): Post {
  if (authorHash === null || post.kind === 'article') return post
  const name = namesAsked(parseQuery(query)).find((asked) =>
    idsOf(asked).some((id) => app.hashes.author(post.source, id) === authorHash),
  )
  return name === undefined ? post : { ...post, author: { id: name, handle: null } }
}

const namesAsked = (query: Query): readonly string[] => termsOf(query).flatMap(nameOf)
const nameOf = (term: Term): readonly string[] => (term.kind === 'account' || term.kind === 'from' ? [term.name] : [])

/** What a network may call this account for good: as it is written, or the actor's address of `name@host`. */
function idsOf(name: string): readonly string[] {
  const [user, host] = name.split('@')
  return host === undefined ? [name] : [name, `https://${host}/users/${user}`, `https://${host}/@${user}`]
}

/** Where it was read, as the matcher wants to know it; null: where anyone may read. */
export const readFrom = ({ post, feeds }: Recalled, guildId: GuildId): string | null =>
  post.source === 'link' ? guildId : (feeds[0] ?? null)

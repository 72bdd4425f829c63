import type { ExportedPost } from '../../model/export.ts'
import type { ExportTable } from './table.ts'

const columns = [
  'seen_at',
  'published_at',
  'source',
  'kind',
  'outlet',
  'url',
  'title',
  'text',
  'language',
  'tone',
  'score',
  'issues',
  'matched',
] as const satisfies ExportTable['columns']

/** What an excerpt may hold. */
const excerptLength = 280

/** Posts as a table, without their authors: no names, no addresses that hold one, nobody who is addressed. */
export function postsTable(posts: readonly ExportedPost[]): Pick<ExportTable, 'columns' | 'rows'> {
  return { columns, rows: posts.map(rowOf) }
}

function rowOf(post: ExportedPost): ExportTable['rows'][number] {
  return [
    post.seenAt.toString(),
    post.publishedAt?.toString() ?? null,
    post.source,
    post.kind,
    post.outlet,
    // A person's post is found under an address that names the person.
    post.kind === 'article' ? post.url : null,
    post.showable === 'link' ? null : namesLeftOut(post.title),
    textOf(post),
    post.language,
    post.tone ?? 'not scored',
    post.score === null ? null : Math.round(post.score * 1000) / 1000,
    post.issues.join(' '),
    post.queries.join(' | '),
  ]
}

/** As much as the network lets us show. */
function textOf({ showable, text }: ExportedPost): string | null {
  if (text === null || showable === 'title' || showable === 'link') return null
  const words =
    showable === 'excerpt' && text.length > excerptLength ? `${text.slice(0, excerptLength).toWellFormed()}…` : text
  return namesLeftOut(words)
}

/** `@name`, `@name@server` and addresses of profiles. */
const names =
  /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?|https?:\/\/\S*(?:\/@|\/profile\/|\/users\/)\S*/gu

const namesLeftOut = (words: string | null): string | null => words?.replace(names, '@…') ?? null

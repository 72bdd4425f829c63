import type { Labels } from '../../model/labels.ts'
import type { Post } from '../../model/post.ts'
import type { Reply } from '../../model/reply.ts'
import { countOf } from '../../model/share.ts'
import { escapeText } from '../escape.ts'
import { renderFound } from './found.ts'

const mostShown = 5

type TriedQuery = {
  readonly query: string
  readonly stored: number
  readonly storedMatches: readonly Post[]
  readonly readMatches: readonly Post[]
  readonly readBack: readonly { readonly source: string }[]
  readonly notReadBack: readonly { readonly source: string }[]
  readonly refused: readonly string[]
}

/** What a query would have matched, with some of it; `describe` as it may be shown. */
export function renderTried(tried: TriedQuery, describe: string, labelsOf: (post: Post) => Labels): Reply {
  const found = [...tried.storedMatches, ...tried.readMatches].filter((post) => post.repostOf === null)
  const lines = [
    describe,
    `**${countOf(tried.storedMatches.length, 'post')}** of the ${tried.stored} that this server stored in the last 24 h`,
    ...(tried.readBack.length === 0
      ? []
      : [`**${countOf(tried.readMatches.length, 'more post')}** read back just now from ${sourcesOf(tried.readBack)}`]),
    ...(tried.notReadBack.length === 0
      ? []
      : [`Not asked back: ${sourcesOf(tried.notReadBack)}; what is said there counts from \`/watch add\` on`]),
    ...[...new Set(tried.refused)].map((refusal) => `⚠️ ${escapeText(refusal)}`),
  ]
  const examples = found.slice(0, mostShown).map((post) => renderFound(foundOf(post, labelsOf(post))))
  return {
    title: 'What it would have matched',
    text: [lines.join('\n'), ...examples].join('\n\n'),
    footer: 'A test: nothing is watched or stored. Whom a stored post addressed and linked to is no longer known.',
  }
}

const sourcesOf = (targets: readonly { readonly source: string }[]): string =>
  [...new Set(targets.map(({ source }) => source))].join(', ')

const foundOf = (post: Post, labels: Labels) => ({
  ...post,
  outlet: post.kind === 'article' ? (post.author?.handle ?? null) : null,
  tone: labels.sentiment?.label ?? null,
  issues: labels.issues.map(({ issue }) => issue),
})

import { issueName } from '../../model/counts.ts'
import type { Sentiment } from '../../model/labels.ts'
import type { Showable } from '../../model/post.ts'
import type { SourceId } from '../../model/source.ts'
import { escapeText, quoteText } from '../escape.ts'
import { cut } from '../limits.ts'
import { linkTarget } from './digest.ts'
import { shownAt } from './time.ts'

/** A stored post with what was read out of it. */
type Found = {
  readonly source: SourceId
  readonly url: string | null
  /** null for a private person, who is never named. */
  readonly outlet: string | null
  readonly title: string | null
  readonly text: string | null
  readonly showable: Showable
  readonly seenAt: Temporal.Instant
  readonly tone: Sentiment['label'] | null
  readonly issues: readonly string[]
}

/** Five of these fit an embed's description, however long the post. */
const mostOfQuote = 240
const mostOfExcerpt = 140
const mostOfName = 80
const mostOfLink = 300
const mostIssues = 3

/** Where it stands, when we saw it, how it reads, and as much of its words as its network lets us show. */
export function renderFound(post: Found): string {
  const name = cut(escapeText(post.outlet ?? `a post on ${post.source}`), mostOfName)
  const link = post.url === null ? null : linkTarget(post.url)
  const where = link === null || link.length > mostOfLink ? name : `[${name}](${link})`
  const issues = post.issues.slice(0, mostIssues).map(issueName)
  const read = [shownAt(post.seenAt), post.tone ?? 'not scored', ...issues].join(' · ')
  const words = shownWords(post)
  return `**${where}** · ${read}${words === null ? '' : `\n${words}`}`
}

function shownWords({ source, showable, title, text }: Found): string | null {
  if (title === null && text === null) return '*words forgotten, or taken back by the author*'
  // Of a pasted link we hold a member's own words, none of the post's.
  if (source === 'link') return `Noted by a member: ${quoteText(text ?? '', mostOfQuote)}`
  const words = [title, text].filter((part) => part !== null && part !== '').join(' — ')
  switch (showable) {
    case 'text':
      return quoted(words, mostOfQuote)
    case 'excerpt':
      return quoted(words, mostOfExcerpt)
    case 'title':
      return quoted(title ?? '', mostOfQuote)
    case 'link':
      return null
    default:
      return showable satisfies never
  }
}

const quoted = (words: string, most: number): string | null => (words === '' ? null : `“${quoteText(words, most)}”`)

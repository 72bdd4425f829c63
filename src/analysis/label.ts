import type { Labels } from '../model/labels.ts'
import type { NamedParty } from '../model/negotiation.ts'
import type { Post } from '../model/post.ts'
import { type ReadableItem, readEvents } from './events/read.ts'
import { namedFigures } from './issues/named-figures.ts'
import { type CompiledIssues, standardIssues, tagIssues } from './issues/tag-issues.ts'
import { detectLanguage } from './languages/detect.ts'
import { compileParties, type PartyIndex } from './parties/find.ts'
import { compileHosts, type HostIndex } from './parties/hosts.ts'
import { type DecidingWord, explainSentiment } from './sentiment/explain.ts'
import type { Lexicon } from './sentiment/lexicon.ts'
import { scoreSentiment } from './sentiment/score.ts'
import { readStance } from './stance/read-stance.ts'

/** What analysis says of one post. */
export function labelPost(post: Post): Labels {
  const text = textOf(post)
  const language = detectLanguage(text, post.language)
  return {
    sentiment: scoreSentiment(text, { language, kind: post.kind }),
    language,
    issues: tagIssues(text),
    stance: readStance(text, { language, kind: post.kind }),
    demands: namedFigures(text),
    events: readEvents(readableItem(post)),
  }
}

/**
 * How one guild reads, compiled; null: as everyone does. `tags`: the hashtags it watches, folded: a campaign's own
 * tag says nothing of a post's issue.
 */
export type GuildReading = {
  readonly words: Lexicon | null
  readonly issues: CompiledIssues<string> | null
  readonly tags: ReadonlySet<string>
  readonly parties: GuildParties | null
}

/** The unions and employers a guild knows, the dictionary's included, by name and by the hosts of their own sites. */
export type GuildParties = { readonly index: PartyIndex; readonly hosts: HostIndex }

export const compileGuildParties = (own: readonly NamedParty[]): GuildParties => ({
  index: compileParties(own),
  hosts: compileHosts(own),
})

/** The labels as one guild reads them: by its own words, issues and parties, without its own hashtags. */
export function labelForGuild(post: Post, labels: Labels, { words, issues, tags, parties }: GuildReading): Labels {
  const { language } = labels
  const text = textOf(post)
  const isTagged = post.hashtags.some((tag) => tags.has(tag))
  return {
    ...labels,
    sentiment: words === null ? labels.sentiment : scoreSentiment(text, { language, kind: post.kind, words }),
    issues:
      issues === null && !isTagged
        ? labels.issues
        : tagIssues(isTagged ? withoutTags(text, tags) : text, issues ?? standardIssues),
    events: parties === null ? labels.events : readEvents(readableItem(post), parties.index),
    demands: issues === null ? labels.demands : labels.demands.filter(({ issue }) => issues.names.includes(issue)),
  }
}

const withoutTags = (text: string, tags: ReadonlySet<string>): string =>
  text.replace(/[#＃]([\p{L}\p{M}\p{N}_]+)/gu, (whole, tag: string) => (tags.has(tag.toLowerCase()) ? ' ' : whole))

/** What is read of a post: its title and its words. */
export const textOf = (post: Pick<Post, 'title' | 'text'>): string =>
  [post.title, post.text].filter((part) => part !== null && part !== '').join('\n')

/** The words that decided a post's tone for a guild, the weightiest first; [] where it is not scored. */
export function explainTone(
  post: Pick<Post, 'title' | 'text' | 'language' | 'kind'>,
  words: Lexicon | null,
): DecidingWord[] {
  const text = textOf(post)
  return explainSentiment(text, { language: detectLanguage(text, post.language), kind: post.kind, words }, 5)
}

/** A post as the reader of events takes it; relative dates count from when it was published. */
export const readableItem = (post: Post): ReadableItem => ({
  title: post.title,
  text: post.text,
  url: post.url,
  date: (post.publishedAt ?? post.seenAt).toString(),
})

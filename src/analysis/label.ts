import type { CampaignId } from '../model/ids.ts'
import type { Labels } from '../model/labels.ts'
import type { NamedParty } from '../model/negotiation.ts'
import type { Post } from '../model/post.ts'
import { type ReadableItem, readEvents } from './events/read.ts'
import { namedFigures } from './issues/named-figures.ts'
import { readIssues } from './issues/read-issues.ts'
import { type CompiledIssues, standardIssues } from './issues/tag-issues.ts'
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
  const options = { language, kind: post.kind }
  const sentiment = scoreSentiment(text, options)
  return {
    sentiment,
    language,
    issues: readIssues(text, sentiment, options),
    stance: readStance(text, { language, kind: post.kind }),
    demands: namedFigures(text),
    events: readEvents(readableItem(post)),
  }
}

/**
 * How one guild reads, compiled; null: as everyone does. `tags`: the hashtags it watches, folded: a campaign's own
 * tag says nothing of a post's issue. `campaigns`: those that have a list of issues of their own.
 */
export type GuildReading = {
  readonly words: Lexicon | null
  readonly issues: CompiledIssues<string> | null
  readonly campaigns: ReadonlyMap<CampaignId, CompiledIssues<string>>
  readonly tags: ReadonlySet<string>
  readonly parties: GuildParties | null
}

/** The unions and employers a guild knows, the dictionary's included, by name and by the hosts of their own sites. */
export type GuildParties = { readonly index: PartyIndex; readonly hosts: HostIndex }

export const compileGuildParties = (own: readonly NamedParty[]): GuildParties => ({
  index: compileParties(own),
  hosts: compileHosts(own),
})

/**
 * The labels as a campaign of a guild reads them, or the guild itself (null): the tone by the guild's own words, the
 * campaign's list of issues or else the guild's, without the guild's own hashtags.
 */
export function labelForGuild(
  post: Post,
  labels: Labels,
  { words, issues: ofGuild, campaigns, tags }: GuildReading,
  campaignId: CampaignId | null,
): Labels {
  const issues = (campaignId === null ? undefined : campaigns.get(campaignId)) ?? ofGuild
  const isTagged = post.hashtags.some((tag) => tags.has(tag))
  const text = textOf(post)
  const options = { language: labels.language, kind: post.kind, words }
  const sentiment = words === null ? labels.sentiment : scoreSentiment(text, options)
  const isReadAlike = words === null && issues === null && !isTagged
  return {
    ...labels,
    sentiment,
    issues: isReadAlike
      ? labels.issues
      : readIssues(isTagged ? withoutTags(text, tags) : text, sentiment, options, issues ?? standardIssues),
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

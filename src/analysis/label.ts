import type { Labels } from '../model/labels.ts'
import type { Post } from '../model/post.ts'
import { type ReadableItem, readEvents } from './events/read.ts'
import { tagIssues } from './issues/tag-issues.ts'
import { detectLanguage } from './languages/detect.ts'
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
    events: readEvents(readableItem(post)),
  }
}

/** The labels as one guild reads them, by its own words: only the tone is another. */
export function labelForGuild(post: Post, labels: Labels, words: Lexicon): Labels {
  return { ...labels, sentiment: scoreSentiment(textOf(post), { language: labels.language, kind: post.kind, words }) }
}

const textOf = (post: Post): string => [post.title, post.text].filter((part) => part !== null && part !== '').join('\n')

/** A post as the reader of events takes it; relative dates count from when it was published. */
export const readableItem = (post: Post): ReadableItem => ({
  title: post.title,
  text: post.text,
  url: post.url,
  date: (post.publishedAt ?? post.seenAt).toString(),
})

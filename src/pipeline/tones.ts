import { textOf } from '../analysis/label.ts'
import type { App } from '../app.ts'
import type { Labels } from '../model/labels.ts'
import type { Post } from '../model/post.ts'
import type { SourceEvent } from '../model/source.ts'

/** Makes labels of a post: as analysis reads it, with its tone by the operator's own model where there is one. */
export type Labeller = (post: Post) => Labels

/**
 * Reads the posts of a batch that `isWanted` before they are stored: a model takes long, and a transaction may not.
 * Without a model nothing is read ahead.
 */
export async function readAhead(
  { toneEngine, log }: Pick<App, 'toneEngine' | 'log'>,
  events: readonly SourceEvent[],
  isWanted: (post: Post) => boolean,
  label: Labeller,
): Promise<Labeller> {
  if (toneEngine === null) return label
  const read = new Map<Post, Labels>()
  for (const event of events) {
    if (event.kind !== 'post' || !isWanted(event.post)) continue
    const labels = label(event.post)
    const isItsLanguage = labels.language !== null && toneEngine.languages.has(labels.language)
    if (!isItsLanguage) continue
    try {
      read.set(event.post, { ...labels, sentiment: await toneEngine.score(textOf(event.post)) })
    } catch (error) {
      // The post is worth more than the model: it is read as without it.
      log.error('tone.fault', { error })
    }
  }
  return (post) => read.get(post) ?? label(post)
}

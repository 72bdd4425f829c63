import type { IssueId, Sentiment } from '../../model/labels.ts'
import { type ScoreOptions, scoreSentiment } from '../sentiment/score.ts'
import { type CompiledIssues, standardIssues, tagIssues } from './tag-issues.ts'

/** An issue with the tone of the clauses that name it; null where those clauses can't be scored. */
export type IssueTone<Name extends string = IssueId> = { readonly issue: Name; readonly sentiment: Sentiment | null }

const clauseEnd = /[.!?;\n…]+\s|\s(?:but|though|although|however)\s/iu

/**
 * What a text is about, each issue with its own tone: "great raise, but the rest language is a joke" praises pay only.
 * Where several clauses name an issue, the surest counts.
 */
export function readIssueTones(text: string, options: ScoreOptions): IssueTone[]
export function readIssueTones<Name extends string>(
  text: string,
  options: ScoreOptions,
  compiled: CompiledIssues<Name>,
): IssueTone<Name>[]
export function readIssueTones(
  text: string,
  options: ScoreOptions,
  compiled: CompiledIssues<string> = standardIssues,
): IssueTone<string>[] {
  const tones = new Map<string, Sentiment | null>()
  for (const clause of text.split(clauseEnd)) {
    const issues = tagIssues(clause, compiled)
    if (issues.length === 0) continue
    const sentiment = scoreSentiment(clause, options)
    for (const issue of issues) {
      const before = tones.get(issue) ?? null
      const isSurer = sentiment !== null && (before === null || sentiment.probability > before.probability)
      if (isSurer || !tones.has(issue)) tones.set(issue, sentiment)
    }
  }
  return compiled.names
    .filter((name) => tones.has(name))
    .map((issue) => ({ issue, sentiment: tones.get(issue) ?? null }))
}

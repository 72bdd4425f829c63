import type { NamedIssue, Sentiment } from '../../model/labels.ts'
import { type ScoreOptions, scoreSentiment } from '../sentiment/score.ts'
import { readDemands } from './demands.ts'
import { type CompiledIssues, standardIssues, tagIssues } from './tag-issues.ts'

/** The last sign of a sentence is enough: looking for runs of them would take quadratic time. */
const clauseEnd = /[.!?;\n…](?=\s)|\s(?:but|though|although|however)\s/iu

/** The issues that words or a figure name in a clause. */
function issuesIn(clause: string, compiled: CompiledIssues<string>): ReadonlySet<string> {
  const figures = readDemands(clause).map(({ issue }) => issue)
  return new Set([...tagIssues(clause, compiled), ...figures.filter((issue) => compiled.names.includes(issue))])
}

/** A clause's own tone where it is sure of it; else that of the whole text. */
function toneIn(clause: string, whole: Sentiment | null, options: ScoreOptions): Sentiment | null {
  const own = scoreSentiment(clause, options)
  return own === null || own.label === 'unsure' ? whole : own
}

/**
 * What a text is about, in the order of the rules, each issue with its own tone: "great raise, but the rest language is
 * a joke" praises pay only. Where several clauses name an issue, the surest counts. `whole`: the tone of all of it.
 */
export function readIssues(
  text: string,
  whole: Sentiment | null,
  options: ScoreOptions,
  compiled: CompiledIssues<string> = standardIssues,
): NamedIssue[] {
  const tones = new Map<string, Sentiment | null>()
  for (const clause of text.split(clauseEnd)) {
    const issues = issuesIn(clause, compiled)
    if (issues.size === 0) continue
    const tone = toneIn(clause, whole, options)
    for (const issue of issues) {
      const before = tones.get(issue) ?? null
      const isSurer = tone !== null && (before === null || tone.probability > before.probability)
      if (isSurer || !tones.has(issue)) tones.set(issue, tone)
    }
  }
  return compiled.names
    .filter((name) => tones.has(name))
    .map((issue) => ({ issue, tone: tones.get(issue)?.label ?? null }))
}

import { issueIds } from '../../model/labels.ts'
import { issueRules } from './rules.ts'
import { type CompiledIssues, compileIssues } from './tag-issues.ts'

/** What a guild changed of one issue: words beside the standing ones; `isHidden`: it does not follow it. */
type Change = { readonly issue: string; readonly words: readonly string[]; readonly isHidden: boolean }

/** The standing issues as a guild changed them, and its own after them. */
export function compileGuildIssues(changes: readonly Change[]): CompiledIssues<string> {
  const changed = new Map(changes.map((change) => [change.issue, change]))
  const standing = issueIds.map((id) => [id, [...issueRules[id], ...(changed.get(id)?.words ?? [])]] as const)
  const own = changes
    .filter(({ issue }) => !issueIds.some((id) => id === issue))
    .map(({ issue, words }) => [issue, words] as const)
  return compileIssues(Object.fromEntries([...standing, ...own].filter(([issue]) => !changed.get(issue)?.isHidden)))
}

import { issueIds } from '../../model/labels.ts'
import { issueRules } from './rules.ts'
import { type CompiledIssues, compileIssues } from './tag-issues.ts'

/** What was changed of one issue: words beside those it has; `isHidden`: it is not followed. */
type IssueChange = { readonly issue: string; readonly words: readonly string[]; readonly isHidden: boolean }

/**
 * A campaign's changes over its guild's: the words of both; whether an issue is followed, the campaign decides where it
 * says so.
 */
export function overlayIssues(ofGuild: readonly IssueChange[], ofCampaign: readonly IssueChange[]): IssueChange[] {
  const merged = new Map(ofGuild.map((change) => [change.issue, change]))
  for (const { issue, words, isHidden } of ofCampaign)
    merged.set(issue, { issue, words: [...new Set([...(merged.get(issue)?.words ?? []), ...words])], isHidden })
  return [...merged.values()]
}

/** The standing issues as they were changed, and own ones after them. */
export function compileGuildIssues(changes: readonly IssueChange[]): CompiledIssues<string> {
  const changed = new Map(changes.map((change) => [change.issue, change]))
  const standing = issueIds.map((id) => [id, [...issueRules[id], ...(changed.get(id)?.words ?? [])]] as const)
  const own = changes
    .filter(({ issue }) => !issueIds.some((id) => id === issue))
    .map(({ issue, words }) => [issue, words] as const)
  return compileIssues(Object.fromEntries([...standing, ...own].filter(([issue]) => !changed.get(issue)?.isHidden)))
}

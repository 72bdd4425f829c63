import { type IssueId, issueIds } from '../../model/labels.ts'
import { english } from '../languages/en.ts'
import { hashPair, hashWord } from '../sentiment/hash.ts'
import { hashTerm, longestPhrase } from '../sentiment/lexicon.ts'
import { scan } from '../sentiment/scanner.ts'
import { createTokens, type Tokens, tokenKind } from '../sentiment/tokens.ts'
import { falseFriends } from './false-friends.ts'
import { type IssueRules, issueRules } from './rules.ts'

/** Rules ready to use: hash of a word or of a phrase → indices into `names`; no indices: a false friend. */
export type CompiledIssues<Name extends string = IssueId> = {
  readonly names: readonly Name[]
  readonly terms: ReadonlyMap<number, readonly number[]>
}

/** "It was never about pay": the issue within this many words after is named, not raised. */
const dismissals = ['not about', "isn't about", "wasn't about", 'never about', 'nothing to do with', "aren't about"]
const dismissalReach = 3

const tokens = createTokens()

/** "Ten hours" is "10 hours", in texts and in terms. */
const numberHash = hashWord('0')
const numberWords = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand`
    .split(/\s+/)
    .map(hashWord),
)
const alike = (hash: number): number => (numberWords.has(hash) ? numberHash : hash)

function variantsOf(term: string): string[] {
  return term.includes('(s)') ? [term.replaceAll('(s)', ''), term.replaceAll('(s)', 's')] : [term]
}

function addTerm(terms: Map<number, number[]>, term: string, issue: number | null): void {
  const hashes = hashTerm(term).map(alike)
  if (hashes.length === 0 || hashes.length > longestPhrase) return
  const joined = hashes.length > 1 && !/\d/.test(term) ? [hashWord(term.replaceAll(/[\s'’-]/g, ''))] : []
  for (const hash of [hashes.reduce(hashPair), ...joined]) {
    const issues = terms.get(hash) ?? []
    terms.set(hash, issue === null || issues.includes(issue) ? issues : [...issues, issue])
  }
}

/** Compiles rules: the standing ones, or a guild's own list of names and words. */
export function compileIssues<Name extends string>(rules: IssueRules<Name>): CompiledIssues<Name> {
  const names = Object.keys(rules) as Name[]
  const terms = new Map<number, number[]>()
  for (const friend of falseFriends) for (const variant of variantsOf(friend)) addTerm(terms, variant, null)
  for (const [issue, name] of names.entries()) {
    for (const term of rules[name]) for (const variant of variantsOf(term)) addTerm(terms, variant, issue)
  }
  return { names, terms }
}

/** The standing rules, in the order of `issueIds`. */
export const standardIssues: CompiledIssues = compileIssues(
  Object.fromEntries(issueIds.map((id) => [id, issueRules[id]])) as IssueRules,
)

const dismissalHashes = new Set(dismissals.map((words) => hashTerm(words).reduce(hashPair)))

/** Whether a dismissal ends right before `at`; phrases of two and four words are looked for. */
function endsDismissal(read: Tokens, at: number): boolean {
  for (const length of [2, 4]) {
    if (at < length) continue
    let hash = read.hash[at - length]!
    for (let i = at - length + 1; i < at; i++) hash = hashPair(hash, read.hash[i]!)
    if (dismissalHashes.has(hash)) return true
  }
  return false
}

/** The longest term that starts at `at`: its length in tokens, and its issues. */
function longestTerm<Name extends string>(
  compiled: CompiledIssues<Name>,
  at: number,
): { length: number; issues: readonly number[] } | null {
  let best: { length: number; issues: readonly number[] } | null = null
  let hash = 0
  for (let length = 1; length <= longestPhrase && at + length <= tokens.count; length++) {
    const next = at + length - 1
    if (tokens.kind[next]! >= tokenKind.stop || (length > 1 && tokens.kind[next] === tokenKind.hashtag)) break
    const word = alike(tokens.hash[next]!)
    hash = length === 1 ? word : hashPair(hash, word)
    const issues = compiled.terms.get(hash)
    if (issues !== undefined) best = { length, issues }
  }
  return best
}

/** What a text is about, in the order of the rules; none twice. Linear in the text's length. */
export function tagIssues(text: string): IssueId[]
export function tagIssues<Name extends string>(text: string, compiled: CompiledIssues<Name>): Name[]
export function tagIssues(text: string, compiled: CompiledIssues<string> = standardIssues): string[] {
  scan(text, tokens, english.rules.splitTag)
  const met = new Set<number>()
  let dismissedUntil = -1
  for (let at = 0; at < tokens.count; at++) {
    if (endsDismissal(tokens, at)) dismissedUntil = at + dismissalReach
    if (tokens.kind[at]! >= tokenKind.stop) dismissedUntil = -1
    const term = longestTerm(compiled, at)
    if (term === null) continue
    if (at >= dismissedUntil) for (const issue of term.issues) met.add(issue)
    at += term.length - 1
  }
  return compiled.names.filter((_, issue) => met.has(issue))
}

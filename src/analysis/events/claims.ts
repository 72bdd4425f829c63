import type { EventType } from '../../model/negotiation.ts'
import { undoneBy } from './guards.ts'
import { concepts } from './lexicon/concepts.ts'
import { type CompiledRule, charOf, compileRule, type Guard, guards, type Rule } from './patterns.ts'
import { codeOf, type Token } from './tokens.ts'

/** A rule that matched: which words, and what undid it, if anything. */
export type Claim = {
  readonly type: EventType
  readonly rule: string
  readonly weight: number
  readonly orEnds: boolean
  readonly byLeaders: boolean
  /** Token range `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly undoneBy: string | null
  /** Which guard it was; null for background and questions. */
  readonly undoneByGuard: Guard | null
}

/** What is known of an item besides its claims. */
export type ClaimContext = {
  readonly tokens: readonly Token[]
  readonly whole: string
  /** Where the title ends in `whole`; 0 without one. */
  readonly titleEnd: number
  readonly today: Temporal.PlainDate | null
}

/** Rules by the code of a concept that must be there for them to match at all. */
export type RuleBook = readonly (readonly CompiledRule[])[]

export function compileRules(rules: readonly Rule[]): RuleBook {
  const book: CompiledRule[][] = concepts.map(() => [])
  for (const rule of rules) {
    const compiled = compileRule(rule)
    for (const key of new Set(compiled.keys)) book[key]!.push(compiled)
  }
  return book
}

const chars = concepts.map((_, code) => charOf(code))

/** Every rule's first standing match, or its first undone one. */
export function findClaims(tokens: readonly Token[], book: RuleBook): Claim[] {
  let codes = ''
  const present = new Uint8Array(concepts.length)
  for (const token of tokens) {
    codes += chars[token.code]
    present[token.code] = 1
  }
  const rules = new Set<CompiledRule>()
  for (let code = 0; code < present.length; code++) {
    if (present[code] === 0) continue
    for (const rule of book[code]!) if (hasAll(present, rule.needs)) rules.add(rule)
  }
  const claims: Claim[] = []
  for (const rule of rules) {
    const claim = claimOf(rule, codes, tokens)
    if (claim) claims.push(claim)
  }
  return claims
}

/** Most rules fall here, before any pattern runs. */
function hasAll(present: Uint8Array, needs: CompiledRule['needs']): boolean {
  for (const codes of needs) {
    let found = false
    for (const code of codes) {
      if (present[code] === 1) {
        found = true
        break
      }
    }
    if (!found) return false
  }
  return true
}

function claimOf(rule: CompiledRule, codes: string, tokens: readonly Token[]): Claim | null {
  rule.pattern.lastIndex = 0
  let undone: Claim | null = null
  for (let match = rule.pattern.exec(codes); match; match = rule.pattern.exec(codes)) {
    const from = match.index
    const to = from + match[0].length
    const guard = undoneBy(tokens, from, to, rule)
    const claim = {
      type: rule.type,
      rule: rule.says,
      weight: rule.weight ?? 0.9,
      orEnds: rule.orEnds ?? false,
      byLeaders: rule.byLeaders ?? false,
      from,
      to,
      undoneBy: guard?.word ?? null,
      undoneByGuard: guard ? (guards.find((name) => codeOf[name] === guard.code) ?? null) : null,
    }
    if (!guard) return claim
    undone ??= claim
    rule.pattern.lastIndex = from + 1
  }
  return undone
}

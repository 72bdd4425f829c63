import type { EventType } from '../../model/negotiation.ts'
import { undoneBy } from './guards.ts'
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

export type RuleBook = ReadonlyMap<number, readonly CompiledRule[]>

/** Rules by the concept that must be there for them to match at all. */
export function compileRules(rules: readonly Rule[]): RuleBook {
  const book = new Map<number, CompiledRule[]>()
  for (const rule of rules) {
    const compiled = compileRule(rule)
    for (const key of new Set(compiled.keys)) book.set(key, [...(book.get(key) ?? []), compiled])
  }
  return book
}

/** Every rule's first standing match, and with `all` the undone ones too. */
export function findClaims(tokens: readonly Token[], book: RuleBook): Claim[] {
  let codes = ''
  const rules = new Set<CompiledRule>()
  const seen = new Set<number>()
  for (const token of tokens) {
    codes += charOf(token.code)
    if (seen.has(token.code)) continue
    seen.add(token.code)
    for (const rule of book.get(token.code) ?? []) rules.add(rule)
  }
  return [...rules].flatMap((rule) => claimOf(rule, codes, tokens) ?? [])
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

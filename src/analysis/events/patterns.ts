import type { EventType } from '../../model/negotiation.ts'
import { type Concept, concepts } from './lexicon/concepts.ts'
import { codeOf } from './tokens.ts'

/** What makes a claim not news, unless the rule says the claim stands all the same. */
export const guards = ['not', 'without', 'may', 'possible', 'outsiders', 'if', 'will', 'to', 'had'] as const
export type Guard = (typeof guards)[number]

/**
 * One way to say one type. `says` is written in concepts: `a/b` either, `x?` perhaps, `~3` up to three
 * words of any kind (never a guard this rule does not allow, never across a sentence).
 */
export type Rule = {
  readonly type: EventType
  readonly says: string
  /** Guards that do not undo this rule, between its words or before them. */
  readonly allows?: readonly Guard[]
  /** Background wording ("last month") does not undo it. */
  readonly evenOld?: boolean
  /** Concepts that may not stand between its words. */
  readonly bars?: readonly Concept[]
  /** The same words end a stoppage that is running already. */
  readonly orEnds?: boolean
  /** Its vote is the leaders', and makes it so. */
  readonly byLeaders?: boolean
  /** 0…1; 0.9 where left out. */
  readonly weight?: number
}

export function rulesOf(type: EventType, rules: readonly Omit<Rule, 'type'>[]): Rule[] {
  return rules.map((rule) => ({ type, ...rule }))
}

export type CompiledRule = Rule & {
  readonly pattern: RegExp
  /** Its other parts that must be there, each as the concepts it may be, the seldom seen first. */
  readonly needs: readonly (readonly number[])[]
  /** The part by which it is looked up: one that is seldom seen. */
  readonly keys: readonly number[]
  readonly allowed: ReadonlySet<number>
}

/** One character a concept, out of the way of anything a regular expression reads. */
export const charOf = (code: number) => String.fromCharCode(0x4e00 + code)

/** Families of concepts that rules name together. */
const families: Readonly<Record<string, readonly Concept[]>> = {
  people: ['workers', 'members', 'union'],
  side: ['workers', 'members', 'union', 'leaders'],
  anyone: ['workers', 'members', 'union', 'leaders', 'employer', 'sides'],
  stoppage: ['strike', 'strikes', 'goOut', 'goingOut', 'lockout'],
  walkout: ['strike', 'strikes'],
  agreement: ['contract', 'deal'],
  terms: ['contract', 'deal', 'offer', 'newOffer', 'framework'],
  proposal: ['offer', 'newOffer', 'framework'],
  anyVote: ['vote', 'voted', 'voting', 'ballot', 'balloted'],
  setsGoing: [
    'call',
    'called',
    'set',
    'hold',
    'begin',
    'start',
    'began',
    'announce',
    'announced',
    'recommend',
    'stage',
    'plan',
    'send',
    'approve',
    'approved',
  ],
}

/** What no gap crosses, whatever a rule allows. */
const neverCrossed = ['stop', 'question', 'whether', 'ahead'] as const satisfies readonly Concept[]

/** @throws {RangeError} at a name that is no concept: a fault of ours, found when the program starts. */
export function compileRule(rule: Rule): CompiledRule {
  const allowed = new Set((rule.allows ?? []).map((guard) => codeOf[guard]))
  const forbidden = guards
    .filter((guard) => guard !== 'had' && !allowed.has(codeOf[guard]))
    .map((guard) => charOf(codeOf[guard]))
  const never = [...neverCrossed, ...(rule.bars ?? [])].map((name) => charOf(codeOf[name]))
  const gap = `[^${forbidden.join('')}${never.join('')}]`
  const parts = rule.says.split(' ').filter(Boolean)
  const source = parts
    .map((part) => (part.startsWith('~') ? `${gap}{0,${part.slice(1)}}?` : partPattern(part)))
    .join('')
  const needs = parts.filter((part) => !part.startsWith('~') && !part.endsWith('?')).map(codesOf)
  const keys = needs.reduce((best, codes) => (cost(codes) < cost(best) ? codes : best))
  const others = needs.filter((codes) => codes !== keys).sort((a, b) => cost(a) - cost(b))
  return { ...rule, pattern: new RegExp(source, 'g'), needs: others, keys, allowed }
}

function partPattern(part: string): string {
  const optional = part.endsWith('?') ? '?' : ''
  return `[${codesOf(part).map(charOf).join('')}]${optional}`
}

function codesOf(part: string): number[] {
  return part
    .replace(/\?$/, '')
    .split('/')
    .flatMap((name) => families[name] ?? [name as Concept])
    .map((name) => {
      if (!concepts.includes(name)) throw new RangeError(`no such concept in a rule: ${name}`)
      return codeOf[name]
    })
}

const common = new Set(
  [...families.anyone!, 'number', 'percent', 'to', 'on', 'for', 'by', 'from', 'first', 'will', 'vote', 'strike'].map(
    (name) => codeOf[name as Concept],
  ),
)

const cost = (codes: readonly number[]) => codes.length + 10 * codes.filter((code) => common.has(code)).length

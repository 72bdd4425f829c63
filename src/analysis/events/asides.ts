import type { EventType } from '../../model/negotiation.ts'
import type { Claim, ClaimContext } from './claims.ts'
import { codeOf, type Token } from './tokens.ts'

/** Words of a step in a matter that is none: whether to have a union, the signing of what was agreed, a lost key. */
export function isAside(claim: Claim, context: ClaimContext): boolean {
  return asides.some(([types, is]) => types.has(claim.type) && is(claim, context))
}

type Aside = (claim: Claim, context: ClaimContext) => boolean

const representation =
  /\b(?:representation (?:election|vote)|union (?:election|recognition|drive)|(?:re)?unioni[sz](?:e|es|ed|ing|ation)|decertif\w+|card[- ]check|organi[sz]ing (?:drive|campaign)|join (?:a|the) union)\b/

/** Who votes on having a union, or asks the board for the vote, bargains over no contract. */
const isOnRepresentation: Aside = (claim, context) => {
  const [from, to] = sentenceOf(claim, context.tokens)
  const sentence = context.whole.slice(context.tokens[from]!.start, context.tokens[to - 1]!.end).toLowerCase()
  return representation.test(sentence) && !/\b(?:contract|offer|deal|strike|walkout|lockout)\b/.test(sentence)
}

/** What is signed with guests was agreed and voted on before. */
const isCeremony: Aside = (_, { whole }) => /\bceremon(?:y|ies|ial)\b/i.test(whole)

const sides = new Set([
  codeOf.workers,
  codeOf.members,
  codeOf.union,
  codeOf.employer,
  codeOf.sides,
  codeOf.strike,
  codeOf.strikes,
  codeOf.onStrike,
  codeOf.picket,
  codeOf.contract,
])

/** A climber is locked out of a park, a gamer of a game: no employer did it, and to no workers. */
const isOfNobody: Aside = (claim, { tokens }) => {
  if (!/^lock(?:s|ed|ing)? out$/.test(tokens[claim.from]!.word)) return false
  const [from, to] = sentenceOf(claim, tokens)
  return !tokens.slice(from, to).some(({ code }) => sides.has(code))
}

const matters = new Set([
  ...sides,
  codeOf.striking,
  codeOf.goOut,
  codeOf.wentOut,
  codeOf.backToWork,
  codeOf.strikeMatter,
  codeOf.lockout,
  codeOf.lockOut,
  codeOf.lockedOut,
  codeOf.overtimeBan,
  codeOf.deal,
  codeOf.offer,
  codeOf.talks,
  codeOf.dispute,
  codeOf.impasse,
  codeOf.mediator,
  codeOf.mediation,
  codeOf.arbitration,
  codeOf.intervene,
  codeOf.tieUp,
  codeOf.percent,
])
for (const who of [codeOf.workers, codeOf.members, codeOf.union, codeOf.employer]) matters.delete(who)

/** Who orders back pay, or a machine stopped, steps into no dispute. */
const isNoDispute: Aside = (_, { tokens }) => !tokens.some(({ code, word }) => matters.has(code) || word === 'dispute')

/** "The walkout, which ended in November": said of it in passing. */
const isRelative: Aside = (claim, { tokens }) =>
  tokens
    .slice(claim.from, claim.to)
    .some(({ code }, at) => past.has(code) && /^(?:which|that)$/.test(tokens[claim.from + at - 1]?.word ?? ''))
const past = new Set([codeOf.ended, codeOf.began, codeOf.over])

/** A nurse is suspended over a post; an account is suspended. */
const isOfPerson: Aside = (claim, { tokens }) => {
  const words = tokens.slice(claim.from, claim.to)
  return words.some(({ word }) => word === 'over') && !words.some(({ code }) => code === codeOf.account)
}

export const ofVote: ReadonlySet<number> = new Set([
  codeOf.authorize,
  codeOf.strikeVote,
  codeOf.vote,
  codeOf.ballot,
  codeOf.balloted,
  codeOf.authorization,
])

/** "A vote to authorize a strike will be held Friday" sets no day for a strike. */
const isOfVote: Aside = (claim, { tokens }) =>
  tokens.slice(Math.max(0, claim.from - 4), claim.to).some(({ code }) => ofVote.has(code))

const asides: readonly (readonly [ReadonlySet<EventType>, Aside])[] = [
  [new Set(['intervention', 'ratified', 'ratification_vote_called', 'ratification_rejected']), isOnRepresentation],
  [new Set(['tentative_agreement', 'ratified']), isCeremony],
  [new Set(['lockout']), isOfNobody],
  [new Set(['intervention']), isNoDispute],
  [new Set(['strike_ends', 'strike_notice']), isRelative],
  [new Set(['account_blocked']), isOfPerson],
  [new Set(['strike_notice']), isOfVote],
]

/** Token range `[from, to)` of the sentence that the claim begins in. */
function sentenceOf(claim: Claim, tokens: readonly Token[]): [number, number] {
  let from = claim.from
  while (from > 0 && tokens[from - 1]!.code !== codeOf.stop) from--
  let to = claim.to
  while (to < tokens.length && tokens[to]!.code !== codeOf.stop) to++
  return [from, to]
}

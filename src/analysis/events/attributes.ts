import { concepts } from './lexicon/concepts.ts'
import { codeOf, type Token } from './tokens.ts'

/**
 * Re-reads words that only describe their neighbours, or are only mentioned: the strike of "strike
 * authorization vote", the walking out that is out of a room, "the extended agreement", "under a media blackout".
 */
export function rereadAttributes(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const reread = rereadAs[tokens[at]!.code]
    const code = reread ? reread(tokens, at) : null
    if (code !== null) tokens[at]!.code = code
  }
}

type Reread = (tokens: readonly Token[], at: number) => number | null

const votes = new Set([codeOf.strikeVote, codeOf.authorization, codeOf.vote, codeOf.ballot])

/** "nationwide strike authorization vote" is a vote, "strike day 12" a strike that goes on. */
const strikeNoun: Reread = (tokens, at) => {
  const [after, second] = [tokens[at + 1], tokens[at + 2]]
  if (after === undefined) return null
  if (votes.has(after.code) && second?.code !== codeOf.on) return codeOf.strikeMatter
  return /^(?:day|week|month)$/.test(after.word) && second?.code === codeOf.number ? codeOf.strikeMatter : null
}

/** Who walks out "to call a vote", or is a negotiator, leaves the room and not the job. */
const walkingOut: Reread = (tokens, at) => {
  const token = tokens[at]!
  if (tokens[at - 1]?.code === codeOf.who) return codeOf.strikeMatter
  if (!/^(?:walk|storm)(?:|s|ed|ing) out$/.test(token.word)) return null
  if (/^(?:during|midway|of|mid)$/.test(tokens[at + 1]?.word ?? '')) return codeOf.walkAway
  if (tokens.slice(Math.max(0, at - 2), at).some((before) => before.code === codeOf.leaders)) return codeOf.walkAway
  if (tokens[at - 1]?.code === codeOf.union && isAboutTalks(tokens, at)) return codeOf.walkAway
  if (tokens[at + 1]?.code !== codeOf.to) return null
  return tokens.slice(at + 2, at + 7).some((next) => votes.has(next.code)) ? codeOf.walkAway : null
}

/** "Transit workers walk.": off the job; "The alliance walks.": out of the room; "we walk through": neither. */
const walking: Reread = (tokens, at) => {
  const [before, after] = [tokens[at - 1]?.code ?? codeOf.stop, tokens[at + 1]]
  const ends = after === undefined || clauseEnds.has(after.code) || /^(?:over|as|at|for|amid|after)$/.test(after.word)
  if (!ends) return codeOf.other
  if (before === codeOf.employer || before === codeOf.leaders || before === codeOf.sides) return codeOf.walkAway
  if (before !== codeOf.workers && before !== codeOf.members && before !== codeOf.union) return codeOf.other
  if (isAboutTalks(tokens, at)) return codeOf.walkAway
  return tokens[at]!.word === 'walked' ? codeOf.wentOut : codeOf.goOut
}

/** "Walk out despite a back-to-work law": it is there already. */
const defied: Reread = (tokens, at) =>
  tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ word }) => /^(?:despite|defy|defies|defying|defied|against|of|under)$/.test(word))
    ? codeOf.other
    : null

/** "Writers and studios settle.": a deal; "settle for less", "settle a grievance": other matters. */
const settling: Reread = (tokens, at) => {
  if (!/^settle[sd]?$/.test(tokens[at]!.word)) return null
  const after = tokens[at + 1]
  if (after === undefined || clauseEnds.has(after.code)) return codeOf.reachDeal
  return /^(?:hours|minutes|days|hours before|days before|before|with|after|at|over|in|at last|after all)$/.test(
    after.word,
  )
    ? codeOf.reachDeal
    : null
}
const clauseEnds = new Set([codeOf.stop, codeOf.comma])

/** "Talks deadlocked as union walks out": out of them. */
const isAboutTalks = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 6), at).some(({ code }) => code === codeOf.talks || code === codeOf.table)

/** Who calls a strike unlawful decides about it, and does not call one. */
const calling: Reread = (tokens, at) =>
  tokens.slice(at + 1, at + 5).some(({ code }) => code === codeOf.unlawful) ? codeOf.ordered : null

/** "The extended agreement expired": an attribute, and not what happened. */
const extendedNoun: Reread = (tokens, at) => {
  if (!/^(?:the|an|this|that|its|their|our|newly|already|twice)$/.test(tokens[at - 1]?.word ?? '')) return null
  return tokens.slice(at + 1, at + 3).some(({ code }) => code === codeOf.contract || code === codeOf.deal)
    ? codeOf.other
    : null
}

/** "A suit by locked-out workers". */
const lockedOutNoun: Reread = (tokens, at) => {
  const after = tokens[at + 1]?.code
  if (after !== codeOf.workers && after !== codeOf.members) return null
  return /^(?:the|by|of|for|to|with|some|many|among|from|\.|\n)$/.test(tokens[at - 1]?.word ?? '.')
    ? codeOf.strikeMatter
    : null
}

const ballots = new Set([codeOf.vote, codeOf.voted, codeOf.voting, codeOf.ballot, codeOf.balloted])

/** Who votes on strike is not on strike. */
const votedOn: Reread = (tokens, at) => (ballots.has(tokens[at - 1]?.code ?? -1) ? codeOf.strikeMatter : null)

/** "Neighbours back striking actors": whom they back, and not what they voted for. */
const backing: Reread = (tokens, at) =>
  tokens[at]!.word.endsWith(' striking') && people.has(tokens[at + 1]?.code ?? -1) ? codeOf.strikeMatter : null
const people = new Set([codeOf.workers, codeOf.members, codeOf.union])

/** "Council members approve the contract": those who govern, and not those who work. */
const membersOf: Reread = (tokens, at) =>
  /^(?:party(?:'s)?|council|board|house|senate|assembly|parliament|cabinet|committee|club|church|family|eu|nato)$/.test(
    tokens[at - 1]?.word ?? '',
  )
    ? codeOf.other
    : null

const mentions =
  /^(?:keeping|under|amid|amidst|despite|citing|cited|respect|respecting|during|about|keep|because|given)$/
const goesOn = /^(?:stays|stay|remains|remain|continues|continue|still|meant|means|makes|has)$/

/** "Met under a media blackout" mentions one that is in force already. */
const blackoutNoun: Reread = (tokens, at) => {
  const after = tokens[at + 1]
  if (after?.word === 'or' || after?.code === codeOf.keepInForce || goesOn.test(after?.word ?? '')) return codeOf.other
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const { word, code } = tokens[before]!
    if (code === codeOf.stop || code === codeOf.agree || code === codeOf.agreed) return null
    if (mentions.test(word)) return codeOf.other
  }
  return null
}

const rereads: readonly (readonly [number, Reread])[] = [
  [codeOf.strike, strikeNoun],
  [codeOf.strikes, strikeNoun],
  [codeOf.members, membersOf],
  [codeOf.onStrike, votedOn],
  [codeOf.backStrike, backing],
  [codeOf.lockedOut, lockedOutNoun],
  [codeOf.walk, walking],
  [codeOf.intervene, defied],
  [codeOf.agree, settling],
  [codeOf.agreed, settling],
  [codeOf.goOut, walkingOut],
  [codeOf.wentOut, walkingOut],
  [codeOf.goingOut, walkingOut],
  [codeOf.call, calling],
  [codeOf.called, calling],
  [codeOf.extended, extendedNoun],
  [codeOf.blackout, blackoutNoun],
]
/** By code: every word of every text is looked up. */
const rereadAs: readonly (Reread | undefined)[] = concepts.map((_, code) => rereads.find(([own]) => own === code)?.[1])

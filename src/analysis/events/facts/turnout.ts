import { codeOf, type Token } from '../tokens.ts'

const answers = new Set([
  codeOf.to,
  codeOf.for,
  codeOf.against,
  codeOf.inFavour,
  codeOf.down,
  codeOf.approve,
  codeOf.approved,
  codeOf.authorize,
  codeOf.authorized,
  codeOf.reject,
  codeOf.rejected,
])
/** What may stand between "turnout" and its figure: "turnout was just over 72 per cent". */
const between =
  /^(?:of|was|is|at|about|around|nearly|almost|some|:|a|an|reached|hit|just|over|more|than|roughly|the|\()$/
const part =
  /^(?:participat(?:ed|ing)|responded|responding|took|taking|turned|turning|returned|returning|cast|casting)$/
const noun = /^(?:turnout|participation|response)$/

/** Whether the per cent at `percent` says how many took part, and not how they voted: "90% of members voted to strike". */
export function isTurnout(tokens: readonly Token[], percent: number): boolean {
  if (isNamedBefore(tokens, percent)) return true
  const clause = clauseBehind(tokens, percent)
  if (clause.slice(0, 3).some(({ word }) => noun.test(word))) return !isNamedAhead(clause)
  if (clause.some(isAnswer)) return false
  return clause.some((token, at) => token.word === 'eligible' || isTakingPart(clause, at))
}

/** The words behind a per cent up to its clause's end; a bracket ends none, another figure does. */
function clauseBehind(tokens: readonly Token[], percent: number): readonly Token[] {
  const rest = tokens.slice(percent + 1, percent + 10).filter(({ word }) => word !== ')' && word !== '(')
  const end = rest.findIndex(
    ({ code }) => code === codeOf.stop || code === codeOf.question || code === codeOf.comma || code === codeOf.percent,
  )
  return end === -1 ? rest : rest.slice(0, end)
}

function isNamedBefore(tokens: readonly Token[], percent: number): boolean {
  for (let at = percent - 2; at >= Math.max(0, percent - 8); at--) {
    if (noun.test(tokens[at]!.word)) return true
    if (!between.test(tokens[at]!.word)) return false
  }
  return false
}

/** "88% in favour on a turnout of 73%", "50.4 percent no. Turnout was 72%": it is the next figure's. */
function isNamedAhead(clause: readonly Token[]): boolean {
  const at = clause.findIndex(({ word }) => noun.test(word))
  return (
    clause.slice(at + 1).every(({ word, code }) => between.test(word) || code === codeOf.number) &&
    at + 1 < clause.length
  )
}

/** "90% of members voted", and not "of those who voted". */
function isTakingPart(clause: readonly Token[], at: number): boolean {
  const { code, word } = clause[at]!
  const isVoting = code === codeOf.voted || code === codeOf.voting
  if (!isVoting && !part.test(word)) return false
  const before = clause[at - 1]
  // "of the ballots cast", "cast members", "of those voting".
  if (/^(?:ballots|votes|those|who|that)$/.test(before?.word ?? '') || before?.code === codeOf.who) return false
  return word !== 'cast' || clause[at + 1]?.code !== codeOf.members
}

const isAnswer = ({ code, word }: Token) => answers.has(code) || word === 'no' || word === 'yes'

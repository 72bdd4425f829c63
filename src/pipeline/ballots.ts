import { escapeText } from '../discord/escape.ts'
import { UserError } from '../model/errors.ts'
import type { LocalBallot } from '../model/vote.ts'

/** A local of which only the name is known. */
export const newBallot = (unionLocal: string): LocalBallot => ({
  unionLocal,
  delegates: null,
  eligible: null,
  cast: null,
  yes: null,
  no: null,
  declared: null,
  closed: false,
})

/** `44:56 600` → local 44 with 56 delegates, local 600 with a number not known. @throws {UserError} */
export function parseLocals(text: string): readonly LocalBallot[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  return words.map((word) => {
    const match = /^([\p{L}\p{N}-]+)(?::(\d{1,5}))?$/u.exec(word)
    if (match?.[1] === undefined)
      throw new UserError(`“${escapeText(word)}” is not a local. Write 600, or 600:76 for a local with 76 delegates.`)
    return { ...newBallot(match[1]), delegates: match[2] === undefined ? null : Number(match[2]) }
  })
}

/** @throws {UserError} for figures that can't all be true. */
export function checkedBallot(ballot: LocalBallot): LocalBallot {
  const { cast, yes, no, eligible } = ballot
  const counted = (yes ?? 0) + (no ?? 0)
  if (cast !== null && counted > cast)
    throw new UserError(
      `Local ${escapeText(ballot.unionLocal)}: ${counted} yes and no are more than ${cast} ballots cast. Nothing was changed.`,
    )
  if (eligible !== null && Math.max(counted, cast ?? 0) > eligible)
    throw new UserError(
      `Local ${escapeText(ballot.unionLocal)}: more ballots than the ${eligible} who may vote. Nothing was changed.`,
    )
  return ballot
}

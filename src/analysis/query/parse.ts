import { UserError } from '../../model/errors.ts'
import { fault } from './fault.ts'
import { anchorsOf, joined, type Query } from './query.ts'
import { type Piece, scanQuery } from './scan.ts'
import { parseBare, parsePhrase } from './term.ts'

/** Longest query, in UTF-16 units: room for a feed's address and some words. */
const longestQuery = 2000

/**
 * What a person asks for, checked.
 * @throws {UserError} that shows the query, a caret under the fault, what is wrong and the way out.
 */
export function parseQuery(text: string): Query {
  if (text.length > longestQuery) {
    throw new UserError(
      `This query has ${text.length} characters; ${longestQuery} are the most. Split it into several watches.`,
    )
  }
  const pieces = scanQuery(text)
  if (pieces.length === 0) {
    throw new UserError(
      'There is nothing to look for. Write words, `"an exact phrase"`, `#hashtag` or `@account`, for example `#IALivingWage OR "tentative agreement"`.',
    )
  }
  const state: State = { text, pieces, next: 0, starts: new Map() }
  const query = parseOr(state)
  const left = state.pieces[state.next]
  if (left) throw fault(text, left.at, 'This `)` closes nothing. Take it out, or add `(` where the group begins.')
  refuseLoose(query, state)
  return query
}

type State = {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Index of the piece to read. */
  next: number
  /** Where each part of the query begins. */
  readonly starts: Map<Query, number>
}

function parseOr(state: State): Query {
  const parts = [parseAnd(state)]
  while (state.pieces[state.next]?.kind === 'or') {
    state.next++
    parts.push(parseAnd(state))
  }
  return join('or', parts, state)
}

function parseAnd(state: State): Query {
  const parts: Query[] = []
  for (;;) {
    const piece = state.pieces[state.next]
    if (!piece || piece.kind === 'close' || piece.kind === 'or') break
    parts.push(parseNot(state, piece))
  }
  if (parts.length === 0) throw nothingHere(state)
  return join('and', parts, state)
}

function parseNot(state: State, piece: Piece): Query {
  state.next++
  if (piece.kind !== 'minus') return marked(parsePrimary(state, piece), piece, state)
  const inner = state.pieces[state.next]
  if (!inner || inner.kind === 'close' || inner.kind === 'or') {
    throw fault(state.text, piece.at, 'This `-` leaves nothing out. Put it right before what to leave out: `-rumor`.')
  }
  return marked({ kind: 'not', part: parseNot(state, inner) }, piece, state)
}

function parsePrimary(state: State, piece: Piece): Query {
  if (piece.kind === 'phrase') return parsePhrase(piece.text, state.text, piece.at)
  if (piece.kind !== 'open') return parseBare(piece.text, state.text, piece.at)
  const inside = parseOr(state)
  if (state.pieces[state.next]?.kind !== 'close') {
    throw fault(state.text, piece.at, 'The bracket opened here is not closed. Add `)` where the group ends.')
  }
  state.next++
  return inside
}

function join(kind: 'and' | 'or', parts: readonly Query[], state: State): Query {
  const query = joined(kind, parts)
  state.starts.set(query, state.starts.get(parts[0]!)!)
  return query
}

function marked(query: Query, piece: Piece, state: State): Query {
  state.starts.set(query, piece.at)
  return query
}

function nothingHere(state: State): UserError {
  const piece = state.pieces[state.next]
  const before = state.pieces[state.next - 1]
  if (before?.kind === 'or' || piece?.kind === 'or') {
    const at = before?.kind === 'or' ? before.at : piece!.at
    return fault(
      state.text,
      at,
      '`OR` needs something on both sides: `strike OR picket`. For the word itself quote it: `"OR"`.',
    )
  }
  if (before?.kind === 'open') {
    return fault(state.text, before.at, 'This bracket holds nothing. Write what to look for inside, or take it out.')
  }
  return fault(
    state.text,
    piece?.at ?? state.text.length,
    'This `)` closes nothing. Take it out, or add `(` where the group begins.',
  )
}

/** A part that almost any post would match is shown to whoever wrote it. */
function refuseLoose(query: Query, state: State): void {
  if (anchorsOf(query, () => 1)) return
  const loose = query.kind === 'or' ? query.parts.find((part) => anchorsOf(part, () => 1) === null)! : query
  const which = loose === query ? 'This' : 'This side of `OR`'
  throw fault(
    state.text,
    state.starts.get(loose)!,
    `${which} would match nearly every post: \`-…\`, \`lang:\`, \`source:\` and \`is:\` only narrow. Add what to look for: a word, \`"a phrase"\`, \`#tag\` or \`@account\`.`,
  )
}

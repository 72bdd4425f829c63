import { fault } from './fault.ts'

/** A piece of the text; `at` its UTF-16 offset. `bare` is everything that is not punctuation of the language. */
export type Piece = {
  readonly kind: 'open' | 'close' | 'or' | 'minus' | 'phrase' | 'bare'
  readonly text: string
  readonly at: number
}

const quote = '"“”„‟«»＂'
const phrase = new RegExp(`[${quote}]([^${quote}]*)([${quote}]?)`, 'uy')
const bare = new RegExp(`feed:"[^"\\s]*"?|[^\\s()（）${quote}]+`, 'uy')

/**
 * The pieces of a query, in order. AND is what a space says already, so it leaves no piece.
 * @throws {UserError} for a quote without end, a lone minus, NOT.
 */
export function scanQuery(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const char = text[at]!
    if (/\s/u.test(char)) at++
    else if ('(（'.includes(char)) pieces.push({ kind: 'open', text: char, at: at++ })
    else if (')）'.includes(char)) pieces.push({ kind: 'close', text: char, at: at++ })
    else if ('-−–'.includes(char)) pieces.push(scanMinus(text, at++))
    else {
      const [piece, length] = quote.includes(char) ? scanPhrase(text, at) : scanBare(text, at)
      if (piece.text !== 'AND' || piece.kind !== 'bare') pieces.push(piece)
      at += length
    }
  }
  return pieces
}

function scanMinus(text: string, at: number): Piece {
  if (/^(?:\s|$)/u.test(text.slice(at + 1, at + 2))) {
    throw fault(
      text,
      at,
      'This `-` leaves nothing out. Put it right before what to leave out: `-rumor`, `-"set visit"`.',
    )
  }
  return { kind: 'minus', text: text[at]!, at }
}

function scanPhrase(text: string, at: number): [Piece, number] {
  phrase.lastIndex = at
  const [all, inside, end] = phrase.exec(text)!
  if (!end) throw fault(text, at, 'The quote opened here is not closed. Add `"` where the exact phrase ends.')
  return [{ kind: 'phrase', text: inside!, at }, all.length]
}

function scanBare(text: string, at: number): [Piece, number] {
  bare.lastIndex = at
  const found = bare.exec(text)![0]
  if (found === 'NOT') {
    throw fault(
      text,
      at,
      'To leave something out write `-` right before it: `-rumor`. For the word itself quote it: `"NOT"`.',
    )
  }
  return [{ kind: found === 'OR' ? 'or' : 'bare', text: found, at }, found.length]
}

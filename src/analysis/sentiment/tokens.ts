export const tokenKind = {
  word: 1,
  number: 2,
  hashtag: 3,
  mention: 4,
  link: 5,
  emoji: 6,
  emoticon: 7,
  /** `.` `,` `;` brackets, line ends: what closes a clause. */
  stop: 8,
  exclamation: 9,
  question: 10,
  ellipsis: 11,
} as const

export const tokenFlag = { capitals: 1, elongated: 2, inHashtag: 4, negation: 8 } as const

/**
 * The tokens of one text, in parallel arrays that are reused from text to text: nothing is made per post.
 * `[start, end)` are UTF-16 offsets into the text.
 */
export type Tokens = {
  count: number
  /** The text's UTF-16 units, and two zeros after them. */
  units: Uint16Array
  /** The same memory as bytes. */
  bytes: Buffer
  hash: Int32Array
  kind: Uint8Array
  flags: Uint8Array
  start: Int32Array
  end: Int32Array
}

/** Room for a text of so many units, and for its tokens: they are never more. */
export function createTokens(capacity = 2048): Tokens {
  const units = new Uint16Array(capacity + 2)
  return {
    count: 0,
    units,
    bytes: Buffer.from(units.buffer),
    hash: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
  }
}

export function addToken(tokens: Tokens, kind: number, hash: number, flags: number, start: number, end: number): void {
  const at = tokens.count++
  tokens.hash[at] = hash
  tokens.kind[at] = kind
  tokens.flags[at] = flags
  tokens.start[at] = start
  tokens.end[at] = end
}

/** The text's units in `tokens.units`: reading them there is quicker than in the string, and needs no end check. */
export function loadUnits(tokens: Tokens, text: string): Uint16Array {
  const { length } = text
  if (tokens.hash.length < length) Object.assign(tokens, createTokens(length * 2))
  tokens.bytes.write(text, 'utf16le')
  tokens.units[length] = 0
  tokens.units[length + 1] = 0
  return tokens.units
}

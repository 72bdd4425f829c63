import { createHash } from 'node:crypto'

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** Sorts as the numbers do; AT Protocol's TIDs are written in it. */
const sortableBase32 = '234567abcdefghijklmnopqrstuvwxyz'

/** An account's permanent id, in the shape of did:plc: 24 base32 digits. */
export const didOf = (handle: string) => `did:plc:${toBase32(sha256(handle)).slice(0, 24)}`

/**
 * A record key made from a time: 13 digits, ordered by it.
 * Source: https://atproto.com/specs/tid
 */
export function tidOf(microseconds: bigint): string {
  let rest = microseconds << 10n
  let text = ''
  for (let digit = 0; digit < 13; digit++) {
    text = sortableBase32[Number(rest & 31n)] + text
    rest >>= 5n
  }
  return text
}

/** A content id in the shape of CIDv1, dag-cbor, sha-256; the hash is of the JSON. */
export function cidOf(record: unknown): string {
  const prefix = Buffer.from([0x01, 0x71, 0x12, 0x20])
  return `b${toBase32(Buffer.concat([prefix, sha256(JSON.stringify(record))]))}`
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits
    .match(/.{1,5}/g)!
    .map((five) => base32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

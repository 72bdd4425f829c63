/**
 * A feed's bytes as text. The encoding is told, in order of trust, by the byte order mark, the HTTP
 * charset, the XML declaration; then bytes that are valid UTF-8 are UTF-8, and the rest is windows-1252,
 * as browsers do. A declared encoding that the bytes contradict (UTF-8 that does not decode) is passed over.
 * Source: RFC 7303 §3, https://encoding.spec.whatwg.org/
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return decode(bytes, marked, false) ?? ''
  for (const label of [httpCharset(contentType), declaredEncoding(bytes), 'utf-8']) {
    const text = label === null ? null : decode(bytes, label, true)
    if (text !== null) return text
  }
  return decode(bytes, 'windows-1252', false) ?? ''
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return null
}

function httpCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null
}

/** What `<?xml encoding="…"?>` says; UTF-16 without a mark shows in its zero bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const label = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** null: an unknown label, or (when `strict`) bytes that are not in this encoding. */
function decode(bytes: Uint8Array, label: string, strict: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: strict }).decode(bytes)
  } catch {
    return null
  }
}

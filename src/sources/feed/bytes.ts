/**
 * A document's bytes as text. The encoding is told, in order of trust, by the byte order mark, the HTTP charset, the
 * XML declaration (of a page, its `<meta charset>`); then bytes that are valid UTF-8 are UTF-8, and the rest is
 * windows-1252, as browsers do. An encoding that the bytes contradict is passed over; a few broken bytes in an else
 * well-formed text cost just themselves.
 * Source: RFC 7303 §3, https://encoding.spec.whatwg.org/
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return decode(bytes, marked, false) ?? ''
  const labels = [httpCharset(contentType), declaredEncoding(bytes), 'utf-8'].filter((label) => label !== null)
  for (const label of labels) {
    const text = isLatin(label) ? decode(bytes, 'utf-8', true) : null
    const decoded = text ?? decode(bytes, label, true)
    if (decoded !== null) return decoded
  }
  for (const label of labels) {
    const text = decode(bytes, label, false)
    if (text !== null && isMostlySound(text)) return text
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

/** What `<?xml encoding="…"?>` or `<meta charset>` says; UTF-16 without a mark shows in its zero bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes.length > 1 && bytes[0] !== 0 && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const declaration = /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)
  const label = (declaration ?? /<meta[^>]+?charset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1] ?? null
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** Often a server's default for whatever it serves; text that also reads as UTF-8 was never written in it. */
function isLatin(label: string): boolean {
  try {
    return new TextDecoder(label).encoding === 'windows-1252'
  } catch {
    return false
  }
}

/** Whether its broken places are few beside the characters that could not be right by chance. */
function isMostlySound(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return broken * 2 <= sound
}

/** null: an unknown label, or (when `strict`) bytes that are not in this encoding. */
function decode(bytes: Uint8Array, label: string, strict: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: strict }).decode(bytes)
  } catch {
    return null
  }
}

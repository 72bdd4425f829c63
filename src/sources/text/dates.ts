const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zone names with one meaning in feeds; RFC 822's own and the European ones. Others are not guessed. */
const zoneOffsets: Readonly<Record<string, string>> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  hkt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
}

const rfc822 =
  /^(?:[\p{L}.]+,?\s*)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([a-z]{1,4}|(?:gmt|utc)?\s*[+-]\d{1,2}:?\d{2})\.?(?:\s*\(.*\))?$/iu
/** `Sun Jan  4 16:29:06 PST 2004`, `January 4, 2004 16:29 GMT`: as C and Americans write it. */
const monthFirst =
  /^(?:\p{L}+,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4}),?\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|(?:gmt|utc)?\s*[+-]\d{1,2}:?\d{2})(?:\s+(\d{4}))?$/iu
const iso8601 =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:T|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(z|[a-z]{2,4}|[+-]\d{2}(?::?\d{2})?)$/i

/**
 * A date as feeds and HTTP write it: RFC 822 with its zones, ISO 8601 and W3CDTF variants.
 * null: missing, broken, or short of a day, a time or a zone, since what is not told is not invented.
 */
export function parseDate(text: string | null | undefined): Temporal.Instant | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' || trimmed.length > 60) return null
  return parseRfc822(trimmed) ?? parseMonthFirst(trimmed) ?? parseIso8601(trimmed)
}

/** Seconds since 1970, as APIs tell them, with a fraction or not; null: outside of what an instant can be. */
export function fromUnixSeconds(seconds: number): Temporal.Instant | null {
  const ms = Math.round(seconds * 1000)
  return Math.abs(ms) <= 8.64e15 ? Temporal.Instant.fromEpochMilliseconds(ms) : null
}

function parseRfc822(text: string): Temporal.Instant | null {
  const match = rfc822.exec(text)
  if (match === null) return null
  const [, day, month, year, hour, minute, second = '00', zone] = match
  return instantOf(`${fullYear(year!)}-${monthOf(month!)}-${two(day!)}T${two(hour!)}:${minute}:${second}`, zone!)
}

function parseMonthFirst(text: string): Temporal.Instant | null {
  const match = monthFirst.exec(text)
  if (match === null) return null
  const [, month, day, early, hour, minute, second = '00', zone, late] = match
  if ((early === undefined) === (late === undefined)) return null
  return instantOf(`${early ?? late}-${monthOf(month!)}-${two(day!)}T${two(hour!)}:${minute}:${second}`, zone!)
}

/** `00`, which is no month, for a name that is none. */
const monthOf = (name: string): string => two(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)

function parseIso8601(text: string): Temporal.Instant | null {
  const match = iso8601.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '00', fraction = '0', zone] = match
  return instantOf(`${year}-${month}-${day}T${two(hour!)}:${minute}:${second}.${fraction.slice(0, 9)}`, zone!)
}

/** RFC 2822 §4.3: two digits up to 49 are of this century. */
function fullYear(text: string): string {
  if (text.length === 4) return text
  return Number(text) < 50 ? `20${text}` : `19${text}`
}

function instantOf(local: string, zone: string): Temporal.Instant | null {
  const offset = offsetOf(zone)
  if (offset === null) return null
  try {
    return Temporal.Instant.from(local + offset)
  } catch {
    return null
  }
}

function offsetOf(zone: string): string | null {
  const name = zone.toLowerCase()
  const numeric = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(name)
  if (numeric !== null) return `${numeric[1]}${two(numeric[2]!)}:${numeric[3] ?? '00'}`
  return zoneOffsets[name] ?? null
}

function two(digits: string | number): string {
  return String(digits).padStart(2, '0')
}

/** A text as the feed carries it: `plain` was never markup, whatever it looks like. */
export type WireText = { readonly value: string; readonly plain: boolean }

/** An item of any format, entities of the XML decoded, markup and dates still as written. */
export type WireItem = {
  readonly guid: string | null
  readonly link: string | null
  /** `xml:base`, as written: what its relative links stand against. */
  readonly base: string | null
  readonly title: WireText | null
  /** The fullest first. */
  readonly bodies: readonly WireText[]
  /** The publisher's date first, then the edit's. */
  readonly dates: readonly (string | undefined)[]
  readonly categories: readonly string[]
  readonly language: string | null
  /** RSS `<source>`: whose item a collector repeats. */
  readonly publisher: { readonly name: string; readonly url: string | null } | null
}

export type WireFeed = {
  readonly title: WireText | null
  readonly link: string | null
  /** `xml:base` of the whole document, as written. */
  readonly base: string | null
  /** Where older items stand (RFC 5005, JSON Feed `next_url`). */
  readonly next: string | null
  readonly language: string | null
  readonly ttlMinutes: number | null
  readonly updatePeriod: string | null
  readonly updateFrequency: number | null
  readonly items: readonly WireItem[]
}

/**
 * A hashtag as it is compared: without `#`, spaces and punctuation, case and accents folded.
 * '' when nothing is left.
 */
export function foldHashtag(tag: string): string {
  return tag
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, '')
    .normalize('NFC')
}

/** Each tag once, folded, in order. */
export function foldHashtags(tags: Iterable<string>): readonly string[] {
  const folded = new Set<string>()
  for (const tag of tags) folded.add(foldHashtag(tag))
  folded.delete('')
  return [...folded]
}

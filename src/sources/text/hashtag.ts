/**
 * A hashtag as it is compared: without `#`, spaces and punctuation, case and accents folded.
 * '' when nothing is left.
 */
export function foldHashtag(tag: string): string {
  return (
    tag
      .normalize('NFKD')
      // Latin accents only: in other scripts marks are vowels.
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_]/gu, '')
      .normalize('NFC')
  )
}

/** Each tag once, folded, in order. */
export function foldHashtags(tags: Iterable<string>): readonly string[] {
  const folded = new Set<string>()
  for (const tag of tags) folded.add(foldHashtag(tag))
  folded.delete('')
  return [...folded]
}

/**
 * A hashtag as posts carry it: without `#` and spaces, case and accents folded. Finer differences (punctuation,
 * letters of other scripts) stay for whoever compares. '' when it has neither letter nor digit.
 */
export function foldHashtag(tag: string): string {
  if (!/[\p{L}\p{N}]/u.test(tag)) return ''
  return (
    tag
      .normalize('NFKD')
      // Latin accents only: in other scripts marks are vowels.
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/^#|\s/gu, '')
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

/** The tags written in a text, folded, for networks that don't mark them. */
export function writtenHashtags(text: string): readonly string[] {
  return foldHashtags(Array.from(text.matchAll(/[#＃]([\p{L}\p{M}\p{N}_]+)/gu), ([, tag]) => tag!))
}

import { fold } from './fold.ts'

/** What no network takes as part of a tag. Source: atproto packages/api/src/rich-text/util.ts, TAG_REGEX. */
const invisible = '\\s\\u00ad\\u2060\\u200a-\\u200d\\u20e2'
const onBluesky = new RegExp(`^(?!\\ufe0f)[^${invisible}]*[^\\d\\p{P}${invisible}][^${invisible}]*$`, 'u')
/** Letters and digits; dots and `_` inside. Source: mastodon app/models/tag.rb, HASHTAG_NAME_RE. */
const onMastodon =
  /^(?=.*\p{Alphabetic})[\p{L}\p{N}\p{Pc}](?:[\p{L}\p{M}\p{N}\p{Pc}\u00b7\u30fb\u200c]*[\p{L}\p{M}\p{N}\p{Pc}])?$/u

/** Bluesky's limit, in characters as people count them. */
const longestTag = 64

/** Whether some network makes a hashtag of `#tag`: something other than digits and punctuation, no spaces. */
export function isHashtag(tag: string): boolean {
  return [...tag].length <= longestTag && onBluesky.test(tag) && tagKey(tag) !== ''
}

/** Whether Mastodon makes a hashtag of all of `#tag`: letters, digits, `_` and inner dots, one letter at least. */
export function isMastodonHashtag(tag: string): boolean {
  return onMastodon.test(tag)
}

/** Whether it is of letters, digits and `_` alone, as Instagram and Threads want it. */
export function isPlainHashtag(tag: string): boolean {
  return /^[\p{L}\p{M}\p{N}_]+$/u.test(tag)
}

/** Equal for tags that are the same to a reader. A feed's category may have spaces; a tag can't. */
export function tagKey(tag: string): string {
  return fold(tag).replace(/\s/gu, '')
}

/** The tags written in plain text, for networks that mark none. */
export function tagsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}&/=#＃])[#＃]([^\s#＃()"“”«»<>]+)/gu), ([, tag]) =>
    trimTag(tag!),
  ).filter(isHashtag)
}

/** Without the sentence's punctuation after it, which no network counts in. */
export function trimTag(tag: string): string {
  let end = tag.length
  while (end > 0 && /[\p{P}--_]/v.test(tag[end - 1]!)) end--
  return tag.slice(0, end)
}

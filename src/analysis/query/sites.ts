import { parseAccount } from './account.ts'
import { isHashtag } from './hashtag.ts'
import type { Term } from './query.ts'

/** What an address of a network points at; `post`: a single one. null: nothing that its API can follow. */
export type SitePlace = Term | 'post' | null

/** A profile, a hashtag's page or a post of Instagram. */
export function instagramPlace(path: readonly string[]): SitePlace {
  const [first = '', second = '', third = ''] = path
  if (first === 'explore' && second === 'tags' && isHashtag(third)) return { kind: 'tag', text: third, prefix: false }
  if (['p', 'reel', 'reels', 'tv', 'stories'].includes(first) || second === 'p' || second === 'reel') return 'post'
  return path.length === 1 || second === 'reels' || second === 'tagged' ? accountAt(`${first}@instagram.com`) : null
}

/** A channel by its handle or id, a hashtag's page or a video. */
export function youtubePlace(path: readonly string[]): SitePlace {
  const [first = '', second = ''] = path
  if (['watch', 'shorts', 'live', 'embed'].includes(first)) return 'post'
  if (first === 'hashtag' && isHashtag(second)) return { kind: 'tag', text: second, prefix: false }
  if (first === 'channel' && /^UC[\w-]{22}$/.test(second)) return accountAt(`${second}@youtube.com`)
  return first.startsWith('@') ? accountAt(`${first.slice(1)}@youtube.com`) : null
}

/** A subreddit or a post in it; people are not followed. */
export function redditPlace(path: readonly string[]): SitePlace {
  const [first = '', second = '', third = ''] = path
  if (third === 'comments' || first === 'comments') return 'post'
  const isListed = third === '' || ['new', 'hot', 'top', 'rising'].includes(third)
  return first === 'r' && isListed ? accountAt(`r/${second}@reddit.com`) : null
}

function accountAt(text: string): Term | null {
  const name = parseAccount(text)
  return name === null ? null : { kind: 'account', name }
}

import type { DigestInputs, DigestLine, DigestPiece } from '../../model/digest.ts'
import { countOf, countText, fewPosts, shareText } from '../../model/share.ts'
import { gapsByPlace, gapText } from './gaps.ts'
import { againstUsualText, usualOf } from './usual.ts'

const shownWords = 6
const shownStories = 3
const shownVoices = 5
/** A single post below this share of the volume is not worth a line. */
const notableShare = 0.1

/** How much, against the same weekday of earlier weeks. */
export function volumeLines({ counts, earlierWeeks, gaps }: DigestInputs): DigestLine[] {
  if (counts.posts === 0) return []
  const authors = counts.authors === null ? '' : ` by ${countOf(counts.authors, 'author')}`
  const reposts = counts.reposts > 0 ? `, ${countOf(counts.reposts, 'repost')}` : ''
  const usual = usualOf(earlierWeeks)
  const lines: DigestLine[] = [[`${countOf(counts.posts, 'post')}${authors}${reposts}.`]]
  if (!usual) lines.push(['What is usual is still being learnt (three full weeks are needed).'])
  else lines.push([`Volume is ${againstUsualText(counts.posts, usual)}.`])
  if (gapsByPlace(gaps, counts.span).length > 0) lines.push(['The count has gaps: see Sources.'])
  return lines
}

/** What drove it: words, stories, and one post that carries much of the reach. */
export function driverLines({ counts, words, stories, topPost }: DigestInputs): DigestLine[] {
  const lines: DigestLine[] = []
  if (words.length > 0) lines.push(['More than usual: ', ...listed(words.slice(0, shownWords).map(wordPieces))])
  for (const story of stories.slice(0, shownStories)) {
    const outlet: DigestPiece[] = story.outlet ? [', ', { quote: story.outlet, url: null }] : []
    lines.push([{ quote: story.title, url: story.url }, ...outlet, ` (${countOf(story.posts, 'post')})`])
  }
  const reach = counts.posts + counts.reposts
  if (topPost && reach >= fewPosts && topPost.copies >= notableShare * reach) {
    const share = shareText(topPost.copies, reach)
    lines.push([{ quote: 'One post', url: topPost.url }, ` and its reposts are ${share} of all posts and reposts.`])
  }
  return lines
}

/** Who spoke: organizations and the press. */
export function voiceLines({ voices }: DigestInputs): DigestLine[] {
  return (['organization', 'press'] as const).flatMap((kind) => {
    const heard = voices.filter((voice) => voice.kind === kind).slice(0, shownVoices)
    if (heard.length === 0) return []
    const pieces = heard.map((voice): DigestPiece[] => [
      { quote: voice.name, url: voice.url },
      ` (${countText(voice.posts)})`,
    ])
    return [[kind === 'organization' ? 'Organizations: ' : 'Press: ', ...listed(pieces)]]
  })
}

/** Where it came from, and what we could not read. */
export function sourceLines({ counts, gaps, zone }: DigestInputs): DigestLine[] {
  const sources = counts.sources.filter((source) => source.posts > 0).toSorted((a, b) => b.posts - a.posts)
  const lines: DigestLine[] = []
  if (sources.length > 0)
    lines.push([sources.map((source) => `${source.source} ${countText(source.posts)}`).join(', ')])
  for (const place of gapsByPlace(gaps, counts.span)) lines.push([gapText(place, counts.span, zone)])
  return lines
}

function wordPieces({ word, posts }: { readonly word: string; readonly posts: number }): DigestPiece[] {
  return [{ quote: word, url: null }, ` (${countText(posts)})`]
}

function listed(items: readonly (readonly DigestPiece[])[]): DigestPiece[] {
  return items.flatMap((item, index) => (index === 0 ? item : [', ', ...item]))
}

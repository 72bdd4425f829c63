import { z } from 'zod'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import { parseDate } from '../text/dates.ts'
import { htmlToLine } from '../text/html.ts'

const article = z.object({
  url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  seendate: z.string(),
  domain: z.string(),
  language: z.string().catch(''),
})

/** GDELT names languages in English; those it finds most, as BCP 47. Others stay unknown. */
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  spanish: 'es',
  french: 'fr',
  german: 'de',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  finnish: 'fi',
  polish: 'pl',
  czech: 'cs',
  romanian: 'ro',
  hungarian: 'hu',
  greek: 'el',
  turkish: 'tr',
  russian: 'ru',
  ukrainian: 'uk',
  arabic: 'ar',
  hebrew: 'he',
  hindi: 'hi',
  japanese: 'ja',
  korean: 'ko',
  chinese: 'zh',
  indonesian: 'id',
}

export type ArticleList = { readonly posts: readonly Post[]; readonly listed: number; readonly dropped: number }

/**
 * GDELT's list of articles (`mode=artlist&format=json`) as posts, in its order. null when the text is no list:
 * it tells errors as plain text with status 200.
 * Source: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/
 */
export function parseArticles(text: string, seenAt: Temporal.Instant): ArticleList | null {
  const json = parseLoosely(text)
  const list = z.object({ articles: z.array(z.unknown()).default([]) }).safeParse(json)
  if (!list.success) return null
  const posts = list.data.articles.map((raw) => articleToPost(raw, seenAt)).filter((post) => post !== null)
  return { posts, listed: list.data.articles.length, dropped: list.data.articles.length - posts.length }
}

function articleToPost(raw: unknown, seenAt: Temporal.Instant): Post | null {
  const parsed = article.safeParse(raw)
  if (!parsed.success) return null
  const { url, title, seendate, domain, language } = parsed.data
  return {
    uri: url as PostUri,
    url,
    source: 'gdelt',
    kind: 'article',
    author: { id: domain.replace(/^www\./, ''), handle: domain.replace(/^www\./, '') },
    // Its titles have a space before each mark: "Crew votes , says union".
    title: htmlToLine(title)?.replace(/ +(?=[,.:;!?)\]”’](?:\s|$))/g, '') ?? null,
    text: '',
    language: languages[language.toLowerCase()] ?? null,
    hashtags: [],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'title',
    // When GDELT saw it: the network's time.
    publishedAt: parseDate(seendate),
    claimedAt: null,
    seenAt,
  }
}

/** Titles come with stray backslashes and control characters, which JSON forbids. */
function parseLoosely(text: string): unknown {
  for (const attempt of [text, text.replace(/[\u0000-\u001f]/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // Mended in the next round, or no JSON at all.
    }
  }
  return null
}

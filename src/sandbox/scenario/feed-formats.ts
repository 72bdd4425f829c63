import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { PublishedArticle } from './articles.ts'
import { escapeHtml } from './html.ts'
import type { Outlet } from './script.ts'

/** What a feed says of itself. */
type Channel = { readonly outlet: Outlet; readonly origin: string; readonly articles: readonly PublishedArticle[] }
type Format = { readonly path: string; readonly contentType: string; readonly write: (channel: Channel) => string }

/** The three formats the press uses, each with its own way to say id, date and text. */
export const feedFormats: Readonly<Record<Outlet['format'], Format>> = {
  rss: { path: '/feed.xml', contentType: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { path: '/atom.xml', contentType: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { path: '/feed.json', contentType: 'application/feed+json; charset=utf-8', write: writeJson },
}

export const articlePath = (article: PublishedArticle) => `/articles/${article.slug}`

function writeRss({ outlet, origin, articles }: Channel): string {
  return generateRssFeed({
    title: outlet.title,
    link: `${origin}/`,
    description: aboutOutlet(outlet),
    language: outlet.language,
    items: articles.map((article) => ({
      title: article.title,
      link: origin + articlePath(article),
      guid: { value: article.guid, isPermaLink: false },
      pubDate: wireDate(article.publishedAt),
      description: `<p>${escapeHtml(article.text)}</p>`,
    })),
  })
}

function writeAtom({ outlet, origin, articles }: Channel): string {
  const latest = articles
    .map((article) => article.updatedAt)
    .toSorted(Temporal.Instant.compare)
    .at(-1)
  return generateAtomFeed({
    id: `tag:${outlet.id}.example,2021:feed`,
    title: { value: outlet.title },
    subtitle: { value: aboutOutlet(outlet) },
    updated: wireDate(latest ?? Temporal.Instant.fromEpochMilliseconds(0)),
    links: [{ href: `${origin}/`, rel: 'alternate' }],
    authors: [{ name: outlet.title }],
    entries: articles.map((article) => ({
      id: article.guid,
      title: { value: article.title },
      links: [{ href: origin + articlePath(article), rel: 'alternate' }],
      published: wireDate(article.publishedAt),
      updated: wireDate(article.updatedAt),
      summary: { value: article.text },
    })),
  })
}

function writeJson({ outlet, origin, articles }: Channel): string {
  const feed = generateJsonFeed({
    title: outlet.title,
    home_page_url: `${origin}/`,
    feed_url: origin + feedFormats.json.path,
    description: aboutOutlet(outlet),
    language: outlet.language,
    items: articles.map((article) => ({
      id: article.guid,
      url: origin + articlePath(article),
      title: article.title,
      content_text: article.text,
      date_published: wireDate(article.publishedAt),
      date_modified: wireDate(article.updatedAt),
    })),
  })
  return JSON.stringify(feed, null, 2)
}

export const aboutOutlet = (outlet: Outlet) =>
  outlet.party === null
    ? 'An invented outlet of the Callboard sandbox.'
    : 'Invented statements for the Callboard sandbox, after public events.'

/** Dates leave here as feeds and HTTP write them; the libraries at this edge take the older `Date`. */
export const wireDate = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds)

import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { articlesOf, type PublishedArticle } from './articles.ts'
import { outageOf } from './faults.ts'
import { aboutOutlet, articlePath, feedFormats, wireDate } from './feed-formats.ts'
import { escapeHtml, htmlPage } from './html.ts'
import type { Outlet } from './script.ts'
import type { Timeline } from './timeline.ts'

/** Feeds show a sliding window, as real ones do. */
const feedLength = 25

/**
 * An outlet's web site: its feed with validators, a front page that announces the feed, a page for each article.
 * `origin` is asked at each request, since the port is known only once listening. `onReader` hears of each request by
 * somebody who holds an earlier copy.
 */
export function outletSite(outlet: Outlet, timeline: Timeline, origin: () => string, onReader: () => void): Hono {
  const site = new Hono()
  const format = feedFormats[outlet.format]
  const articles = () => articlesOf(outlet.id, timeline.appeared())

  site.use(format.path, outageOf(outlet.id, timeline))
  site.get(format.path, (context) => {
    if (context.req.header('if-none-match') ?? context.req.header('if-modified-since')) onReader()
    const listed = articles().slice(0, feedLength)
    const body = format.write({ outlet, origin: origin(), articles: listed })
    const validators = validatorsOf(body, listed)
    const headers = { ...validators, 'Cache-Control': 'no-cache' }
    if (isUnchanged(context.req.raw.headers, validators)) return context.body(null, 304, headers)
    return context.body(body, 200, { ...headers, 'Content-Type': format.contentType })
  })
  site.get('/', (context) => context.html(frontPage(outlet, articles())))
  site.get('/articles/:slug', (context) => {
    const article = articles().find(({ slug }) => slug === context.req.param('slug'))
    return article ? context.html(articlePage(outlet, article)) : context.text('No such article.', 404)
  })
  return site
}

type Validators = { readonly ETag: string; readonly 'Last-Modified'?: string }

function validatorsOf(body: string, articles: readonly PublishedArticle[]): Validators {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const latest = articles
    .map((article) => article.updatedAt)
    .toSorted(Temporal.Instant.compare)
    .at(-1)
  return latest ? { ETag: etag, 'Last-Modified': wireDate(latest).toUTCString() } : { ETag: etag }
}

/** If-None-Match decides where it is given (RFC 9110, 13.2.2); a date has only whole seconds. */
function isUnchanged(asked: Headers, validators: Validators): boolean {
  const tags = asked.get('if-none-match')
  if (tags !== null) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === validators.ETag)
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  const modified = Date.parse(validators['Last-Modified'] ?? '')
  return modified <= since
}

function frontPage(outlet: Outlet, articles: readonly PublishedArticle[]): string {
  const items = articles.map((article) => `<li><a href="${articlePath(article)}">${escapeHtml(article.title)}</a></li>`)
  return page(outlet, outlet.title, `<h1>${escapeHtml(outlet.title)}</h1><ul>${items.join('')}</ul>`)
}

function articlePage(outlet: Outlet, article: PublishedArticle): string {
  const when = article.publishedAt.toString({ smallestUnit: 'second' })
  const body = `<p><a href="/">${escapeHtml(outlet.title)}</a></p><h1>${escapeHtml(article.title)}</h1>
<p><time datetime="${when}">${when}</time></p><p>${escapeHtml(article.text)}</p>`
  return page(outlet, article.title, body)
}

function page(outlet: Outlet, title: string, body: string): string {
  const { path, contentType } = feedFormats[outlet.format]
  const type = contentType.split(';')[0]
  const feedLink = `<link rel="alternate" type="${type}" href="${path}" title="${escapeHtml(outlet.title)}">`
  return htmlPage(outlet.language, title, `${body}<footer><small>${aboutOutlet(outlet)}</small></footer>`, feedLink)
}

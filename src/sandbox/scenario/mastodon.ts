import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { accountId, accountJson, type Status, statusesOf, statusJson } from './mastodon-status.ts'
import type { Script } from './script.ts'
import type { Timeline } from './timeline.ts'

/** A span of ids. `min` gives the page right after it, `since` the newest page; all exclusive. */
type Page = {
  readonly max: string | null
  readonly min: string | null
  readonly since: string | null
  readonly limit: number
}

/**
 * The public reading routes of a Mastodon server that holds the scenario's statuses.
 * Source: https://docs.joinmastodon.org/methods/timelines/#tag
 */
export function mastodonRoutes(script: Script, timeline: Timeline, origin: () => string): Hono {
  const routes = new Hono()
  const accounts = script.accounts.filter(({ network }) => network === 'mastodon')
  const newestFirst = () => statusesOf(script, timeline.appeared()).toReversed()
  const answer = (context: Context, statuses: readonly Status[]) =>
    pageOf(context, statuses, new URL(context.req.url, origin()), origin())

  routes.get('/api/v2/instance', (context) => context.json(instance(new URL(origin()).host)))
  routes.get('/api/v1/timelines/tag/:tag', (context) => {
    const isAsked = tagTest(context.req.param('tag'), context.req.queries())
    return answer(
      context,
      newestFirst().filter((status) => isAsked(status.tags.map(fold))),
    )
  })
  routes.get('/api/v1/accounts/lookup', (context) => {
    const acct = context.req.query('acct')?.replace(/^@/, '').split('@')[0]
    const account = accounts.find(({ handle }) => handle === acct)
    return account ? context.json(accountJson(account, origin())) : notFound(context)
  })
  routes.get('/api/v1/accounts/:id/statuses', (context) => {
    const account = accounts.find((each) => accountId(each) === context.req.param('id'))
    if (!account) return notFound(context)
    return answer(
      context,
      newestFirst().filter((status) => status.account === account),
    )
  })
  routes.get('/api/v1/statuses/:id', (context) => {
    const status = newestFirst().find(({ id }) => id === context.req.param('id'))
    return status ? context.json(statusJson(status, origin())) : notFound(context)
  })
  return routes
}

const notFound = (context: Context) => context.json({ error: 'Record not found' }, 404)
const fold = (tag: string) => tag.toLowerCase()

/** `any[]` widens, `all[]` narrows, `none[]` excludes. */
function tagTest(tag: string, asked: Record<string, string[]>): (tags: readonly string[]) => boolean {
  const list = (name: string) => (asked[`${name}[]`] ?? []).map(fold)
  const any = [fold(tag), ...list('any')]
  return (tags) =>
    any.some((each) => tags.includes(each)) &&
    list('all').every((each) => tags.includes(each)) &&
    !list('none').some((each) => tags.includes(each))
}

function pageOf(context: Context, newestFirst: readonly Status[], asked: URL, origin: string): Response {
  const page = askedPage(asked)
  const within = newestFirst.filter(
    ({ id }) => isBefore(id, page.max) && isAfter(id, page.min) && isAfter(id, page.since),
  )
  const listed = page.min === null ? within.slice(0, page.limit) : within.slice(-page.limit)
  const body = JSON.stringify(listed.map((status) => statusJson(status, origin)))
  const headers = {
    ETag: `W/"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
    'X-RateLimit-Limit': '300',
    'X-RateLimit-Remaining': '299',
    ...(listed.length > 0 && { Link: links(asked, origin, listed[0]!.id, listed.at(-1)!.id) }),
  }
  if (context.req.header('if-none-match') === headers.ETag) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' })
}

function askedPage({ searchParams }: URL): Page {
  const limit = Math.min(40, Math.max(1, Number(searchParams.get('limit') ?? 20) || 20))
  return {
    max: searchParams.get('max_id'),
    min: searchParams.get('min_id'),
    since: searchParams.get('since_id'),
    limit,
  }
}

const isBefore = (id: string, max: string | null) => max === null || BigInt(id) < idNumber(max)
const isAfter = (id: string, min: string | null) => min === null || BigInt(id) > idNumber(min)
/** What is no number counts as 0, as on the real server. */
const idNumber = (id: string) => (/^\d+$/.test(id) ? BigInt(id) : 0n)

function links(asked: URL, origin: string, newest: string, oldest: string): string {
  const to = (bound: 'max_id' | 'min_id', id: string) => {
    const url = new URL(asked.pathname + asked.search, origin)
    for (const name of ['max_id', 'min_id', 'since_id']) url.searchParams.delete(name)
    url.searchParams.set(bound, id)
    return url.href
  }
  return `<${to('max_id', oldest)}>; rel="next", <${to('min_id', newest)}>; rel="prev"`
}

const instance = (domain: string) => ({
  domain,
  title: 'Callsheet.example (Callboard sandbox)',
  version: '4.5.2',
  source_url: 'https://github.com/mastodon/mastodon',
  description: 'An invented server of the Callboard sandbox.',
  languages: ['en'],
  configuration: {
    statuses: { max_characters: 500 },
    timelines_access: {
      live_feeds: { local: 'public', remote: 'public' },
      hashtag_feeds: { local: 'public', remote: 'public' },
    },
  },
})

import { type Context, Hono } from 'hono'
import { didOf } from './at-identity.ts'
import type { Bluesky, BlueskyPost } from './bluesky.ts'
import type { Account } from './script.ts'

/**
 * The public reading routes of Bluesky for the scenario's accounts.
 * Source: https://docs.bsky.app/docs/category/http-reference
 */
export function xrpcRoutes(bluesky: Bluesky): Hono {
  const routes = new Hono()
  const find = (actor: string | undefined) =>
    bluesky.accounts.find(({ handle }) => handle === actor || didOf(handle) === actor)
  const refuse = (context: Context, account: Account | undefined) =>
    account && bluesky.closed.has(account.handle)
      ? context.json(
          { error: 'AccountTakedown', message: `Account has been ${bluesky.closed.get(account.handle)}` },
          400,
        )
      : context.json({ error: 'InvalidRequest', message: 'Profile not found' }, 400)
  const isOpen = (account: Account | undefined): account is Account =>
    account !== undefined && !bluesky.closed.has(account.handle)

  routes.get('/com.atproto.identity.resolveHandle', (context) => {
    const account = find(context.req.query('handle'))
    if (account) return context.json({ did: didOf(account.handle) })
    return context.json({ error: 'InvalidRequest', message: 'Unable to resolve handle' }, 400)
  })
  routes.get('/app.bsky.actor.getProfile', (context) => {
    const account = find(context.req.query('actor'))
    if (!isOpen(account)) return refuse(context, account)
    const postsCount = postsOf(bluesky, account).length
    return context.json({ ...viewOf(account), followersCount: account.followers, followsCount: 12, postsCount })
  })
  routes.get('/app.bsky.actor.getProfiles', (context) => {
    const asked = context.req.queries('actors') ?? []
    const profiles = asked.map(find).filter(isOpen).map(viewOf)
    return context.json({ profiles })
  })
  routes.get('/app.bsky.feed.getAuthorFeed', (context) => {
    const account = find(context.req.query('actor'))
    if (!isOpen(account)) return refuse(context, account)
    return context.json(authorFeed(postsOf(bluesky, account), context.req.query('cursor'), context.req.query('limit')))
  })
  routes.get('/app.bsky.feed.getPosts', (context) => {
    const uris = context.req.queries('uris') ?? []
    const posts = [...bluesky.posts.values()].filter(({ uri, account }) => uris.includes(uri) && isOpen(account))
    return context.json({ posts: posts.map(postView) })
  })
  return routes
}

/** Newest first. */
const postsOf = (bluesky: Bluesky, account: Account) =>
  [...bluesky.posts.values()].filter((post) => post.account.handle === account.handle).toReversed()

/** The cursor is the time of a page's last post; the last page has none. */
function authorFeed(posts: readonly BlueskyPost[], cursor: string | undefined, limit: string | undefined) {
  const rest = cursor === undefined ? posts : posts.filter((post) => post.at.toString() < cursor)
  const page = rest.slice(0, Math.min(100, Math.max(1, Number(limit ?? 50) || 50)))
  const feed = page.map((post) => ({ post: postView(post) }))
  return page.length < rest.length ? { feed, cursor: page.at(-1)!.at.toString() } : { feed }
}

function postView({ uri, cid, account, record, at }: BlueskyPost) {
  const counts = { replyCount: 0, repostCount: 0, likeCount: 1, quoteCount: 0 }
  const indexedAt = at.toString({ smallestUnit: 'millisecond' })
  return { uri, cid, author: viewOf(account), record, ...counts, indexedAt, labels: [] }
}

const viewOf = ({ handle, displayName }: Account) => ({
  did: didOf(handle),
  handle,
  displayName,
  labels: [],
  createdAt: '2021-01-04T09:00:00.000Z',
})

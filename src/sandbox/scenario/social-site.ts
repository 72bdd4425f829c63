import { type Context, Hono } from 'hono'
import { didOf } from './at-identity.ts'
import type { Bluesky } from './bluesky.ts'
import { escapeHtml } from './feed-formats.ts'
import { mastodonRoutes } from './mastodon.ts'
import { statusesOf } from './mastodon-status.ts'
import type { Script } from './script.ts'
import type { Timeline } from './timeline.ts'
import { xrpcRoutes } from './xrpc.ts'

/** The web site of both social networks: their reading routes, and a page for each post so that links open. */
export function socialSite(script: Script, timeline: Timeline, bluesky: Bluesky, origin: () => string): Hono {
  const site = new Hono()
  site.route('/xrpc', xrpcRoutes(bluesky))
  site.route('/', mastodonRoutes(script, timeline, origin))
  site.get('/profile/:actor/post/:rkey', (context) => {
    const { actor, rkey } = context.req.param()
    const post = [...bluesky.posts.values()].find(
      ({ uri, account }) => uri.endsWith(`/${rkey}`) && [account.handle, didOf(account.handle)].includes(actor),
    )
    return postPage(context, post && { by: post.account.displayName, text: post.record.text })
  })
  site.get('/:name{@[^/]+}/:id', (context) => {
    const status = statusesOf(script, timeline.appeared()).find(({ id }) => id === context.req.param('id'))
    return postPage(context, status && { by: status.account.displayName, text: status.text })
  })
  return site
}

function postPage(context: Context, post: { readonly by: string; readonly text: string } | undefined) {
  if (!post) return context.text('No such post: it was deleted, or never there.', 404)
  const by = escapeHtml(post.by)
  return context.html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${by}</title></head>
<body style="max-width:34rem;margin:3rem auto;font-family:sans-serif;line-height:1.5"><p><b>${by}</b></p>
<p>${escapeHtml(post.text).replaceAll('\n', '<br>')}</p>
<footer><small>An invented post of the Callboard sandbox.</small></footer></body></html>`)
}

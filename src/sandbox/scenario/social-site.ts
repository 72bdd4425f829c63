import { type Context, Hono } from 'hono'
import { didOf } from './at-identity.ts'
import type { Bluesky } from './bluesky.ts'
import { escapeHtml, htmlPage } from './html.ts'
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
  site.get('/tags/:tag', (context) => {
    const tag = context.req.param('tag').toLowerCase()
    const statuses = statusesOf(script, timeline.appeared()).filter(({ tags }) =>
      tags.some((each) => each.toLowerCase() === tag),
    )
    const items = statuses.toReversed().map(({ text }) => `<li>${escapeHtml(text)}</li>`)
    return context.html(htmlPage('en', `#${tag}`, `<h1>#${escapeHtml(tag)}</h1><ul>${items.join('')}</ul>`))
  })
  site.get('/:name{@[^/]+}/:id', (context) => {
    const status = statusesOf(script, timeline.appeared()).find(({ id }) => id === context.req.param('id'))
    return postPage(context, status && { by: status.account.displayName, text: status.text })
  })
  return site
}

function postPage(context: Context, post: { readonly by: string; readonly text: string } | undefined) {
  if (!post) return context.text('No such post: it was deleted, or never there.', 404)
  const text = escapeHtml(post.text).replaceAll('\n', '<br>')
  const note = '<footer><small>An invented post of the Callboard sandbox.</small></footer>'
  return context.html(htmlPage('en', post.by, `<p><b>${escapeHtml(post.by)}</b></p><p>${text}</p>${note}`))
}

import { expect, test } from 'vitest'
import { minutes, openScenario } from './small-script.ts'

type Post = { uri: string; author: { did: string } }
type Answer = { did: string; feed: { post: Post }[]; posts: Post[] }

async function ask(origin: string, call: string) {
  const response = await fetch(`${origin}/xrpc/${call}`)
  return { status: response.status, body: (await response.json()) as Answer }
}

test('a handle resolves to the did that its profile and posts carry', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  const { did } = (await ask(scenario.origin, 'com.atproto.identity.resolveHandle?handle=ada.example')).body
  expect(did).toMatch(/^did:plc:[a-z2-7]{24}$/)
  const profile = await ask(scenario.origin, `app.bsky.actor.getProfile?actor=${did}`)
  expect(profile.body).toMatchObject({
    did,
    handle: 'ada.example',
    displayName: 'Ada',
    followersCount: 7,
    postsCount: 1,
  })
  const { feed } = (await ask(scenario.origin, 'app.bsky.feed.getAuthorFeed?actor=ada.example')).body
  expect(feed[0]!.post).toMatchObject({
    author: { did },
    record: { langs: ['en'] },
    indexedAt: '2021-10-04T00:01:00.000Z',
  })
})

test('a deleted post is absent, a suspended account says so, a stranger is refused', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(2))
  const { feed } = (await ask(scenario.origin, 'app.bsky.feed.getAuthorFeed?actor=ada.example')).body
  const posts = `app.bsky.feed.getPosts?uris=${encodeURIComponent(feed[0]!.post.uri)}`
  expect((await ask(scenario.origin, posts)).body.posts).toHaveLength(1)
  scenario.advanceTo(minutes(3))
  expect((await ask(scenario.origin, posts)).body.posts).toEqual([])
  const suspended = await ask(scenario.origin, 'app.bsky.actor.getProfile?actor=bo.example')
  expect(suspended).toEqual({ status: 400, body: { error: 'AccountTakedown', message: 'Account has been suspended' } })
  expect((await ask(scenario.origin, 'app.bsky.actor.getProfile?actor=nobody.example')).status).toBe(400)
})

test('the page of a post opens until it is deleted', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  const { feed } = (await ask(scenario.origin, 'app.bsky.feed.getAuthorFeed?actor=ada.example')).body
  const page = `${scenario.origin}/profile/ada.example/post/${feed[0]!.post.uri.split('/').at(-1)}`
  expect(await (await fetch(page)).text()).toContain('día uno')
  scenario.advanceTo(minutes(3))
  expect((await fetch(page)).status).toBe(404)
})

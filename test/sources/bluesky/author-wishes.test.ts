import { expect, test } from 'vitest'
import type { Post } from '../../../src/model/post.ts'
import { parseFrame } from '../../../src/sources/bluesky/frame.ts'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { postFrame } from '../support/jetstream.ts'
import { serve } from '../support/server.ts'

const seenAt = Temporal.Instant.from('2026-11-22T12:00:00Z')
function post(did: string): Post {
  const parsed = parseFrame(JSON.stringify(postFrame(1_795_521_600_000_000, 'a', 'words', did)), seenAt)
  if (parsed.kind !== 'event' || parsed.event.kind !== 'post') throw new Error('no post')
  return parsed.event.post
}

/** An AppView on which `did:plc:hidden` hides from strangers and nobody is called `did:plc:nobody`. */
async function appview() {
  const state = { status: 200 }
  const { origin, requests } = await serve((request, response) => {
    const actors = new URL(request.url!, 'http://x').searchParams.getAll('actors')
    const profiles = actors
      .filter((did) => did !== 'did:plc:nobody')
      .map((did) => ({ did, labels: did === 'did:plc:hidden' ? [{ val: '!no-unauthenticated' }] : [] }))
    response.writeHead(state.status).end(state.status === 200 ? JSON.stringify({ profiles }) : 'busy')
  })
  const world = testIo(seenAt.toString())
  const source = blueskySource({ jetstreamUrls: ['ws://127.0.0.1:1'], appviewUrl: origin })
  const showables = async (...dids: string[]) =>
    (await source.narrow!(dids.map(post), world.io)).map((each) => each.showable)
  return { state, requests, world, showables }
}

test('a post keeps its text unless its author hides from strangers or is unknown', async () => {
  const { showables } = await appview()
  expect(await showables('did:plc:open', 'did:plc:hidden', 'did:plc:nobody')).toEqual(['text', 'link', 'link'])
})

test('an author is asked about once a day, 25 together', async () => {
  const { showables, requests, world } = await appview()
  const many = Array.from({ length: 30 }, (_, n) => `did:plc:${n}`)
  await showables(...many, ...many)
  expect(requests).toHaveLength(2)
  await showables(...many)
  expect(requests).toHaveLength(2)
  world.pass({ hours: 25 })
  await showables('did:plc:1')
  expect(requests).toHaveLength(3)
})

test('while the AppView is silent only links are shown, and no longer', async () => {
  const { showables, state, world } = await appview()
  state.status = 503
  expect(await showables('did:plc:open')).toEqual(['link'])
  expect(world.logged).toMatchObject([{ event: 'source.wishes-unknown' }])
  state.status = 200
  expect(await showables('did:plc:open')).toEqual(['text'])
})

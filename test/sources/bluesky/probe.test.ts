import { expect, test } from 'vitest'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

/** An AppView that knows one account. */
async function appview(profile: Record<string, unknown> = {}) {
  const { origin } = await serve((request, response) => {
    const actor = new URL(request.url!, 'http://x').searchParams.get('actor')
    const known = { did: 'did:plc:local9', handle: 'local9.example', followersCount: 4321, ...profile }
    if (actor === 'busy.example') response.writeHead(503).end()
    else if (actor === known.handle || actor === known.did) response.end(JSON.stringify(known))
    else response.writeHead(400).end('{"error":"InvalidRequest","message":"Profile not found"}')
  })
  const source = blueskySource({ jetstreamUrls: ['ws://127.0.0.1:1'], appviewUrl: origin })
  return (address: string) => source.probe({ source: 'bluesky', address }, testIo().io)
}

test('a handle becomes the account behind it', async () => {
  const probe = await appview()
  expect(await probe('@local9.example')).toMatchObject({
    target: { source: 'bluesky', address: '@did:plc:local9' },
    title: '@local9.example',
    notes: ['4321 followers', 'read as it is said', 'text shown', 'deletes are told by this network'],
  })
})

test('an account that hides from strangers is shown as links only', async () => {
  const probe = await appview({ labels: [{ val: '!no-unauthenticated' }] })
  const { notes } = await probe('@local9.example')
  expect(notes).toContain('only links shown, as the account asks')
  expect(notes).not.toContain('text shown')
})

test('a hashtag is folded, a phrase reads the stream as a whole', async () => {
  const probe = await appview()
  expect((await probe('#Grève')).target.address).toBe('#greve')
  expect(await probe('*living wage')).toMatchObject({ target: { address: '*living wage' }, title: 'living wage' })
  expect(await probe('*')).toMatchObject({ target: { address: '*' }, title: 'all of Bluesky' })
})

test.for([
  ['@nobody.example', 'no account nobody.example'],
  ['@busy.example', "can't look up accounts now (503)"],
  ['#!!', 'Write #hashtag'],
  ['', 'Write #hashtag'],
] as const)('"%s" is refused in words', async ([address, words]) => {
  const probe = await appview()
  await expect(probe(address)).rejects.toThrow(words)
})

import { expect, test } from 'vitest'
import { mastodonSource } from '../../../src/sources/mastodon/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

/** What a look tells, when the server answers so. */
async function look(status: number, body: unknown, path = '/@local9') {
  const { origin } = await serve((_, response) => response.writeHead(status).end(JSON.stringify(body)))
  const reading = await mastodonSource().account!({ source: 'mastodon', address: `${origin}${path}` }, testIo().io)
  return { reading, host: new URL(origin).host }
}
const known = { id: '7', acct: 'local9', uri: 'https://social.example/users/local9', followers_count: 812 }

test('an account is read with its full handle, followers, and the id its posts carry', async () => {
  const { reading, host } = await look(200, known)
  expect(reading).toMatchObject({
    id: known.uri,
    look: { kind: 'found', handle: `@local9@${host}`, followers: 812 },
  })
})

test('a suspended account is told as that, one that is unknown as missing', async () => {
  expect((await look(200, { ...known, suspended: true })).reading?.look).toMatchObject({
    kind: 'ended',
    why: 'suspended',
  })
  expect((await look(404, {})).reading).toMatchObject({ id: null, look: { kind: 'missing' } })
})

test('a server in trouble, or one that speaks otherwise, says nothing about the account', async () => {
  expect((await look(502, {})).reading?.look.kind).toBe('unreadable')
  expect((await look(200, [])).reading?.look.kind).toBe('unreadable')
})

test('a hashtag is no account', async () => {
  expect((await look(200, {}, '/tags/union')).reading).toBeNull()
})

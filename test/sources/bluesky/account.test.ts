import { expect, test } from 'vitest'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { serve } from '../support/server.ts'

const did = 'did:plc:local9'

/** What a look tells, when the AppView answers so. */
async function look(status: number, body: unknown, address = `@${did}`) {
  const { origin } = await serve((_, response) => response.writeHead(status).end(JSON.stringify(body)))
  const source = blueskySource({ jetstreamUrls: ['ws://127.0.0.1:1'], appviewUrl: origin })
  return source.account!({ source: 'bluesky', address }, testIo().io)
}

test('an account is read with its handle and followers', async () => {
  expect(await look(200, { did, handle: 'local9.example', followersCount: 4321 })).toMatchObject({
    id: did,
    look: { kind: 'found', handle: '@local9.example', followers: 4321 },
  })
})

test('followers that are not told are not made up', async () => {
  expect((await look(200, { did, handle: 'local9.example' }))?.look).toMatchObject({ kind: 'found', followers: null })
})

test.for([
  ['AccountDeactivated', 'Account is deactivated', { kind: 'ended', why: 'deactivated' }],
  ['AccountTakedown', 'Account has been suspended', { kind: 'ended', why: 'suspended' }],
  ['AccountTakedown', 'Account was taken down', { kind: 'ended', why: 'takendown' }],
  ['InvalidRequest', 'Profile not found', { kind: 'missing' }],
] as const)('%s (%s) is told as what it is', async ([error, message, expected]) => {
  expect((await look(400, { error, message }))?.look).toMatchObject(expected)
})

test('a server in trouble, or an answer that is no profile, says nothing about the account', async () => {
  expect((await look(503, {}))?.look).toMatchObject({ kind: 'unreadable', why: 'Bluesky answers 503' })
  expect((await look(200, { hello: 1 }))?.look.kind).toBe('unreadable')
})

test('a hashtag is no account', async () => {
  expect(await look(200, {}, '#ialivingwage')).toBeNull()
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRest, createSender } from '../../src/discord/send.ts'
import type { ChannelId } from '../../src/model/ids.ts'
import { lookAtAccounts, readAccountReport } from '../../src/pipeline/accounts.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { addLook } from '../../src/store/accounts.ts'
import { markSourceRead, readTargets } from '../../src/store/targets.ts'
import { batchOf, memberPost, noon, openTestApp, posted, type TestApp, watchFor } from '../support/app.ts'

const did = 'did:plc:iastories'
const stories = { source: 'bluesky', address: `@${did}` } as const

/** Bluesky's AppView, as far as it tells of one account. */
let told: { status: number; body: object }
let appview: Server
let app: TestApp
let sandbox: Sandbox
beforeEach(async () => {
  appview = createServer((_, response) => response.writeHead(told.status).end(JSON.stringify(told.body)))
  await new Promise<void>((resolve) => appview.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(appview.address() as AddressInfo).port}`
  sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  app = await openTestApp({ BLUESKY_APPVIEW_URL: origin, ALLOWED_PRIVATE_ORIGINS: origin })
  await watchFor(app, '@iastories.example', {
    channelId: sandbox.channels.negotiations as ChannelId,
    targets: [stories],
  })
})
afterEach(async () => {
  await app.close()
  await sandbox.close()
  appview.closeAllConnections()
  appview.close()
})

const tells = (followersCount: number, handle = 'iastories.example') => {
  told = { status: 200, body: { did, handle, followersCount } }
}
const refuses = (error: string, message: string) => {
  told = { status: 400, body: { error, message } }
}
const look = () => lookAtAccounts(app, new AbortController().signal)
/** An hour passes, and the account is looked at. */
const anHourLater = async () => {
  app.clock.at = app.clock.at.add({ hours: 1 })
  await look()
}
const aDayLater = async () => {
  app.clock.at = app.clock.at.add({ hours: 23 })
  await anHourLater()
}
const report = async () => readAccountReport(app, app.store, (await readTargets(app.store))[0]!)
const keys = async () =>
  (await app.store.selectFrom('outbox').select('dedupe_key').orderBy('id').execute()).map((row) => row.dedupe_key)
const deliver = async () => {
  const sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
  while ((await deliverDue(app, sender)) > 0);
  return sandbox.messages(sandbox.channels.negotiations).map((message) => JSON.stringify(message.embeds))
}

test('followers are read once an hour, not at each pass', async () => {
  tells(41_200)
  await look()
  app.clock.at = app.clock.at.add({ minutes: 30 })
  await look()
  await anHourLater()
  expect((await report()).readings).toEqual([
    { at: noon, followers: 41_200 },
    { at: noon.add({ minutes: 90 }), followers: 41_200 },
  ])
})

test('an account that grows out of its custom is told, once a day', async () => {
  const from = noon.subtract({ hours: 30 })
  await readBefore(
    Array.from({ length: 30 }, (_, hour) => ({ at: from.add({ hours: hour }), followers: 41_200 + hour })),
  )
  tells(41_230)
  await look()
  expect(await keys()).toEqual([])
  for (const followers of [44_000, 47_000]) {
    tells(followers)
    await anHourLater()
  }
  expect(await keys()).toEqual([expect.stringMatching(/^follower-jump /)])
  expect((await deliver())[0]).toMatch(/gaining followers fast.*followers \(7% more\).*usually \+\d+ a day/)
})

test('what the network says of an account’s end is told at once, and once, with what it had', async () => {
  tells(72_900)
  await look()
  app.clock.at = app.clock.at.add({ minutes: 5 })
  const gone = { kind: 'author-gone', authorId: did, why: 'suspended' } as const
  await ingestBatch(app, batchOf([gone]), await currentWatching(app, null))
  refuses('AccountTakedown', 'Account has been suspended')
  await anHourLater()
  refuses('InvalidRequest', 'Profile not found')
  await anHourLater()
  await anHourLater()
  const messages = await deliver()
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatch(/@iastories\.example can no longer post.*suspended by the network.*72,900/)
})

test('a suspended account that is back is told once, in reply to what told its end', async () => {
  tells(72_900)
  await look()
  app.clock.at = app.clock.at.add({ minutes: 5 })
  const gone = { kind: 'author-gone', authorId: did, why: 'suspended' } as const
  await ingestBatch(app, batchOf([gone]), await currentWatching(app, null))
  refuses('AccountTakedown', 'Account has been suspended')
  await anHourLater()
  await deliver()
  tells(80_100)
  await anHourLater()
  await anHourLater()
  await aDayLater()
  const back = (await keys()).filter((key) => key.startsWith('account-back'))
  expect(back).toHaveLength(1)
  const texts = await deliver()
  const [end, reply] = sandbox.messages(sandbox.channels.negotiations)
  expect(reply?.wire.message_reference?.message_id).toBe(end?.id)
  expect(texts[1]).toMatch(/@iastories\.example can be found again.*suspended by the network.*80,100/)
})

test('a hiccup that was never told as an end has no return', async () => {
  tells(72_900)
  await look()
  refuses('InvalidRequest', 'Profile not found')
  await anHourLater()
  tells(72_900)
  await anHourLater()
  expect(await keys()).toEqual([])
})

test('an account that is blocked again is told again, and so is its second return', async () => {
  tells(72_900)
  await look()
  for (let round = 0; round < 2; round++) {
    refuses('InvalidRequest', 'Profile not found')
    await anHourLater()
    await anHourLater()
    tells(72_900)
    await anHourLater()
  }
  expect((await keys()).map((key) => key.split(' ')[0])).toEqual([
    'account-blocked',
    'account-back',
    'account-blocked',
    'account-back',
  ])
})

test('a rename of the same account is told once', async () => {
  tells(72_900)
  await look()
  tells(72_950, 'ia-stories.example')
  await anHourLater()
  await anHourLater()
  await aDayLater()
  expect(await keys()).toEqual([expect.stringMatching(/^account-renamed /)])
  expect((await deliver())[0]).toMatch(
    /@iastories\.example has a new name.*now calls itself \S*@ia-stories\.example.*the same account/,
  )
})

test('an account that can’t be found is told as what it is: nobody says why', async () => {
  tells(72_900)
  await look()
  refuses('InvalidRequest', 'Profile not found')
  await anHourLater()
  expect(await keys()).toEqual([])
  await anHourLater()
  expect((await deliver())[0]).toMatch(/can’t be found.*does not say why/)
})

test('a network in trouble says nothing about the account', async () => {
  tells(72_900)
  await look()
  told = { status: 503, body: {} }
  await anHourLater()
  await anHourLater()
  expect(await keys()).toEqual([])
  expect((await report()).state).toMatchObject({ kind: 'unreadable' })
})

test('an end of an account that nobody watches is not kept', async () => {
  const gone = { kind: 'author-gone', authorId: 'did:plc:stranger', why: 'deactivated' } as const
  await ingestBatch(app, batchOf([gone]), await currentWatching(app, null))
  expect(await app.store.selectFrom('account_looks').selectAll().execute()).toEqual([])
})

test('an account that falls silent is told once, in words that name what else it could be', async () => {
  tells(72_900)
  await postEachThirdHour(60)
  await look()
  expect(await keys()).toEqual([])
  for (let hour = 0; hour < 40; hour++) await anHourOfReading([])
  await look()
  await anHourLater()
  const messages = await deliver()
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatch(/gone quiet.*a limit, a pause, or our access.*Usual: 8 posts a day/)
})

test('hours that we could not read lengthen no silence', async () => {
  tells(72_900)
  await postEachThirdHour(60)
  app.clock.at = app.clock.at.add({ hours: 40 })
  await anHourOfReading([])
  await look()
  expect(await keys()).toEqual([])
})

async function postEachThirdHour(hours: number) {
  const author = { id: did, handle: 'iastories.example' }
  for (let hour = 0; hour < hours; hour++) {
    const post = memberPost('A story from set', { author, seenAt: app.clock.at, publishedAt: app.clock.at })
    await anHourOfReading(hour % 3 === 0 ? [posted(post)] : [])
  }
}

/** The stream is heard all through this hour. */
async function anHourOfReading(events: Parameters<typeof batchOf>[0]) {
  const watching = await currentWatching(app, null)
  await ingestBatch(app, batchOf(events), watching, (tx) => markSourceRead(tx, 'bluesky', app.now()))
  app.clock.at = app.clock.at.add({ hours: 1 })
  await app.store.updateTable('targets').set({ last_success_at: app.now().epochMilliseconds }).execute()
}

async function readBefore(readings: readonly { readonly at: Temporal.Instant; readonly followers: number }[]) {
  const target = (await readTargets(app.store))[0]!
  await app.store.transaction().execute(async (tx) => {
    for (const { at, followers } of readings)
      await addLook(tx, target.id, { id: did, look: { kind: 'found', at, handle: '@iastories.example', followers } })
  })
}

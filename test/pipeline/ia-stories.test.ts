import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRest, createSender } from '../../src/discord/send.ts'
import type { ChannelId } from '../../src/model/ids.ts'
import { lookAtAccounts } from '../../src/pipeline/accounts.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { markSourceRead } from '../../src/store/targets.ts'
import { article, batchOf, memberPost, openTestApp, posted, type TestApp, watchFor } from '../support/app.ts'

/*
 * September 2021: a page of crew members' stories grew past 70,000 followers within weeks, and said that it was blocked from
 * posting because it had grown too fast. What Callboard says of such an account, hour by hour. Figures and words are our own.
 */

const did = 'did:plc:iastories'
const took = Temporal.Instant.from('2021-09-09T14:00:00Z')
const blocked = Temporal.Instant.from('2021-09-16T15:00:00Z')

let appview: Server
let app: TestApp
let sandbox: Sandbox
let followers = 1200
beforeEach(async () => {
  appview = createServer((_, response) =>
    response.end(JSON.stringify({ did, handle: 'ia-stories.example', followersCount: followers })),
  )
  await new Promise<void>((resolve) => appview.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(appview.address() as AddressInfo).port}`
  sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  const opened = await openTestApp({ BLUESKY_APPVIEW_URL: origin, ALLOWED_PRIVATE_ORIGINS: origin })
  // The hours pass faster than politeness to a host would let them.
  app = { ...opened, io: (signal) => ({ ...opened.io(signal), fetch }) }
  app.clock.at = Temporal.Instant.from('2021-08-28T00:00:00Z')
  const channelId = sandbox.channels.negotiations as ChannelId
  await watchFor(app, '@ia-stories.example', { channelId, targets: [{ source: 'bluesky', address: `@${did}` }] })
  await watchFor(app, 'IATSE', { channelId, targets: [{ source: 'feed', address: 'https://callsheet.example/feed' }] })
})
afterEach(async () => {
  await app.close()
  await sandbox.close()
  appview.closeAllConnections()
  appview.close()
})

/** A story every other hour of the day, none at night, and none once it is blocked. */
function storiesOf(at: Temporal.Instant) {
  const { hour } = at.toZonedDateTimeISO('America/Los_Angeles')
  if (hour < 8 || hour % 2 === 1 || Temporal.Instant.compare(at, blocked) >= 0) return []
  const author = { id: did, handle: 'ia-stories.example' }
  return [posted(memberPost('Eighteen hours on set, and back at six', { author, seenAt: at, publishedAt: at }))]
}

/** Lives until `until`: each hour the stream is read and the account looked at. What was told, by kind and time. */
async function liveUntil(until: Temporal.Instant): Promise<readonly { kind: string; at: string }[]> {
  const before = (await told()).length
  while (Temporal.Instant.compare(app.clock.at, until) < 0) {
    followers += Temporal.Instant.compare(app.clock.at, took) < 0 ? 4 : 410
    const read = (tx: Parameters<typeof markSourceRead>[0]) => markSourceRead(tx, 'bluesky', app.now())
    await ingestBatch(app, batchOf(storiesOf(app.now())), await currentWatching(app, null), read)
    await lookAtAccounts(app, new AbortController().signal)
    app.clock.at = app.clock.at.add({ hours: 1 })
    await app.store.updateTable('targets').set({ last_success_at: app.now().epochMilliseconds }).execute()
  }
  return (await told()).slice(before)
}

const told = async () =>
  (await app.store.selectFrom('outbox').select(['body', 'created_at']).orderBy('id').execute()).map((row) => ({
    kind: JSON.parse(row.body).alert.kind as string,
    at: Temporal.Instant.fromEpochMilliseconds(row.created_at).toString(),
  }))
const shown = async () => {
  const sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
  while ((await deliverDue(app, sender)) > 0);
  return sandbox.messages(sandbox.channels.negotiations).map((message) => JSON.stringify(message.embeds))
}

test('a page that takes off, falls silent, and is reported blocked: each is said when it can be known, and no more than is known', async () => {
  expect(await liveUntil(took)).toEqual([])

  const rising = await liveUntil(blocked)
  expect(new Set(rising.map(({ kind }) => kind))).toEqual(new Set(['follower-jump']))
  expect(Temporal.Instant.from(rising[0]!.at).since(took).total('hours')).toBeLessThan(3)
  expect(rising.length).toBeLessThanOrEqual(7)
  expect((await shown())[0]).toMatch(
    /ia-stories\.example is gaining followers fast.*2,\d{3} → 2,\d{3}\S* followers \(\d+% more\)/,
  )

  // Its owner's word reaches the press before a silence can be told from a pause.
  app.clock.at = blocked.add({ hours: 5 })
  const report = article({
    title: 'Instagram blocks IATSE Stories account from posting',
    text: 'The account IATSE Stories, with over 70,000 followers, says it was blocked from posting because it grew too fast.',
  })
  await ingestBatch(app, batchOf([posted(report)], { cursorKey: 'none' }), await currentWatching(app, null))
  const reported = (await shown()).at(-1)
  expect(reported).toMatch(/Account blocked or restored/)
  expect(reported).toMatch(/Reported/i)

  const silent = await liveUntil(blocked.add({ hours: 72 }))
  expect(silent.filter(({ kind }) => kind === 'account-silent')).toHaveLength(1)
  const text = (await shown()).find((message) => message.includes('has gone quiet'))
  expect(text).toMatch(/No new post of \S*@ia-stories\.example visible since .*; a limit, a pause, or our access/)
  expect(text).toMatch(/Followers.*7\d,\d{3}, \d\d,\d{3} \(\d[\d,]*%\) more than/)
  expect(text).not.toMatch(/block/)
})

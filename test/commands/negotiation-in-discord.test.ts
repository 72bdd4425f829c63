import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Gateway } from '../../src/discord/client.ts'
import { createRest, createSender } from '../../src/discord/send.ts'
import type { ChannelId, GuildId } from '../../src/model/ids.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { runTick } from '../../src/pipeline/schedule.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { addWatch } from '../../src/store/watches.ts'
import { article, batchOf, openTestApp, posted, type TestApp } from '../support/app.ts'
import { connectBot } from '../support/bot.ts'
import { createSchemaCheck, noSchema, openapi } from '../support/discord-schema.ts'

let app: TestApp
let sandbox: Sandbox
let gateway: Gateway
beforeEach(async () => {
  app = await openTestApp()
  app.clock.at = Temporal.Now.instant()
  sandbox = await startSandbox({ now: () => app.clock.at, rateLimits: false })
  gateway = await connectBot(app, sandbox)
})
afterEach(async () => {
  await gateway.close()
  await app.close()
  await sandbox.close()
})

const type = (text: string) => sandbox.runCommand(sandbox.channels.negotiations, text)
const deliver = async () => {
  while ((await deliverDue(app, createSender(createRest(sandbox.apiUrl, sandbox.token)))) > 0);
}
const dateIn = (days: number) => app.clock.at.toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString()
const events = async () => {
  const rest = createRest(sandbox.apiUrl, sandbox.token)
  return (await rest.get(`/guilds/${sandbox.guildId}/scheduled-events`)) as {
    name: string
    scheduled_start_time: string
  }[]
}

test('a contract’s end becomes an event of the server, and an extension moves it', async () => {
  await type('/negotiation add agreement:Basic Agreement union:IATSE employer:AMPTP')
  await type(`/negotiation expiry negotiation:Basic Agreement date:${dateIn(20)} time:17:00 zone:UTC event:true`)
  await deliver()
  expect(await events()).toMatchObject([{ name: 'Basic Agreement: the contract expires' }])
  await type(`/negotiation expiry negotiation:Basic Agreement date:${dateIn(40)} time:17:00 zone:UTC`)
  await deliver()
  const [event, ...others] = await events()
  expect(others).toEqual([])
  expect(Temporal.Instant.from(event!.scheduled_start_time).toString()).toBe(`${dateIn(40)}T17:00:00Z`)
})

test('an expiry that is taken back takes its event along, or moves it back; a new one is an event again', async () => {
  const startsAt = async () => (await events()).map((event) => event.scheduled_start_time.slice(0, 10))
  await type('/negotiation add agreement:Basic Agreement union:IATSE employer:AMPTP')
  await type(`/negotiation expiry negotiation:Basic Agreement date:${dateIn(20)} time:17:00 zone:UTC event:true`)
  await deliver()
  await type(`/negotiation expiry negotiation:Basic Agreement date:${dateIn(40)} time:17:00 zone:UTC`)
  await deliver()
  await type('/negotiation undo negotiation:Basic Agreement')
  await deliver()
  expect(await startsAt()).toEqual([dateIn(20)])
  await type('/negotiation undo negotiation:Basic Agreement')
  await deliver()
  expect(await startsAt()).toEqual([])
  await type(`/negotiation expiry negotiation:Basic Agreement date:${dateIn(30)} time:17:00 zone:UTC event:true`)
  await deliver()
  expect(await startsAt()).toEqual([dateIn(30)])
})

test('a countdown is posted where the negotiation was opened, and pings nobody', async () => {
  await type('/settings ping role:@strike-captains')
  await type('/negotiation add agreement:Basic Agreement union:IATSE employer:AMPTP')
  await type(`/negotiation expiry negotiation:Basic Agreement date:${dateIn(20)} time:00:01 zone:UTC`)
  app.clock.at = Temporal.Instant.from(`${dateIn(6)}T00:01:30Z`)
  await runTick(app)
  await deliver()
  const [said] = sandbox.messages(sandbox.channels.negotiations).filter((message) => message.wire.type === 0)
  expect(said?.embeds[0]?.title).toBe('Basic Agreement: the contract expires in 14 days')
  expect(JSON.stringify(said?.wire)).not.toContain('<@&')
})

test('every answer of these commands is valid by Discord’s own schema', async ({ skip }) => {
  if (openapi === null) return skip(noSchema)
  for (const text of [
    '/negotiation add agreement:Basic Agreement union:IATSE employer:AMPTP locals:44, 80 unit:Crews of film and television',
    '/negotiation stage negotiation:Basic Agreement stage:talks link:https://union.example/a',
    `/negotiation expiry negotiation:Basic Agreement date:${dateIn(20)} time:17:00 zone:UTC event:true`,
    '/negotiation compare negotiation:Basic Agreement agreement:Area Standards terms:3% a year',
    '/negotiation show',
    '/negotiation show negotiation:Basic Agreement',
    '/timeline',
    '/timeline export:CSV',
    '/negotiation undo negotiation:Basic Agreement',
    '/vote open title:Strike vote rule:iatse-authorization-cast locals:44:56 600:76',
    '/vote count vote:Strike vote local:44 eligible:100 yes:80 no:10 closed:true',
    '/vote show vote:Strike vote',
    '/vote publish vote:Strike vote',
    '/feedback',
  ])
    expect(await type(text), text).toMatchObject({ kind: 'message' })
  await deliver()
  const check = createSchemaCheck(openapi)
  const sent = sandbox.requests().filter((request) => request.body !== null)
  expect(sent.length).toBeGreaterThan(14)
  for (const request of sent)
    expect(check(request.method, request.path, request.body), `${request.method} ${request.path}`).toEqual([])
  expect(app.lines.filter(({ level }) => level === 'error')).toEqual([])
})

test('“Wrong” under an alert asks for the type, and the answer corrects the alert in place', async () => {
  await type('/settings ping role:@strike-captains')
  const origin = 'https://callsheet.example'
  await addWatch(
    app.store,
    {
      guildId: sandbox.guildId as GuildId,
      channelId: sandbox.channels.negotiations as ChannelId,
      campaignId: null,
      query: 'IATSE',
      speaksFor: null,
      targets: [{ source: 'feed', address: `${origin}/feed` }],
    },
    app.now(),
  )
  const news = article({ title: 'IATSE crews go on strike', text: 'Members of IATSE went on strike on Monday.' })
  await ingestBatch(app, batchOf([posted(news)], { cursorKey: 'none' }), await currentWatching(app, null))
  await deliver()
  const alert = () =>
    sandbox.messages(sandbox.channels.negotiations).find(({ embeds }) => embeds[0]?.title?.includes('IATSE'))
  const { id } = alert()!.wire
  const asked = await sandbox.pressButton(id, 'feedback:wrong 1')
  if (asked.kind !== 'message') throw new Error(`answered by ${asked.kind}`)
  await sandbox.pressButton(asked.message.wire.id, 'feedback:type 1 strike_notice')
  await deliver()
  expect(alert()?.embeds[0]?.title).toBe('Strike date or notice set: IATSE')
  expect(JSON.stringify(alert()?.embeds)).toContain('Corrected by an organizer')
  expect(JSON.stringify(await sandbox.pressButton(id, 'feedback:right 1', sandbox.memberId))).toContain('Manage Server')
})

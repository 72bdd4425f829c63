import { afterEach, beforeEach, expect, test } from 'vitest'
import { stageAt } from '../../src/aggregate/record.ts'
import type { Post } from '../../src/model/post.ts'
import { setExpiry } from '../../src/pipeline/record.ts'
import { runTick } from '../../src/pipeline/schedule.ts'
import { writeGuild } from '../../src/store/guilds.ts'
import { readLastChange, undoEntered } from '../../src/store/negotiation-changes.ts'
import { type NewNegotiation, readNegotiations } from '../../src/store/negotiations.ts'
import { article, guildId, memberPost, noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { iatse, openNegotiation } from '../support/negotiations.ts'
import { arrive } from '../support/posts.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const open = (more: Partial<NewNegotiation> = {}) => openNegotiation(app, { unionLocals: ['80', '871'], ...more })
const ingest = (...posts: Post[]) => arrive(app, ...posts)
const hosts = ['callsheet.example', 'harbor-courier.example', 'third.example', 'union.example']
const targets = hosts.map((host) => ({ source: 'feed', address: `https://${host}/feed` }) as const)
/** A watch on words in the feeds that the guild follows. */
const follow = (query: string) => watchFor(app, query, { targets })
const stages = async () =>
  (await readNegotiations(app.store, guildId)).map(({ record }) => stageAt(record, app.now())?.stage ?? null)
const onlyOne = async () => (await readNegotiations(app.store, guildId))[0]!

const deal = {
  title: 'IATSE and AMPTP reach tentative agreement on new three-year contract',
  text: 'IATSE and the AMPTP have reached a tentative agreement on a three-year contract covering 40,000 film and television workers, the union said.',
}
const dealElsewhere = {
  title: 'Strike averted: IATSE, studios strike tentative deal hours before deadline',
  text: 'A tentative deal between IATSE and the AMPTP was reached on Saturday. Crews will stay on the job while members vote on the contract.',
  host: 'harbor-courier.example',
}

test('one outlet and many members leave the record alone; a second independent outlet moves it', async () => {
  await open()
  await follow('IATSE')
  await ingest(
    article(deal),
    ...['my steward says so', 'everybody says so'].map((why) =>
      memberPost(`IATSE and AMPTP reached a tentative agreement, ${why}`),
    ),
  )
  expect(await stages()).toEqual([null])
  await ingest(article(dealElsewhere))
  expect(await stages()).toEqual(['tentative-agreement'])
})

test('a change names the story that made it, and no member', async () => {
  await open()
  await follow('IATSE')
  await ingest(article(deal), article(dealElsewhere))
  const rows = await app.store.selectFrom('negotiation_changes').selectAll().execute()
  expect(rows).toMatchObject([{ made_by: 'story', event_type: 'tentative_agreement', undone_at: null, story_id: 1 }])
  expect(Object.keys(rows[0]!).filter((column) => /user|member|author/.test(column))).toEqual([])
})

test('a denial by the union takes the change back, and it stays in the record as undone', async () => {
  await open()
  const target = { source: 'feed', address: 'https://union.example/feed' } as const
  await follow('IATSE')
  await watchFor(app, 'feed:https://union.example/feed', { speaksFor: iatse, targets: [target] })
  await ingest(article(deal), article(dealElsewhere))
  expect(await stages()).toEqual(['tentative-agreement'])
  const denial = article({
    title: 'IATSE: no tentative agreement with AMPTP',
    text: 'IATSE has not reached a tentative agreement with the AMPTP. Reports of a new three-year contract are false.',
    host: 'union.example',
  })
  await ingest(denial)
  expect(await stages()).toEqual([null])
  const { record } = await onlyOne()
  expect(record.changes).toMatchObject([{ stage: 'tentative-agreement', undone: { by: { kind: 'story' } } }])
})

test('what an organizer took back stays so, whatever else is reported of that story', async () => {
  const id = await open()
  await follow('IATSE')
  await ingest(article(deal), article(dealElsewhere))
  const last = await readLastChange(app.store, id)
  await app.store.transaction().execute((tx) => undoEntered(tx, id, last!.key, app.now()))
  await ingest(article({ ...dealElsewhere, host: 'third.example', text: `${dealElsewhere.text} Details will follow.` }))
  expect(await stages()).toEqual([null])
})

test('a story of another union, and of a local that is not covered, is not this negotiation’s', async () => {
  await open()
  await follow('strike')
  const starbucks = 'Starbucks Workers United and Starbucks reach tentative agreement to end strike'
  const local = 'Stagehands of IATSE Local 9001 go on strike at the harbor stage'
  await ingest(
    article({ title: starbucks, text: 'The union and the company reached a tentative agreement.' }),
    article({
      title: starbucks,
      text: 'A tentative agreement was reached late at night.',
      host: 'harbor-courier.example',
    }),
    article({ title: local, text: 'Members of IATSE Local 9001 walked off the job on strike today.' }),
    article({
      title: `${local} today`,
      text: 'A strike of Local 9001 began this morning.',
      host: 'harbor-courier.example',
    }),
  )
  expect(await stages()).toEqual([null])
})

test('of two negotiations of the same parties neither is changed unless the words tell which', async () => {
  await open()
  await open({ agreement: 'Area Standards Agreement' })
  await follow('IATSE')
  await ingest(article(deal), article(dealElsewhere))
  expect(await stages()).toEqual([null, null])
})

const zone = 'America/Los_Angeles'
const expiresAt = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`)
const countdowns = async () =>
  (await app.store.selectFrom('outbox').select(['body', 'created_at']).orderBy('id').execute()).flatMap((row) => {
    const { alert } = JSON.parse(row.body)
    return alert?.kind === 'countdown' ? [`${alert.left.count} ${alert.left.unit}`] : []
  })
/** Ticks at every minute of a span, as the program does. */
async function tickThrough(from: Temporal.Instant, to: Temporal.Instant, stepMinutes: number): Promise<void> {
  for (let at = from; Temporal.Instant.compare(at, to) <= 0; at = at.add({ minutes: stepMinutes })) {
    app.clock.at = at
    await runTick(app)
  }
}

test('a contract’s end is counted down by days and, on the last day, by the hour, each once', async () => {
  await writeGuild(app.store, { id: guildId, zone, alertChannelId: null, pingRoleId: null })
  await open()
  app.clock.at = Temporal.Instant.from('2021-05-20T12:00:00Z')
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-07-31T23:59'), url: null, inCalendar: false })
  await tickThrough(app.now(), Temporal.Instant.from('2021-07-30T12:00:00Z'), 6 * 60)
  await tickThrough(app.now(), Temporal.Instant.from('2021-08-01T10:00:00Z'), 10)
  const hours = Array.from({ length: 24 }, (_, hour) => `${23 - hour} hours`)
  expect(await countdowns()).toEqual([...[60, 30, 14, 7, 3, 1].map((days) => `${days} days`), ...hours])
  expect(await stages()).toEqual(['expired-working'])
})

test('an expiry entered late is not counted down backwards, and one missed for long is not told late', async () => {
  await open()
  app.clock.at = Temporal.Instant.from('2021-07-20T12:00:00Z')
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-07-31T23:59'), url: null, inCalendar: false })
  await runTick(app)
  expect(await countdowns()).toEqual([])
  app.clock.at = Temporal.Instant.from('2021-07-27T12:00:00Z')
  await runTick(app)
  expect(await countdowns()).toEqual([])
})

test('with a deal nobody is told that the old contract ends', async () => {
  await open()
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-10-30T23:59'), url: null, inCalendar: false })
  await follow('IATSE')
  await ingest(article(deal), article(dealElsewhere))
  await tickThrough(noon.add({ hours: 24 * 15 }), noon.add({ hours: 24 * 28 }), 240)
  expect(await countdowns()).toEqual([])
  expect(await stages()).toEqual(['tentative-agreement'])
})

test('an extension takes back that the contract had expired, and counts down anew', async () => {
  await writeGuild(app.store, { id: guildId, zone, alertChannelId: null, pingRoleId: null })
  await open()
  app.clock.at = Temporal.Instant.from('2021-07-30T12:00:00Z')
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-07-31T23:59'), url: null, inCalendar: false })
  app.clock.at = Temporal.Instant.from('2021-08-01T08:00:00Z')
  await runTick(app)
  expect(await stages()).toEqual(['expired-working'])
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-09-10T23:59'), url: null, inCalendar: false })
  expect(await stages()).toEqual([null])
  app.clock.at = expiresAt('2021-09-07T23:59').toInstant()
  await runTick(app)
  expect(await countdowns()).toEqual(['0 hours', '3 days'])
})

test('a restart repeats no countdown', async () => {
  await open()
  app.clock.at = Temporal.Instant.from('2021-05-20T12:00:00Z')
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-07-31T23:59'), url: null, inCalendar: false })
  app.clock.at = expiresAt('2021-07-28T23:59').toInstant()
  await runTick(app)
  await app.store.updateTable('outbox').set({ state: 'sent', message_id: '1200000000000000001' }).execute()
  await runTick(app)
  app.clock.at = app.clock.at.add({ minutes: 1 })
  await runTick(app)
  expect(await countdowns()).toEqual(['3 days'])
})

test('a day of twenty-five hours is counted by all of its hours, and days by the wall clock', async () => {
  await writeGuild(app.store, { id: guildId, zone, alertChannelId: null, pingRoleId: null })
  await open()
  await setExpiry(app, await onlyOne(), { expiresAt: expiresAt('2021-11-07T23:00'), url: null, inCalendar: false })
  // Clocks in Los Angeles went back on 7 November 2021 at 02:00.
  await tickThrough(noon.add({ hours: 24 * 20 }), expiresAt('2021-11-06T12:00').toInstant(), 60)
  await tickThrough(app.now(), expiresAt('2021-11-08T00:00').toInstant(), 30)
  const hours = Array.from({ length: 25 }, (_, hour) => `${24 - hour} hours`)
  expect(await countdowns()).toEqual([...[14, 7, 3, 1].map((days) => `${days} days`), ...hours])
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeSpikeState } from '../../src/aggregate/spikes/codec.ts'
import { createRest, createSender } from '../../src/discord/send.ts'
import type { ChannelId, WatchId } from '../../src/model/ids.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { evaluateWatches } from '../../src/pipeline/evaluate.ts'
import { endWatch } from '../../src/pipeline/spikes.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { writeGuild } from '../../src/store/guilds.ts'
import { readSpikeStates, writeSensitivity } from '../../src/store/spikes.ts'
import { guildId, noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { learn, minutePasses, minutesPass, saying, tag } from '../support/minutes.ts'

let app: TestApp
let sandbox: Sandbox
let watch: WatchId
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  app = await openTestApp({ DISCORD_API_URL: sandbox.apiUrl })
  watch = await watchFor(app, '#IALivingWage', {
    channelId: sandbox.channels.negotiations as ChannelId,
    targets: [tag],
  })
})
afterEach(async () => {
  await app.close()
  await sandbox.close()
})

const said = () => sandbox.messages(sandbox.channels.negotiations)
const deliver = async () => {
  const sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
  while ((await deliverDue(app, sender)) > 0);
}
const queued = () => app.store.selectFrom('outbox').selectAll().execute()
/** Twenty posts an hour, one each three minutes. */
const usual = (minute: number) => (minute % 3 === 0 ? saying(1) : [])
const burst = (minute: number) => [...usual(minute), ...saying(4)]

test('a spike is one message, which is edited as it grows and once it has ended', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 10, usual)
  await minutesPass(app, 15, burst)
  await deliver()
  expect(said()).toHaveLength(1)
  const begun = said()[0]!.embeds[0]!
  expect(begun.title).toContain('taking off')
  expect(JSON.stringify(begun)).toContain('still going on')

  await minutesPass(app, 45, burst)
  await minutesPass(app, 150, usual)
  await deliver()
  const over = said()[0]!.embeds[0]!
  expect(over.title).toContain('now over')
  expect(JSON.stringify(over)).toMatch(/peak .* ended/)
})

test('the end of a spike is said once, in reply to its first message, and pings nobody', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 15, burst)
  await deliver()
  await minutesPass(app, 45, burst)
  await minutesPass(app, 150, usual)
  await deliver()
  await minutesPass(app, 30, usual)
  await deliver()
  const [first, reply, ...more] = said()
  expect(more).toEqual([])
  expect(reply?.wire.message_reference?.message_id).toBe(first?.id)
  expect(reply?.content).toMatch(/a spike, now over\n\*\*[\d,]+ posts\*\* in an hour.*\nbegan .* ended /)
  expect(reply?.content).not.toContain('<@&')
  expect(reply?.content).not.toContain('http')
})

test('a watch that is removed while it takes off ends its message, which says that the rest is not known', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 15, burst)
  await deliver()
  await endWatch(app, guildId, watch)
  await minutesPass(app, 90, usual)
  await deliver()
  expect(said()).toHaveLength(1)
  const text = JSON.stringify(said()[0]?.embeds)
  expect(text).toMatch(/a spike, no longer watched.*how it went on is not known/)
  expect(text).not.toContain('still going on')
})

test('a spike that had ended before its watch was removed stays as it was told', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 15, burst)
  await minutesPass(app, 150, usual)
  const before = await queued()
  await endWatch(app, guildId, watch)
  expect(await queued()).toEqual(before)
})

test('it says whose voices they are, in which words, and how they sound', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 10, usual)
  await minutesPass(app, 15, (minute) => [
    ...usual(minute),
    ...saying(4, {}, 'Terrible, awful #IALivingWage #StageNine'),
  ])
  await deliver()
  const text = JSON.stringify(said()[0]?.embeds)
  expect(text).toMatch(/From \d+ accounts/)
  expect(text).toContain('stagenine')
  expect(text).toMatch(/\d+% negative/)
  expect(text).toContain('First post')
})

test('one post that travels is told from many voices', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 10, usual)
  const [first] = saying(1)
  if (first?.kind !== 'post') throw new Error('no post')
  await minutePasses(app, [first])
  await minutesPass(app, 15, () => saying(5, { replyTo: first.post.uri }))
  await deliver()
  expect(JSON.stringify(said()[0]?.embeds)).toMatch(/[6-9]\d% from one post|over 99% from one post/)
})

test('reposts alone are reach, and no spike', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  const [first] = saying(1)
  if (first?.kind !== 'post') throw new Error('no post')
  await minutePasses(app, [first])
  await minutesPass(app, 20, (minute) => [...usual(minute), ...saying(10, { repostOf: first.post.uri })])
  expect(await queued()).toEqual([])
})

test('an account that posts a hundred times is no spike', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 20, (minute) => [
    ...usual(minute),
    ...saying(6, { author: { id: 'did:plc:loud', handle: null } }),
  ])
  expect(await queued()).toEqual([])
})

test('a thousand old posts read at once are no spike', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutePasses(
    app,
    saying(1000).map((event) => ({ ...event, imported: true })),
  )
  await minutesPass(app, 20, usual)
  expect(await queued()).toEqual([])
})

test('after an outage of ours what was said meanwhile comes in a heap, and is no spike; the minutes are not zero', async () => {
  await learn(app, watch, { days: 10, perHour: 60 })
  const steady = () => saying(1)
  await minutesPass(app, 10, steady)
  const awayFrom = app.clock.at
  // The stream is broken off for an hour, while the minutes go on.
  for (let minute = 0; minute < 60; minute++) await minutePasses(app, [], false)
  await minutePasses(app, meanwhile(awayFrom))
  await minutesPass(app, 40, steady)
  expect(await queued()).toEqual([])
})

test('after the program was down what was said meanwhile is no spike either', async () => {
  await learn(app, watch, { days: 10, perHour: 60 })
  const steady = () => saying(1)
  await minutesPass(app, 10, steady)
  const awayFrom = app.clock.at
  app.clock.at = app.clock.at.add({ hours: 1 })
  await minutePasses(app, meanwhile(awayFrom))
  await minutesPass(app, 40, steady)
  expect(await queued()).toEqual([])
})

test('a stream that catches up slowly after an outage looks like no spike', async () => {
  await learn(app, watch, { days: 10, perHour: 60 })
  const steady = () => saying(1)
  await minutesPass(app, 10, steady)
  const awayFrom = app.clock.at
  app.clock.at = awayFrom.add({ hours: 4 })
  // Six minutes of what was said come in each minute, until the stream has come up to now.
  const catchUp = 48
  for (let step = 0; step < catchUp; step++)
    await minutePasses(app, meanwhile(awayFrom.add({ minutes: step * 6 })).slice(0, 6))
  await minutesPass(app, 40, steady)
  expect(await queued()).toEqual([])
})

test('posts that their network held up for an hour are no spike, though we were reading all the time', async () => {
  await learn(app, watch, { days: 10, perHour: 60 })
  const steady = () => saying(1)
  await minutesPass(app, 10, steady)
  const heldFrom = app.clock.at
  for (let minute = 0; minute < 60; minute++) await minutePasses(app)
  await minutePasses(app, meanwhile(heldFrom))
  await minutesPass(app, 40, steady)
  expect((await queued()).filter((row) => row.dedupe_key.startsWith('spike'))).toEqual([])
})

/** A post a minute for an hour, all read later. */
const meanwhile = (from: Temporal.Instant) =>
  Array.from({ length: 60 }, (_, minute) => saying(1, { publishedAt: from.add({ minutes: minute }) })).flat()

test('a silence is told once, and only of time that was read', async () => {
  await learn(app, watch, { days: 14, perHour: 2 })
  app.clock.at = noon
  await minutePasses(app, saying(1))
  for (let minute = 0; minute < 20 * 60; minute++) await minutePasses(app)
  const rows = await queued()
  expect(rows.map((row) => row.dedupe_key)).toEqual([expect.stringMatching(/^drop /)])
  await deliver()
  expect(JSON.stringify(said()[0]?.embeds)).toMatch(/gone quiet.*Usually about \d+ posts a day; none for \d+ h/)
})

test('an outage of ours is no silence', async () => {
  await learn(app, watch, { days: 14, perHour: 2 })
  await minutePasses(app, saying(1))
  for (let minute = 0; minute < 20 * 60; minute++) await minutePasses(app, [], false)
  expect(await queued()).toEqual([])
})

test('a watch that is off, or still learning, says nothing', async () => {
  await minutesPass(app, 30, burst)
  await learn(app, watch, { days: 10, perHour: 20 })
  await writeSensitivity(app.store, { kind: 'watch', id: watch }, 'off')
  await minutesPass(app, 30, burst)
  expect(await queued()).toEqual([])
})

test('a restart in the middle of an episode goes on where it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-'))
  const file = join(folder, 'callboard.db')
  let again = await openTestApp({}, file)
  const id = await watchFor(again, '#IALivingWage', { targets: [tag] })
  await learn(again, id, { days: 10, perHour: 20 })
  await minutesPass(again, 15, burst)
  const { at } = again.clock
  await again.close()
  again = await openTestApp({}, file)
  again.clock.at = at
  await minutesPass(again, 15, burst)
  await minutesPass(again, 150, usual)
  const rows = await again.store.selectFrom('outbox').select(['dedupe_key', 'body']).execute()
  await again.close()
  rmSync(folder, { recursive: true })
  expect(rows).toHaveLength(1)
  expect(JSON.parse(rows[0]!.body)).toMatchObject({ alert: { kind: 'spike', endedAt: expect.any(String) } })
})

test('a minute that fails to be written is taken in again, and told once', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  await minutesPass(app, 10, burst)
  const before = await queued()
  const [row] = await app.store.selectFrom('spike_states').selectAll().execute()
  // As if the last transactions had been lost in a crash, and with them nothing that was told.
  await app.store.updateTable('spike_states').set({ state: row!.state }).execute()
  await evaluateWatches(app)
  await evaluateWatches(app)
  expect(await queued()).toEqual(before)
})

test('a post that its author took back is no longer shown as what began it', async () => {
  await learn(app, watch, { days: 10, perHour: 20 })
  const [first] = saying(1)
  if (first?.kind !== 'post') throw new Error('no post')
  await minutePasses(app, [first, ...saying(4)])
  await minutesPass(app, 10, () => saying(5))
  await deliver()
  const url = first.post.url!
  expect(JSON.stringify(said()[0]?.embeds)).toContain(url)
  await minutePasses(app, [{ kind: 'delete', uri: first.post.uri }])
  await deliver()
  expect(said()).toHaveLength(1)
  expect(JSON.stringify(said()[0]?.embeds)).not.toContain(url)
})

test('one of several sources that can’t be read hides no spike in the others', async () => {
  const server = { source: 'mastodon', address: 'https://social.example/tags/ialivingwage' } as const
  const id = await watchFor(app, '#ialivingwage #strike', { targets: [tag, server] })
  await learn(app, id, { days: 10, perHour: 20 })
  await minutesPass(app, 20, () => saying(5, {}, 'Enough #IALivingWage #strike'))
  expect((await queued()).map((row) => row.dedupe_key)).toContainEqual(
    expect.stringMatching(new RegExp(`^spike watch ${id} `)),
  )
})

test('a source that was not read lengthens no silence, and its end is not told as one', async () => {
  const server = { source: 'mastodon', address: 'https://social.example/tags/ialivingwage' } as const
  const id = await watchFor(app, '#ialivingwage #strike', { targets: [tag, server] })
  await learn(app, id, { days: 14, perHour: 2 })
  await writeSensitivity(app.store, { kind: 'watch', id: watch }, 'off')
  await minutePasses(app, saying(1, {}, 'Enough #IALivingWage #strike'))
  for (let minute = 0; minute < 20 * 60; minute++) await minutePasses(app)
  await app.store
    .updateTable('targets')
    .set({ last_success_at: app.now().epochMilliseconds, next_read_at: app.now().epochMilliseconds + 3_600_000 })
    .execute()
  for (let minute = 0; minute < 10; minute++) await minutePasses(app)
  expect(await queued()).toEqual([])
})

test('what has not been heard of for a week is waited for no longer: the rest is learned', async () => {
  const server = { source: 'mastodon', address: 'https://social.example/tags/ialivingwage' } as const
  const id = await watchFor(app, '#ialivingwage #strike', { targets: [tag, server] })
  const covered = async () => {
    const state = (await readSpikeStates(app.store, [{ kind: 'watch', id }])).get(`watch ${id}`)
    return state === undefined ? 0 : decodeSpikeState(state.state).coveredMinutes
  }
  await minutesPass(app, 5, () => saying(1))
  expect(await covered()).toBe(0)
  app.clock.at = app.clock.at.add({ hours: 7 * 24 })
  await minutesPass(app, 15, () => saying(1))
  expect(await covered()).toBeGreaterThan(5)
})

test('the hours of a watch are those of its guild’s zone, in summer and in winter', async () => {
  await writeGuild(app.store, { id: guildId, zone: 'America/Los_Angeles', alertChannelId: null, pingRoleId: null })
  const offset = async () => {
    const state = (await readSpikeStates(app.store, [{ kind: 'watch', id: watch }])).get(`watch ${watch}`)
    return decodeSpikeState(state!.state).offsetMinutes / 60
  }
  await minutesPass(app, 3, usual)
  expect(await offset()).toBe(-7)
  app.clock.at = Temporal.Instant.from('2021-11-08T12:00Z')
  await minutesPass(app, 3, usual)
  expect(await offset()).toBe(-8)
})

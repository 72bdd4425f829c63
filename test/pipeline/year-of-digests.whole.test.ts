import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REST } from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastDueAt, nextDueAt } from '../../src/aggregate/digest/schedule.ts'
import { createSender } from '../../src/discord/send.ts'
import type { DigestSchedule } from '../../src/model/digest.ts'
import type { ChannelId, DigestId } from '../../src/model/ids.ts'
import type { Message } from '../../src/model/message.ts'
import type { Span } from '../../src/model/span.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { serveDigests } from '../../src/pipeline/digest.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { addDigest } from '../../src/store/digests.ts'
import { fromJson } from '../../src/store/values.ts'
import { guildId, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { arrive, post } from '../support/posts.ts'

/** A morning, and a time that the spring change skips and the autumn one repeats. */
const times = {
  'America/New_York': ['09:00', '02:15'],
  'Europe/London': ['09:00', '01:30'],
  'Australia/Sydney': ['09:00', '02:15'],
  'Australia/Lord_Howe': ['09:00', '02:15'],
  UTC: ['09:00', '02:15'],
} as const
type Zone = keyof typeof times
const zones = Object.keys(times) as Zone[]

const start = Temporal.Instant.from('2026-01-01T15:07Z')
const end = start.add({ hours: 365 * 24 })

/** The year's clock changes of all zones, in order. */
const edges = zones.flatMap(changesOf).sort(Temporal.Instant.compare)

function changesOf(zone: Zone): Temporal.Instant[] {
  const changes: Temporal.Instant[] = []
  let at = start.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at !== null && Temporal.Instant.compare(at.toInstant(), end) < 0) {
    changes.push(at.toInstant())
    at = at.getTimeZoneTransition('next')
  }
  return changes
}

/** Half an hour a tick; five minutes in the three hours around a clock change. */
function nextTick(at: Temporal.Instant): Temporal.Instant {
  const near = edges.some((edge) => Math.abs(edge.since(at).total('minutes')) <= 180)
  return at.add({ minutes: near ? 5 : 30 })
}

/** A digest that stands in the channel. */
type Said = { readonly window: Span; readonly posts: number; readonly at: Temporal.Instant }

let sandbox: Sandbox
let directory: string
/** By the digest's number, in the order they were said. */
let saidBy: Map<DigestId, Said[]>
const digestIds = new Map<string, DigestId>()
let messages = 0
let posted = 0

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'callboard-year-'))
  let now = start
  sandbox = await startSandbox({ now: () => now, rateLimits: false })
  // A year in a minute is more a second than a client may send to Discord.
  const rest = new REST({ api: sandbox.apiUrl, version: '10', globalRequestsPerSecond: 1e6 })
  const sender = createSender(rest.setToken(sandbox.token))
  const open = async () => {
    // What was said is kept for the whole year, to be looked at in the end.
    const opened = await openTestApp({ TEXT_RETENTION_DAYS: '3650' }, join(directory, 'callboard.db'))
    return Object.assign(opened, { now: () => now })
  }
  let app = await open()
  await setUp(app)
  let nextEdge = 0
  while (Temporal.Instant.compare(now, end) < 0) {
    const edge = edges[nextEdge]
    if (edge !== undefined && Temporal.Instant.compare(now, edge) >= 0) {
      // Closed before the change is noticed, opened after it: what fell due meanwhile is due at the first tick.
      await app.close()
      now = now.add({ minutes: 10 })
      app = await open()
      await arrive(app, post(`edge${nextEdge}`, now))
      posted++
      while (edges[nextEdge] !== undefined && Temporal.Instant.compare(now, edges[nextEdge]!) >= 0) nextEdge++
    }
    await serveDigests(app)
    while ((await deliverDue(app, sender)) > 0);
    now = nextTick(now)
  }
  saidBy = await readSaidDigests(app)
  messages = sandbox.messages(sandbox.channels.digests).length
  await app.close()
}, 1_800_000)

afterAll(async () => {
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

const scheduleOf = (zone: Zone, timeOfDay: string): DigestSchedule => ({ cadence: 'daily', timeOfDay, zone })

async function setUp(app: TestApp): Promise<void> {
  await watchFor(app, '#CrewTalk')
  for (const zone of zones)
    for (const time of times[zone]) {
      const schedule = scheduleOf(zone, time)
      const due = { nextDueAt: nextDueAt(schedule, app.now()), coveredTo: lastDueAt(schedule, app.now()) }
      const channelId = sandbox.channels.digests as ChannelId
      const id = await addDigest(app.store, { guildId, channelId, campaignId: null, sections: null, schedule, ...due })
      digestIds.set(`${zone} ${time}`, id)
    }
}

/** What was queued once, with the moment at which it appeared in the channel. */
async function readSaidDigests(app: TestApp): Promise<Map<DigestId, Said[]>> {
  const shownAt = new Map(sandbox.messages(sandbox.channels.digests).map(({ id, wire }) => [id, wire.timestamp]))
  const rows = await app.store.selectFrom('outbox').selectAll().where('revises', 'is', null).orderBy('id').execute()
  const said = rows.flatMap(({ body, dedupe_key, message_id }) => {
    const message = fromJson<Message>(body)
    const timestamp = shownAt.get(message_id ?? '')
    if (message.kind !== 'digest' || timestamp === undefined) return []
    const { digest } = message
    const posts = digest.quiet ? 0 : Number.parseInt(String(digest.headline[0]), 10)
    const id = Number(dedupe_key.split(' ')[1]) as DigestId
    return [{ id, window: digest.span, posts, at: Temporal.Instant.from(timestamp) }]
  })
  return Map.groupBy(said, ({ id }) => id)
}

test('every message of the channel is a digest, and every digest one message', () => {
  expect([...saidBy.values()].flat()).toHaveLength(messages)
  expect(edges).toHaveLength(8)
  expect(posted).toBeGreaterThanOrEqual(4)
})

describe.for(zones.flatMap((zone) => times[zone].map((time) => [zone, time] as const)))('%s at %s', ([zone, time]) => {
  const said = () => saidBy.get(digestIds.get(`${zone} ${time}`)!)!
  const dueTimes = () => said().map(({ window }) => window.to.toZonedDateTimeISO(zone))

  test('one digest each local date, none twice, none missed', () => {
    const dates = dueTimes().map((due) => due.toPlainDate().toString())
    const first = Temporal.PlainDate.from(dates[0]!)
    expect(dates).toEqual(dates.map((_, index) => first.add({ days: index }).toString()))
    expect(dates.length).toBeGreaterThanOrEqual(364)
  })

  test('at its local hour, later only where the clock skips it, and said within minutes', () => {
    const skipped = dueTimes().filter((due) => due.toPlainTime().toString({ smallestUnit: 'minute' }) !== time)
    const skips = zone !== 'UTC' && time !== '09:00' ? 1 : 0
    expect(skipped).toHaveLength(skips)
    for (const due of skipped) expect(due.subtract({ hours: 2 }).offset).not.toBe(due.offset)
    for (const { window, at } of said()) expect(window.to.until(at).total('minutes')).toBeLessThanOrEqual(40)
  })

  test('windows adjoin, and count every post once', () => {
    for (const [index, { window }] of said().entries())
      if (index > 0) expect(window.from.equals(said()[index - 1]!.window.to)).toBe(true)
    expect(said().reduce((sum, { posts }) => sum + posts, 0)).toBe(posted)
  })
})

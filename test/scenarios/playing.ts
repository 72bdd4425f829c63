import { setTimeout as wait } from 'node:timers/promises'
import { negotiation } from '../../commands/negotiation.ts'
import { watch } from '../../commands/watch.ts'
import { stageAt } from '../../src/aggregate/record.ts'
import type { App } from '../../src/app.ts'
import { claimsOf } from '../../src/model/alert.ts'
import type { EventType, Standing } from '../../src/model/negotiation.ts'
import type { NegotiationStage } from '../../src/model/record.ts'
import { serveCountdowns } from '../../src/pipeline/countdown.ts'
import { pollTarget, runStream } from '../../src/pipeline/read.ts'
import { currentStory } from '../../src/pipeline/reports.ts'
import { serveVotes } from '../../src/pipeline/voting.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { type Scenario, startScenario } from '../../src/sandbox/scenario/scenario.ts'
import { type Appearance, scheduleHistory } from '../../src/sandbox/scenario/schedule.ts'
import type { Script } from '../../src/sandbox/scenario/script.ts'
import { blueskySource } from '../../src/sources/bluesky/source.ts'
import { guardedFetch } from '../../src/sources/fetch/fetch.ts'
import type { StreamedSource } from '../../src/sources/source.ts'
import { writeGuild } from '../../src/store/guilds.ts'
import { readNegotiations } from '../../src/store/negotiations.ts'
import { readTargets } from '../../src/store/targets.ts'
import { guildId, openTestApp, type TestApp } from '../support/app.ts'
import { typed } from '../support/typed.ts'

const zone = 'America/Los_Angeles'
const pingRole = '1100000000000000013'

/** What an organizer types at a moment of the history. */
export type Cue = { readonly at: Temporal.Instant; readonly type: (app: App) => Promise<unknown> }

/** A story as it stood at the end, with the rows of the script whose texts it holds. */
export type ToldStory = {
  readonly id: number
  readonly rows: readonly string[]
  readonly types: readonly EventType[]
  readonly standing: Standing
  /** Was it said in the channel, and did any of its messages ping? */
  readonly said: boolean
  readonly pinged: boolean
}

export type Played = {
  readonly stories: readonly ToldStory[]
  /** The stage after the last text of each row. */
  readonly stages: ReadonlyMap<string, NegotiationStage | null>
  /** What was counted down: when, and how much was left. */
  readonly countdowns: readonly { readonly at: string; readonly left: string }[]
}

/**
 * Plays a script at its own dates through the real networks, readers and store: the clock moves from text to text,
 * each feed is read when it has something new, the stream is followed throughout.
 */
export async function playHistory(
  script: Script,
  options: { readonly union: string; readonly cues?: readonly Cue[] },
): Promise<Played> {
  const first = [script.rows[0]!.at, ...(options.cues ?? []).map(({ at }) => at)].toSorted(Temporal.Instant.compare)[0]!
  const startsAt = first.subtract({ hours: 12 })
  const clock = { at: startsAt }
  const scenario = await startScenario({ script, pace: 'history', now: () => clock.at, host: '127.0.0.1', port: 0 })
  const app = await openReader(scenario)
  const stop = new AbortController()
  try {
    app.clock.at = startsAt
    await settle(app, scenario, options.union)
    const following = runStream(app, 'bluesky', app.sources.bluesky as StreamedSource, stop.signal)
    const play = { app, scenario, script, clock, signal: stop.signal }
    const stages = await passThrough(play, options.cues ?? [])
    stop.abort()
    await following
    return { stories: await readTold(app, script), stages, countdowns: await readCountdowns(app) }
  } finally {
    stop.abort()
    await app.close()
    await scenario.close()
  }
}

/** The program with the paces of real networks taken out, since its clock is passed by hand. */
async function openReader(scenario: Scenario): Promise<TestApp> {
  const app = await openTestApp({
    ALLOWED_PRIVATE_ORIGINS: scenario.origins.join(','),
    MASTODON_SERVERS: scenario.origin,
    BLUESKY_JETSTREAM_URLS: scenario.jetstreamUrl,
    BLUESKY_APPVIEW_URL: scenario.origin,
    // Rows are told by their words, so these must last as long as the history.
    TEXT_RETENTION_DAYS: '365',
  })
  const fetch = guardedFetch({
    userAgent: 'Callboard/test',
    allowedPrivateOrigins: scenario.origins,
    now: app.now,
    pace: { concurrency: 4, intervalMs: 0 },
  })
  const bluesky = blueskySource({ jetstreamUrls: [scenario.jetstreamUrl], appviewUrl: scenario.origin, gatherMs: 5 })
  const io = app.io
  return Object.assign(app, {
    sources: { ...app.sources, bluesky },
    io: (signal: AbortSignal) => ({ ...io(signal), fetch }),
  })
}

/** What an organizer sets up before the talks: feeds, whose they are, the hashtag, the record, the role to ping. */
async function settle(app: TestApp, scenario: Scenario, union: string): Promise<void> {
  await writeGuild(app.store, { id: guildId, zone, alertChannelId: null, pingRoleId: pingRole as never })
  for (const { url, outlet } of scenario.feeds) {
    const official = { union, employer: 'AMPTP' }
    const whose = outlet.party === null ? {} : { official: official[outlet.party] }
    await watch.execute(typed('add', { term: url, campaign: 'Basic Agreement', ...whose }), app)
  }
  const tag = new URL(scenario.mastodonTagUrl).pathname.split('/').at(-1)
  await watch.execute(typed('add', { term: `#${tag}`, campaign: 'Basic Agreement' }), app)
  await negotiation.execute(
    typed('add', {
      agreement: 'The Agreement',
      union,
      employer: 'AMPTP',
      campaign: 'Basic Agreement',
      locals: '44 80 600 871',
    }),
    app,
  )
}

type Play = {
  readonly app: TestApp
  readonly scenario: Scenario
  readonly script: Script
  readonly clock: { at: Temporal.Instant }
  readonly signal: AbortSignal
}

type Step = { readonly at: Temporal.Instant; readonly shown: Appearance | null; readonly cue: Cue | null }

async function passThrough(play: Play, cues: readonly Cue[]): Promise<Map<string, NegotiationStage | null>> {
  const stages = new Map<string, NegotiationStage | null>()
  await pollAll(play)
  const steps: readonly Step[] = [
    ...scheduleHistory(play.script).map((shown) => ({ at: shown.at, shown, cue: null })),
    ...cues.map((cue) => ({ at: cue.at, shown: null, cue })),
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  for (const { at, shown, cue } of steps) {
    await passTo(play, at)
    if (cue !== null) await cue.type(play.app)
    if (shown === null) continue
    await receive(play, shown)
    stages.set(rowOf(play.script, shown.key), await stageNow(play.app))
  }
  return stages
}

const tickMs = 3_600_000

/** The time between two steps passes by the hour, and the calendar with it. */
async function passTo({ app, scenario, clock }: Play, at: Temporal.Instant): Promise<void> {
  for (;;) {
    const tick = Temporal.Instant.fromEpochMilliseconds(
      (Math.floor(app.clock.at.epochMilliseconds / tickMs) + 1) * tickMs,
    )
    const next = Temporal.Instant.compare(tick, at) < 0 ? tick : at
    // One second on: what appears at an instant has appeared.
    clock.at = app.clock.at = next === at ? at.add({ seconds: 1 }) : next
    await serveCountdowns(app)
    await serveVotes(app)
    if (next === at) break
  }
  scenario.advanceTo(app.clock.at)
}

/** Waits until the reader holds what appeared. */
async function receive(play: Play, { item }: Appearance): Promise<void> {
  const { app, script } = play
  if (item.kind === 'article' || item.kind === 'revision' || item.kind === 'delete') return pollAll(play, 'feed')
  if (item.kind !== 'post' || !item.text.includes(`#${script.hashtag}`)) return
  const isBluesky = script.accounts.find(({ handle }) => handle === item.by)?.network === 'bluesky'
  if (!isBluesky) return pollAll(play, 'mastodon')
  for (let tries = 0; tries < 1000; tries++) {
    const row = await app.store.selectFrom('posts').select('id').where('text', '=', item.text).executeTakeFirst()
    if (row !== undefined) return
    await wait(5)
  }
  throw new Error(`the stream never brought: ${item.text}`)
}

async function pollAll({ app, signal }: Play, source?: 'feed' | 'mastodon'): Promise<void> {
  const watching = await currentWatching(app, null)
  const sources = source === undefined ? (['feed', 'mastodon'] as const) : [source]
  for (const id of sources)
    await Promise.all((await readTargets(app.store, id)).map((target) => pollTarget(app, target, watching, signal)))
}

async function stageNow(app: App): Promise<NegotiationStage | null> {
  const [one] = await readNegotiations(app.store, guildId)
  return stageAt(one!.record, app.now())?.stage ?? null
}

const rowOf = (script: Script, key: string): string =>
  script.rows.find((row) => key.replace(/-\d+$/, '') === row.key || row.items.some((item) => item.key === key))?.key ??
  'voices'

async function readTold(app: App, script: Script): Promise<readonly ToldStory[]> {
  const shown = scheduleHistory(script).flatMap(({ at, key, item }) =>
    'text' in item ? [{ words: 'title' in item ? item.title : item.text, atMs: at.epochMilliseconds, key }] : [],
  )
  /** Words may come twice: the nearest in time are meant. */
  const rowOfPost = (words: string | null, publishedMs: number) => {
    const distance = (one: { atMs: number }) => Math.abs(one.atMs - publishedMs)
    const [nearest] = shown.filter((one) => one.words === words).toSorted((a, b) => distance(a) - distance(b))
    return nearest === undefined ? 'unknown' : rowOf(script, nearest.key)
  }
  const outbox = await app.store.selectFrom('outbox').select(['dedupe_key', 'ping_role_id']).execute()
  const ids = await app.store.selectFrom('stories').select('id').orderBy('id').execute()
  return Promise.all(
    ids.map(async ({ id }) => {
      const items = await app.store
        .selectFrom('story_items')
        .innerJoin('posts', 'posts.id', 'post_id')
        .select(['title', 'text', 'posts.published_at'])
        .where('story_id', '=', id)
        .execute()
      const { alert } = await currentStory(app.store, id as never)
      const messages = outbox.filter(({ dedupe_key: key }) => key === `story ${id}` || key.startsWith(`story ${id} `))
      return {
        id,
        rows: [...new Set(items.map((item) => rowOfPost(item.title ?? item.text, item.published_at ?? 0)))],
        types: alert === null ? [] : claimsOf(alert).map(({ type }) => type),
        standing: alert?.standing ?? 'rumour',
        said: messages.length > 0,
        pinged: messages.some((message) => message.ping_role_id !== null),
      }
    }),
  )
}

async function readCountdowns(app: App): Promise<Played['countdowns']> {
  const rows = await app.store.selectFrom('outbox').select(['body', 'created_at']).orderBy('id').execute()
  return rows.flatMap(({ body, created_at }) => {
    const { alert } = JSON.parse(body)
    if (alert?.kind !== 'countdown') return []
    const at = Temporal.Instant.fromEpochMilliseconds(created_at).toZonedDateTimeISO(zone)
    return [
      { at: at.toPlainDateTime().toString({ smallestUnit: 'minute' }), left: `${alert.left.count} ${alert.left.unit}` },
    ]
  })
}

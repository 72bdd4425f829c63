import type { App } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { createRest, createSender, type Sender } from '../../discord/send.ts'
import { createLog } from '../../log.ts'
import type { ChannelId, GuildId } from '../../model/ids.ts'
import { openApp } from '../../open.ts'
import { deliverDue } from '../../pipeline/deliver.ts'
import { pollTarget, runStream } from '../../pipeline/read.ts'
import { runTick } from '../../pipeline/schedule.ts'
import { currentWatching } from '../../pipeline/watching.ts'
import { ensureCampaign } from '../../store/campaigns.ts'
import type { Store } from '../../store/database.ts'
import { addGuild } from '../../store/guilds.ts'
import { readDueTargets } from '../../store/targets.ts'
import { addWatch } from '../../store/watches.ts'
import { seededDice } from '../evaluate/dice.ts'
import { inventNetwork, inventStream, minuteMs, type Network } from './network.ts'

/** One life of the program: simulated time from `fromMs` on. */
export type LifePlan = {
  readonly databaseFile: string
  readonly apiUrl: string
  readonly token: string
  readonly guildId: string
  readonly channelIds: readonly [string, string]
  readonly sources: number
  readonly seed: number
  readonly startMs: number
  readonly fromMs: number
  /** Nothing is said or goes wrong after it. */
  readonly silentMs: number
  readonly untilMs: number
  /** How probable it is that a step dies in the middle of a statement. */
  readonly deathsPerStep: number
}

const stepMs = 20 * minuteMs
/** With nothing said any more, only what waits is read. */
const lastStepsMs = 60 * minuteMs
const readTogether = 8
/** A step has about so many statements; it dies at one of them. */
const statementsOfStep = 600

/** Counts statements down; at nothing left every further one fails, as for a program that is no more. */
type Pulse = { left: number; readonly stopped: AbortController }

export async function live(plan: LifePlan, say: (line: string) => void): Promise<void> {
  const dice = seededDice(plan.seed * 31 + plan.fromMs / stepMs)
  const network = inventNetwork(plan.sources, plan)
  const sender = createSender(createRest(plan.apiUrl, plan.token))
  for (let nowMs = plan.fromMs; nowMs <= plan.untilMs; nowMs += nowMs < plan.silentMs ? stepMs : lastStepsMs) {
    say(`at ${nowMs}`)
    const calm = nowMs === plan.startMs || nowMs >= plan.silentMs
    const left = !calm && dice() < plan.deathsPerStep ? Math.floor(dice() * statementsOfStep) : Infinity
    const survived = await liveStep(plan, network, sender, nowMs, { left, stopped: new AbortController() }, dice)
    if (survived) continue
    say('died')
    await liveStep(plan, network, sender, nowMs, { left: Infinity, stopped: new AbortController() }, dice)
  }
  say('done')
}

/** Opens the database, does what falls due, and closes it. False: it died on the way. */
async function liveStep(
  plan: LifePlan,
  network: Network,
  sender: Sender,
  nowMs: number,
  pulse: Pulse,
  dice: () => number,
): Promise<boolean> {
  const now = () => Temporal.Instant.fromEpochMilliseconds(nowMs)
  const hourly = { FEED_INTERVAL_SECONDS: '3600', MASTODON_INTERVAL_SECONDS: '3600' }
  const world = { databaseFile: plan.databaseFile, now, print: () => {} }
  const { app, close } = await openApp(readConfig(hourly), createLog('silent'), world)
  const calm = nowMs === plan.startMs || nowMs >= plan.silentMs
  const fetch = network.fetch(now, dice, calm)
  const stream = inventStream(network.stream, () => pulse.stopped.abort())
  const mortal: App = {
    ...app,
    store: withPulse(app.store, pulse),
    sources: { ...app.sources, bluesky: stream },
    io: (signal) => ({ ...app.io(signal), fetch }),
  }
  try {
    if (nowMs === plan.startMs) await furnish(app, plan, network)
    await readDue(mortal)
    await runStream(mortal, 'bluesky', stream, pulse.stopped.signal)
    await runTick(mortal)
    while ((await deliverDue(mortal, sender)) > 0);
    return pulse.left > 0
  } catch (error) {
    if (pulse.left > 0) throw error
    return false
  } finally {
    await close()
  }
}

function withPulse(store: Store, pulse: Pulse): Store {
  return store.withPlugin({
    transformQuery: ({ node }) => {
      if (pulse.left-- > 0) return node
      pulse.stopped.abort()
      throw new Error('died')
    },
    transformResult: async ({ result }) => result,
  })
}

async function furnish(app: App, plan: LifePlan, network: Network): Promise<void> {
  const guildId = plan.guildId as GuildId
  await addGuild(app.store, guildId, app.now())
  const campaign = await ensureCampaign(app.store, guildId, 'Basic Agreement', app.now())
  const targets = [...network.places, network.stream].map(({ target }) => target)
  for (const [index, query] of ['#strike', 'agreement OR #strike'].entries())
    await addWatch(
      app.store,
      {
        guildId,
        channelId: plan.channelIds[index] as ChannelId,
        campaignId: campaign.id,
        query,
        speaksFor: null,
        targets,
      },
      app.now(),
    )
}

async function readDue(app: App): Promise<void> {
  const watching = await currentWatching(app, null)
  const { signal } = new AbortController()
  for (;;) {
    const due = await readDueTargets(app.store, ['feed', 'mastodon'], app.now(), readTogether)
    if (due.length === 0) return
    // All come to their end before the next step, also where one of them died.
    const read = await Promise.allSettled(due.map((target) => pollTarget(app, target, watching, signal)))
    for (const one of read) if (one.status === 'rejected') throw one.reason
  }
}

import type { WebSocketServer } from 'ws'
import { type Bluesky, createBluesky } from './bluesky.ts'
import { onDisconnect } from './faults.ts'
import { feedFormats } from './feed-formats.ts'
import { serveJetstream } from './jetstream.ts'
import { type Listening, listen } from './listen.ts'
import { outletSite } from './outlet-site.ts'
import { perform } from './play.ts'
import { scheduleHistory, scheduleLapse } from './schedule.ts'
import type { Outlet, Script } from './script.ts'
import { socialSite } from './social-site.ts'
import { createTimeline, type Timeline } from './timeline.ts'

export type ScenarioOptions = {
  readonly script: Script
  /** `history`: at the story's own dates. Else in minutes from now, `speed` times as fast as written. */
  readonly pace: 'history' | { readonly speed: number }
  readonly now: () => Temporal.Instant
  readonly host: string
  /** The social networks listen here, each outlet on one of the ports after it; 0: any free ones. */
  readonly port: number
}

/** An outlet's feed as it is served. */
type ServedFeed = { readonly outlet: Outlet; readonly url: string }

export type Scenario = {
  /** Bluesky's public API (`/xrpc/…`) and the Mastodon server. */
  readonly origin: string
  readonly feeds: readonly ServedFeed[]
  /** Everything that is served here: what a guarded reader has to allow. */
  readonly origins: readonly string[]
  readonly jetstreamUrl: string
  /** The address that a watch of the campaign's hashtag on Mastodon reads. */
  readonly mastodonTagUrl: string
  /** Moves the clock by hand; what became due is published. */
  readonly advanceTo: (instant: Temporal.Instant) => void
  /**
   * Plays by the clock until everything has appeared or `signal` aborts. It begins when every feed has a reader (one
   * who comes back with a validator) and a stream is open, at the latest after `patienceMs`.
   */
  readonly play: (signal: AbortSignal, patienceMs: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the campaign's networks on `host`. Nothing moves until `play` or `advanceTo`. */
export async function startScenario(options: ScenarioOptions): Promise<Scenario> {
  const { script, pace, now } = options
  const opensAt = now()
  await using opening = new AsyncDisposableStack()
  const schedule = pace === 'history' ? scheduleHistory(script) : scheduleLapse(script, opensAt, pace.speed)
  const timeline = createTimeline(schedule, opensAt)
  const withoutReader = new Set(script.outlets.map(({ id }) => id))
  const social = await openSocial(options, timeline, createBluesky(script, timeline))
  opening.defer(social.close)
  const outlets = await openOutlets(options, timeline, ({ id }) => withoutReader.delete(id), opening)
  const cutStreams = () => {
    for (const client of social.sockets.clients) client.terminate()
  }
  onDisconnect(timeline, cutStreams)
  opening.defer(cutStreams)
  const hasReaders = () => withoutReader.size === 0 && social.sockets.clients.size > 0
  const opened = opening.move()
  return {
    origin: social.origin,
    feeds: outlets.map(({ outlet, origin }) => ({ outlet, url: origin + feedFormats[outlet.format].path })),
    origins: [social, ...outlets].map(({ origin }) => origin),
    jetstreamUrl: `${social.origin.replace('http', 'ws')}/subscribe`,
    mastodonTagUrl: `${social.origin}/tags/${script.hashtag}`,
    advanceTo: timeline.advanceTo,
    play: (signal, patienceMs) => perform({ timeline, now, opensAt, hasReaders, patienceMs, signal }),
    close: () => opened.disposeAsync(),
  }
}

async function openSocial(
  { script, host, port, now }: ScenarioOptions,
  timeline: Timeline,
  bluesky: Bluesky,
): Promise<Listening & { readonly sockets: WebSocketServer }> {
  let origin = ''
  const listening = await listen(
    socialSite(script, timeline, bluesky, () => origin),
    host,
    port,
  )
  origin = listening.origin
  // The timeline stands still once everything has appeared; the network's clock does not.
  const clock = () => [now(), timeline.clock()].toSorted(Temporal.Instant.compare)[1]!
  return { ...listening, sockets: serveJetstream(listening.server, bluesky, clock) }
}

/** Each outlet has an origin of its own, since readers tell independent outlets apart by it. */
async function openOutlets(
  { script, host, port }: ScenarioOptions,
  timeline: Timeline,
  onReader: (outlet: Outlet) => void,
  opening: AsyncDisposableStack,
) {
  const outlets: { readonly outlet: Outlet; readonly origin: string }[] = []
  for (const [index, outlet] of script.outlets.entries()) {
    const origin = () => outlets[index]?.origin ?? ''
    const site = outletSite(outlet, timeline, origin, () => onReader(outlet))
    const listening = await listen(site, host, port === 0 ? 0 : port + 1 + index)
    opening.defer(listening.close)
    outlets.push({ outlet, origin: listening.origin })
  }
  return outlets
}

import type { MiddlewareHandler } from 'hono'
import type { Fault } from './script.ts'
import type { Timeline } from './timeline.ts'

/** Answers in the outlet's place while an outage of it lasts. */
export function outageOf(outlet: string, timeline: Timeline): MiddlewareHandler {
  return async (context, next) => {
    const outage = latestOutage(outlet, timeline)
    if (!outage || outage.status === null) return next()
    const wait = outage.retryAfterSeconds
    const headers = wait === undefined ? {} : { 'Retry-After': String(wait) }
    return context.text('The scenario keeps this feed out of order for a while.', outage.status, headers)
  }
}

function latestOutage(outlet: string, timeline: Timeline): Extract<Fault, { kind: 'outage' }> | undefined {
  return timeline
    .appeared()
    .flatMap(({ item }) => (item.kind === 'outage' && item.outlet === outlet ? [item] : []))
    .at(-1)
}

/** Calls `cut` whenever the script cuts the streams. */
export function onDisconnect(timeline: Timeline, cut: () => void): void {
  timeline.onAppear(({ item }) => {
    if (item.kind === 'disconnect') cut()
  })
}

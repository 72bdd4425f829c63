import { schedule } from 'node-cron'
import type { App } from '../app.ts'
import { sweepCache } from '../store/cache.ts'
import { forgetOutages } from '../store/outages.ts'
import { forgetMessages } from '../store/outbox.ts'
import { expireTexts } from '../store/posts.ts'
import { expireStories } from '../store/stories.ts'
import { watchAccesses } from './accesses.ts'
import { serveCountdowns } from './countdown.ts'
import { serveDigests } from './digest.ts'
import { evaluateWatches } from './evaluate.ts'
import { serveVotes } from './voting.ts'

/**
 * One tick a minute asks the store who is due, so that nothing hangs on a timer having been alive:
 * what was missed while we were down is due at the first tick.
 */
export function startSchedule(app: App, signal: AbortSignal): void {
  const tick = schedule('* * * * *', () => runTick(app), { noOverlap: true })
  signal.addEventListener('abort', () => tick.destroy(), { once: true })
}

/** What a minute brings. A fault in one part leaves the others to their work. */
export async function runTick(app: App): Promise<void> {
  const parts = {
    watches: evaluateWatches,
    digests: serveDigests,
    countdowns: serveCountdowns,
    votes: serveVotes,
    expiry: forgetOldTexts,
    accesses: watchAccesses,
  }
  for (const [part, run] of Object.entries(parts))
    await run(app).catch((error: unknown) => app.log.error('tick.fault', { part, error }))
}

/** What people said is forgotten after a while: in posts, in what was quoted of them, in what was said of them. */
async function forgetOldTexts(app: App): Promise<void> {
  const before = app.now().subtract({ hours: 24 * app.config.TEXT_RETENTION_DAYS })
  const posts = await expireTexts(app.store, before)
  await expireStories(app.store, before)
  const messages = await forgetMessages(app.store, before)
  await forgetOutages(app.store, before)
  await sweepCache(app.store, app.now())
  if (posts + messages > 0) app.log.info('texts.expired', { posts, messages })
}

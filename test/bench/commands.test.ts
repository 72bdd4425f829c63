import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPeriod, recount } from '../../src/store/periods.ts'
import { guildId, openTestApp, type TestApp } from '../support/app.ts'
import { timeCommands } from './commands.ts'
import { loadMentions } from './load.ts'

const mentions = 20_000
const guild = { kind: 'guild', id: guildId } as const

let app: TestApp

beforeAll(async () => {
  app = await openTestApp()
  await loadMentions(app, mentions)
}, 60_000)

afterAll(() => app.close())

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < 5; index++) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[2]!
}

test('a year from the roll-up equals its recount, and takes a fraction of the time', async () => {
  const span = { from: app.clock.at.subtract({ hours: 365 * 24 }), to: app.clock.at }
  const window = { fromMs: span.from.epochMilliseconds, toMs: span.to.epochMilliseconds }
  const { posts, reposts } = await readPeriod(app.store, guild, span)
  expect(posts + reposts).toBe((await recount(app.store, guild, window)).sums.get('reposts')! + posts)
  // The last is seen at this very moment, which the window leaves out.
  expect(posts + reposts).toBe(mentions - 1)
  const [summed, recounted] = [
    await median(() => readPeriod(app.store, guild, span)),
    await median(() => recount(app.store, guild, window)),
  ]
  expect(summed / recounted).toBeLessThan(1)
})

test('no search costs what a recount does', async () => {
  const window = { fromMs: 0, toMs: app.clock.at.epochMilliseconds }
  const recounted = await median(() => recount(app.store, guild, window))
  const searches = (await timeCommands(app)).filter(({ what }) => what.startsWith('posts'))
  expect(searches.length).toBeGreaterThan(5)
  for (const { what, ownMs } of searches) expect(ownMs / recounted, what).toBeLessThan(0.5)
}, 60_000)

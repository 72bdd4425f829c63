import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChannelId, GuildId } from '../../src/model/ids.ts'
import { runPolls } from '../../src/pipeline/read.ts'
import { guardedFetch } from '../../src/sources/fetch/fetch.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { readTargets } from '../../src/store/targets.ts'
import { serve } from '../sources/support/server.ts'
import { noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'

let app: TestApp
let site: Awaited<ReturnType<typeof serve>>
let items = ''
beforeEach(async () => {
  items = ''
  site = await serve((_request, response) =>
    response.end(`<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`),
  )
  app = await openTestApp()
})
afterEach(() => app.close())

/** Reads what is due from these hosts until `done` says so. */
async function readUntil(origins: readonly string[], done: () => unknown): Promise<void> {
  const pace = { concurrency: 2, intervalMs: 0 }
  const fetch = guardedFetch({ userAgent: 'test', allowedPrivateOrigins: origins, now: app.now, pace })
  const stop = new AbortController()
  const running = runPolls({ ...app, io: (signal) => ({ ...app.io(signal), fetch }) }, stop.signal)
  await expect.poll(done, { timeout: 20_000 }).toBe(true)
  stop.abort()
  await running
}

test('a feed that 500 guilds watch is fetched once, and each of them has its mention', async () => {
  const target = { source: 'feed', address: `${site.origin}/feed` } as const
  for (let n = 0; n < 500; n++) {
    const guildId = String(1_200_000_000_000_000_000n + BigInt(n)) as GuildId
    await addGuild(app.store, guildId, app.now())
    await watchFor(app, 'strike', { guildId, channelId: `${guildId}` as string as ChannelId, targets: [target] })
  }
  const isRead = async () =>
    (await readTargets(app.store)).every(({ lastSuccessAt }) => lastSuccessAt?.equals(app.now()) ?? false)
  await readUntil([site.origin], isRead)
  items = '<item><guid>1</guid><title>A strike is called</title></item>'
  app.clock.at = noon.add({ hours: 1 })
  await readUntil([site.origin], isRead)
  expect(site.requests).toHaveLength(2)
  expect(await app.store.selectFrom('posts').select('id').execute()).toHaveLength(1)
  expect(await app.store.selectFrom('mentions').select('id').execute()).toHaveLength(500)
})

test('one host that never answers does not hold up the readings of others', async () => {
  const slow = await serve(() => {})
  for (let n = 0; n < 20; n++)
    await watchFor(app, `slow${n}`, { targets: [{ source: 'feed', address: `${slow.origin}/${n}` }] })
  await watchFor(app, 'strike', { targets: [{ source: 'feed', address: `${site.origin}/feed` }] })
  await readUntil([site.origin, slow.origin], () => site.requests.length === 1)
  expect(slow.requests).toHaveLength(2)
})

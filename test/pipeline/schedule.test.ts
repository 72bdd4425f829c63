import { afterEach, beforeEach, expect, test } from 'vitest'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { runTick } from '../../src/pipeline/schedule.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { readPeriod } from '../../src/store/periods.ts'
import { batchOf, guildId, memberPost, noon, openTestApp, posted, type TestApp, watchFor } from '../support/app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp({ TEXT_RETENTION_DAYS: '30' })
})
afterEach(() => app.close())

test('after its time every word of a person is forgotten, and the counts stay', async () => {
  await watchFor(app, 'IATSE')
  const post = memberPost(
    'Breaking from my steward: IATSE and AMPTP reached a tentative agreement, what a terrible deal',
  )
  await ingestBatch(app, batchOf([posted(post)]), await currentWatching(app, null))
  await app.store.updateTable('outbox').set({ state: 'sent', message_id: '1200000000000000001' }).execute()
  const everything = async () => {
    const tables = await Promise.all(
      (['posts', 'mentions', 'story_items', 'outbox'] as const).map((table) =>
        app.store.selectFrom(table).selectAll().execute(),
      ),
    )
    return JSON.stringify(tables)
  }
  app.clock.at = noon.add({ hours: 24 * 29 })
  await runTick(app)
  expect(await everything()).toContain('steward')
  app.clock.at = noon.add({ hours: 24 * 31 })
  await runTick(app)
  expect(await everything()).not.toMatch(/steward|tentative agreement|bsky\.example/)
  const day = { from: noon.subtract({ hours: 1 }), to: noon.add({ hours: 1 }) }
  expect(await readPeriod(app.store, { kind: 'guild', id: guildId }, day)).toMatchObject({ posts: 1 })
})

test('a message that still waits is not forgotten', async () => {
  await watchFor(app, 'IATSE')
  await ingestBatch(
    app,
    batchOf([posted(memberPost('IATSE and AMPTP reached a tentative agreement'))]),
    await currentWatching(app, null),
  )
  app.clock.at = noon.add({ hours: 24 * 31 })
  await runTick(app)
  expect(await app.store.selectFrom('outbox').select('state').execute()).toEqual([{ state: 'queued' }])
})

test('a fault in one part of a tick leaves the others to their work', async () => {
  await app.store.schema.dropTable('digests').execute()
  await watchFor(app, 'IATSE')
  await ingestBatch(app, batchOf([posted(memberPost('IATSE'))]), await currentWatching(app, null))
  app.clock.at = noon.add({ hours: 24 * 31 })
  await runTick(app)
  expect(app.lines.filter((line) => line.event === 'tick.fault').map((line) => line.fields.part)).toContain('digests')
  expect(await app.store.selectFrom('posts').select('text').execute()).toEqual([{ text: null }])
})

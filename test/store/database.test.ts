import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import type { GuildId, WatchId } from '../../src/model/ids.ts'
import { explainStoreFault, openStore } from '../../src/store/database.ts'
import { openHashes } from '../../src/store/hashes.ts'
import { readSpikeStates, readSpikesOf } from '../../src/store/spikes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const refusal = (text: RegExp) => expect.objectContaining({ name: 'UserError', message: expect.stringMatching(text) })

test('what was stored is there after a restart, the salt included', async () => {
  const file = join(folder, 'new', 'callboard.db')
  const first = await openStore(file)
  const before = (await openHashes(first)).author('bluesky', 'did:plc:x')
  await first.destroy()
  const second = await openStore(file)
  expect((await openHashes(second)).author('bluesky', 'did:plc:x')).toBe(before)
  await second.destroy()
})

test('two installations hash the same author differently', async () => {
  const stores = [await openStore(':memory:'), await openStore(':memory:')]
  const [one, other] = await Promise.all(
    stores.map(async (store) => (await openHashes(store)).author('bluesky', 'did:plc:x')),
  )
  expect(one).not.toBe(other)
  await Promise.all(stores.map((store) => store.destroy()))
})

test('a database from a newer program is refused by name, and left as it is', async () => {
  const file = join(folder, 'callboard.db')
  const store = await openStore(file)
  await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-from-the-future', '2031-01-01')`.execute(store)
  await store.destroy()
  await expect(openStore(file)).rejects.toEqual(refusal(/newer Callboard.*9999-from-the-future.*restore/is))
})

test('a file that is no database is refused with the way out', async () => {
  const file = join(folder, 'callboard.db')
  writeFileSync(file, 'this is a shopping list, not a database '.repeat(50))
  await expect(openStore(file)).rejects.toEqual(refusal(/not a readable database.*move it away/))
})

test('a folder that can’t be made is named', async () => {
  writeFileSync(join(folder, 'taken'), '')
  await expect(openStore(join(folder, 'taken', 'callboard.db'))).rejects.toEqual(
    refusal(/can't be opened for writing.*DATA_DIR/),
  )
})

test.skipIf(process.platform !== 'linux')('a folder where none can ever be made does not hang the start', async () => {
  await expect(openStore('/proc/nowhere/deep/callboard.db')).rejects.toEqual(refusal(/can't be opened.*DATA_DIR/))
})

test('a database in use by another program is refused', async () => {
  const file = join(folder, 'callboard.db')
  const first = await openStore(file)
  await expect(openStore(file)).rejects.toEqual(refusal(/in use by another program/))
  await first.destroy()
}, 15_000)

test('a full disk is told as such, the transaction leaves nothing behind, and room mends it', async () => {
  const store = await openStore(join(folder, 'callboard.db'))
  const pages = (await sql<{ page_count: number }>`PRAGMA page_count`.execute(store)).rows[0]!.page_count
  await sql.raw(`PRAGMA max_page_count = ${pages + 4}`).execute(store)
  const fill = (size: number) =>
    store.transaction().execute(async (tx) => {
      await tx.insertInto('meta').values({ key: 'first', value: 'kept?' }).execute()
      await tx
        .insertInto('meta')
        .values({ key: 'second', value: 'x'.repeat(size) })
        .execute()
    })
  const fault = explainStoreFault(await fill(200_000).catch((error: unknown) => error), '/data')
  expect(fault).toBeInstanceOf(UserError)
  expect(fault).toEqual(refusal(/disk.*full.*Make room/))
  expect(await store.selectFrom('meta').selectAll().execute()).toEqual([])
  await sql.raw(`PRAGMA max_page_count = ${pages + 400}`).execute(store)
  await fill(200_000)
  expect(await store.selectFrom('meta').selectAll().execute()).toHaveLength(2)
  await store.destroy()
})

test('what was learned and said of a watch’s spikes is its scope’s after the update', async () => {
  const file = join(folder, 'callboard.db')
  const older = await openStore(file)
  for (const statement of [
    `DELETE FROM kysely_migration WHERE name = '0010-campaign-spikes'`,
    'ALTER TABLE campaigns DROP COLUMN sensitivity',
    'DROP TABLE spike_states',
    'CREATE TABLE spike_states (watch_id INTEGER PRIMARY KEY, state BLOB NOT NULL, updated_at INTEGER NOT NULL) STRICT',
    `INSERT INTO spike_states VALUES (7, x'01ff', 5)`,
    `INSERT INTO guilds (id, joined_at) VALUES ('10', 0)`,
    `INSERT INTO outbox (guild_id, channel_id, dedupe_key, body, due_at, created_at) VALUES ('10', '20', 'spike 7 99',
      '{"kind":"alert","alert":{"kind":"spike","watchId":7,"query":"#spike drop","startedAt":"2026-01-05T00:00:00Z"}}', 0, 0)`,
  ])
    await sql.raw(statement).execute(older)
  await older.destroy()
  const store = await openStore(file)
  const states = await readSpikeStates(store, [{ kind: 'watch', id: 7 as WatchId }])
  expect(states.get('watch 7')).toEqual({ counted: '7', state: new Uint8Array([1, 255]) })
  const said = await store
    .transaction()
    .execute((tx) => readSpikesOf(tx, '10' as GuildId, { kind: 'watch', id: 7 as WatchId }))
  expect(said).toMatchObject([
    { dedupeKey: 'spike watch 7 99', alert: { name: '#spike drop', scope: { kind: 'watch', id: 7 } } },
  ])
  await store.destroy()
})

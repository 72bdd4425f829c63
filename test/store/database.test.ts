import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/model/errors.ts'
import { explainStoreFault, openStore } from '../../src/store/database.ts'
import { openHashes } from '../../src/store/hashes.ts'

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

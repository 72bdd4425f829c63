import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, type Transaction } from 'kysely'
import { UserError } from '../model/errors.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './schema.ts'

/** The database; every store function takes this or a transaction of it. */
export type Store = Kysely<Tables>
export type Tx = Transaction<Tables>

/**
 * Opens the SQLite file (':memory:' for a test's own), brings its tables up to date.
 * @throws {UserError} when the file can't be opened, is from a newer program, or the disk is full.
 */
export async function openStore(file: string): Promise<Store> {
  const database = openFile(file)
  const store = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKyselyDatabase(database) }) })
  try {
    await migrate(store, file)
  } catch (error) {
    await store.destroy()
    throw explainStoreFault(error, file)
  }
  return store
}

function openFile(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') makeFolder(dirname(file))
    const database = new DatabaseSync(file, { timeout: 500 })
    // Exclusive: a second program on the same data would answer everything twice.
    database.exec(
      'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON',
    )
    return database
  } catch (error) {
    throw explainStoreFault(error, file)
  }
}

/** One after the other: Node's own recursion never ends where a folder can't be made though its parent is there (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** A fault of the file in words for the person; anything else comes back as it was. */
export function explainStoreFault(error: unknown, file: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0
  const cause = { cause: error }
  if (code === 13)
    return new UserError(
      `The disk that holds ${file} is full: nothing more can be stored. Make room, then start again; what was stored is safe.`,
      cause,
    )
  if (code === 26 || code === 11)
    return new UserError(
      `${file} is not a readable database. Restore it from a copy, or move it away to begin a new one.`,
      cause,
    )
  if (
    code === 14 ||
    code === 8 ||
    code === 10 ||
    ('code' in error &&
      ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG', 'ENOSPC', 'ELOOP'].includes(
        String(error.code),
      ))
  )
    return new UserError(
      `${file} can't be opened for writing. Check that DATA_DIR exists and may be written to.`,
      cause,
    )
  if (code === 5)
    return new UserError(
      `${file} is in use by another program. Stop the other Callboard that uses this DATA_DIR first.`,
      cause,
    )
  return error
}

/** Did the database fail to write or open, for a reason outside the program? */
export const isStoreFault = (error: unknown): boolean => explainStoreFault(error, '') !== error

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

/** Statements kept ready; queries are built from code, so there are some hundred different ones at most. */
const statementsKept = 500

/** `node:sqlite` in the shape that Kysely's SQLite dialect drives. */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = ready.get(sql)
    if (known !== undefined) return known
    if (ready.size >= statementsKept) ready.clear()
    const statement = database.prepare(sql)
    ready.set(sql, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      // A full disk ends the transaction by itself; a second end would hide why.
      if (sql === 'rollback' && !database.isTransaction) return nothing
      const statement = prepare(sql)
      const bind = (parameters: readonly unknown[]) => parameters as never[]
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bind(parameters)),
        run: (parameters) => statement.run(...bind(parameters)),
        iterate: (parameters) => statement.iterate(...bind(parameters)) as IterableIterator<unknown>,
      }
    },
  }
}

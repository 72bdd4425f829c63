import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { UserError } from '../model/errors.ts'
import * as firstTables from './migrations/0001-first-tables.ts'
import * as searchAndDigests from './migrations/0002-search-and-digests.ts'
import * as negotiations from './migrations/0003-negotiations.ts'
import * as volume from './migrations/0004-volume.ts'
import * as guildIssues from './migrations/0005-guild-issues.ts'
import * as daysAndTones from './migrations/0006-days-and-tones.ts'
import * as demands from './migrations/0007-demands.ts'
import * as record from './migrations/0008-record.ts'
import * as campaignIssues from './migrations/0009-campaign-issues.ts'
import * as campaignSpikes from './migrations/0010-campaign-spikes.ts'

/** Migrations only grow: a landed one is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-search-and-digests': searchAndDigests,
  '0003-negotiations': negotiations,
  '0004-volume': volume,
  '0005-guild-issues': guildIssues,
  '0006-days-and-tones': daysAndTones,
  '0007-demands': demands,
  '0008-record': record,
  '0009-campaign-issues': campaignIssues,
  '0010-campaign-spikes': campaignSpikes,
}

/**
 * Brings the tables up to date.
 * @throws {UserError} when a newer program made this database: nothing is touched then.
 */
export async function migrate<Tables>(store: Kysely<Tables>, file: string): Promise<void> {
  await refuseNewer(store, file)
  const migrator = new Migrator({ db: store, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewer<Tables>(store: Kysely<Tables>, file: string): Promise<void> {
  const done = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE name = 'kysely_migration'`.execute(
    store,
  )
  if (done.rows.length === 0) return
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(store)
  const unknown = rows.map((row) => row.name).filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new UserError(
      `${file} was written by a newer Callboard (it has the step ${unknown.at(-1)}, this program knows up to ${Object.keys(migrations).at(-1)}). ` +
        'Start the newer program again, or restore the copy made before it was updated.',
    )
}

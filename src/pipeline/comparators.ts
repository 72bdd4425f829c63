import { parseComparators } from '../aggregate/import/comparators.ts'
import type { App } from '../app.ts'
import type { FileChoice } from '../discord/command.ts'
import { escapeText } from '../discord/escape.ts'
import { UserError } from '../model/errors.ts'
import type { NegotiationId } from '../model/ids.ts'
import { readComparators, removeComparator, writeComparator } from '../store/comparators.ts'

const mostBytes = 256 * 1024
const mostFaults = 10
const fetchMs = 10_000

/**
 * A table of comparators that somebody gave: as a file, or as text with `|` between the rows.
 * @throws {UserError} when it is neither or both, too large, or no text.
 */
export async function readGivenTable(
  app: App,
  { file, rows }: { readonly file: FileChoice | null; readonly rows: string | null },
): Promise<string> {
  if (file !== null && rows === null) return readGivenText(app, file)
  if (file === null && rows !== null) return rows.split(/\s*\|\s*/).join('\n')
  throw new UserError('Give the table either as `file:`, a CSV, or as text with `rows:`.')
}

async function readGivenText(app: App, file: FileChoice): Promise<string> {
  if (file.bytes > mostBytes)
    throw new UserError(
      `“${escapeText(file.fileName)}” has ${Math.ceil(file.bytes / 1024)} KB; at most ${mostBytes / 1024} KB are read.`,
    )
  const response = await app.io(AbortSignal.timeout(fetchMs)).fetch(file.url)
  if (!response.ok) throw new UserError('Discord no longer has this file. Send it again with the command.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer())
  } catch (cause) {
    throw new UserError(
      `“${escapeText(file.fileName)}” is not text in UTF-8. Save the table as “CSV UTF-8” and send that.`,
      { cause },
    )
  }
}

/** Notes all comparators of a CSV, or none. How many. @throws {UserError} that names each bad line. */
export async function importComparators(app: App, id: NegotiationId, csv: string): Promise<number> {
  const { comparators, faults } = parseComparators(csv)
  if (faults.length > 0) {
    const shown = faults.slice(0, mostFaults).map(({ line, reason }) => `line ${line}: ${escapeText(reason)}`)
    const rest = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : []
    throw new UserError(['Nothing was imported:', ...shown, ...rest].join('\n'))
  }
  await app.store.transaction().execute(async (tx) => {
    for (const comparator of comparators) await writeComparator(tx, id, comparator)
  })
  return comparators.length
}

/** Takes back what was noted of an agreement, whatever the case of its name. Its name. @throws {UserError} when nothing was. */
export async function takeBackComparator(app: App, id: NegotiationId, wanted: string): Promise<string> {
  const all = await readComparators(app.store, id)
  const known = all.find(({ agreement }) => agreement.toLowerCase() === wanted.toLowerCase())
  if (known === undefined || !(await removeComparator(app.store, id, known.agreement)))
    throw new UserError(`Nothing is noted of “${escapeText(wanted)}” here. \`/negotiation show\` has what is.`)
  return known.agreement
}

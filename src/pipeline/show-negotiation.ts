import type { App } from '../app.ts'
import { escapeText } from '../discord/escape.ts'
import { limits, wholeLines } from '../discord/limits.ts'
import { linkTarget } from '../discord/render/digest.ts'
import { developmentLines, recordFields, type ShownChange, statementFields } from '../discord/render/record.ts'
import type { Reply } from '../model/reply.ts'
import { readComparators } from '../store/comparators.ts'
import { readZone } from '../store/guilds.ts'
import type { Negotiation } from '../store/negotiations.ts'
import { readWatches } from '../store/watches.ts'
import { readDevelopments } from './developments.ts'
import { readSource } from './negotiation-states.ts'
import { readStatements } from './statements.ts'

/** Where a negotiation stands, what was reported last, what each side says, and what others settled for. */
export async function showNegotiation(app: App, found: Negotiation): Promise<Reply> {
  const zone = await readZone(app.store, found.guildId)
  const developments = await readDevelopments(app.store, found)
  const compared = await readComparators(app.store, found.id)
  const comparators = compared.map(
    (one) =>
      `• ${one.url === null ? escapeText(one.agreement) : `[${escapeText(one.agreement)}](${linkTarget(one.url)})`}${one.settledOn === null ? '' : `, ${one.settledOn}`}: ${escapeText(one.terms)}`,
  )
  const official = await officialSources(app, found)
  return {
    title: escapeText(found.record.agreement),
    text: developmentLines(developments.slice(-6), zone, 1500) || 'Nothing is reported of it yet.',
    fields: [
      ...recordFields(found.record, await readChanges(app, found), zone),
      ...statementFields(await readStatements(app, found)),
      {
        name: 'Official sources',
        value:
          official.length === 0
            ? 'none: `/watch add … official:` marks a side’s own site or account'
            : official.join('\n'),
      },
      ...(comparators.length === 0
        ? []
        : [{ name: 'What others settled for', value: wholeLines(comparators, limits.fieldValue) }]),
    ],
    footer: `Times in ${zone}. \`/timeline\` has all of it.`,
  }
}

/** The changes that have come about, each with where it can be read. */
async function readChanges(app: App, { record }: Negotiation): Promise<readonly ShownChange[]> {
  const past = record.changes.filter(({ at }) => Temporal.Instant.compare(at, app.now()) <= 0)
  return Promise.all(past.map(async (change) => ({ change, url: (await readSource(app.store, change)).url })))
}

async function officialSources(app: App, { guildId, record }: Negotiation): Promise<readonly string[]> {
  const sides = [record.union, record.employer].flatMap((party) => party?.id ?? [])
  return (await readWatches(app.store, guildId)).flatMap((watch) =>
    watch.speaksFor !== null && sides.includes(watch.speaksFor.id)
      ? [`${escapeText(watch.speaksFor.name)}: \`${watch.query.replaceAll('`', "'")}\``]
      : [],
  )
}

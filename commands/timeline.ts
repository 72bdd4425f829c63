import { developmentsTable, recordMethod } from '../src/aggregate/export/record.ts'
import { renderCsv, renderJsonLines } from '../src/aggregate/export/table.ts'
import type { App } from '../src/app.ts'
import { renderTimelineChart } from '../src/charts/timeline.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { choiceOption, textOf, textOption } from '../src/discord/options.ts'
import { developmentLines } from '../src/discord/render/record.ts'
import { UserError } from '../src/model/errors.ts'
import type { Development } from '../src/model/record.ts'
import type { Reply, ReplyFile } from '../src/model/reply.ts'
import { readDevelopments } from '../src/pipeline/developments.ts'
import { offerNegotiations } from '../src/pipeline/offers.ts'
import type { Scope } from '../src/store/counts.ts'
import { readGapsOf } from '../src/store/gaps.ts'
import { readZone } from '../src/store/guilds.ts'
import { type Negotiation, readNegotiations } from '../src/store/negotiations.ts'

export const timeline: Command<App> = {
  data: {
    name: 'timeline',
    description: 'What happened in the talks so far, as a list and a picture, with links',
    options: [
      textOption('negotiation', 'Which one; may be left out when there is only one', { complete: true }),
      choiceOption('export', 'The same as a file, with how it was made and what was not read', ['CSV', 'JSON Lines']),
    ],
  },
  visibility: 'public',
  execute: async (call, app) => show(await negotiationOf(call, app), call, app),
  complete: (call, focused, app) => offerNegotiations(app.store, call.guildId, focused.value),
}

/** @throws {UserError} when it is not plain which one is meant. */
async function negotiationOf(call: Call, app: App): Promise<Negotiation> {
  const all = await readNegotiations(app.store, call.guildId)
  const wanted = textOf(call, 'negotiation')
  const fitting = all.filter(({ record }) => wanted === null || record.agreement.toLowerCase() === wanted.toLowerCase())
  const [one, ...others] = fitting
  if (one !== undefined && others.length === 0) return one
  if (one !== undefined) throw new UserError('There are several negotiations here: pick one while you type.')
  throw new UserError(
    all.length === 0
      ? 'No negotiation is kept here yet. An organizer begins the record of one with `/negotiation add`.'
      : `There is no negotiation “${escapeText(wanted ?? '')}” here. Pick one from the list while you type.`,
  )
}

async function show(negotiation: Negotiation, call: Call, app: App): Promise<Reply> {
  const { record } = negotiation
  const developments = await readDevelopments(app.store, negotiation)
  if (developments.length === 0) return { text: `Nothing is reported of ${escapeText(record.agreement)} yet.` }
  const zone = await readZone(app.store, call.guildId)
  const form = textOf(call, 'export')
  return {
    title: escapeText(record.agreement),
    text: developmentLines(developments, zone, 3800),
    footer: `Times in ${zone}. Rumours are left out; what was denied stays, and says so.`,
    picture: await renderTimelineChart({
      title: record.agreement,
      zone,
      now: app.now(),
      entries: developments,
      expiresAt: record.expiresAt?.toInstant() ?? null,
    }),
    ...(form === null ? {} : { files: [await exportOf(form, negotiation, developments, zone, app)] }),
  }
}

async function exportOf(
  form: string,
  { guildId, campaignId, record }: Negotiation,
  developments: readonly Development[],
  zone: string,
  app: App,
): Promise<ReplyFile> {
  const now = app.now()
  const scope: Scope = campaignId === null ? { kind: 'guild', id: guildId } : { kind: 'campaign', id: campaignId }
  const gaps = await readGapsOf(app.store, scope, { from: developments[0]?.at ?? now, to: now })
  const table = {
    about: {
      made_by: 'Callboard',
      made_at: now.toString(),
      of: record.agreement,
      zone,
      expires_at: record.expiresAt?.toString() ?? null,
      method: recordMethod,
      gaps:
        gaps.length === 0
          ? ['none known']
          : gaps.map(({ address, from, to, why }) => `${from ?? 'unknown'} to ${to}, ${address}: ${why}`),
    },
    ...developmentsTable(developments, zone),
  }
  const encode = (text: string) => new TextEncoder().encode(text)
  return form === 'CSV'
    ? { name: 'callboard-timeline.csv', data: encode(renderCsv(table)), contentType: 'text/csv; charset=utf-8' }
    : {
        name: 'callboard-timeline.jsonl',
        data: encode(renderJsonLines(table)),
        contentType: 'application/jsonl; charset=utf-8',
      }
}

import type { App } from '../src/app.ts'
import { renderTimelineChart } from '../src/charts/timeline.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { choiceOption, textOf, textOption } from '../src/discord/options.ts'
import { exportCsv, exportJson } from '../src/discord/render/export.ts'
import { developmentLines } from '../src/discord/render/record.ts'
import { UserError } from '../src/model/errors.ts'
import type { Development } from '../src/model/record.ts'
import type { Reply } from '../src/model/reply.ts'
import { readDevelopments } from '../src/pipeline/developments.ts'
import { readGapsOf } from '../src/store/gaps.ts'
import { readGuild } from '../src/store/guilds.ts'
import { type Negotiation, readNegotiations } from '../src/store/negotiations.ts'

export const timeline: Command<App> = {
  data: {
    name: 'timeline',
    description: 'What happened in the talks so far, as a list and a picture, with links',
    options: [
      textOption('negotiation', 'Which one; may be left out when there is only one', { complete: true }),
      choiceOption('export', 'The same as a file, with how it was made and what was not read', ['csv', 'json']),
    ],
  },
  visibility: 'public',
  execute: async (call, app) => show(await negotiationOf(call, app), call, app),
  complete: async (call, focused, app) =>
    (await readNegotiations(app.store, call.guildId))
      .map(({ record }) => ({ name: record.agreement, value: record.agreement }))
      .filter((offer) => offer.name.toLowerCase().includes(focused.value.toLowerCase())),
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
  const zone = (await readGuild(app.store, call.guildId))?.zone ?? 'UTC'
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
) {
  const scope =
    campaignId === null ? ({ kind: 'guild', id: guildId } as const) : ({ kind: 'campaign', id: campaignId } as const)
  const madeAt = app.now()
  const gaps = await readGapsOf(app.store, scope, { from: developments[0]?.at ?? madeAt, to: madeAt })
  const content = { agreement: record.agreement, zone, madeAt, expiresAt: record.expiresAt, developments, gaps }
  return form === 'json' ? exportJson(content) : exportCsv(content)
}

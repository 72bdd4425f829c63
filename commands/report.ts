import type { App } from '../src/app.ts'
import { renderReport } from '../src/charts/report.ts'
import type { Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { periodOf, periodOption, textOf, textOption } from '../src/discord/options.ts'
import { makeReport } from '../src/pipeline/digest.ts'
import { offerScopes } from '../src/pipeline/offers.ts'
import { findScope } from '../src/pipeline/scope.ts'
import { readZone } from '../src/store/guilds.ts'

export const report: Command<App> = {
  data: {
    name: 'report',
    description: 'A period as one page with its pictures, to print or hand on: for a bargaining committee',
    options: [
      periodOption('last 7 days'),
      textOption('of', 'A campaign or a watch; all of them when left out', { complete: true }),
    ],
  },
  visibility: 'private',
  execute: async (call, app) => {
    const name = await findScope(app.store, call.guildId, textOf(call, 'of'))
    const { span, words } = periodOf(call, 'last 7 days', app.now())
    const zone = await readZone(app.store, call.guildId)
    const page = await makeReport(app, { name, window: span, zone, sections: null })
    const day = span.to.toZonedDateTimeISO(zone).toPlainDate()
    return {
      title: `Report: ${escapeText(name.title)}`,
      text: `The ${words} as one page: save it, open it in a browser, print it. It loads nothing from anywhere.`,
      files: [
        {
          name: `callboard-report-${day}.html`,
          data: new TextEncoder().encode(renderReport(page)),
          contentType: 'text/html; charset=utf-8',
        },
      ],
    }
  },
  complete: (call, focused, app) => offerScopes(app.store, call.guildId, focused.value),
}

import { composeSummary } from '../src/aggregate/digest/summary.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { periodOf, periodOption, textOf, textOption } from '../src/discord/options.ts'
import type { PeriodCounts } from '../src/model/counts.ts'
import { UserError } from '../src/model/errors.ts'
import { countOf, shareText } from '../src/model/share.ts'
import { offerScopes } from '../src/pipeline/offers.ts'
import { drawComparison } from '../src/pipeline/pictures.ts'
import { findScope, type ScopeName } from '../src/pipeline/scope.ts'
import { readZone } from '../src/store/guilds.ts'
import { readPeriod } from '../src/store/periods.ts'

const optionNames = ['a', 'b', 'c', 'd', 'e'] as const

export const compare: Command<App> = {
  data: {
    name: 'compare',
    description: 'Campaigns or watches side by side: their share of voice and how each sounds',
    options: [
      textOption('a', 'A campaign or a watch', { required: true, complete: true }),
      textOption('b', 'What it is compared with', { required: true, complete: true }),
      ...optionNames.slice(2).map((name) => textOption(name, 'One more', { complete: true })),
      periodOption('last 7 days'),
    ],
  },
  visibility: 'public',
  execute: async (call, app) => {
    const names = await readNames(call, app)
    const { span, words } = periodOf(call, 'last 7 days', app.now())
    const counts = await Promise.all(names.map((name) => readPeriod(app.store, name.scope, span)))
    const all = counts.reduce((sum, { posts }) => sum + posts, 0)
    if (all === 0) return { text: `None of these had posts in the ${words}. \`/status\` shows what is being read.` }
    const zone = await readZone(app.store, call.guildId)
    return {
      title: names.map((name) => escapeText(name.title)).join(' · '),
      text: `Share of voice, ${words}.`,
      fields: names.map((name, index) => ({ name: escapeText(name.title), value: describe(counts[index]!, all) })),
      footer: 'Share of the posts counted here, not of all that people say. A post counts in each that it matches.',
      picture: await drawComparison(app, names, counts, zone),
    }
  },
  complete: (call, focused, app) => offerScopes(app.store, call.guildId, focused.value),
}

/** @throws {UserError} when one is unknown, or named twice. */
async function readNames(call: Call, app: App): Promise<readonly ScopeName[]> {
  const wanted = optionNames.flatMap((option) => textOf(call, option) ?? [])
  const names = await Promise.all(wanted.map((of) => findScope(app.store, call.guildId, of)))
  const twice = names.find((name, index) => names.findIndex((other) => sameScope(other, name)) < index)
  if (twice !== undefined)
    throw new UserError(`“${escapeText(twice.title)}” is named twice. Compare it with something else.`)
  return names
}

const sameScope = (a: ScopeName, b: ScopeName): boolean => a.scope.kind === b.scope.kind && a.scope.id === b.scope.id

const describe = (counts: PeriodCounts, all: number): string =>
  `${shareText(counts.posts, all)} of the voice. ${composeSummary(counts)}${counts.reposts === 0 ? '' : `; ${countOf(counts.reposts, 'repost')}`}.`

import { stanceTexts } from '../src/aggregate/digest/stances.ts'
import { composeSummary, figuresText } from '../src/aggregate/digest/summary.ts'
import type { App } from '../src/app.ts'
import type { Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { periodOf, periodOption, textOf, textOption } from '../src/discord/options.ts'
import { issueName, type PeriodCounts, scoredOf } from '../src/model/counts.ts'
import { countOf, leastPostsShown } from '../src/model/share.ts'
import { offerScopes } from '../src/pipeline/offers.ts'
import { drawSentiment } from '../src/pipeline/pictures.ts'
import { findScope, sinceWatched } from '../src/pipeline/scope.ts'
import { readZone } from '../src/store/guilds.ts'
import { readPeriod } from '../src/store/periods.ts'

export const sentiment: Command<App> = {
  data: {
    name: 'sentiment',
    description: 'How the posts sound and what they are about, with a picture',
    options: [
      periodOption('last 24 hours'),
      textOption('of', 'A campaign or a watch; all of them when left out', { complete: true }),
    ],
  },
  visibility: 'public',
  execute: async (call, app) => {
    const name = await findScope(app.store, call.guildId, textOf(call, 'of'))
    const { span, words } = periodOf(call, 'last 24 hours', app.now())
    const counts = await readPeriod(app.store, name.scope, await sinceWatched(app.store, name, span))
    if (counts.posts === 0)
      return { text: `${escapeText(name.title)}: no posts in the ${words}. \`/status\` shows what is being read.` }
    const zone = await readZone(app.store, call.guildId)
    const fields = [...issueFields(counts), ...stanceFields(counts)]
    return {
      title: `Sentiment: ${escapeText(name.title)}`,
      text: `${composeSummary(counts)}.`,
      ...(fields.length === 0 ? {} : { fields }),
      footer: 'Tone of the words, read by machine: not whom anyone supports. “Unsure” is said, never guessed.',
      picture: await drawSentiment(app, name, counts, zone),
    }
  },
  complete: (call, focused, app) => offerScopes(app.store, call.guildId, focused.value),
}

/** What people say of the deal and of an action, apart from their tone and from each other. */
function stanceFields(counts: PeriodCounts) {
  const texts = stanceTexts(counts)
  return texts.length === 0 ? [] : [{ name: 'The deal and the action', value: texts.join('\n'), inline: false }]
}

/** The issues most named, with their tone where enough posts show one, and the figures named with them. */
function issueFields(counts: PeriodCounts) {
  const figures = figuresText(counts)
  const issues = counts.issues.slice(0, 6).map((issue) => ({
    name: issueName(issue.issue),
    value:
      scoredOf(issue.tone) < leastPostsShown
        ? countOf(issue.posts, 'post')
        : `${countOf(issue.posts, 'post')}: ${issue.tone.negative} negative, ${issue.tone.positive} positive, ${issue.tone.unsure} unsure`,
    inline: true,
  }))
  return figures === null ? issues : [...issues, { name: 'Figures named', value: figures, inline: false }]
}

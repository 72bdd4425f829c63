import { composeSummary } from '../src/aggregate/digest/summary.ts'
import type { App } from '../src/app.ts'
import type { Command } from '../src/discord/command.ts'
import { choiceOption, textOf, textOption } from '../src/discord/options.ts'
import { issueName, type PeriodCounts, scoredOf } from '../src/model/counts.ts'
import { UserError } from '../src/model/errors.ts'
import type { GuildId } from '../src/model/ids.ts'
import { countOf, leastPostsShown } from '../src/model/share.ts'
import { drawSentiment } from '../src/pipeline/digest.ts'
import { describeScope, type ScopeName } from '../src/pipeline/scope.ts'
import { readCampaigns } from '../src/store/campaigns.ts'
import { readGuild } from '../src/store/guilds.ts'
import { readPeriod } from '../src/store/mentions.ts'
import { readWatches } from '../src/store/watches.ts'

const periods = { 'last hour': 1, 'last 24 hours': 24, 'last 7 days': 168, 'last 30 days': 720 } as const

export const sentiment: Command<App> = {
  data: {
    name: 'sentiment',
    description: 'How the posts sound and what they are about, with a picture',
    options: [
      choiceOption('period', 'How far back; the last 24 hours when left out', Object.keys(periods)),
      textOption('of', 'A campaign or a watch; all of them when left out', { complete: true }),
    ],
  },
  visibility: 'public',
  execute: async (call, app) => {
    const name = await scopeOf(app, call.guildId, textOf(call, 'of'))
    const hours = periods[(textOf(call, 'period') ?? 'last 24 hours') as keyof typeof periods] ?? 24
    const to = app.now()
    const counts = await readPeriod(app.store, name.scope, { from: to.subtract({ hours }), to })
    if (counts.posts === 0)
      return {
        text: `${name.title}: no posts in the last ${hours === 1 ? 'hour' : `${hours} hours`}. \`/status\` shows what is being read.`,
      }
    const zone = (await readGuild(app.store, call.guildId))?.zone ?? 'UTC'
    const fields = issueFields(counts)
    return {
      title: `Sentiment: ${name.title}`,
      text: `${composeSummary(counts)}.`,
      ...(fields.length === 0 ? {} : { fields }),
      footer: 'Tone of the words, read by machine: not whom anyone supports. “Unsure” is said, never guessed.',
      picture: await drawSentiment(app, name, counts, zone),
    }
  },
  complete: async (call, focused, app) => {
    const wanted = focused.value.toLowerCase()
    const campaigns = (await readCampaigns(app.store, call.guildId)).map((campaign) => ({
      name: campaign.name,
      value: campaign.name,
    }))
    const watches = (await readWatches(app.store, call.guildId)).map((watch) => ({
      name: watch.query,
      value: String(watch.id),
    }))
    return [...campaigns, ...watches].filter((offer) => offer.name.toLowerCase().includes(wanted))
  },
}

/** @throws {UserError} when nothing here has that name. */
async function scopeOf(app: App, guildId: GuildId, of: string | null): Promise<ScopeName> {
  if (of === null) return describeScope(app.store, guildId, null)
  const campaign = (await readCampaigns(app.store, guildId)).find(
    (known) => known.name.toLowerCase() === of.toLowerCase(),
  )
  if (campaign !== undefined) return describeScope(app.store, guildId, campaign.id)
  const watch = (await readWatches(app.store, guildId)).find((known) => String(known.id) === of || known.query === of)
  if (watch !== undefined) return { scope: { kind: 'watch', id: watch.id }, title: watch.query }
  throw new UserError(
    `Nothing called “${of}” is watched here. Pick a campaign or a watch from the list while you type.`,
  )
}

/** The issues most named, with their tone where enough posts show one. */
function issueFields(counts: PeriodCounts) {
  return counts.issues.slice(0, 6).map((issue) => ({
    name: issueName(issue.issue),
    value:
      scoredOf(issue.tone) < leastPostsShown
        ? countOf(issue.posts, 'post')
        : `${countOf(issue.posts, 'post')}: ${issue.tone.negative} negative, ${issue.tone.positive} positive, ${issue.tone.unsure} unsure`,
    inline: true,
  }))
}

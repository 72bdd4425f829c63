import { lastDueAt, nextDueAt } from '../src/aggregate/digest/schedule.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import {
  channelOption,
  channelToPost,
  choiceOption,
  requireOrganizer,
  subcommand,
  textOf,
  textOption,
} from '../src/discord/options.ts'
import { renderLine, renderLines } from '../src/discord/render/digest.ts'
import type { DigestSchedule } from '../src/model/digest.ts'
import { UserError } from '../src/model/errors.ts'
import type { CampaignId, DigestId, GuildId } from '../src/model/ids.ts'
import type { Reply } from '../src/model/reply.ts'
import { momentText } from '../src/model/span.ts'
import { makeDigest } from '../src/pipeline/digest.ts'
import { describeScope } from '../src/pipeline/scope.ts'
import { readCampaigns } from '../src/store/campaigns.ts'
import { addDigest, readDigests, removeDigest } from '../src/store/digests.ts'
import { readGuild } from '../src/store/guilds.ts'

const cadences = ['daily', 'weekdays', 'weekly', 'hourly'] as const

export const digest: Command<App> = {
  data: {
    name: 'digest',
    description: 'The summary of a period: what changed, how it sounds, what drove it',
    options: [
      subcommand('now', 'The last 24 hours, for you alone', [
        textOption('campaign', 'Which campaign; all when left out', { complete: true }),
      ]),
      subcommand('schedule', 'Post a digest by itself', [
        choiceOption('cadence', 'How often', cadences, true),
        textOption('time', 'When, on the clock of this server’s zone: 09:00 when left out'),
        channelOption('Where it goes; this channel when left out'),
        textOption('campaign', 'Which campaign; all when left out', { complete: true }),
      ]),
      subcommand('list', 'Which digests are scheduled', []),
      subcommand('remove', 'Stop a scheduled digest', [
        textOption('digest', 'Its number in the list', { required: true, complete: true }),
      ]),
    ],
  },
  visibility: 'private',
  execute: (call, app) => {
    switch (call.subcommand) {
      case 'now':
        return now(call, app)
      case 'schedule':
        return schedule(call, app)
      case 'remove':
        return remove(call, app)
      default:
        return list(call, app)
    }
  },
  complete: async (call, focused, app) => {
    const wanted = focused.value.toLowerCase()
    const offers =
      focused.name === 'campaign'
        ? (await readCampaigns(app.store, call.guildId)).map(({ name }) => ({ name, value: name }))
        : (await readDigests(app.store, call.guildId)).map(({ id, schedule }) => ({
            name: `${id}: ${describe(schedule)}`,
            value: String(id),
          }))
    return offers.filter((offer) => offer.name.toLowerCase().includes(wanted))
  },
}

async function now(call: Call, app: App): Promise<Reply> {
  const name = await describeScope(app.store, call.guildId, await campaignOf(call, app))
  const to = app.now()
  const { digest, picture } = await makeDigest(
    app,
    name,
    { from: to.subtract({ hours: 24 }), to },
    await zoneOf(app, call.guildId),
  )
  return {
    title: digest.title,
    text: renderLine(digest.headline),
    fields: digest.sections.map((section) => ({ name: section.heading, value: renderLines(section.lines) })),
    ...(picture === null ? {} : { picture }),
  }
}

async function schedule(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const channel = channelToPost(call)
  const planned: DigestSchedule = {
    cadence: cadences.find((cadence) => cadence === call.options.cadence) ?? 'daily',
    timeOfDay: parseTime(textOf(call, 'time') ?? '09:00'),
    zone: await zoneOf(app, call.guildId),
  }
  const nextDue = nextDueAt(planned, app.now())
  await addDigest(app.store, {
    guildId: call.guildId,
    channelId: channel.id,
    campaignId: await campaignOf(call, app),
    schedule: planned,
    nextDueAt: nextDue,
    coveredTo: lastDueAt(planned, app.now()),
  })
  return {
    text: `A digest goes to <#${channel.id}> ${describe(planned)}; the next one ${momentText(nextDue, planned.zone)} (${planned.zone}).`,
  }
}

async function list(call: Call, app: App): Promise<Reply> {
  const digests = await readDigests(app.store, call.guildId)
  if (digests.length === 0) return { text: 'No digest is scheduled. `/digest schedule` posts one by itself.' }
  const lines = digests.map(
    (one) =>
      `**${one.id}** ${describe(one.schedule)} → <#${one.channelId}>, next ${momentText(one.nextDueAt, one.schedule.zone)}`,
  )
  return { title: 'Scheduled digests', text: lines.join('\n') }
}

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const wanted = textOf(call, 'digest') ?? ''
  const id = /^\d+$/.test(wanted) ? (Number(wanted) as DigestId) : null
  if (id === null || !(await removeDigest(app.store, call.guildId, id, app.now())))
    throw new UserError(`There is no scheduled digest “${wanted}”. \`/digest list\` shows their numbers.`)
  return { text: `Digest ${id} is no longer posted.` }
}

const describe = ({ cadence, timeOfDay, zone }: DigestSchedule): string =>
  cadence === 'hourly' ? `hourly at minute ${timeOfDay.slice(3)}` : `${cadence} at ${timeOfDay} (${zone})`

/** @throws {UserError} when it is no time of day. */
function parseTime(text: string): string {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  const half = match?.[3]?.toLowerCase()
  const hour =
    Number(match?.[1]) +
    (half === 'pm' && match?.[1] !== '12' ? 12 : 0) -
    (half === 'am' && match?.[1] === '12' ? 12 : 0)
  const minute = Number(match?.[2] ?? 0)
  if (match === null || !(hour < 24 && minute < 60))
    throw new UserError(`“${text}” is not a time of day. Write it as 09:00, 17:30 or 9am.`)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

async function campaignOf(call: Call, app: App): Promise<CampaignId | null> {
  const wanted = textOf(call, 'campaign')
  if (wanted === null) return null
  const campaign = (await readCampaigns(app.store, call.guildId)).find(
    (known) => known.name.toLowerCase() === wanted.toLowerCase(),
  )
  if (campaign === undefined)
    throw new UserError(
      `There is no campaign “${wanted}” here. Pick one from the list while you type; \`/watch add\` makes them.`,
    )
  return campaign.id
}

const zoneOf = async (app: App, guildId: GuildId): Promise<string> =>
  (await readGuild(app.store, guildId))?.zone ?? 'UTC'

import { lastDueAt, nextDueAt } from '../src/aggregate/digest/schedule.ts'
import type { App } from '../src/app.ts'
import type { Call, Choice, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { offersLike } from '../src/discord/offers.ts'
import {
  channelOption,
  channelToPost,
  choiceOption,
  requireOrganizer,
  subcommand,
  textOf,
  textOption,
} from '../src/discord/options.ts'
import { digestParts } from '../src/discord/render/digest.ts'
import { type DigestSchedule, type DigestSectionId, digestSectionIds } from '../src/model/digest.ts'
import { UserError } from '../src/model/errors.ts'
import type { CampaignId, DigestId } from '../src/model/ids.ts'
import type { Reply } from '../src/model/reply.ts'
import { momentText } from '../src/model/span.ts'
import { makeDigest } from '../src/pipeline/digest.ts'
import { offerCampaigns } from '../src/pipeline/offers.ts'
import { describeScope } from '../src/pipeline/scope.ts'
import { readCampaigns } from '../src/store/campaigns.ts'
import { addDigest, readDigests, removeDigest } from '../src/store/digests.ts'
import { readZone } from '../src/store/guilds.ts'

const cadences = ['daily', 'weekdays', 'weekly', 'hourly'] as const

const sectionsOption = textOption('sections', 'Which parts, separated by commas; all when left out', {
  complete: true,
})

export const digest: Command<App> = {
  data: {
    name: 'digest',
    description: 'The summary of a period: what changed, how it sounds, what drove it',
    options: [
      subcommand('now', 'The last 24 hours, for you alone', [
        textOption('campaign', 'Which campaign; all when left out', { complete: true }),
        sectionsOption,
      ]),
      subcommand('schedule', 'Post a digest by itself', [
        choiceOption('cadence', 'How often', cadences, true),
        textOption('time', 'When, on the clock of this server’s zone: 09:00 when left out'),
        channelOption('Where it goes; this channel when left out'),
        textOption('campaign', 'Which campaign; all when left out', { complete: true }),
        sectionsOption,
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
    if (focused.name === 'sections') return offerSections(focused.value)
    if (focused.name === 'campaign') return offerCampaigns(app.store, call.guildId, focused.value)
    const known = await readDigests(app.store, call.guildId)
    return offersLike(
      focused.value,
      known.map(({ id, schedule }) => ({ name: `${id}: ${describe(schedule)}`, value: String(id) })),
    )
  },
}

async function now(call: Call, app: App): Promise<Reply> {
  const name = await describeScope(app.store, call.guildId, await campaignOf(call, app))
  const to = app.now()
  const { digest, pictures } = await makeDigest(app, {
    name,
    window: { from: to.subtract({ hours: 24 }), to },
    zone: await readZone(app.store, call.guildId),
    sections: parseSections(textOf(call, 'sections')),
  })
  return { ...digestParts(digest), morePictures: pictures }
}

async function schedule(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const channel = channelToPost(call)
  const planned: DigestSchedule = {
    cadence: cadences.find((cadence) => cadence === call.options.cadence) ?? 'daily',
    timeOfDay: parseTime(textOf(call, 'time') ?? '09:00'),
    zone: await readZone(app.store, call.guildId),
  }
  const sections = parseSections(textOf(call, 'sections'))
  const nextDue = nextDueAt(planned, app.now())
  await addDigest(app.store, {
    guildId: call.guildId,
    channelId: channel.id,
    campaignId: await campaignOf(call, app),
    schedule: planned,
    sections,
    nextDueAt: nextDue,
    coveredTo: lastDueAt(planned, app.now()),
  })
  return {
    text: `A digest${saidSections(sections)} goes to <#${channel.id}> ${describe(planned)}; the next one ${momentText(nextDue, planned.zone)} (${planned.zone}).`,
  }
}

async function list(call: Call, app: App): Promise<Reply> {
  const digests = await readDigests(app.store, call.guildId)
  if (digests.length === 0) return { text: 'No digest is scheduled. `/digest schedule` posts one by itself.' }
  const lines = digests.map(
    (one) =>
      `**${one.id}** ${describe(one.schedule)}${saidSections(one.sections)} → <#${one.channelId}>, next ${momentText(one.nextDueAt, one.schedule.zone)}`,
  )
  return { title: 'Scheduled digests', text: lines.join('\n') }
}

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const wanted = textOf(call, 'digest') ?? ''
  const id = /^\d+$/.test(wanted) ? (Number(wanted) as DigestId) : null
  if (id === null || !(await removeDigest(app.store, call.guildId, id, app.now())))
    throw new UserError(`There is no scheduled digest “${escapeText(wanted)}”. \`/digest list\` shows their numbers.`)
  return { text: `Digest ${id} is no longer posted.` }
}

const describe = ({ cadence, timeOfDay, zone }: DigestSchedule): string =>
  cadence === 'hourly'
    ? `hourly at minute ${timeOfDay.slice(3)}`
    : `${cadence === 'weekly' ? 'weekly, on Mondays,' : cadence} at ${timeOfDay} (${zone})`

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
    throw new UserError(`“${escapeText(text)}” is not a time of day. Write it as 09:00, 17:30 or 9am.`)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** @throws {UserError} that names what is no section. */
function parseSections(text: string | null): readonly DigestSectionId[] | null {
  if (text === null) return null
  const wanted = namesIn(text)
  const unknown = wanted.find((name) => !digestSectionIds.some((id) => id === name))
  if (unknown !== undefined)
    throw new UserError(
      `There is no section “${escapeText(unknown)}”. There are: ${digestSectionIds.join(', ')}. Separate several with commas, or leave the option out for all.`,
    )
  return digestSectionIds.filter((id) => wanted.includes(id))
}

const namesIn = (text: string): readonly string[] =>
  text.split(/[\s,;]+/).flatMap((name) => (name === '' ? [] : [name.toLowerCase()]))

/** What was typed so far, with each section that isn't in it yet added. */
function offerSections(typed: string): readonly Choice[] {
  const names = namesIn(typed)
  const whole = names.filter((name) => digestSectionIds.some((id) => id === name))
  const begun = names.length > whole.length ? (names.at(-1) ?? '') : ''
  return digestSectionIds
    .filter((id) => !whole.includes(id) && id.startsWith(begun))
    .map((id) => [...whole, id].join(', '))
    .map((list) => ({ name: list, value: list }))
}

const saidSections = (sections: readonly DigestSectionId[] | null): string =>
  sections === null ? '' : ` (${sections.join(', ')})`

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

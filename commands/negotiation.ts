import { stageAt } from '../src/aggregate/record.ts'
import { confusableWith } from '../src/aggregate/which-negotiation.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { offerZones, parseDate, parseMoment } from '../src/discord/moments.ts'
import {
  channelOption,
  channelToPost,
  choiceOption,
  fileOf,
  fileOption,
  linkOf,
  requireOrganizer,
  subcommand,
  textOf,
  textOption,
  yesNoOption,
} from '../src/discord/options.ts'
import { texts } from '../src/discord/texts/en.ts'
import { UserError } from '../src/model/errors.ts'
import { negotiationStages } from '../src/model/record.ts'
import type { Reply } from '../src/model/reply.ts'
import { countOf } from '../src/model/share.ts'
import { momentText } from '../src/model/span.ts'
import { importComparators, readGivenTable, takeBackComparator } from '../src/pipeline/comparators.ts'
import { offerCampaigns, offerNegotiations } from '../src/pipeline/offers.ts'
import { partyNamed } from '../src/pipeline/parties.ts'
import { setExpiry, setStage, undoLast } from '../src/pipeline/record.ts'
import { showNegotiation } from '../src/pipeline/show-negotiation.ts'
import { ensureCampaign } from '../src/store/campaigns.ts'
import { writeComparator } from '../src/store/comparators.ts'
import { readZone } from '../src/store/guilds.ts'
import { readLastChange } from '../src/store/negotiation-changes.ts'
import { addNegotiation, findNegotiation, type Negotiation, readNegotiations } from '../src/store/negotiations.ts'

const which = textOption('negotiation', 'Which one: start typing', { required: true, complete: true })

export const negotiation: Command<App> = {
  data: {
    name: 'negotiation',
    description: 'The record of the talks: where they stand, when the contract ends, who says so',
    options: [
      subcommand('show', 'Where a negotiation stands', [
        textOption('negotiation', 'Which one; all when left out', { complete: true }),
      ]),
      subcommand('add', 'Begin the record of a negotiation', [
        textOption('agreement', 'What the contract is called: Basic Agreement', { required: true, isName: true }),
        textOption('union', 'IATSE, WGA, IATSE Local 871…', { required: true }),
        textOption('employer', 'The employer or its association: AMPTP'),
        textOption('unit', 'Who is covered, in your words'),
        textOption('locals', 'Numbers of the locals it covers: 44, 80, 600'),
        textOption('campaign', 'The campaign it belongs to', { complete: true, isName: true }),
        channelOption('Where its countdown goes; this channel when left out'),
      ]),
      subcommand('stage', 'Say where it stands, by hand', [
        which,
        choiceOption('stage', 'The stage', negotiationStages, true),
        textOption('since', 'Since when, such as 2021-10-04; now when left out'),
        textOption('link', 'Where it can be read'),
      ]),
      subcommand('expiry', 'Say when the contract ends, or until when it is extended', [
        which,
        textOption('date', 'Such as 2021-07-31', { required: true }),
        textOption('time', 'Such as 23:59, 5pm or midnight (the end of that day)', { required: true }),
        textOption('zone', 'Such as America/Los_Angeles; this server’s zone when left out', { complete: true }),
        textOption('link', 'Where it can be read'),
        yesNoOption('event', 'Put it among this server’s events, too?'),
      ]),
      subcommand('undo', 'Take back the last change of a record, whoever or whatever made it', [which]),
      subcommand('compare', 'Note what another agreement settled for', [
        which,
        textOption('agreement', 'Its name', { required: true }),
        textOption('terms', 'What it settled for, in your words', { required: true }),
        textOption('parties', 'Whose it is'),
        textOption('settled', 'When, such as 2021-10-16'),
        textOption('link', 'Where it can be read'),
      ]),
      subcommand('import', 'Note what many agreements settled for, from a table', [
        which,
        fileOption('file', 'A CSV with the headings agreement, terms and, where known, parties, settled, link'),
        textOption('rows', 'The same as text, headings first, with | between the rows'),
      ]),
      subcommand('uncompare', 'Take back what was noted of another agreement', [
        which,
        textOption('agreement', 'Its name', { required: true }),
      ]),
    ],
  },
  visibility: 'private',
  execute: async (call, app) => {
    if (call.subcommand === null || call.subcommand === 'show') return show(call, app)
    requireOrganizer(call)
    switch (call.subcommand) {
      case 'add':
        return add(call, app)
      case 'stage':
        return stage(call, app)
      case 'expiry':
        return expiry(call, app)
      case 'compare':
        return compare(call, app)
      case 'import':
        return importTable(call, app)
      case 'uncompare':
        return uncompare(call, app)
      default:
        return undo(call, app)
    }
  },
  complete: async (call, focused, app) => {
    if (focused.name === 'zone') return offerZones(focused.value)
    if (focused.name === 'campaign') return offerCampaigns(app.store, call.guildId, focused.value)
    return offerNegotiations(app.store, call.guildId, focused.value)
  },
}

async function add(call: Call, app: App): Promise<Reply> {
  const channel = channelToPost(call)
  const agreement = textOf(call, 'agreement') ?? ''
  const campaign = textOf(call, 'campaign')
  const employer = textOf(call, 'employer')
  const id = await addNegotiation(
    app.store,
    {
      guildId: call.guildId,
      campaignId: campaign === null ? null : (await ensureCampaign(app.store, call.guildId, campaign, app.now())).id,
      channelId: channel.id,
      agreement,
      union: await partyNamed(app, call.guildId, textOf(call, 'union') ?? '', 'union'),
      employer: employer === null ? null : await partyNamed(app, call.guildId, employer, 'employer'),
      bargainingUnit: textOf(call, 'unit'),
      unionLocals: (textOf(call, 'locals') ?? '').split(/[\s,;]+/).filter((local) => local !== ''),
    },
    app.now(),
  )
  if (id === null)
    throw new UserError(
      `There is a negotiation called “${escapeText(agreement)}” here. \`/negotiation show\` shows it.`,
    )
  const all = await readNegotiations(app.store, call.guildId)
  const own = all.find((one) => one.id === id)!
  const confusable = confusableWith(
    own,
    all.filter((one) => one !== own),
  ).map(({ record }) => escapeText(record.agreement))
  return {
    title: `The record of ${escapeText(agreement)} is open`,
    text: `${confusable.length === 0 ? '' : texts.confusable(confusable.join(', '))}What is reported of it from now on is kept here as soon as two independent outlets or a side itself bear it out; a rumour never changes it.\nNext: \`/negotiation expiry\` for the end of the contract; its countdown goes to <#${channel.id}>.`,
  }
}

/** @throws {UserError} when no negotiation here has that name. */
async function negotiationOf(call: Call, app: App): Promise<Negotiation> {
  const wanted = textOf(call, 'negotiation') ?? ''
  const known = await findNegotiation(app.store, call.guildId, wanted)
  if (known === null)
    throw new UserError(
      `There is no negotiation “${escapeText(wanted)}” here. Pick one from the list while you type; \`/negotiation add\` begins one.`,
    )
  return known
}

async function show(call: Call, app: App): Promise<Reply> {
  if (textOf(call, 'negotiation') !== null) return showNegotiation(app, await negotiationOf(call, app))
  const all = await readNegotiations(app.store, call.guildId)
  if (all.length === 0) return { text: 'No negotiation is kept here yet. `/negotiation add` begins the record of one.' }
  const lines = all.map(({ record }) => {
    const at = stageAt(record, app.now())
    return `**${escapeText(record.agreement)}**: ${at === null ? texts.stageUnknown : texts.stageNames[at.stage]}`
  })
  return { title: 'Negotiations', text: lines.join('\n') }
}

async function stage(call: Call, app: App): Promise<Reply> {
  const found = await negotiationOf(call, app)
  const wanted = negotiationStages.find((known) => known === textOf(call, 'stage'))
  if (wanted === undefined) throw new UserError('Pick the stage from the list.')
  const since = textOf(call, 'since')
  const zone = await readZone(app.store, call.guildId)
  const at = since === null ? app.now() : parseDate(since).toZonedDateTime(zone).toInstant()
  if (Temporal.Instant.compare(at, app.now()) > 0)
    throw new UserError(`${escapeText(since ?? '')} is yet to come: a stage is entered once it is reached.`)
  await setStage(app, found, { stage: wanted, at, url: linkOf(call) })
  return {
    text: `${escapeText(found.record.agreement)} stands at **${texts.stageNames[wanted]}** since ${momentText(at, zone)}, entered by hand. \`/negotiation undo\` takes it back.`,
  }
}

async function expiry(call: Call, app: App): Promise<Reply> {
  const found = await negotiationOf(call, app)
  const parts = { date: textOf(call, 'date') ?? '', time: textOf(call, 'time') ?? '' }
  const expiresAt = parseMoment({ ...parts, zone: textOf(call, 'zone') ?? (await readZone(app.store, call.guildId)) })
  await setExpiry(app, found, { expiresAt, url: linkOf(call), inCalendar: call.options.event === true })
  const before = found.record.expiresAt
  const over = Temporal.Instant.compare(expiresAt.toInstant(), app.now()) <= 0
  const extended = before === null ? '' : `; before it was ${expiryText(before)}`
  const countdown = over
    ? 'That is past, so there is nothing to count down'
    : `I count down 60, 30, 14, 7, 3 and 1 days before it in <#${found.channelId}>, and by the hour on the last day`
  return {
    text: `The contract of ${escapeText(found.record.agreement)} ${over ? 'ended' : 'ends'} ${expiryText(expiresAt)}${extended}. ${countdown}. \`/negotiation undo\` takes it back.`,
  }
}

/** `Sat 31 Jul 23:59 2027 (America/Los_Angeles)`; the year, since contracts run for several. */
const expiryText = (at: Temporal.ZonedDateTime): string =>
  `${momentText(at.toInstant(), at.timeZoneId)} ${at.year} (${at.timeZoneId})`

async function undo(call: Call, app: App): Promise<Reply> {
  const found = await negotiationOf(call, app)
  const last = await readLastChange(app.store, found.id)
  if (last === null)
    throw new UserError(`The record of ${escapeText(found.record.agreement)} holds nothing to take back.`)
  await undoLast(app, found, last)
  const what =
    last.kind === 'stage' ? `the stage **${texts.stageNames[last.stage]}**` : `the expiry ${expiryText(last.expiresAt)}`
  const { record } = await negotiationOf(call, app)
  const stageNow = stageAt(record, app.now())?.stage
  const now =
    last.kind === 'stage'
      ? `now stands at **${stageNow === undefined ? texts.stageUnknown : texts.stageNames[stageNow]}**`
      : record.expiresAt === null
        ? 'has no date of expiry now'
        : `expires ${expiryText(record.expiresAt)} again`
  return { text: `Taken back: ${what}. It stays in the record as undone. ${escapeText(record.agreement)} ${now}.` }
}

async function compare(call: Call, app: App): Promise<Reply> {
  const found = await negotiationOf(call, app)
  const settled = textOf(call, 'settled')
  const agreement = textOf(call, 'agreement') ?? ''
  await writeComparator(app.store, found.id, {
    agreement,
    parties: textOf(call, 'parties'),
    settledOn: settled === null ? null : parseDate(settled).toString(),
    terms: textOf(call, 'terms') ?? '',
    url: linkOf(call),
  })
  return { text: `${escapeText(agreement)} is noted beside ${escapeText(found.record.agreement)}.` }
}

async function importTable(call: Call, app: App): Promise<Reply> {
  const found = await negotiationOf(call, app)
  const csv = await readGivenTable(app, { file: fileOf(call, 'file'), rows: textOf(call, 'rows') })
  const count = await importComparators(app, found.id, csv)
  return { text: `${countOf(count, 'agreement')} noted beside ${escapeText(found.record.agreement)}.` }
}

async function uncompare(call: Call, app: App): Promise<Reply> {
  const found = await negotiationOf(call, app)
  const removed = await takeBackComparator(app, found.id, textOf(call, 'agreement') ?? '')
  return { text: `${escapeText(removed)} is no longer noted beside ${escapeText(found.record.agreement)}.` }
}

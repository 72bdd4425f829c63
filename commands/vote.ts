import { iatseRatification, iatseStrikeAuthorization, oneMemberOneVote, tallyVote } from '../src/aggregate/votes.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { parseDate } from '../src/discord/moments.ts'
import { namesLike } from '../src/discord/offers.ts'
import {
  choiceOption,
  numberOf,
  requireOrganizer,
  subcommand,
  textOf,
  textOption,
  wholeNumberOption,
  yesNoOption,
} from '../src/discord/options.ts'
import { renderTally } from '../src/discord/render/tally.ts'
import { shownAt } from '../src/discord/render/time.ts'
import { UserError } from '../src/model/errors.ts'
import type { Reply } from '../src/model/reply.ts'
import { type LocalBallot, type VoteRule, type VoteSubject, voteSubjects } from '../src/model/vote.ts'
import { checkedBallot, newBallot, parseLocals } from '../src/pipeline/ballots.ts'
import { offerNegotiations } from '../src/pipeline/offers.ts'
import { serveVotes } from '../src/pipeline/voting.ts'
import { readZone } from '../src/store/guilds.ts'
import { findNegotiation } from '../src/store/negotiations.ts'
import {
  addVote,
  publishVote,
  readBallots,
  readVotes,
  removeBallot,
  type Vote,
  type VoteOpening,
  writeBallot,
} from '../src/store/votes.ts'

/** How a vote may be decided, by the id that is stored. */
const rules: Readonly<Record<string, { readonly label: string; readonly rule: VoteRule }>> = {
  'iatse-authorization-cast': {
    label: 'IATSE strike authorization: 75% of the ballots cast in a local',
    rule: iatseStrikeAuthorization('cast'),
  },
  'iatse-authorization-eligible': {
    label: 'IATSE strike authorization: 75% of those eligible in a local',
    rule: iatseStrikeAuthorization('eligible'),
  },
  'iatse-ratification': {
    label: 'IATSE ratification: a local’s majority takes all its delegates',
    rule: iatseRatification,
  },
  'one-member-one-vote': { label: 'One member, one vote (WGA and most unions)', rule: oneMemberOneVote },
}

const ruleOption = {
  ...choiceOption('rule', 'How it is decided', [], true),
  choices: Object.entries(rules).map(([value, { label }]) => ({ name: label, value })),
}

const which = textOption('vote', 'Which one: start typing', { required: true, complete: true })

export const vote: Command<App> = {
  data: {
    name: 'vote',
    description: 'Tally a strike authorization or ratification vote, local by local',
    options: [
      subcommand('show', 'The tally of a vote: delegates and members side by side', [which]),
      subcommand('open', 'Begin the tally of a vote', [
        textOption('title', 'Such as Basic Agreement ratification 2021', { required: true, isName: true }),
        ruleOption,
        textOption('locals', 'All locals that vote, with delegates where known: 44:56 600:76 700:73 871'),
        textOption('negotiation', 'In whose record it opens: start typing', { complete: true }),
        textOption('opens', 'The day it opens, such as 2021-10-01; now when left out'),
        choiceOption('about', 'What it decides, where the rule does not tell', voteSubjects),
      ]),
      subcommand('count', 'Enter what is known of one local; what you leave out stays as it was', [
        which,
        textOption('local', 'Its number or name', { required: true }),
        wholeNumberOption('delegates', 'How many delegates it has'),
        wholeNumberOption('eligible', 'How many members may vote'),
        wholeNumberOption('cast', 'Ballots cast'),
        wholeNumberOption('yes', 'Ballots for yes'),
        wholeNumberOption('no', 'Ballots for no'),
        choiceOption('declared', 'Its side, where the local tells no figures', ['yes', 'no']),
        yesNoOption('closed', 'Is its count final?'),
      ]),
      subcommand('remove', 'Take a local out again, with all that was entered of it', [
        which,
        textOption('local', 'Its number or name', { required: true }),
      ]),
      subcommand('publish', 'Let every member see this tally, partial counts included', [which]),
    ],
  },
  visibility: 'private',
  execute: (call, app) => {
    switch (call.subcommand) {
      case 'open':
        return open(call, app)
      case 'count':
        return count(call, app)
      case 'remove':
        return remove(call, app)
      case 'publish':
        return publish(call, app)
      default:
        return show(call, app)
    }
  },
  complete: async (call, focused, app) => {
    if (focused.name === 'negotiation') return offerNegotiations(app.store, call.guildId, focused.value)
    return namesLike(
      focused.value,
      (await readVotes(app.store, call.guildId)).map(({ title }) => title),
    )
  },
}

async function open(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const title = textOf(call, 'title') ?? ''
  const rule = textOf(call, 'rule') ?? ''
  if (!Object.hasOwn(rules, rule)) throw new UserError('Pick the rule from the list.')
  const locals = parseLocals(textOf(call, 'locals') ?? '')
  const opening = await openingOf(call, app, rule)
  const id = await addVote(app.store, { guildId: call.guildId, title, rule, opening }, app.now())
  if (id === null) throw new UserError(`There is a vote called “${escapeText(title)}” here. \`/vote show\` shows it.`)
  for (const local of locals) await writeBallot(app.store, id, local, app.now())
  await serveVotes(app)
  return tallyOf(app, { id, title, rule, published: false, opening })
}

/** When it opens in the record of which negotiation; null: it stands for itself. @throws {UserError} */
async function openingOf(call: Call, app: App, rule: string): Promise<VoteOpening | null> {
  const wanted = textOf(call, 'negotiation')
  const opens = textOf(call, 'opens')
  if (wanted === null && opens === null) return null
  const found = await findNegotiation(app.store, call.guildId, wanted ?? '')
  if (found === null)
    throw new UserError(
      `Name with \`negotiation:\` in whose record it opens${wanted === null ? '' : `: there is no “${escapeText(wanted)}” here`}. \`/negotiation add\` begins one.`,
    )
  const about = subjects[rule] ?? voteSubjects.find((subject) => subject === call.options.about)
  if (about === undefined)
    throw new UserError('Say with `about:` what it decides: a strike authorization or a ratification.')
  const zone = found.record.expiresAt?.timeZoneId ?? (await readZone(app.store, call.guildId))
  return {
    negotiationId: found.id,
    about,
    opensAt: opens === null ? app.now() : parseDate(opens).toZonedDateTime(zone).toInstant(),
  }
}

/** What a rule is for, where it is for one thing only. */
const subjects: Readonly<Record<string, VoteSubject>> = {
  'iatse-authorization-cast': 'strike authorization',
  'iatse-authorization-eligible': 'strike authorization',
  'iatse-ratification': 'ratification',
}

/** @throws {UserError} when no vote here has that title. */
async function voteOf(call: Call, app: App): Promise<Vote> {
  const wanted = textOf(call, 'vote') ?? ''
  const known = (await readVotes(app.store, call.guildId)).find(
    ({ title }) => title.toLowerCase() === wanted.toLowerCase(),
  )
  if (known === undefined)
    throw new UserError(
      `There is no vote “${escapeText(wanted)}” here. Pick one from the list while you type; \`/vote open\` begins one.`,
    )
  return known
}

async function count(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const found = await voteOf(call, app)
  const { name, known } = await localOf(call, app, found)
  const before = known ?? newBallot(name)
  const ballot = checkedBallot({
    unionLocal: before.unionLocal,
    delegates: numberOf(call, 'delegates') ?? before.delegates,
    eligible: numberOf(call, 'eligible') ?? before.eligible,
    cast: numberOf(call, 'cast') ?? before.cast,
    yes: numberOf(call, 'yes') ?? before.yes,
    no: numberOf(call, 'no') ?? before.no,
    declared: (textOf(call, 'declared') as LocalBallot['declared']) ?? before.declared,
    closed: typeof call.options.closed === 'boolean' ? call.options.closed : before.closed,
  })
  await writeBallot(app.store, found.id, ballot, app.now())
  return tallyOf(app, found)
}

/** The local that is meant; `known` undefined: nothing was entered of it. */
async function localOf(call: Call, app: App, { id }: Vote) {
  const name = (textOf(call, 'local') ?? '').replace(/^local\s+/i, '')
  const ballots = await readBallots(app.store, id)
  return { name, known: ballots.find(({ unionLocal }) => unionLocal.toLowerCase() === name.toLowerCase()) }
}

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const found = await voteOf(call, app)
  const { name, known } = await localOf(call, app, found)
  if (known === undefined)
    throw new UserError(`No local “${escapeText(name)}” is entered in this vote. \`/vote show\` lists those that are.`)
  await removeBallot(app.store, found.id, known.unionLocal)
  return tallyOf(app, found)
}

async function show(call: Call, app: App): Promise<Reply> {
  const found = await voteOf(call, app)
  if (found.published || call.isOrganizer) return tallyOf(app, found)
  throw new UserError(
    `The counts of “${escapeText(found.title)}” are not published here yet: partial counts are for organizers. Ask your local.`,
  )
}

async function publish(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const found = await voteOf(call, app)
  await publishVote(app.store, found.id)
  return tallyOf(app, { ...found, published: true })
}

async function tallyOf(app: App, { id, title, rule, published, opening }: Vote): Promise<Reply> {
  const known = rules[rule]
  if (known === undefined) throw new Error(`vote ${id} has the rule ${rule}, which there is none of`)
  const tally = renderTally(title, tallyVote(known.rule, await readBallots(app.store, id)), published)
  if (opening === null) return tally
  const hasOpened = Temporal.Instant.compare(opening.opensAt, app.now()) <= 0
  const when = `Voting on ${opening.about} ${hasOpened ? 'opened' : 'opens'} ${shownAt(opening.opensAt)}.`
  return { ...tally, text: `${tally.text}\n${when}` }
}

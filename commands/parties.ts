import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { wholeLines } from '../src/discord/limits.ts'
import { namesLike } from '../src/discord/offers.ts'
import { choiceOption, requireOrganizer, subcommand, textOf, textOption } from '../src/discord/options.ts'
import { UserError } from '../src/model/errors.ts'
import type { NamedParty, Party } from '../src/model/negotiation.ts'
import type { Reply } from '../src/model/reply.ts'
import { knownParty } from '../src/pipeline/parties.ts'
import { readGuildParties, removeGuildParty, writeGuildParty } from '../src/store/parties.ts'

const sides = ['union', 'employer'] as const
/** Every article is read for them. */
const mostParties = 50
const mostNames = 20
const longestName = 80

export const parties: Command<App> = {
  data: {
    name: 'parties',
    description: 'Unions and employers that this server adds to those I know, and what else they are called here',
    options: [
      subcommand('list', 'What this server added', []),
      subcommand('add', 'Add a union or employer, or other names of one I know', [
        textOption('name', 'What it is called: Harbor Stagehands United', { required: true, complete: true }),
        choiceOption('side', 'Which side it is; may be left out for one I know', sides),
        textOption('names', 'What else it is called, with commas between: HSU, the Stagehands'),
        textOption('sites', 'Its own sites: what stands there counts as official, such as hsu.example'),
      ]),
      subcommand('remove', 'Take back what this server added', [
        textOption('name', 'Which one: start typing', { required: true, complete: true }),
      ]),
    ],
  },
  visibility: 'private',
  execute: (call, app) => {
    switch (call.subcommand) {
      case 'add':
        return add(call, app)
      case 'remove':
        return remove(call, app)
      default:
        return list(call, app)
    }
  },
  complete: async (call, focused, app) =>
    namesLike(
      focused.value,
      (await readGuildParties(app.store, call.guildId)).map(({ name }) => name),
    ),
}

async function list(call: Call, app: App): Promise<Reply> {
  const own = await readGuildParties(app.store, call.guildId)
  if (own.length === 0)
    return { text: 'This server added no union or employer. `/parties add` names one that I don’t know.' }
  return { title: 'Unions and employers of this server', text: wholeLines(own.map(partyLine), 3800) }
}

function partyLine({ name, side, aliases, sites }: NamedParty): string {
  const also =
    aliases.length === 0 ? '' : `, also ${aliases.map((alias) => escapeText(alias.replace(/^=/, ''))).join(', ')}`
  return `**${escapeText(name)}** (${side})${also}${sites.length === 0 ? '' : `; official: ${sites.map(escapeText).join(', ')}`}`
}

async function add(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const own = await readGuildParties(app.store, call.guildId)
  const party = partyOf(call, own)
  const isNew = !own.some(({ id }) => id === party.id)
  if (isNew && own.length >= mostParties)
    throw new UserError(`This server has added ${mostParties} already, the most it can have. Remove one first.`)
  await writeGuildParty(app.store, call.guildId, party, app.now())
  return {
    text: `${partyLine(party)}: read in what comes in from now on, for this server alone. \`/watch add … official:\` and \`/negotiation add\` know it, too.`,
  }
}

/** What was typed, added to what is known of it. @throws {UserError} */
function partyOf(call: Call, own: readonly NamedParty[]): NamedParty {
  const name = checkName(textOf(call, 'name') ?? '')
  const before = own.find((party) => party.name.toLowerCase() === name.toLowerCase())
  const known = before ?? knownParty(name)
  const side = known?.side ?? sides.find((one) => one === call.options.side)
  if (side === undefined)
    throw new UserError(`Say with \`side:\` whether “${escapeText(name)}” is a union or an employer.`)
  const aliases = [...new Set([...(before?.aliases ?? []), ...listOf(call, 'names').map(checkName).map(asWritten)])]
  if (aliases.length > mostNames)
    throw new UserError(`That makes ${aliases.length} names; at most ${mostNames} can be followed.`)
  const sites = [...new Set([...(before?.sites ?? []), ...listOf(call, 'sites').map(hostOf)])]
  return { id: known?.id ?? idOf(name), name: known?.name ?? name, side, aliases, sites }
}

const listOf = (call: Call, name: string): readonly string[] =>
  (textOf(call, name) ?? '').split(',').flatMap((part) => part.trim() || [])

/** @throws {UserError} for what can't be found in a text. */
function checkName(name: string): string {
  const letters = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < 2 || name.length > longestName || name.startsWith('='))
    throw new UserError(
      `“${escapeText(name.slice(0, 60))}” is no name that I can look for: it takes 2 letters or more, and ${longestName} characters at most.`,
    )
  return name.replace(/\s+/g, ' ')
}

/** Short capitals are read as they are written: "UP" is not "up". */
const asWritten = (name: string): string => (/^\p{Lu}{2,5}$/u.test(name) ? `=${name}` : name)

/** @throws {UserError} when it is no host. */
function hostOf(site: string): string {
  const host = URL.parse(site.includes('://') ? site : `https://${site}`)?.hostname.replace(/^www\./, '') ?? ''
  if (!host.includes('.'))
    throw new UserError(`“${escapeText(site)}” is not the address of a site. Write it like hsu.example.`)
  return host
}

/** Never that of a party of the dictionary, and without the mark that locals are known by. */
const idOf = (name: string): Party['id'] => `own-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const wanted = (textOf(call, 'name') ?? '').toLowerCase()
  const known = (await readGuildParties(app.store, call.guildId)).find(({ name }) => name.toLowerCase() === wanted)
  if (known === undefined || !(await removeGuildParty(app.store, call.guildId, known.id)))
    throw new UserError(`This server added no “${escapeText(wanted)}”. \`/parties list\` shows what it did.`)
  return {
    text: `${escapeText(known.name)} is read as everyone does again. Watches and records that name it stay as they are.`,
  }
}

import { checkOwnWord } from '../src/analysis/sentiment/words.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { requireOrganizer, subcommand, textOf, textOption } from '../src/discord/options.ts'
import { issueName } from '../src/model/counts.ts'
import { UserError } from '../src/model/errors.ts'
import type { GuildId } from '../src/model/ids.ts'
import { issueIds } from '../src/model/labels.ts'
import type { Reply } from '../src/model/reply.ts'
import { type GuildIssue, readGuildIssues, removeGuildIssue, writeGuildIssue } from '../src/store/issues.ts'

/** Every post of this server is read for them. */
const mostOwnIssues = 20
const mostWords = 100
const longestName = 40
const longestWord = 80

export const issues: Command<App> = {
  data: {
    name: 'issues',
    description: 'What this server’s posts are sorted under: pay, rest, safety… and your own',
    options: [
      subcommand('list', 'The issues followed here, and the words this server added', []),
      subcommand('add', 'Add words to an issue, or an issue of your own', [
        textOption('issue', 'Its name: pay, safety… or a new one', { required: true, complete: true }),
        textOption('words', 'Words or short phrases that tell it, with commas between'),
      ]),
      subcommand('remove', 'No longer sort posts under an issue', [
        textOption('issue', 'Which one: start typing', { required: true, complete: true }),
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
  complete: async (call, focused, app) => {
    const wanted = focused.value.toLowerCase()
    const own = (await readGuildIssues(app.store, call.guildId)).map(({ issue }) => issue)
    return [...new Set([...issueIds, ...own])]
      .map((issue) => ({ name: issueName(issue), value: issue }))
      .filter((offer) => offer.name.toLowerCase().includes(wanted))
  },
}

const isStanding = (issue: string): boolean => issueIds.some((id) => id === issue)

async function list(call: Call, app: App): Promise<Reply> {
  const changes = new Map((await readGuildIssues(app.store, call.guildId)).map((change) => [change.issue, change]))
  const followed = [...new Set([...issueIds, ...changes.keys()])].filter((issue) => !changes.get(issue)?.isHidden)
  const hidden = [...changes.values()].filter(({ isHidden }) => isHidden).map(({ issue }) => issueName(issue))
  const lines = followed.map((issue) => {
    const words = changes.get(issue)?.words ?? []
    return `**${issueName(issue)}**${words.length === 0 ? '' : `: ${isStanding(issue) ? 'also ' : ''}${escapeText(words.join(', '))}`}`
  })
  return {
    title: 'Issues followed here',
    text: lines.join('\n'),
    ...(hidden.length === 0 ? {} : { footer: `Not followed: ${hidden.join(', ')}` }),
  }
}

async function add(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const issue = parseName(textOf(call, 'issue') ?? '')
  const changes = await readGuildIssues(app.store, call.guildId)
  const known = changes.find((change) => change.issue === issue)
  const words = [...new Set([...(known?.words ?? []), ...parseWords(textOf(call, 'words') ?? '')])]
  refuseTooMany(issue, words, changes)
  await writeGuildIssue(app.store, call.guildId, { issue, words, isHidden: false }, app.now())
  return {
    text: `Posts are sorted under **${issueName(issue)}** from the next one on, for this server alone${words.length === 0 ? '' : `; its words here: ${escapeText(words.join(', '))}`}.`,
  }
}

/** `Parking & shuttles` → `parking-shuttles`. @throws {UserError} when nothing of a name is left. */
function parseName(text: string): string {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (name === '' || name.length > longestName)
    throw new UserError(
      `“${escapeText(text.slice(0, 60))}” is no name for an issue: it takes 1 to ${longestName} letters.`,
    )
  return name
}

/** @throws {UserError} for a word that can't be looked for. */
function parseWords(text: string): readonly string[] {
  const words = text
    .split(',')
    .map((word) => word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase())
    .filter((word) => word !== '')
  for (const term of words) {
    checkOwnWord({ term, valence: 0 })
    if (term.length > longestWord)
      throw new UserError(`“${escapeText(term.slice(0, 40))}…” is too long: ${longestWord} characters at most.`)
  }
  return words
}

/** @throws {UserError} beyond what can be read with every post, or for an own issue that nothing tells. */
function refuseTooMany(issue: string, words: readonly string[], changes: readonly GuildIssue[]): void {
  const own = changes.filter((change) => !isStanding(change.issue) && change.issue !== issue)
  if (!isStanding(issue) && words.length === 0)
    throw new UserError(`Which words tell **${issueName(issue)}**? Give some with \`words:\`, with commas between.`)
  if (!isStanding(issue) && own.length >= mostOwnIssues)
    throw new UserError(`This server has ${mostOwnIssues} issues of its own already. Remove one first.`)
  if (words.length > mostWords)
    throw new UserError(
      `**${issueName(issue)}** would have ${words.length} words; at most ${mostWords} can be followed.`,
    )
}

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const issue = parseName(textOf(call, 'issue') ?? '')
  const name = issueName(issue)
  if (isStanding(issue)) {
    await writeGuildIssue(app.store, call.guildId, { issue, words: [], isHidden: true }, app.now())
    return { text: `Posts are no longer sorted under **${name}** here. \`/issues add\` brings it back.` }
  }
  await requireOwn(app, call.guildId, issue)
  await removeGuildIssue(app.store, call.guildId, issue)
  return { text: `**${name}** is no longer an issue here. What was counted so far stays.` }
}

async function requireOwn(app: App, guildId: GuildId, issue: string): Promise<void> {
  if ((await readGuildIssues(app.store, guildId)).some((change) => change.issue === issue)) return
  throw new UserError(`**${issueName(issue)}** is not among this server’s issues. \`/issues list\` shows them.`)
}

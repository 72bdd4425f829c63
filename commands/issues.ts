import { issueRules } from '../src/analysis/issues/rules.ts'
import { checkOwnWord } from '../src/analysis/sentiment/words.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { requireOrganizer, subcommand, textOf, textOption } from '../src/discord/options.ts'
import { issueName } from '../src/model/counts.ts'
import { UserError } from '../src/model/errors.ts'
import type { IssueId } from '../src/model/labels.ts'
import type { Reply } from '../src/model/reply.ts'
import {
  campaignsThatChanged,
  findIssue,
  followedIn,
  isStanding,
  type Listed,
  offerIssues,
  readListed,
} from '../src/pipeline/issue-lists.ts'
import { offerCampaigns } from '../src/pipeline/offers.ts'
import { removeIssueChange, writeIssueChange } from '../src/store/issues.ts'

/** Every post is read for them. */
const mostOwnIssues = 20
const mostWords = 100
const longestName = 40
const longestWord = 80

const campaignOption = textOption('campaign', 'Only for this campaign; the whole server when left out', {
  complete: true,
})

export const issues: Command<App> = {
  data: {
    name: 'issues',
    description: 'What posts are sorted under, here or in one campaign: pay, rest, safety… and your own',
    options: [
      subcommand('list', 'The issues followed, and the words that were added to them', [
        textOption('issue', 'All words that tell this one: start typing', { complete: true }),
        campaignOption,
      ]),
      subcommand('add', 'Add words to an issue, or an issue of your own', [
        textOption('issue', 'Its name: pay, safety… or a new one', { required: true, complete: true }),
        textOption('words', 'Words or short phrases that tell it, with commas between'),
        campaignOption,
      ]),
      subcommand('remove', 'Take words back, or no longer sort posts under an issue', [
        textOption('issue', 'Which one: start typing', { required: true, complete: true }),
        textOption('words', 'Only these words, with commas between; the whole issue when left out'),
        campaignOption,
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
  complete: (call, focused, app) =>
    focused.name === 'campaign'
      ? offerCampaigns(app.store, call.guildId, focused.value)
      : offerIssues(app.store, call.guildId, focused.value),
}

const listOf = (call: Call, app: App): Promise<Listed> => readListed(app.store, call.guildId, textOf(call, 'campaign'))
const bold = (name: string): string => `**${escapeText(name)}**`
const quoted = (words: readonly string[]): string => escapeText(words.join(', '))
/** Whose posts a list sorts. */
const whose = ({ campaign }: Listed): string =>
  campaign === null ? 'this server’s posts' : `posts of ${bold(campaign)}`
const place = ({ campaign }: Listed): string => (campaign === null ? 'here' : `in ${bold(campaign)}`)

/** All words that put a post under an issue there, the added ones first. */
async function listWords(call: Call, app: App, listed: Listed, name: string): Promise<Reply> {
  const issue = await findIssue(app.store, call.guildId, name)
  const added = listed.inForce.get(issue)?.words ?? []
  const standing = isStanding(issue)
    ? issueRules[issue as IssueId].map(termText).toSorted((a, b) => a.localeCompare(b))
    : []
  return {
    title: `Words of ${issueName(issue)}${listed.campaign === null ? '' : ` in ${escapeText(listed.campaign)}`}`,
    text: [
      ...(followedIn(listed).includes(issue) ? [] : [`Not followed ${place(listed)}.`]),
      ...(added.length === 0 ? [] : [`**Added:** ${quoted(added)}`]),
      ...(standing.length === 0 ? [] : [`**Standing:** ${quoted(standing)}`]),
    ].join('\n'),
    footer: 'Hashtags of these words count too. “…” is any number.',
  }
}

/** A standing term as a person reads it: `0 hour day(s)` → `… hour day(s)`. */
const termText = (term: string): string => term.replace(/\b0\b/g, '…')

async function list(call: Call, app: App): Promise<Reply> {
  const listed = await listOf(call, app)
  const issue = textOf(call, 'issue')
  if (issue !== null) return listWords(call, app, listed, issue)
  const lines = followedIn(listed).map((issue) => {
    const words = [
      ...(listed.below.get(issue)?.words.map((word) => `${word} (server)`) ?? []),
      ...(listed.changes.get(issue)?.words ?? []),
    ]
    return `**${issueName(issue)}**${words.length === 0 ? '' : `: ${isStanding(issue) ? 'also ' : ''}${quoted(words)}`}`
  })
  const hidden = [...listed.inForce.values()].filter(({ isHidden }) => isHidden).map(({ issue }) => issueName(issue))
  const others =
    listed.campaign === null
      ? [...new Set((await campaignsThatChanged(app.store, call.guildId, null)).map(({ name }) => name))]
      : []
  const notes = [
    ...(hidden.length === 0 ? [] : [`Not followed: ${hidden.join(', ')}`]),
    ...(others.length === 0 ? [] : [`With changes of their own (campaign: shows them): ${others.join(', ')}`]),
  ]
  return {
    title: listed.campaign === null ? 'Issues followed here' : `Issues followed in ${escapeText(listed.campaign)}`,
    text: lines.length === 0 ? 'None: every issue was removed.' : lines.join('\n'),
    ...(notes.length === 0 ? {} : { footer: notes.join(' · ') }),
  }
}

async function add(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const issue = parseName(textOf(call, 'issue') ?? '')
  const listed = await listOf(call, app)
  const words = [...new Set([...(listed.changes.get(issue)?.words ?? []), ...parseWords(textOf(call, 'words') ?? '')])]
  refuseTooMany(issue, words, listed)
  await writeIssueChange(app.store, listed.list, { issue, words, isHidden: false }, app.now())
  const by = words.length === 0 ? '' : `; its words ${place(listed)}: ${quoted(words)}`
  return {
    text: `From the next one on, ${whose(listed)} are sorted under **${issueName(issue)}**${by}. ${await elsewhere(call, app, listed, issue)}`,
  }
}

/** What the change means for the lists beside it, and for what was counted. */
async function elsewhere(call: Call, app: App, { campaign }: Listed, issue: string): Promise<string> {
  const counted = 'What was counted so far stays.'
  if (campaign !== null) return `Other campaigns and the server’s own list stay as they are. ${counted}`
  const hiding = (await campaignsThatChanged(app.store, call.guildId, issue)).filter(({ change }) => change.isHidden)
  return hiding.length === 0
    ? `Its campaigns follow, unless they say otherwise. ${counted}`
    : `Removed all the same in ${hiding.map(({ name }) => bold(name)).join(', ')}. ${counted}`
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
function refuseTooMany(issue: string, words: readonly string[], { changes, below }: Listed): void {
  const name = issueName(issue)
  const own = [...changes.keys()].filter((other) => !isStanding(other) && other !== issue)
  if (!isStanding(issue) && words.length === 0 && (below.get(issue)?.words ?? []).length === 0)
    throw new UserError(`Which words tell **${name}**? Give some with \`words:\`, with commas between.`)
  if (!isStanding(issue) && own.length >= mostOwnIssues)
    throw new UserError(`There are ${mostOwnIssues} own issues in this list already. Remove one first.`)
  if (words.length > mostWords)
    throw new UserError(`**${name}** would have ${words.length} words; at most ${mostWords} can be followed.`)
}

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const issue = parseName(textOf(call, 'issue') ?? '')
  const listed = await listOf(call, app)
  const words = parseWords(textOf(call, 'words') ?? '')
  return words.length === 0 ? removeIssue(app, listed, issue) : removeWords(app, listed, issue, words)
}

async function removeIssue(app: App, listed: Listed, issue: string): Promise<Reply> {
  const name = issueName(issue)
  const again = `\`/issues add\` brings it back.`
  if (isStanding(issue) || listed.below.has(issue)) {
    const words = listed.changes.get(issue)?.words ?? []
    await writeIssueChange(app.store, listed.list, { issue, words, isHidden: true }, app.now())
    return { text: `From the next one on, ${whose(listed)} are not sorted under **${name}** any more. ${again}` }
  }
  requireChange(listed, issue)
  await removeIssueChange(app.store, listed.list, issue)
  return { text: `**${name}** is no longer an issue ${place(listed)}. What was counted so far stays.` }
}

async function removeWords(app: App, listed: Listed, issue: string, gone: readonly string[]): Promise<Reply> {
  const { words, isHidden } = requireChange(listed, issue)
  const unknown = gone.filter((word) => !words.includes(word))
  if (unknown.length > 0)
    throw new UserError(
      `“${quoted(unknown)}” is not among the words added to **${issueName(issue)}** ${place(listed)}${words.length === 0 ? '' : `, which are: ${quoted(words)}`}. Standing words can’t be taken out one by one.`,
    )
  const left = words.filter((word) => !gone.includes(word))
  if (left.length === 0 && !isStanding(issue) && !listed.below.has(issue))
    throw new UserError(`Nothing would tell **${issueName(issue)}** any more. Remove it without \`words:\`.`)
  if (left.length === 0 && !isHidden && listed.campaign === null && isStanding(issue))
    await removeIssueChange(app.store, listed.list, issue)
  else await writeIssueChange(app.store, listed.list, { issue, words: left, isHidden }, app.now())
  const rest = left.length === 0 ? 'None of its own are left' : `Left ${place(listed)}: ${quoted(left)}`
  return {
    text: `From the next one on, ${whose(listed)} are not sorted under **${issueName(issue)}** by “${quoted(gone)}” any more. ${rest}.`,
  }
}

/** @throws {UserError} when this list changed nothing of the issue. */
function requireChange(listed: Listed, issue: string) {
  const change = listed.changes.get(issue)
  if (change !== undefined) return change
  throw new UserError(
    `Nothing was added to **${issueName(issue)}** ${place(listed)}. \`/issues list\` shows what was added.`,
  )
}

import { createHash } from 'node:crypto'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { choiceOption, type PeriodName, periodOf, periodOption, textOf, textOption } from '../src/discord/options.ts'
import { renderFound } from '../src/discord/render/found.ts'
import { issueName } from '../src/model/counts.ts'
import { UserError } from '../src/model/errors.ts'
import type { Button, Reply } from '../src/model/reply.ts'
import { sourceIds } from '../src/model/source.ts'
import { findIssue, offerIssues } from '../src/pipeline/issue-lists.ts'
import { offerScopes } from '../src/pipeline/offers.ts'
import { findScope, type ScopeName } from '../src/pipeline/scope.ts'
import { type PostSearch, searchPosts } from '../src/store/search.ts'
import { fromJson, toJson } from '../src/store/values.ts'

const tones = ['positive', 'neutral', 'negative', 'unsure'] as const
const standardPeriod: PeriodName = 'last 7 days'
const postsOnPage = 5
/** The buttons of an answer work for so long. */
const searchKeptMs = 86_400_000

export const posts: Command<App> = {
  data: {
    name: 'posts',
    description: 'Search what was stored: the posts behind the figures, with their links',
    options: [
      textOption('words', 'All of these words; strik* for all that begins so'),
      textOption('phrase', 'Exactly these words, in this order'),
      textOption('exclude', 'None of these words'),
      textOption('issue', 'What it is about: start typing', { complete: true }),
      choiceOption('tone', 'How it sounds', tones),
      choiceOption('source', 'Where it was posted', sourceIds),
      periodOption(standardPeriod),
      textOption('of', 'A campaign or a watch; all of them when left out', { complete: true }),
    ],
  },
  visibility: 'private',
  execute: async (call, app) => {
    const search = await readSearch(call, app)
    return showPage(app, search, 0)
  },
  complete: (call, focused, app) =>
    focused.name === 'issue'
      ? offerIssues(app.store, call.guildId, focused.value)
      : offerScopes(app.store, call.guildId, focused.value),
  press: async (call, argument, app) => {
    const [id = '', page = ''] = argument.split(' ')
    const kept = await app.cache.get<string>(keyOf(call.guildId, id))
    if (kept === undefined) throw new UserError('This search is too old to turn its pages. Type `/posts` again.')
    return showPage(app, fromJson<Search>(kept), Number(page))
  },
}

/** A search as its buttons find it again: the window is the one of the first page, so that pages don't shift. */
type Search = { readonly guildId: string; readonly name: ScopeName; readonly what: string; readonly search: PostSearch }

/** @throws {UserError} when a word to look for holds no letter or figure, or an issue is not known here. */
async function readSearch(call: Call, app: App): Promise<Search> {
  const { span, words } = periodOf(call, standardPeriod, app.now())
  const issue = textOf(call, 'issue')
  const search: PostSearch = {
    span,
    words: wordsOf(call, 'words'),
    phrase: textOf(call, 'phrase'),
    without: wordsOf(call, 'exclude'),
    issue: issue === null ? null : await findIssue(app.store, call.guildId, issue),
    tone: tones.find((tone) => tone === call.options.tone) ?? null,
    source: sourceIds.find((source) => source === call.options.source) ?? null,
  }
  if (search.phrase !== null) requireWord(search.phrase)
  const name = await findScope(app.store, call.guildId, textOf(call, 'of'))
  return { guildId: call.guildId, name, what: [...saidParts(search), words].join(' · '), search }
}

function wordsOf(call: Call, option: string): readonly string[] {
  const words = (textOf(call, option) ?? '').split(/\s+/).filter((word) => word !== '')
  for (const word of words) requireWord(word)
  return words
}

function requireWord(text: string): void {
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new UserError(`“${escapeText(text)}” has no letter or figure to look for. Leave it out, or write a word.`)
}

function saidParts({ words, phrase, without, issue, tone, source }: PostSearch): readonly string[] {
  return [
    ...(words.length === 0 ? [] : [escapeText(words.join(' '))]),
    ...(phrase === null ? [] : [`“${escapeText(phrase)}”`]),
    ...(without.length === 0 ? [] : [`without ${escapeText(without.join(', '))}`]),
    ...(issue === null ? [] : [issueName(issue)]),
    ...(tone === null ? [] : [tone]),
    ...(source === null ? [] : [source]),
  ]
}

async function showPage(app: App, search: Search, page: number): Promise<Reply> {
  const found = await searchPosts(app.store, search.name.scope, search.search, {
    skip: page * postsOnPage,
    most: postsOnPage + 1,
  })
  if (found.length === 0)
    return {
      text: `No stored post fits${page === 0 ? '' : ' any more'}: ${escapeText(search.name.title)} · ${search.what}. Try fewer words or a longer period; words are forgotten after ${app.config.TEXT_RETENTION_DAYS} days.`,
    }
  const id = createHash('sha256').update(toJson(search)).digest('base64url').slice(0, 22)
  await app.cache.set(keyOf(search.guildId, id), toJson(search), searchKeptMs)
  const turn = (label: string, to: number): Button => ({ label, action: `posts:${id} ${to}` })
  return {
    title: `Posts: ${escapeText(search.name.title)}`,
    text: [search.what, ...found.slice(0, postsOnPage).map(renderFound)].join('\n\n'),
    footer: `Page ${page + 1}, newest first`,
    buttons: [
      ...(page > 0 ? [turn('◀ Newer', page - 1)] : []),
      ...(found.length > postsOnPage ? [turn('Older ▶', page + 1)] : []),
    ],
  }
}

const keyOf = (guildId: string, id: string): string => `search ${guildId} ${id}`

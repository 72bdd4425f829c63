import { checkOwnWord } from '../src/analysis/sentiment/words.ts'
import type { App } from '../src/app.ts'
import type { Call, Command } from '../src/discord/command.ts'
import { escapeText } from '../src/discord/escape.ts'
import { choiceOption, requireOrganizer, subcommand, textOf, textOption } from '../src/discord/options.ts'
import { UserError } from '../src/model/errors.ts'
import type { Reply } from '../src/model/reply.ts'
import { readGuildWords, removeGuildWord, writeGuildWord } from '../src/store/words.ts'

/** Said in words, since nobody weighs a word in numbers. */
const weights = {
  'very positive': 4,
  positive: 2,
  'neutral here': 0,
  negative: -2,
  'very negative': -4,
} as const
/** They are read with every post of this server. */
const mostWords = 500
const wordsShown = 80
/** What Discord’s list of offers can hold. */
const longestTerm = 80

export const words: Command<App> = {
  data: {
    name: 'words',
    description: 'This server’s own words: how they sound to you, in the posts you follow',
    options: [
      subcommand('add', 'Say how a word or short phrase sounds here', [
        textOption('word', 'A word, an emoji, or a phrase of up to five words', { required: true }),
        choiceOption('tone', 'How it sounds in your posts', Object.keys(weights), true),
      ]),
      subcommand('list', 'The words of this server', []),
      subcommand('remove', 'Read a word as everyone does again', [
        textOption('word', 'Which one: start typing', { required: true, complete: true }),
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
    const wanted = fold(focused.value)
    const own = await readGuildWords(app.store, call.guildId)
    return own.filter(({ term }) => term.includes(wanted)).map(({ term }) => ({ name: term, value: term }))
  },
}

const fold = (term: string): string => term.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

async function add(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const term = fold(textOf(call, 'word') ?? '')
  const tone = Object.keys(weights).find((name) => name === call.options.tone) as keyof typeof weights | undefined
  const word = { term, valence: weights[tone ?? 'neutral here'] }
  checkOwnWord(word)
  if (term.length > longestTerm)
    throw new UserError(
      `“${escapeText(term.slice(0, 40))}…” is too long. A word or phrase has ${longestTerm} characters at most.`,
    )
  const own = await readGuildWords(app.store, call.guildId)
  if (own.length >= mostWords && !own.some((known) => known.term === term))
    throw new UserError(`This server has ${mostWords} words already, the most it can have. Remove one first.`)
  await writeGuildWord(app.store, call.guildId, word, app.now())
  return {
    text: `“${escapeText(term)}” reads as **${toneOf(word.valence)}** here from the next post on, for this server alone. What was counted so far stays as it was.`,
  }
}

async function list(call: Call, app: App): Promise<Reply> {
  const own = await readGuildWords(app.store, call.guildId)
  if (own.length === 0)
    return { text: 'This server has no words of its own. `/words add` says how a word sounds here.' }
  const lines = own.slice(0, wordsShown).map(({ term, valence }) => `${escapeText(term)}: ${toneOf(valence)}`)
  const rest = own.length - lines.length
  return {
    title: 'Words of this server',
    text: [...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'),
  }
}

const toneOf = (valence: number): string =>
  Object.entries(weights).find(([, weight]) => weight === valence)?.[0] ?? String(valence)

async function remove(call: Call, app: App): Promise<Reply> {
  requireOrganizer(call)
  const term = fold(textOf(call, 'word') ?? '')
  if (!(await removeGuildWord(app.store, call.guildId, term)))
    throw new UserError(`“${escapeText(term)}” is not among this server’s words. \`/words list\` shows them.`)
  return { text: `“${escapeText(term)}” reads as it does for everyone again, from the next post on.` }
}

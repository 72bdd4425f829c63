import { fullName, isNesting, readCommandText, type TypedCommand, type TypedOption } from './command-text.ts'
import type { Picked } from './command-values.ts'
import { usableCommands } from './commands.ts'
import { isDirect } from './direct.ts'
import { channelPermissions } from './permissions.ts'
import { askCompletions, type Place, visibleChannel } from './users.ts'
import type { WaitFor } from './waiting.ts'
import { type Channel, type Command, type CommandOption, optionTypes } from './wire.ts'
import { guildOf, type World } from './world.ts'

/** One line of the list above the command box; choosing it makes the box say `insert`. */
type Suggestion = {
  readonly label: string
  readonly detail: string
  readonly insert: string
  /** What is sent for the text, where both differ. */
  readonly pick: Picked | null
}
export type Suggestions = {
  readonly items: readonly Suggestion[]
  /** What the option being typed is for; null between options. */
  readonly hint: string | null
  /** Whether Enter takes the first one: not where what is typed can be sent as it is. */
  readonly preselect: boolean
}

const nothing: Suggestions = { items: [], hint: null, preselect: false }
/** As many as an autocomplete may give. */
const shown = 25

/** What may come next in the command box. */
export async function suggest(
  world: World,
  waitFor: WaitFor,
  place: Place,
  text: string,
  picked: readonly Picked[],
): Promise<Suggestions> {
  if (!text.startsWith('/')) return nothing
  const channel = visibleChannel(world, place)
  const commands = usableCommands(world, channel, place.userId)
  const typed = readCommandText(text, commands)
  if (!typed || !isNamed(typed, text)) return suggestCommands(text, commands)
  const last = typed.given.at(-1)
  const next = nextOptions(typed, text)
  if (!last || (last.text !== '' && next.length > 0 && /\s\S*$/u.test(text.slice(last.start)) && isWord(typed, text))) {
    return { items: next, hint: null, preselect: isWord(typed, text) }
  }
  const values = await suggestValues({ world, waitFor, place, channel, text, picked, typed }, last)
  const finished = /\s$/u.test(text) && last.text !== ''
  return {
    items: [...(finished && values.preselect ? [] : values.items), ...(finished ? next : [])].slice(0, shown),
    hint: `${last.option.name}: ${last.option.description}${last.option.required ? ' (required)' : ''}`,
    preselect: values.preselect && !finished,
  }
}

/** Whether the command's name is complete, with a space after it. */
const isNamed = (typed: TypedCommand, text: string): boolean =>
  !typed.options.some(isNesting) && text.replaceAll(/\s+/gu, ' ').startsWith(`${fullName(typed.command, typed.path)} `)

/** Whether the word at the end begins the name of an option not given yet. */
const isWord = (typed: TypedCommand, text: string): boolean => {
  const word = lastWord(text)
  return word !== '' && missingOptions(typed).some((option) => option.name.startsWith(word))
}
const lastWord = (text: string): string => /\S*$/u.exec(text)![0]
const missingOptions = (typed: TypedCommand): CommandOption[] =>
  typed.options.filter((option) => !typed.given.some((given) => given.option.name === option.name))

function nextOptions(typed: TypedCommand, text: string): Suggestion[] {
  const word = lastWord(text)
  const before = isWord(typed, text) ? text.slice(0, text.length - word.length) : `${text.trimEnd()} `
  return missingOptions(typed)
    .filter((option) => !isWord(typed, text) || option.name.startsWith(word))
    .map((option) => ({
      label: `${option.name}:`,
      detail: option.description,
      insert: `${before}${option.name}:`,
      pick: null,
    }))
}

/** Every command with its subcommands as people type them. */
function suggestCommands(text: string, commands: readonly Command[]): Suggestions {
  const wanted = text.trim().toLowerCase()
  const leaves = commands.flatMap((command) => leavesOf(command, [], command))
  const items = leaves.filter(
    (leaf) => leaf.label.startsWith(wanted) || (wanted.length > 2 && leaf.label.includes(wanted.slice(1))),
  )
  const whole = items.some((leaf) => leaf.label === wanted && leaf.insert.trim() === wanted)
  return { items, hint: null, preselect: items.length > 0 && !whole }
}

function leavesOf(
  command: Command,
  path: readonly CommandOption[],
  node: { readonly description: string; readonly options?: CommandOption[] },
): Suggestion[] {
  const nested = (node.options ?? []).filter(isNesting)
  if (nested.length > 0) return nested.flatMap((option) => leavesOf(command, [...path, option], option))
  const label = fullName(command, path)
  const required = (node.options ?? []).find((option) => option.required)
  const insert = `${label} ${required ? `${required.name}:` : ''}`
  return [{ label, detail: node.description, insert, pick: null }]
}

type Asking = {
  readonly world: World
  readonly waitFor: WaitFor
  readonly place: Place
  readonly channel: Channel
  readonly text: string
  readonly picked: readonly Picked[]
  readonly typed: TypedCommand
}
type Value = { readonly label: string; readonly detail: string; readonly value: string | number }

async function suggestValues(asking: Asking, last: TypedOption): Promise<{ items: Suggestion[]; preselect: boolean }> {
  const { option, text } = last
  const values = option.autocomplete ? await completions(asking) : knownValues(asking, option)
  const matching = option.autocomplete
    ? values
    : values.filter(({ label }) => label.toLowerCase().includes(text.replace(/^[#@]/, '').toLowerCase()))
  const items = matching
    .filter(({ label }) => label !== text || !/\s$/u.test(asking.text))
    .map(({ label, detail, value }): Suggestion => {
      const filled = `${asking.text.slice(0, last.start)}${label} `
      return {
        label,
        detail,
        insert: withNext(asking, option, filled),
        pick: { option: option.name, text: label, value },
      }
    })
  const exact = values.some(({ label }) => label.toLowerCase() === text.toLowerCase())
  return { items, preselect: !option.autocomplete && items.length > 0 && !exact }
}

/** The line with the name of the next required option, if one is missing. */
function withNext({ typed }: Asking, filled: CommandOption, line: string): string {
  const next = missingOptions(typed).find((option) => option.required && option.name !== filled.name)
  return next ? `${line}${next.name}:` : line
}

/** The bot's own completions; none when it doesn't answer. */
async function completions({ world, waitFor, place, text, picked }: Asking): Promise<Value[]> {
  const interaction = askCompletions(world, place, text, picked)
  if (!interaction) return []
  await waitFor(() => interaction.state === 'settled', 'completions')
  const { outcome } = interaction
  if (outcome?.kind !== 'choices') return []
  return outcome.choices.map(({ name, value }) => ({ label: name, detail: '', value }))
}

function knownValues({ world, channel, place }: Asking, option: CommandOption): Value[] {
  if (option.choices?.length) return option.choices.map(({ name, value }) => ({ label: name, detail: '', value }))
  const guild = guildOf(world, channel.guild_id)
  switch (option.type) {
    case optionTypes.boolean:
      return ['true', 'false'].map((label) => ({ label, detail: '', value: label }))
    case optionTypes.channel:
      return [...world.channels.values()]
        .filter(
          (one) => one.guild_id === guild.id && !isDirect(one) && channelPermissions(world, one, place.userId) !== 0n,
        )
        .filter((one) => !option.channel_types?.length || option.channel_types.includes(one.type))
        .map((one) => ({ label: `#${one.name}`, detail: one.topic ?? '', value: one.id }))
    case optionTypes.user:
      return [...guild.members.values()].map(({ user }) => ({
        label: `@${user.username}`,
        detail: user.global_name ?? '',
        value: user.id,
      }))
    case optionTypes.role:
      return guild.roles.map((role) => ({ label: `@${role.name.replace(/^@/, '')}`, detail: '', value: role.id }))
    default:
      return []
  }
}

import { UserError } from '../model/errors.ts'
import { type Command, type CommandOption, optionTypes } from './wire.ts'

/** An option as typed: `start` is where its value begins in the text. */
export type TypedOption = { readonly option: CommandOption; readonly text: string; readonly start: number }

/** A command line cut into its parts, nothing checked yet. */
export type TypedCommand = {
  readonly command: Command
  /** The groups and subcommands below the command, outermost first. */
  readonly path: readonly CommandOption[]
  /** What may be given at this place. */
  readonly options: readonly CommandOption[]
  readonly given: readonly TypedOption[]
  /** What stands before the first option and is none of the names expected there. */
  readonly stray: string
}

export const isNesting = (option: CommandOption): boolean =>
  option.type === optionTypes.subcommand || option.type === optionTypes.subcommandGroup

/**
 * `/watch add term:#IALivingWage channel:#stories` cut at its names; a value runs to the next
 * ` name:` of this command, so it may hold spaces and colons. null when no such command exists.
 */
export function readCommandText(text: string, commands: readonly Command[]): TypedCommand | null {
  const [, name, space, after] = /^\/(\S*)(\s*)(.*)$/su.exec(text) ?? []
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) return null
  let rest = after!
  let start = 1 + name!.length + space!.length
  let options: readonly CommandOption[] = command.options ?? []
  const path: CommandOption[] = []
  while (options.some(isNesting)) {
    const [whole, word] = /^(\S+)\s*/u.exec(rest) ?? []
    const nested = options.find((option) => option.name === word)
    if (!whole || !nested) break
    path.push(nested)
    options = nested.options ?? []
    rest = rest.slice(whole.length)
    start += whole.length
  }
  return { command, path, options, ...cutOptions(rest, start, options) }
}

function cutOptions(rest: string, offset: number, options: readonly CommandOption[]) {
  const byName = new Map(options.filter((option) => !isNesting(option)).map((option) => [option.name, option]))
  const starts = [...rest.matchAll(/(?<=^|\s)([^\s:]+):/gu)].filter((match) => byName.has(match[1]!))
  const given = starts.map((match, index): TypedOption => {
    const from = match.index + match[0].length
    const text = rest.slice(from, starts[index + 1]?.index ?? rest.length)
    return { option: byName.get(match[1]!)!, text: text.trim(), start: offset + from }
  })
  return { given, stray: rest.slice(0, starts[0]?.index ?? rest.length).trim() }
}

/**
 * The same, when it is a whole command that could be sent.
 * @throws {UserError} an unknown command, a missing subcommand or option, words that belong to nothing
 */
export function requireCommandText(text: string, commands: readonly Command[]): TypedCommand {
  const typed = readCommandText(text, commands)
  if (!typed) throw new UserError(unknownCommand(text, commands))
  const { command, path, options, given, stray } = typed
  const name = fullName(command, path)
  if (options.some(isNesting)) {
    throw new UserError(`${name} needs one of: ${options.map((option) => option.name).join(', ')}.`)
  }
  if (stray) {
    const names = options.map((option) => `${option.name}:`).join(', ') || 'none'
    throw new UserError(`"${stray}" belongs to no option of ${name}. Its options: ${names}.`)
  }
  const missing = options.filter((option) => option.required && !given.some((one) => one.option === option && one.text))
  if (missing.length > 0) {
    throw new UserError(
      `${name} needs ${missing.map((option) => `${option.name}: (${option.description})`).join(', ')}.`,
    )
  }
  const twice = given.find((one, index) => given.findIndex((other) => other.option === one.option) !== index)
  if (twice) throw new UserError(`${twice.option.name}: is given twice. Keep one.`)
  return typed
}

function unknownCommand(text: string, commands: readonly Command[]): string {
  const names = commands.map((command) => `/${command.name}`).join(', ')
  return `There is no command "${text.split(/\s/u)[0]}". ${names ? `Known here: ${names}.` : 'The bot has registered none yet.'}`
}

export const fullName = (command: Command, path: readonly CommandOption[]): string =>
  `/${[command, ...path].map((part) => part.name).join(' ')}`

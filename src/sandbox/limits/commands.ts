import { type Path, Problems, refuse } from '../refusal.ts'
import { optionTypes } from '../wire.ts'
import { checkChoice, checkList, checkText, type Fields, isFields } from './fields.ts'

/** Source: https://docs.discord.com/developers/interactions/application-commands */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const maxCommandCharacters = 8000
export const maxCommands = 100

/** @throws {Refusal} 50035, or 30032 for more than 100. */
export function checkCommands(body: unknown): Fields[] {
  const problems = new Problems()
  const commands = checkList(problems, [], body, Number.POSITIVE_INFINITY)
  if (commands.filter((command) => (command.type ?? 1) === 1).length > maxCommands) throw refuse.tooManyCommands()
  const names = new Set<string>()
  commands.forEach((command, index) => {
    checkCommand(problems, [index], command)
    const key = `${command.type ?? 1} ${command.name}`
    if (names.has(key)) {
      problems.add([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')
    }
    names.add(key)
  })
  problems.throwIfAny()
  return commands
}

/** @throws {Refusal} 50035 */
export function checkOneCommand(body: unknown): Fields {
  if (!isFields(body)) throw refuse.invalidJson()
  const problems = new Problems()
  checkCommand(problems, [], body)
  problems.throwIfAny()
  return body
}

function checkCommand(problems: Problems, path: Path, command: Fields): void {
  checkChoice(problems, [...path, 'type'], command.type ?? 1, [1, 2, 3, 4])
  if ((command.type ?? 1) !== 1) {
    checkText(problems, [...path, 'name'], command.name, { min: 1, max: 32, required: true })
    return
  }
  checkName(problems, [...path, 'name'], command.name)
  checkText(problems, [...path, 'description'], command.description, { min: 1, max: 100, required: true })
  checkOptions(problems, path, command.options, 0)
  if (characters(command) > maxCommandCharacters) {
    problems.add(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandCharacters})`)
  }
}

function checkName(problems: Problems, path: Path, value: unknown): void {
  const ok = typeof value === 'string' && namePattern.test(value) && value === value.toLowerCase()
  if (!ok) problems.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
}

/** @param depth 0 in a command, 1 in a group or subcommand of it, 2 in a subcommand of a group */
function checkOptions(problems: Problems, path: Path, value: unknown, depth: number): void {
  const options = checkList(problems, [...path, 'options'], value, 25)
  const names = new Set<unknown>()
  let optionalSeen = false
  options.forEach((option, index) => {
    const at = [...path, 'options', index]
    checkOption(problems, at, option, depth)
    if (names.has(option.name)) {
      problems.add([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
    }
    names.add(option.name)
    if (option.required && optionalSeen) {
      problems.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    }
    if (!option.required) optionalSeen = true
  })
  const nested = options.filter((option) => isNesting(option.type)).length
  if (nested > 0 && nested < options.length) {
    problems.add(
      [...path, 'options'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    )
  }
}

const isNesting = (type: unknown): boolean => type === optionTypes.subcommand || type === optionTypes.subcommandGroup

function checkOption(problems: Problems, path: Path, option: Fields, depth: number): void {
  checkName(problems, [...path, 'name'], option.name)
  checkText(problems, [...path, 'description'], option.description, { min: 1, max: 100, required: true })
  const allowed = [3, 4, 5, 6, 7, 8, 9, 10, 11]
  if (depth <= 1) allowed.unshift(optionTypes.subcommand)
  if (depth === 0) allowed.unshift(optionTypes.subcommandGroup)
  checkChoice(problems, [...path, 'type'], option.type, allowed)
  if (isNesting(option.type)) checkOptions(problems, path, option.options, depth + 1)
  else checkChoices(problems, path, option)
}

function checkChoices(problems: Problems, path: Path, option: Fields): void {
  const choices = checkList(problems, [...path, 'choices'], option.choices, 25)
  if (choices.length > 0 && option.autocomplete) {
    problems.add(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE',
      'Options with choices cannot be autocompleted',
    )
  }
  checkChoiceList(problems, [...path, 'choices'], choices)
}

function checkChoiceList(problems: Problems, path: Path, choices: readonly Fields[]): void {
  choices.forEach((choice, index) => {
    checkText(problems, [...path, index, 'name'], choice.name, { min: 1, max: 100, required: true })
    if (typeof choice.value === 'number') return
    checkText(problems, [...path, index, 'value'], choice.value, { min: 1, max: 100, required: true })
  })
}

/** An autocomplete's answer. @throws {Refusal} 50035 */
export function checkAutocomplete(data: Fields): void {
  const problems = new Problems()
  checkChoiceList(problems, ['data', 'choices'], checkList(problems, ['data', 'choices'], data.choices, 25))
  problems.throwIfAny()
}

/** Name, description and values of the command and all below it. */
function characters(node: Fields): number {
  const own = [node.name, node.description, node.value].reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? text.length : 0),
    0,
  )
  const below = [node.options, node.choices].flatMap((list) => (Array.isArray(list) ? list.filter(isFields) : []))
  return below.reduce((sum, child) => sum + characters(child), own)
}

import { ApplicationCommandOptionType, ChannelType } from 'discord.js'
import { UserError } from '../model/errors.ts'
import type { Span } from '../model/span.ts'
import type { Call, ChannelChoice, FileChoice } from './command.ts'
import { escapeText } from './escape.ts'
import { limits } from './limits.ts'

/** A text option; Discord checks `required` and the lengths before we see it. */
export const textOption = (
  name: string,
  description: string,
  more: { readonly required?: boolean; readonly complete?: boolean; readonly isName?: boolean } = {},
) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  description,
  required: more.required ?? false,
  autocomplete: more.complete ?? false,
  // A name that is picked from a list later must fit into one.
  max_length: more.isName ? limits.choiceText : 500,
})

export const choiceOption = (name: string, description: string, choices: readonly string[], required = false) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  description,
  required,
  choices: choices.map((choice) => ({ name: choice, value: choice })),
})

const hoursOfPeriod = {
  'last hour': 1,
  'last 24 hours': 24,
  'last 7 days': 7 * 24,
  'last 30 days': 30 * 24,
  'last 90 days': 90 * 24,
  'last year': 365 * 24,
} as const
export type PeriodName = keyof typeof hoursOfPeriod

export const periodOption = (standard: PeriodName) =>
  choiceOption('period', `How far back; the ${standard} when left out`, Object.keys(hoursOfPeriod))

/** The period that was chosen, up to now, and what it is called. */
export function periodOf(call: Call, standard: PeriodName, now: Temporal.Instant) {
  const words = (Object.keys(hoursOfPeriod) as PeriodName[]).find((name) => name === call.options.period) ?? standard
  const span: Span = { from: now.subtract({ hours: hoursOfPeriod[words] }), to: now }
  return { span, words }
}

export const wholeNumberOption = (name: string, description: string) => ({
  type: ApplicationCommandOptionType.Integer as const,
  name,
  description,
  min_value: 0,
  // Above any count of people, and far below what sums of it can hold.
  max_value: 100_000_000,
})

export const yesNoOption = (name: string, description: string) => ({
  type: ApplicationCommandOptionType.Boolean as const,
  name,
  description,
})

export const channelOption = (description: string) => ({
  type: ApplicationCommandOptionType.Channel as const,
  name: 'channel',
  description,
  channel_types: [ChannelType.GuildText as const, ChannelType.GuildAnnouncement as const],
})

export const roleOption = (name: string, description: string) => ({
  type: ApplicationCommandOptionType.Role as const,
  name,
  description,
})

export const fileOption = (name: string, description: string) => ({
  type: ApplicationCommandOptionType.Attachment as const,
  name,
  description,
})

export const subcommand = <const Options extends readonly unknown[]>(
  name: string,
  description: string,
  options: Options,
) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  name,
  description,
  options: [...options] as Options[number][],
})

/** The option's text without outer blanks, or null when it was not given or is blank. */
export function textOf(call: Call, name: string): string | null {
  const value = call.options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The file that was given, or null. */
export function fileOf(call: Call, name: string): FileChoice | null {
  const value = call.options[name]
  return typeof value === 'object' && 'fileName' in value ? value : null
}

/** The address in `link`, or null. @throws {UserError} when it is no web address. */
export function linkOf(call: Call): string | null {
  const link = textOf(call, 'link')
  if (link !== null && !/^https?:$/.test(URL.parse(link)?.protocol ?? ''))
    throw new UserError(`“${escapeText(link)}” is not a web address. Copy it from your browser.`)
  return link
}

/** The option's whole number, or null when it was not given. */
export function numberOf(call: Call, name: string): number | null {
  const value = call.options[name]
  return typeof value === 'number' ? value : null
}

/**
 * Where to post: the channel that was named, else the one the command was typed in.
 * @throws {UserError} when the bot can't post there, naming what it lacks.
 */
export function channelToPost(call: Call): ChannelChoice {
  const named = call.options.channel
  const channel = typeof named === 'object' && 'missing' in named ? named : call.channel
  if (channel.missing.length > 0)
    throw new UserError(
      `I can't post in <#${channel.id}>: I lack ${channel.missing.join(', ')}. Give me that in the channel's settings (Edit Channel → Permissions), or choose another channel.`,
    )
  return channel
}

/** @throws {UserError} for a member who may not change what the server watches. */
export function requireOrganizer(call: Call): void {
  if (!call.isOrganizer)
    throw new UserError(
      'Only members with **Manage Server** may do this: it changes what this server watches, keeps or is told. Ask an organizer.',
    )
}

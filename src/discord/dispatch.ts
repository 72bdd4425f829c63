import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import { TransientError, UserError } from '../model/errors.ts'
import { readCall, readCommandCall } from './call.ts'
import type { Call, Command } from './command.ts'
import { cut, limits } from './limits.ts'
import { renderReply } from './render/reply.ts'
import { texts } from './texts/en.ts'

export type Faults = {
  readonly log: (event: string, fields: Record<string, unknown>) => void
  /** Is it the database that can't write (a full disk)? The operator's to mend, and told to the person as such. */
  readonly isStoreFault: (error: unknown) => boolean
}

/**
 * Answers interactions: defers first (Discord waits 3 s), then runs the command, then edits the answer.
 * Never throws: what the person can mend is told, the rest is logged under a reference that is told.
 */
export function createDispatcher<App>(commands: readonly Command<App>[], app: App, faults: Faults) {
  const byName = new Map(commands.map((command) => [command.data.name, command]))
  return async (interaction: Interaction): Promise<void> => {
    try {
      if (interaction.isChatInputCommand())
        await runCommand(byName.get(interaction.commandName), interaction, app, faults)
      else if (interaction.isAutocomplete()) await complete(byName.get(interaction.commandName), interaction, app)
      else if (interaction.isButton()) await press(byName, interaction, app, faults)
    } catch (error) {
      // Discord itself refused our answer (too late, its outage): there is nobody left to tell.
      faults.log('interaction.unanswered', { id: interaction.id, error })
    }
  }
}

async function runCommand<App>(
  command: Command<App> | undefined,
  interaction: ChatInputCommandInteraction,
  app: App,
  faults: Faults,
): Promise<void> {
  await interaction.deferReply(command?.visibility === 'public' ? {} : { flags: MessageFlags.Ephemeral })
  await answer(interaction, faults, async () => {
    if (command === undefined) throw new UserError(texts.unknownCommand(interaction.commandName))
    return command.execute(readCommandCall(interaction), app)
  })
}

async function press<App>(
  byName: ReadonlyMap<string, Command<App>>,
  interaction: ButtonInteraction,
  app: App,
  faults: Faults,
): Promise<void> {
  // An answer that only the presser sees turns over in place; one that all see stays as it is.
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) await interaction.deferUpdate()
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  const [name = '', argument = ''] = splitOnce(interaction.customId, ':')
  await answer(interaction, faults, async () => {
    const pressed = byName.get(name)?.press
    if (pressed === undefined) throw new UserError(texts.unknownButton)
    return pressed(readCall(interaction), argument, app)
  })
}

async function complete<App>(
  command: Command<App> | undefined,
  interaction: AutocompleteInteraction,
  app: App,
): Promise<void> {
  const focused = interaction.options.getFocused(true)
  const call: Call = readCommandCall(interaction)
  const choices = (await command?.complete?.(call, { name: focused.name, value: String(focused.value) }, app)) ?? []
  await interaction.respond(
    choices
      .filter((choice) => choice.value.length <= limits.choiceText)
      .slice(0, limits.choices)
      .map((choice) => ({ name: cut(choice.name, limits.choiceText), value: choice.value })),
  )
}

async function answer(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  faults: Faults,
  run: () => Promise<Parameters<typeof renderReply>[0]>,
): Promise<void> {
  const reply = await run().catch((error: unknown) => ({ text: explain(error, interaction.id, faults) }))
  const { body, files } = renderReply(reply)
  await interaction.editReply({
    content: body.content ?? null,
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    allowedMentions: { parse: [] },
    attachments: [],
    files: files.map((file, index) => {
      const description = body.attachments?.[index]?.description
      return { attachment: Buffer.from(file.data), name: file.name, ...(description == null ? {} : { description }) }
    }),
  })
}

function explain(error: unknown, reference: string, faults: Faults): string {
  if (error instanceof UserError) return error.message
  if (error instanceof TransientError) return texts.tryAgain(error.message)
  faults.log('interaction.failed', { reference, error, stack: error instanceof Error ? error.stack : undefined })
  return faults.isStoreFault(error) ? texts.cantStore : texts.ourFault(reference)
}

const splitOnce = (text: string, mark: string): readonly string[] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

import { type REST, type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord.js'

export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Tells Discord which commands there are, in place of those it knew. Harmless to repeat. */
export async function registerCommands(rest: REST, data: readonly CommandData[]): Promise<void> {
  const application = (await rest.get(Routes.currentApplication())) as { id: string }
  await rest.put(Routes.applicationCommands(application.id), { body: data })
}

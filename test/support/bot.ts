import { commands } from '../../commands/index.ts'
import type { App } from '../../src/app.ts'
import { connectGateway, type Gateway } from '../../src/discord/client.ts'
import { createDispatcher } from '../../src/discord/dispatch.ts'
import { registerCommands } from '../../src/discord/register.ts'
import { createRest } from '../../src/discord/send.ts'
import type { Answer } from '../../src/sandbox/controls.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { isStoreFault } from '../../src/store/database.ts'
import { addGuild, markGuildLeft } from '../../src/store/guilds.ts'

/** The bot's gateway side against a sandbox, with the commands registered and its guilds known. */
export async function connectBot(app: App, sandbox: Sandbox): Promise<Gateway> {
  await registerCommands(
    createRest(sandbox.apiUrl, sandbox.token),
    commands.map((command) => command.data),
  )
  return connectGateway(
    { token: sandbox.token, apiUrl: sandbox.apiUrl, random: () => 0.5, signal: new AbortController().signal },
    {
      onInteraction: createDispatcher(commands, app, { log: app.log.error, isStoreFault }),
      onGuild: (id) => addGuild(app.store, id, app.now()),
      onGuildLeft: (id) => markGuildLeft(app.store, id, app.now()),
      onLost: (error) => app.log.error('lost', { error }),
      log: (event, fields) => app.log.warn(event, fields),
    },
  )
}

/** An answer's words and embeds as one text, or what kind of another answer it is. */
export const shown = (answer: Answer): string =>
  answer.kind === 'message' ? JSON.stringify([answer.message.content, answer.message.embeds]) : answer.kind

import { commands } from '../../commands/index.ts'
import { registerCommands } from '../discord/register.ts'
import { createRest } from '../discord/send.ts'
import { UserError } from '../model/errors.ts'
import { readSettings, runCli } from './run.ts'

await runCli('register', async () => {
  const config = readSettings()
  if (config.DISCORD_TOKEN === undefined)
    throw new UserError(
      'DISCORD_TOKEN is not set: the sandbox registers its commands by itself. Put your bot’s token into .env first.',
    )
  await registerCommands(
    createRest(config.DISCORD_API_URL, config.DISCORD_TOKEN),
    commands.map((command) => command.data),
  )
  console.log(`Registered ${commands.length} commands: ${commands.map((command) => `/${command.data.name}`).join(' ')}`)
  console.log('Discord shows them at once; a client that is open may need to be restarted.')
})

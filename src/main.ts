import { commands } from '../commands/index.ts'
import { type Config, readConfig } from './config.ts'
import { connectGateway, type Gateway } from './discord/client.ts'
import { createDispatcher } from './discord/dispatch.ts'
import { createRest, createSender } from './discord/send.ts'
import { createLog, type Log, messagesOf } from './log.ts'
import { UserError } from './model/errors.ts'
import { databaseFileOf, type Opened, openApp } from './open.ts'
import { runStages } from './pipeline/run.ts'
import { openPlayground } from './playground.ts'
import { isStoreFault } from './store/database.ts'
import { addGuild, markGuildLeft } from './store/guilds.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)
const now = () => Temporal.Now.instant()

/** Signals end the program in good order; a second one at once. */
function listenToSignals(stop: AbortController): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1)
      stop.abort()
    })
}

async function connect(
  { app }: Opened,
  token: string,
  stop: AbortController,
  onLost: (error: UserError) => void,
): Promise<Gateway> {
  const dispatch = createDispatcher(commands, app, { log: app.log.error, isStoreFault })
  return connectGateway(
    { token, apiUrl: app.config.DISCORD_API_URL, random: Math.random, signal: stop.signal },
    {
      onInteraction: dispatch,
      onGuild: (id) => addGuild(app.store, id, now()),
      onGuildLeft: (id) => markGuildLeft(app.store, id, now()),
      onLost,
      log: (event, fields) => app.log.warn(event, fields),
    },
  )
}

/** The bot, until `stop` aborts. @throws {UserError} for what the operator must mend. */
async function runBot(
  config: Config,
  token: string,
  log: Log,
  stop: AbortController,
  databaseFile: string | null,
): Promise<void> {
  const opened = await openApp(config, log, { databaseFile, now, print })
  let lost: UserError | null = null
  try {
    const gateway = await connect(opened, token, stop, (error) => {
      lost = error
      stop.abort()
    })
    await runStages(opened.app, createSender(createRest(config.DISCORD_API_URL, token)), stop.signal).finally(
      gateway.close,
    )
  } finally {
    await opened.close()
  }
  if (lost !== null) throw lost
}

async function main(): Promise<void> {
  try {
    process.loadEnvFile()
  } catch {
    // No .env: the environment alone.
  }
  const config = readConfig(process.env)
  const log = createLog(config.LOG_LEVEL)
  const stop = new AbortController()
  listenToSignals(stop)
  if (config.DISCORD_TOKEN !== undefined) return runBot(config, config.DISCORD_TOKEN, log, stop, databaseFileOf(config))
  const playground = await openPlayground(
    config,
    commands.map((command) => command.data),
    { now, print, log, signal: stop.signal },
  )
  try {
    await runBot(playground.config, playground.token, log, stop, null)
  } finally {
    await playground.close()
  }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  // Node's timers and the network each have an AbortError of their own.
  if (error instanceof Error && error.name === 'AbortError') process.exit(0)
  process.stderr.write(
    `callboard: ${error instanceof UserError ? error.message : error instanceof Error ? messagesOf(error) : String(error)}\n`,
  )
  process.exit(1)
}

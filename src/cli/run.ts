import { DiscordAPIError } from 'discord.js'
import { type Config, readConfig } from '../config.ts'
import { messagesOf } from '../log.ts'
import { UserError } from '../model/errors.ts'

/** The settings as the program itself reads them. @throws {UserError} */
export function readSettings(): Config {
  try {
    process.loadEnvFile()
  } catch {
    // No .env: the environment alone.
  }
  return readConfig(process.env)
}

/** Runs a tool; what goes wrong is said in words, with exit code 1. */
export async function runCli(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    console.error(`${name}: ${explain(error)}`)
    process.exitCode = 1
  }
}

function explain(error: unknown): string {
  if (error instanceof UserError) return error.message
  if (error instanceof DiscordAPIError && error.status === 401)
    return 'Discord does not accept DISCORD_TOKEN. Copy it anew from the Bot page of your application in the developer portal.'
  return error instanceof Error ? messagesOf(error) : String(error)
}

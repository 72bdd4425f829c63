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
  process.stdout.on('error', endQuietly)
  try {
    await run()
  } catch (error) {
    console.error(`${name}: ${explain(error)}`)
    process.exitCode = 1
  }
}

/** Whoever read our lines has read enough (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

function explain(error: unknown): string {
  if (error instanceof UserError) return error.message
  if (isMissingFile(error)) return `There is no file ${error.path}. Check the path.`
  if (error instanceof DiscordAPIError && error.status === 401)
    return 'Discord does not accept DISCORD_TOKEN. Copy it anew from the Bot page of your application in the developer portal.'
  return error instanceof Error ? messagesOf(error) : String(error)
}

const isMissingFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error

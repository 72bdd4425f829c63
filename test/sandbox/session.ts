import { Client, GatewayIntentBits, type Interaction } from 'discord.js'
import { onTestFinished } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'

export const realClock = () => Temporal.Now.instant()

/** A sandbox that ends with its test. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ now: realClock, ...options })
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** The unmodified client, logged in and ready; ends with its test. */
export async function openBot(
  sandbox: Sandbox,
  onInteraction: (interaction: Interaction) => Promise<unknown> = async () => {},
): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.apiUrl } })
  onTestFinished(() => client.destroy())
  client.on('interactionCreate', (interaction) => void onInteraction(interaction))
  const ready = new Promise((resolve) => client.once('clientReady', resolve))
  await client.login(sandbox.token)
  await ready
  return client as Client<true>
}

/** A request past the library, as a bot without it would make. */
export async function request(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  token = sandbox.token,
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: ErrorBody }> {
  const response = await fetch(`${sandbox.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : {} }
}

export type ErrorBody = {
  readonly code?: number
  readonly message?: string
  readonly errors?: unknown
  readonly id?: string
}

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { connectGateway, type Gateway } from '../../src/discord/client.ts'
import { UserError } from '../../src/model/errors.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'

const now = () => Temporal.Now.instant()
let sandbox: Sandbox | null = null
let gateway: Gateway | null = null
afterEach(async () => {
  await gateway?.close()
  await sandbox?.close()
  sandbox = null
  gateway = null
})

/** What the gateway told, in order; `next` waits for the next of a kind. */
function listener() {
  const told: string[] = []
  const waiting = new Set<() => void>()
  const tell = (what: string) => {
    told.push(what)
    for (const look of waiting) look()
  }
  return {
    events: {
      onInteraction: async () => tell('interaction'),
      onGuild: async (id: string) => tell(`guild ${id}`),
      onGuildLeft: async (id: string) => tell(`left ${id}`),
      onLost: (error: UserError) => tell(`lost ${error.message}`),
      log: (event: string) => tell(event),
    },
    until: (wanted: RegExp) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const found = told.find((what) => wanted.test(what))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    told,
  }
}

const connect = (
  apiUrl: string,
  token: string,
  events: ReturnType<typeof listener>['events'],
  signal = new AbortController().signal,
) => connectGateway({ token, apiUrl, random: () => 0, signal }, events)

test('the bot asks for the Guilds intent only, and learns of its guilds', async () => {
  sandbox = await startSandbox({ now })
  const heard = listener()
  gateway = await connect(sandbox.apiUrl, sandbox.token, heard.events)
  await heard.until(new RegExp(`guild ${sandbox.guildId}`))
  expect(gateway.client.options.intents.bitfield).toBe(1)
})

test('a refused token is an error with the way out', async () => {
  sandbox = await startSandbox({ now })
  await expect(connect(sandbox.apiUrl, 'wrong.token', listener().events)).rejects.toThrow(UserError)
})

test('Discord unreachable at the start is tried again until it is there', async () => {
  // A port that is free now, and Discord's a moment later.
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  const heard = listener()
  const connecting = connect(`http://127.0.0.1:${port}/api`, 'later.token', heard.events)
  await heard.until(/discord\.unreachable/)
  sandbox = await startSandbox({ now, port, token: 'later.token' })
  gateway = await connecting
  expect(gateway.client.isReady()).toBe(true)
})

test('an abort ends the waiting for Discord', async () => {
  const stop = new AbortController()
  const heard = listener()
  const connecting = connect('http://127.0.0.1:9/api', 'any.token', heard.events, stop.signal)
  await heard.until(/discord\.unreachable/)
  stop.abort()
  await expect(connecting).rejects.toThrow(/abort/i)
})

test('being thrown out of a guild is told, an outage of Discord is not', async () => {
  sandbox = await startSandbox({ now })
  const heard = listener()
  gateway = await connect(sandbox.apiUrl, sandbox.token, heard.events)
  const other = sandbox.addGuild('Another local')
  await heard.until(new RegExp(`guild ${other.guildId}`))
  sandbox.removeGuild(sandbox.guildId, 'outage')
  sandbox.removeGuild(other.guildId, 'kick')
  await heard.until(new RegExp(`left ${other.guildId}`))
  expect(heard.told).not.toContain(`left ${sandbox.guildId}`)
})

test('a token that is taken away in the middle of a session ends the program with a reason', async () => {
  sandbox = await startSandbox({ now })
  const heard = listener()
  gateway = await connect(sandbox.apiUrl, sandbox.token, heard.events)
  sandbox.disconnectGateway(4004)
  expect(await heard.until(/^lost/)).toContain('DISCORD_TOKEN')
})

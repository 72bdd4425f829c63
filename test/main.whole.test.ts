import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '../commands/index.ts'
import { registerCommands } from '../src/discord/register.ts'
import { createRest } from '../src/discord/send.ts'
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts'
import type { SeenMessage } from '../src/sandbox/seen.ts'
import { type FeedServer, startFeedServer } from './support/feed-server.ts'

const root = join(import.meta.dirname, '..')
const now = () => Temporal.Now.instant()

let sandbox: Sandbox
let outlet: FeedServer
let dataDir: string
const running: ChildProcess[] = []

beforeEach(async () => {
  sandbox = await startSandbox({ now })
  outlet = await startFeedServer('The Callsheet')
  dataDir = mkdtempSync(join(tmpdir(), 'callboard-'))
  await registerCommands(
    createRest(sandbox.apiUrl, sandbox.token),
    commands.map((command) => command.data),
  )
})

afterEach(async () => {
  for (const program of running.splice(0)) program.kill('SIGKILL')
  await outlet.close()
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The real program, as an operator starts it. */
function startProgram(env: Record<string, string> = {}) {
  const program = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.apiUrl,
      DATA_DIR: dataDir,
      FEED_INTERVAL_SECONDS: '1',
      ALLOWED_PRIVATE_ORIGINS: outlet.origin,
      BLUESKY_JETSTREAM_URLS: 'ws://127.0.0.1:9/subscribe',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(program)
  let said = ''
  const heard = new EventEmitter()
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (bytes) => {
      said += bytes
      heard.emit('more')
    })
  const ended = once(program, 'exit').then(([code]) => code as number | null)
  const saying = async (words: string) => {
    while (!said.includes(words)) await once(heard, 'more')
  }
  return { ended, said: () => said, saying, stop: (signal: NodeJS.Signals) => program.kill(signal) }
}

const connected = () => sandbox.waitFor(() => sandbox.botConnected(), 'the bot to connect', 30_000)
/** Type 0: said by itself, not in answer to a command. */
const isAlert = (message: SeenMessage) => message.wire.type === 0 && message.embeds.length > 0
const alertsIn = (channelId: string) => sandbox.messages(channelId).filter(isAlert)

test('an item of a feed becomes an alert, a command its answer, SIGTERM a clean end, and a second start repeats nothing', async () => {
  outlet.add({
    id: 'old',
    title: 'Crews and studios open talks on a new contract',
    text: 'Bargaining begins Monday.',
    publishedAt: now().subtract({ hours: 3 }),
  })
  const first = startProgram()
  await connected()
  const { negotiations } = sandbox.channels

  const added = await sandbox.runCommand(negotiations, `/watch add term:${outlet.feedUrl}`)
  expect(added).toMatchObject({
    kind: 'message',
    message: { embeds: [{ title: expect.stringContaining('Watching') }] },
  })
  await outlet.read(2)
  expect(alertsIn(negotiations)).toEqual([])

  outlet.add({
    id: 'deal',
    title: 'IATSE and AMPTP reach tentative agreement on new three-year contract',
    text: 'The union and the studios reached a tentative agreement on Saturday, both sides said. Members must still ratify it.',
    publishedAt: now(),
  })
  const alert = await sandbox.waitForMessage(negotiations, isAlert, 30_000)
  expect(alert.embeds[0]?.title).toContain('Tentative agreement')
  expect(JSON.stringify(alert.embeds[0])).toContain('reach tentative agreement')

  first.stop('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(first.said()).toContain('Tentative agreement')
  expect(first.said()).not.toMatch(/\n\s+at /)

  const second = startProgram()
  await connected()
  await outlet.read(3)
  expect(alertsIn(negotiations)).toHaveLength(1)
  second.stop('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('a refused token ends the program with what to do about it', async () => {
  const program = startProgram({ DISCORD_TOKEN: 'nonsense' })
  expect(await program.ended).toBe(1)
  expect(program.said()).toMatch(/does not accept DISCORD_TOKEN.*developer portal/)
  expect(program.said()).not.toMatch(/\n\s+at |nonsense/)
})

test('SIGTERM while Discord is out of reach is a clean end, too', async () => {
  const program = startProgram({ DISCORD_API_URL: 'http://127.0.0.1:9/api' })
  await program.saying('discord.unreachable')
  program.stop('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(program.said()).not.toContain('abort')
})

test('wrong settings end the program with all of them named', async () => {
  const program = startProgram({ SANDBOX_PORT: 'ten', DISCORD_API_URL: 'nowhere' })
  expect(await program.ended).toBe(1)
  expect(program.said()).toMatch(/SANDBOX_PORT[\s\S]*|DISCORD_API_URL/)
  expect(program.said()).toContain('.env.example')
})

test('a second program on the same data is refused', async () => {
  startProgram()
  await connected()
  const second = startProgram()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain('in use by another program')
})

import { Client, GatewayIntentBits, REST, Routes } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { openBot, openSandbox, request } from './session.ts'

test('a wrong token is 401 on REST and 4004 on the gateway', async () => {
  const sandbox = await openSandbox()
  expect(await request(sandbox, 'GET', '/users/@me', undefined, 'wrong')).toMatchObject({
    status: 401,
    body: { code: 0 },
  })
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.apiUrl } })
  await expect(client.login('wrong.token.here')).rejects.toThrow(/token/i)

  const socket = new WebSocket(sandbox.apiUrl.replace('http', 'ws').replace('/api', '/gateway'))
  const code = await new Promise((resolve) => {
    socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 1, properties: {} } })))
    socket.on('close', resolve)
  })
  expect(code).toBe(4004)
})

test('the intent for message contents is refused with 4014', async () => {
  const sandbox = await openSandbox()
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent]
  const client = new Client({ intents, rest: { api: sandbox.apiUrl } })
  onTestFinished(() => client.destroy())
  const fault = new Promise((resolve, reject) => {
    client.login(sandbox.token).catch(reject)
    client.on('error', reject)
    client.once('clientReady', resolve)
  })
  await expect(fault).rejects.toThrow(/disallowed intents/i)
})

test('after a lost connection the client resumes and hears what it missed', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('still here')
  })
  await client.application.commands.set([{ name: 'ping', description: 'Answers' }])
  const resumed = new Promise((resolve) => client.once('shardResume', (_shard, replayed) => resolve(replayed)))
  sandbox.disconnectGateway(4000)
  await sandbox.waitFor(() => !sandbox.botConnected(), 'the lost connection')
  const answer = sandbox.runCommand(sandbox.channels.stories, '/ping')

  expect(await resumed).toBeGreaterThan(0)
  expect(await answer).toMatchObject({ kind: 'message', message: { content: 'still here' } })
})

test('a request to reconnect is resumed', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const resumed = new Promise((resolve) => client.once('shardResume', resolve))
  sandbox.askReconnect()
  await resumed

  expect(sandbox.botConnected()).toBe(true)
})

test('a second instance of the bot hears the same interaction, and one of both is refused', async () => {
  const sandbox = await openSandbox()
  const outcomes: string[] = []
  const answer = async (interaction: unknown) => {
    const call = interaction as { reply: (text: string) => Promise<unknown> }
    outcomes.push(
      await call.reply('mine').then(
        () => 'accepted',
        (error) => String(error.code),
      ),
    )
  }
  const client = await openBot(sandbox, answer)
  await openBot(sandbox, answer)
  await client.application.commands.set([{ name: 'ping', description: 'Answers' }])
  await sandbox.runCommand(sandbox.channels.stories, '/ping')
  await sandbox.waitFor(
    () => sandbox.requests().filter(({ path }) => path.endsWith('/callback')).length === 2,
    'both answers',
  )

  const statuses = sandbox
    .requests()
    .filter(({ path }) => path.endsWith('/callback'))
    .map(({ status }) => status)
  expect(statuses.sort()).toEqual([204, 400])
})

test('a bot that left and came back finds its messages, and another server joins', async () => {
  const sandbox = await openSandbox()
  const first = await openBot(sandbox)
  await request(sandbox, 'POST', `/channels/${sandbox.channels.digests}/messages`, { content: 'kept' })
  await first.destroy()
  await sandbox.waitFor(() => !sandbox.botConnected(), 'the bot to leave')
  const second = await openBot(sandbox)
  const joined = new Promise((resolve) => second.once('guildCreate', (guild) => resolve(guild.name)))
  sandbox.addGuild('Grips Local 80')

  expect(await joined).toBe('Grips Local 80')
  expect(sandbox.messages(sandbox.channels.digests)).toHaveLength(1)
})

test('an outage is not a kick', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const { guildId } = sandbox.addGuild('Grips Local 80')
  const unavailable = new Promise((resolve) => client.once('guildUnavailable', (guild) => resolve(guild.id)))
  sandbox.removeGuild(guildId, 'outage')
  expect(await unavailable).toBe(guildId)
  const kicked = new Promise((resolve) => client.once('guildDelete', (guild) => resolve(guild.id)))
  sandbox.removeGuild(sandbox.guildId, 'kick')
  expect(await kicked).toBe(sandbox.guildId)
})

test('messages are told only to those who asked for them, and without their text', async () => {
  const sandbox = await openSandbox()
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]
  const client = new Client({ intents, rest: { api: sandbox.apiUrl } })
  onTestFinished(() => client.destroy())
  const heard = new Promise((resolve) => client.once('messageCreate', (message) => resolve(message.content)))
  await client.login(sandbox.token)
  await sandbox.waitFor(() => sandbox.botConnected(), 'the bot')
  sandbox.say(sandbox.channels.stories, 'private thoughts')

  expect(await heard).toBe('')
})

test('waiting in vain says what was waited for', async () => {
  const sandbox = await openSandbox()
  await expect(sandbox.waitFor(() => null, 'a miracle', 1)).rejects.toThrow('waited 1 ms for a miracle')
})

test('@discordjs/rest alone can post', async () => {
  const sandbox = await openSandbox()
  const rest = new REST({ api: sandbox.apiUrl }).setToken(sandbox.token)
  await rest.post(Routes.channelMessages(sandbox.channels.digests), { body: { content: 'from the outbox' } })

  expect(sandbox.messages(sandbox.channels.digests)).toMatchObject([{ content: 'from the outbox' }])
})

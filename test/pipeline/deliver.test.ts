import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRest, createSender, type Sender } from '../../src/discord/send.ts'
import { UserError } from '../../src/model/errors.ts'
import type { ChannelId, RoleId } from '../../src/model/ids.ts'
import type { Message } from '../../src/model/message.ts'
import { noFacts } from '../../src/model/negotiation.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { readStuck } from '../../src/store/delivery.ts'
import { writeGuild } from '../../src/store/guilds.ts'
import { queueMessage, reviseMessage } from '../../src/store/outbox.ts'
import { guildId, noon, openTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
let sandbox: Sandbox
let sender: Sender
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  app = await openTestApp({ DISCORD_API_URL: sandbox.apiUrl })
  sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
})
afterEach(async () => {
  await app.close()
  await sandbox.close()
})

const failing = (address: string): Message => ({
  kind: 'alert',
  alert: { kind: 'source-failing', source: 'feed', address, why: 'It answers 500.', sinceAt: noon },
})
/** News of a campaign, not of our own work. */
const news: Message = { ...failing('news'), kind: 'follow-up' } as Message
const queue = (key: string, more: Partial<Parameters<typeof queueMessage>[1]> = {}) =>
  app.store.transaction().execute((tx) =>
    queueMessage(
      tx,
      {
        guildId,
        channelId: sandbox.channels.negotiations as ChannelId,
        dedupeKey: key,
        body: failing(key),
        pingRoleId: null,
        followsKey: null,
        ...more,
      },
      app.now(),
    ),
  )
const revise = (key: string, body: Message) =>
  app.store
    .transaction()
    .execute((tx) =>
      reviseMessage(
        tx,
        { guildId, channelId: sandbox.channels.negotiations as ChannelId, dedupeKey: key, body, pingRoleId: null },
        app.now(),
      ),
    )
const deliverAll = async () => {
  while ((await deliverDue(app, sender)) > 0);
}
const said = (channelId: string = sandbox.channels.negotiations) => sandbox.messages(channelId)

test('what is queued twice is said once', async () => {
  expect([await queue('a'), await queue('a')]).toEqual([true, false])
  await deliverAll()
  await deliverAll()
  expect(said()).toHaveLength(1)
})

test('a channel reads in the order things were queued', async () => {
  for (const key of ['one', 'two', 'three']) await queue(key)
  await deliverAll()
  expect(said().map((message) => message.embeds[0]?.title)).toEqual(
    ['one', 'two', 'three'].map((key) => expect.stringContaining(key)),
  )
})

test('a message revised while it waits is said in its last words; one that stands is edited', async () => {
  await queue('a')
  expect(await revise('a', failing('second'))).toBe('waiting')
  await deliverAll()
  expect(said()[0]?.embeds[0]?.title).toContain('second')
  expect(await revise('a', failing('third'))).toBe('edit')
  expect(await revise('a', failing('fourth'))).toBe('edit')
  await deliverAll()
  expect(said()).toHaveLength(1)
  expect(said()[0]?.embeds[0]?.title).toContain('fourth')
  expect(said()[0]?.earlier).toHaveLength(1)
})

test('words that change while the message is on its way follow as an edit', async () => {
  await queue('a')
  const slow: Sender = {
    ...sender,
    post: async (...call) => {
      const outcome = await sender.post(...call)
      await revise('a', failing('changed meanwhile'))
      return outcome
    },
  }
  await deliverDue(app, slow)
  expect(said()[0]?.embeds[0]?.title).not.toContain('changed')
  await deliverAll()
  expect(said()).toHaveLength(1)
  expect(said()[0]?.embeds[0]?.title).toContain('changed meanwhile')
})

test('a crash after sending and before noting it does not say it twice: the nonce is the same', async () => {
  await queue('a')
  const forgetful: Sender = {
    ...sender,
    post: async (...call) => {
      await sender.post(...call)
      throw new Error('killed')
    },
  }
  await expect(deliverDue(app, forgetful)).rejects.toThrow('killed')
  await deliverAll()
  expect(said()).toHaveLength(1)
})

test('Discord’s outage delays a message and loses nothing', async () => {
  await queue('a')
  sandbox.fail({ route: 'POST /channels/:id/messages', status: 503 })
  await deliverDue(app, sender)
  expect(said()).toEqual([])
  expect(await readStuck(app.store, guildId)).toMatchObject([{ waiting: 1, why: expect.stringContaining('503') }])
  app.clock.at = noon.add({ minutes: 10 })
  await deliverAll()
  expect(said()).toHaveLength(1)
})

test('a channel the bot may not write in keeps its messages until the right is given', async () => {
  const channelId = sandbox.channels.membersOnly as ChannelId
  await queue('a', { channelId, body: news })
  await deliverDue(app, sender)
  expect(await readStuck(app.store, guildId)).toMatchObject([
    { channelId, waiting: 1, why: expect.stringContaining('Send Messages') },
  ])
  sandbox.setPermissions(channelId, { allow: ['SendMessages'] })
  app.clock.at = noon.add({ minutes: 15 })
  await deliverAll()
  expect(said(channelId)).toHaveLength(1)
  expect(await readStuck(app.store, guildId)).toEqual([])
})

test('a deleted channel ends the message, with the reason kept', async () => {
  const channelId = sandbox.channels.stories as ChannelId
  await queue('a', { channelId, body: news })
  sandbox.removeChannel(channelId)
  await deliverAll()
  const row = await app.store.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'gone', last_error: 'the channel was deleted' })
})

test('one blocked channel does not hold up another', async () => {
  await queue('a', { channelId: sandbox.channels.membersOnly as ChannelId, body: news })
  await queue('b')
  await deliverAll()
  expect(said()).toHaveLength(1)
})

test('only the named role is pinged, and words that look like pings ring nobody', async () => {
  await queue('@everyone <@&1100000000000000012>', { pingRoleId: sandbox.roles.captains as RoleId })
  await queue('quiet @here')
  await deliverAll()
  expect(said().map((message) => message.pings)).toEqual([
    { everyone: false, roles: [sandbox.roles.captains], users: [] },
    { everyone: false, roles: [], users: [] },
  ])
})

test('a refused token stops the delivery with what to do, and keeps the message', async () => {
  await queue('a')
  const stranger = createSender(createRest(sandbox.apiUrl, 'other.token'))
  await expect(deliverDue(app, stranger)).rejects.toThrow(UserError)
  await deliverAll()
  expect(said()).toHaveLength(1)
})

test('a note about a failing source goes to the ops channel where its own can’t be written to, once', async () => {
  const ops = sandbox.channels.organizers as ChannelId
  sandbox.setPermissions(ops, { allow: ['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles'] })
  await writeGuild(app.store, { id: guildId, zone: 'UTC', alertChannelId: ops, pingRoleId: null })
  const channelId = sandbox.channels.membersOnly as ChannelId
  await queue('a', { channelId })
  await deliverAll()
  expect(said(ops)).toHaveLength(1)
  sandbox.setPermissions(channelId, { allow: ['SendMessages'] })
  app.clock.at = noon.add({ hours: 1 })
  await deliverAll()
  expect([said(ops).length, said(channelId).length]).toEqual([1, 0])
})

test('where no channel can be written to, the server’s owner is told in private, once', async () => {
  sandbox.setPermissions(sandbox.channels.negotiations, { deny: ['SendMessages'] })
  const ops = sandbox.channels.membersOnly as ChannelId
  await queue('no ops channel')
  await deliverAll()
  await writeGuild(app.store, { id: guildId, zone: 'UTC', alertChannelId: ops, pingRoleId: null })
  await queue('nor in the ops channel')
  await deliverAll()
  app.clock.at = noon.add({ hours: 1 })
  await deliverAll()
  const letters = sandbox.directMessages(sandbox.ownerId)
  expect(letters.map(({ embeds }) => embeds[0]?.title)).toEqual([
    expect.stringContaining('no ops channel'),
    expect.stringContaining('nor in the ops channel'),
  ])
  expect(letters[0]?.content).toMatch(/can’t write in <#\d+> on your server \*\*.+\*\*.*Send Messages/)
  expect(await readStuck(app.store, guildId)).toEqual([])
  expect([said().length, said(ops).length]).toEqual([0, 0])
})

test('a note about our own work is not held up by what waits before it for a barred channel', async () => {
  sandbox.setPermissions(sandbox.channels.negotiations, { deny: ['SendMessages'] })
  await queue('a digest, say', { body: news })
  await deliverAll()
  await queue('b')
  app.clock.at = noon.add({ minutes: 15 })
  await deliverAll()
  expect(sandbox.directMessages(sandbox.ownerId)).toHaveLength(1)
  expect(await readStuck(app.store, guildId)).toMatchObject([{ waiting: 1 }])
})

test('where the owner takes no direct messages either, the note waits and is not lost', async () => {
  sandbox.fail({ route: 'POST /users/@me/channels', status: 403, code: 50007 }, 1)
  const ops = sandbox.channels.membersOnly as ChannelId
  await writeGuild(app.store, { id: guildId, zone: 'UTC', alertChannelId: ops, pingRoleId: null })
  sandbox.setPermissions(sandbox.channels.negotiations, { deny: ['SendMessages'] })
  await queue('a')
  await deliverAll()
  expect(await readStuck(app.store, guildId)).toMatchObject([{ channelId: ops, waiting: 1 }])
  sandbox.setPermissions(ops, { allow: ['SendMessages'] })
  app.clock.at = noon.add({ minutes: 15 })
  await deliverAll()
  expect(said(ops)).toHaveLength(1)
})

const denied: Extract<Message, { kind: 'follow-up' }> = {
  kind: 'follow-up',
  alert: {
    kind: 'negotiation',
    storyId: 1 as never,
    types: ['tentative_agreement'],
    parties: [{ id: 'iatse', name: 'IATSE', side: 'union' }],
    facts: noFacts,
    standing: 'denied',
    evidence: [],
    items: 2,
  },
}

test('what becomes of an alert is said in the thread under it, which is opened once', async () => {
  await queue('deal')
  await queue('denied', { body: denied, followsKey: 'deal', pingRoleId: sandbox.roles.captains as RoleId })
  await queue('denied again', { body: denied, followsKey: 'deal' })
  await deliverAll()
  const [first, ...others] = said()
  expect(others).toEqual([])
  const thread = said(first!.id)
  expect(thread.map(({ content }) => content)).toEqual([
    expect.stringMatching(/Denied/),
    expect.stringMatching(/Denied/),
  ])
  expect(thread.map(({ pings }) => pings.roles)).toEqual([[sandbox.roles.captains], []])
})

test('where the bot may open no thread, it is said in reply', async () => {
  await queue('deal')
  await deliverAll()
  sandbox.setPermissions(sandbox.channels.negotiations, { deny: ['CreatePublicThreads'] })
  await queue('denied', { body: denied, followsKey: 'deal' })
  await deliverAll()
  expect(said().map(({ content }) => content)).toEqual(['', expect.stringMatching(/Denied/)])
})

test('an alert that is borne out while it is on its way pings in reply: an edit would ring nobody', async () => {
  const role = sandbox.roles.captains as RoleId
  const alert = { ...denied.alert, standing: 'reported' } as const
  const borneOut = { ...alert, standing: 'corroborated' } as const
  await queue('deal', { body: { kind: 'alert', alert } as Message })
  const message = { guildId, channelId: sandbox.channels.negotiations as ChannelId, dedupeKey: 'deal' }
  const slow: Sender = {
    ...sender,
    post: async (...call) => {
      const body = { kind: 'alert', alert: borneOut } as Message
      await app.store
        .transaction()
        .execute((tx) => reviseMessage(tx, { ...message, body, pingRoleId: role }, app.now()))
      return sender.post(...call)
    },
  }
  await deliverDue(app, slow)
  await deliverAll()
  const [first] = said()
  expect(first).toMatchObject({ pings: { roles: [] } })
  expect(JSON.stringify(first?.embeds)).toContain('Corroborated')
  expect(said(first!.id).map(({ pings }) => pings.roles)).toEqual([[role]])
})

import type { TextChannel, ThreadChannel } from 'discord.js'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { openBot, openSandbox, realClock, request } from './session.ts'

const post = (sandbox: Sandbox, body: unknown, channelId = sandbox.channels.negotiations) =>
  request(sandbox, 'POST', `/channels/${channelId}/messages`, body)

const embed = (size: number) => ({ description: 'x'.repeat(size) })
const field = { name: 'Yes', value: '90 %' }
const button = (id: string, label = 'Mute') => ({ type: 2, style: 2, custom_id: id, label })
const row = (...components: unknown[]) => ({ type: 1, components })

test.for<readonly [string, unknown, string]>([
  ['content over 2000', { content: 'x'.repeat(2001) }, 'content'],
  ['eleven embeds', { embeds: Array.from({ length: 11 }, () => embed(1)) }, 'embeds'],
  ['embeds over 6000 in all', { embeds: [embed(3001), embed(3000)] }, 'MAX_EMBED_SIZE_EXCEEDED'],
  ['a long description', { embeds: [embed(4097)] }, 'description'],
  ['26 fields', { embeds: [{ fields: Array.from({ length: 26 }, () => field) }] }, 'fields'],
  ['an empty field value', { embeds: [{ fields: [{ name: 'Yes', value: ' ' }] }] }, 'value'],
  ['a long title', { embeds: [{ title: 'x'.repeat(257) }] }, 'title'],
  ['a bad link', { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] }, 'URL_TYPE_INVALID_SCHEME'],
  ['a picture that was not attached', { embeds: [{ image: { url: 'attachment://a.png' } }] }, 'REFERENCED_ATTACHMENT'],
  ['six rows', { content: 'x', components: Array.from({ length: 6 }, (_, i) => row(button(`b${i}`))) }, 'components'],
  [
    'six buttons a row',
    { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((i) => button(`b${i}`)))] },
    'components',
  ],
  ['the same custom id twice', { content: 'x', components: [row(button('a'), button('a'))] }, 'CUSTOM_ID_DUPLICATED'],
  ['a long custom id', { content: 'x', components: [row(button('x'.repeat(101)))] }, 'custom_id'],
  ['a long label', { content: 'x', components: [row(button('a', 'x'.repeat(81)))] }, 'label'],
  [
    'a button without a label',
    { content: 'x', components: [row({ type: 2, style: 2, custom_id: 'a' })] },
    'LABEL_EMOJI',
  ],
  ['a long nonce', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce'],
  ['a role allowed twice over', { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['1'] } }, 'EXCLUSIVE'],
  [
    'content beside new components',
    { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
    'content',
  ],
  [
    '41 new components',
    { flags: 1 << 15, components: Array.from({ length: 41 }, () => ({ type: 10, content: 'x' })) },
    'components',
  ],
])('%s is refused with 50035', async ([, body, place]) => {
  const sandbox = await openSandbox()
  const { status, body: answer } = await post(sandbox, body)

  expect({ status, code: answer.code }).toEqual({ status: 400, code: 50035 })
  expect(JSON.stringify(answer.errors)).toContain(place)
  expect(sandbox.messages(sandbox.channels.negotiations)).toEqual([])
})

test('a fault is told in the place where it stands', async () => {
  const sandbox = await openSandbox()
  const { body } = await post(sandbox, { embeds: [{ fields: [field, { name: 'No', value: '' }] }] })

  expect(body.errors).toEqual({
    embeds: {
      0: { fields: { 1: { value: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] } } } },
    },
  })
})

test('an empty message is refused with 50006, and so is an edit that empties one', async () => {
  const sandbox = await openSandbox()
  expect((await post(sandbox, { content: '  ' })).body.code).toBe(50006)
  const { id } = (await post(sandbox, { content: 'x' })).body
  const path = `/channels/${sandbox.channels.negotiations}/messages/${id}`
  expect((await request(sandbox, 'PATCH', path, { content: '' })).body.code).toBe(50006)
})

test('an unseen channel is 50001, a read-only one 50013, an unknown one 10003, an unknown message 10008', async () => {
  const sandbox = await openSandbox()
  const { stories, digests, membersOnly } = sandbox.channels
  sandbox.setPermissions(stories, { deny: ['ViewChannel'] })
  sandbox.setPermissions(digests, { deny: ['EmbedLinks'] })
  const codes = [
    await post(sandbox, { content: 'x' }, stories),
    await post(sandbox, { content: 'x' }, membersOnly),
    await post(sandbox, { embeds: [embed(1)] }, digests),
    await post(sandbox, { content: 'x' }, '1100000000000009999'),
    await request(sandbox, 'GET', `/channels/${membersOnly}/messages/1100000000000009999`),
  ].map(({ body }) => body.code)

  expect(codes).toEqual([50001, 50013, 50013, 10003, 10008])
})

test('the same nonce posts once, until minutes have gone by', async () => {
  let now = realClock()
  const sandbox = await openSandbox({ now: () => now })
  const body = { content: 'alert', nonce: 'outbox-1', enforce_nonce: true }
  const first = await post(sandbox, body)
  const second = await post(sandbox, { ...body, content: 'alert again' })
  expect(second.body.id).toBe(first.body.id)
  now = now.add({ minutes: 10 })
  expect((await post(sandbox, body)).body.id).not.toBe(first.body.id)
  expect(sandbox.messages(sandbox.channels.negotiations).map((message) => message.content)).toEqual(['alert', 'alert'])
})

test('a lost answer after the work is done leaves one message, when the nonce is sent again', async () => {
  const sandbox = await openSandbox()
  sandbox.fail({ route: 'POST /channels/:id/messages', status: 502, after: true })
  const body = { content: 'alert', nonce: 'outbox-2', enforce_nonce: true }

  expect((await post(sandbox, body)).status).toBe(502)
  expect((await post(sandbox, body)).status).toBe(200)
  expect(sandbox.messages(sandbox.channels.negotiations)).toHaveLength(1)
})

test('a ping counts only where it is allowed and the role can be pinged', async () => {
  const sandbox = await openSandbox()
  const { captains, organizers } = sandbox.roles
  const content = `@everyone <@&${captains}> <@&${organizers}> <@${sandbox.memberId}>`
  const quiet = await post(sandbox, { content, allowed_mentions: { parse: [] } })
  const role = await post(sandbox, { content, allowed_mentions: { parse: [], roles: [captains, organizers] } })
  const all = await post(sandbox, { content })
  const pings = (id: string | undefined) =>
    sandbox.messages(sandbox.channels.negotiations).find((one) => one.id === id)?.pings

  expect(pings(quiet.body.id)).toEqual({ everyone: false, roles: [], users: [] })
  expect(pings(role.body.id)).toEqual({ everyone: false, roles: [captains], users: [] })
  expect(pings(all.body.id)).toEqual({ everyone: false, roles: [captains], users: [sandbox.memberId] })
})

test('the sixth message in five seconds is told to wait, by Discord’s headers', async () => {
  const sandbox = await openSandbox()
  const answers = []
  for (let i = 0; i < 6; i++) answers.push(await post(sandbox, { content: `${i}` }))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
  expect(answers[4]!.headers.get('x-ratelimit-remaining')).toBe('0')
  const { headers, body } = answers[5]!
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(headers.get('x-ratelimit-bucket')).toBe(answers[0]!.headers.get('x-ratelimit-bucket'))
  expect(body).toMatchObject({ global: false, message: 'You are being rate limited.' })
  expect((await post(sandbox, { content: 'elsewhere' }, sandbox.channels.stories)).status).toBe(200)
})

test('the library waits out a 429 and a 500 by itself', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const channel = (await client.channels.fetch(sandbox.channels.negotiations)) as TextChannel
  sandbox.fail({ route: 'POST /channels/:id/messages', status: 429, retryAfterMs: 40 })
  sandbox.fail({ route: 'POST /channels/:id/messages', status: 500 })
  await channel.send('in the end')

  const posts = sandbox.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
  expect(posts.map(({ status }) => status)).toEqual([429, 500, 200])
})

test('an edit keeps what it does not name, and the earlier state is remembered', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const channel = (await client.channels.fetch(sandbox.channels.negotiations)) as TextChannel
  const message = await channel.send({
    content: 'first',
    embeds: [{ title: 'kept' }],
    files: [{ attachment: Buffer.from('a,b'), name: 'data.csv' }],
  })
  await message.edit('second')

  expect(sandbox.messages(channel.id)).toMatchObject([
    {
      content: 'second',
      embeds: [{ title: 'kept' }],
      files: [{ attachment: { filename: 'data.csv' } }],
      earlier: [{ content: 'first' }],
    },
  ])
})

test('a thread hangs on a message once, and a forum post is a thread with a message', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const channel = (await client.channels.fetch(sandbox.channels.negotiations)) as TextChannel
  const message = await channel.send('talks resume')
  const thread = await message.startThread({ name: 'Updates' })
  await thread.send('an update')
  await expect(message.startThread({ name: 'Again' })).rejects.toMatchObject({ code: 160004 })

  const forumId = sandbox.addChannel(sandbox.guildId, 'petitions', 15)
  expect((await post(sandbox, { content: 'x' }, forumId)).body.code).toBe(50008)
  const started = await request(sandbox, 'POST', `/channels/${forumId}/threads`, {
    name: 'Sign',
    message: { content: 'here' },
  })
  const forumPost = (await client.channels.fetch(started.body.id!)) as ThreadChannel

  expect(thread.id).toBe(message.id)
  expect(sandbox.messages(thread.id).map(({ content }) => content)).toEqual(['an update'])
  expect(forumPost.parentId).toBe(forumId)
  expect(sandbox.messages(forumPost.id).map(({ content }) => content)).toEqual(['here'])
})

test('a scheduled event needs a place, a start to come and an end after it', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const guild = client.guilds.cache.get(sandbox.guildId)!
  const start = sandbox.channels && realClock().add({ hours: 24 })
  const details = {
    name: 'Vote closes',
    privacyLevel: 2,
    entityType: 3,
    scheduledStartTime: start.epochMilliseconds,
  } as const
  const place = { entityMetadata: { location: 'online' } }
  const end = start.add({ hours: 1 }).epochMilliseconds
  await guild.scheduledEvents.create({ ...details, ...place, scheduledEndTime: end })

  expect(sandbox.scheduledEvents(guild.id).map(({ name }) => name)).toEqual(['Vote closes'])
  const tooShort = { ...details, ...place, scheduledEndTime: start.epochMilliseconds }
  await expect(guild.scheduledEvents.create(tooShort)).rejects.toMatchObject({ code: 50035 })
  const past = {
    ...details,
    ...place,
    scheduledStartTime: realClock().subtract({ hours: 1 }).epochMilliseconds,
    scheduledEndTime: end,
  }
  await expect(guild.scheduledEvents.create(past)).rejects.toMatchObject({ code: 50035 })
})

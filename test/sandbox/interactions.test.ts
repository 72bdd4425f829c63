import { ActionRowBuilder, ButtonBuilder, ButtonStyle, DiscordAPIError, type RepliableInteraction } from 'discord.js'
import { expect, test } from 'vitest'
import { openBot, openSandbox, realClock, request } from './session.ts'

const ping = { name: 'ping', description: 'Answers' }
const find = {
  name: 'find',
  description: 'Finds a watch',
  options: [
    { type: 3, name: 'name', description: 'Which', required: true, autocomplete: true },
    { type: 3, name: 'period', description: 'How long', choices: [{ name: 'last day', value: 'P1D' }] },
    { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
    { type: 6, name: 'who', description: 'A member' },
    { type: 8, name: 'role', description: 'A role' },
    { type: 5, name: 'loud', description: 'Aloud' },
  ],
}

const codeOf = (work: Promise<unknown>): Promise<number | string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : String(error)),
  )

test('an answer after three seconds is refused with 10062', async () => {
  let now = realClock()
  const sandbox = await openSandbox({ now: () => now })
  let refused: Promise<number | string> | undefined
  const client = await openBot(sandbox, async (interaction) => {
    now = now.add({ milliseconds: 3_001 })
    refused = codeOf((interaction as RepliableInteraction).reply('too late'))
  })
  await client.application.commands.set([ping])

  expect(await sandbox.runCommand(sandbox.channels.stories, '/ping')).toEqual({ kind: 'failed' })
  expect(await refused).toBe(10062)
})

test('a second first answer is refused with 40060', async () => {
  const sandbox = await openSandbox()
  let refused: Promise<number | string> | undefined
  const client = await openBot(sandbox, async (interaction) => {
    await (interaction as RepliableInteraction).reply('once')
    const { id, token } = interaction
    const again = { type: 4, data: { content: 'twice' } }
    refused = request(sandbox, 'POST', `/interactions/${id}/${token}/callback`, again).then(
      ({ body }) => body.code ?? 0,
    )
  })
  await client.application.commands.set([ping])
  await sandbox.runCommand(sandbox.channels.stories, '/ping')

  expect(await sandbox.waitFor(() => refused, 'the second answer')).toBe(40060)
  expect(sandbox.messages(sandbox.channels.stories).map((message) => message.content)).toEqual(['once'])
})

test('an answer can be edited for fifteen minutes and no longer', async () => {
  let now = realClock()
  const sandbox = await openSandbox({ now: () => now })
  const replied = Promise.withResolvers<RepliableInteraction>()
  const client = await openBot(sandbox, async (one) => {
    const call = one as RepliableInteraction
    await call.reply('first')
    replied.resolve(call)
  })
  await client.application.commands.set([ping])
  await sandbox.runCommand(sandbox.channels.stories, '/ping')
  const interaction = await replied.promise

  now = now.add({ minutes: 14 })
  expect(await codeOf(interaction.editReply('second'))).toBe('accepted')
  now = now.add({ minutes: 2 })
  expect(await codeOf(interaction.editReply('third'))).toBe(50027)
  expect(sandbox.messages(sandbox.channels.stories)[0]).toMatchObject({
    content: 'second',
    earlier: [{ content: 'first' }],
  })
})

test('a refused answer may be mended within its time', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    const call = interaction as RepliableInteraction
    expect(await codeOf(call.reply('x'.repeat(2001)))).toBe(50035)
    await call.reply('shorter')
  })
  await client.application.commands.set([ping])

  expect(await sandbox.runCommand(sandbox.channels.stories, '/ping')).toMatchObject({ message: { content: 'shorter' } })
})

test('a pressed button changes its own message, and a switched-off one is not pressed', async () => {
  const sandbox = await openSandbox()
  const row = (disabled: boolean) =>
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('mute:7').setLabel('Mute').setStyle(ButtonStyle.Secondary).setDisabled(disabled),
    )
  const client = await openBot(sandbox, async (interaction) => {
    if (interaction.isButton())
      await interaction.update({ content: `pressed ${interaction.customId}`, components: [row(true)] })
    else await (interaction as RepliableInteraction).reply({ content: 'choose', components: [row(false)] })
  })
  await client.application.commands.set([ping])
  await sandbox.runCommand(sandbox.channels.stories, '/ping')
  const { id } = sandbox.messages(sandbox.channels.stories)[0]!

  expect(await sandbox.pressButton(id, 'mute:7')).toMatchObject({
    kind: 'message',
    message: { id, content: 'pressed mute:7' },
  })
  await expect(sandbox.pressButton(id, 'mute:7')).rejects.toThrow('switched off')
  await expect(sandbox.pressButton(id, 'mute:8')).rejects.toThrow('Its buttons: mute:7')
})

test('completions are asked with what is typed so far', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    if (!interaction.isAutocomplete()) return
    const { name, value } = interaction.options.getFocused(true)
    await interaction.respond([{ name: `${name} ${value}!`, value: `${value}-1` }])
  })
  await client.application.commands.set([find])

  expect(await sandbox.autocomplete(sandbox.channels.stories, '/find name:IA st')).toEqual([
    { name: 'name IA st!', value: 'IA st-1' },
  ])
})

test('options reach the bot as their types say', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    const { options } = interaction
    await interaction.reply(
      [
        options.getString('name'),
        options.getString('period'),
        options.getInteger('count'),
        options.getUser('who')?.username,
        options.getRole('role')?.name,
        options.getBoolean('loud'),
      ].join('|'),
    )
  })
  await client.application.commands.set([find])
  const text =
    '/find name:https://example.org/feed?a=b: x period:last day count:3 who:@member role:strike-captains loud:yes'

  expect(await sandbox.runCommand(sandbox.channels.stories, text)).toMatchObject({
    message: { content: 'https://example.org/feed?a=b: x|P1D|3|member|strike-captains|true' },
  })
})

test.for([
  ['/nothing', 'There is no command "/nothing". Known here: /find.'],
  ['/find', 'needs name: (Which)'],
  ['/find hello', '"hello" belongs to no option of /find'],
  ['/find name:a count:9', 'count: takes 5 or less.'],
  ['/find name:a count:many', 'count: takes a number, not "many".'],
  ['/find name:a period:forever', 'period: takes one of last day, not "forever".'],
  ['/find name:a who:@nobody', 'who: takes a member'],
  ['/find name:a name:b', 'name: is given twice'],
] as const)('%s is stopped before it is sent', async ([text, message]) => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  await client.application.commands.set([find])

  await expect(sandbox.runCommand(sandbox.channels.stories, text)).rejects.toThrow(message)
})

test('a command with default permissions is offered only to those who hold them', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    await (interaction as RepliableInteraction).reply('hello')
  })
  await client.application.commands.set([{ ...ping, default_member_permissions: '32' }])

  await expect(sandbox.runCommand(sandbox.channels.stories, '/ping', sandbox.memberId)).rejects.toThrow('no command')
  expect(await sandbox.runCommand(sandbox.channels.stories, '/ping')).toMatchObject({ kind: 'message' })
})

test('the first follow-up takes the place of "thinking…"', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    const call = interaction as RepliableInteraction
    await call.deferReply()
    await call.followUp('done')
  })
  await client.application.commands.set([ping])
  await sandbox.runCommand(sandbox.channels.stories, '/ping')

  const messages = sandbox.messages(sandbox.channels.stories)
  expect(messages.map(({ content, loading }) => ({ content, loading }))).toEqual([{ content: 'done', loading: false }])
})

test('a form opens, is filled in and answered', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    if (interaction.isModalSubmit()) await interaction.reply(`got ${interaction.fields.getTextInputValue('why')}`)
    if (!interaction.isChatInputCommand()) return
    const input = { type: 4, custom_id: 'why', label: 'Why', style: 1, required: true } as const
    await interaction.showModal({ custom_id: 'form', title: 'Tell us', components: [{ type: 1, components: [input] }] })
  })
  await client.application.commands.set([ping])
  const opened = await sandbox.runCommand(sandbox.channels.stories, '/ping')
  if (opened.kind !== 'modal') throw new Error(`no form but ${opened.kind}`)

  await expect(sandbox.submitModal(opened.interactionId, {})).rejects.toThrow('Please fill in "Why"')
  expect(await sandbox.submitModal(opened.interactionId, { why: 'because' })).toMatchObject({
    message: { content: 'got because' },
  })
})

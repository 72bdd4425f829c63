import { AttachmentBuilder, type ChatInputCommandInteraction, SlashCommandBuilder, type TextChannel } from 'discord.js'
import { expect, test } from 'vitest'
import { openBot, openSandbox } from './session.ts'

const watch = new SlashCommandBuilder()
  .setName('watch')
  .setDescription('Follow a hashtag')
  .addSubcommand((sub) =>
    sub
      .setName('add')
      .setDescription('Add one')
      .addStringOption((option) =>
        option.setName('term').setDescription('What').setRequired(true).setAutocomplete(true),
      )
      .addChannelOption((option) => option.setName('channel').setDescription('Where')),
  )
  .toJSON()

test('a bot logs in, knows its server and registers its commands', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  await client.application.commands.set([watch])

  expect(client.user.username).toBe('Callboard')
  const guild = client.guilds.cache.get(sandbox.guildId)!
  expect(guild.channels.cache.map((channel) => channel.name)).toContain('negotiations')
  expect(guild.members.me?.permissions.has('CreateEvents')).toBe(true)
  expect(sandbox.commands().map((command) => command.name)).toEqual(['watch'])
})

test('a slash command is deferred, then answered, with its options as typed', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    const call = interaction as ChatInputCommandInteraction<'cached'>
    await call.deferReply({ flags: 'Ephemeral' })
    const channel = call.options.getChannel('channel', true)
    await call.editReply(`${call.options.getSubcommand()} ${call.options.getString('term', true)} in ${channel.name}`)
  })
  await client.application.commands.set([watch])
  const answer = await sandbox.runCommand(
    sandbox.channels.stories,
    '/watch add term:#IALivingWage now channel:#negotiations',
  )

  expect(answer).toMatchObject({
    kind: 'message',
    message: { content: 'add #IALivingWage now in negotiations', ephemeralTo: sandbox.ownerId, loading: false },
  })
})

test('an embed with a picture comes through with its bytes', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox)
  const channel = (await client.channels.fetch(sandbox.channels.negotiations)) as TextChannel
  const png = Buffer.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x58, 0, 0, 1, 0x2c,
  ])
  await channel.send({
    embeds: [{ title: 'Deal', fields: [{ name: 'Yes', value: '90 %' }], image: { url: 'attachment://chart.png' } }],
    files: [new AttachmentBuilder(png, { name: 'chart.png', description: 'A line that rises' })],
  })
  const message = await sandbox.waitForMessage(sandbox.channels.negotiations, (one) => one.embeds.length === 1)

  expect(Buffer.from(message.files[0]!.bytes)).toEqual(png)
  expect(message.files[0]!.attachment).toMatchObject({ description: 'A line that rises', width: 600, height: 300 })
  const served = await fetch(message.embeds[0]!.image!.url)
  expect(Buffer.from(await served.arrayBuffer())).toEqual(png)
})

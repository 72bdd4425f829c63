import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { TextChannel } from 'discord.js'
import { expect, test } from 'vitest'
import type { RequestEntry } from '../../src/sandbox/request-log.ts'
import { openBot, openSandbox, realClock } from './session.ts'

/** Discord's own description of its API, MIT: https://github.com/discord/discord-api-spec */
const specPath = join(import.meta.dirname, '../../../shared/discord/openapi.json')
const hasSpec = existsSync(specPath)
if (!hasSpec) console.warn(`no ${specPath}: the sandbox's answers are not compared with Discord's schema`)

type Operation = { readonly responses: Record<string, { readonly content?: Record<string, unknown> }> }
type Spec = { readonly paths: Record<string, Record<string, Operation>>; readonly components: unknown }

function createChecker() {
  const spec = JSON.parse(readFileSync(specPath, 'utf8')) as Spec
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]{0,19})$/)
  ajv.addFormat('nonce', true)
  ajv.addSchema({ $id: 'discord', components: spec.components })
  const patterns = Object.keys(spec.paths).map((path) => ({ path, pattern: pathPattern(path) }))
  return (entry: RequestEntry): string[] => {
    const fits = patterns.filter(({ pattern }) => pattern.test(entry.path))
    const path = fits.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]?.path
    const response = path ? spec.paths[path]?.[entry.method.toLowerCase()]?.responses : undefined
    const name = `${entry.method} ${path ?? entry.path} ${entry.status}`
    if (!path || !response?.[String(entry.status)]) return [`${name}: not in Discord's description`]
    if (!response[String(entry.status)]!.content)
      return entry.answer === null ? [] : [`${name}: a body where none belongs`]
    const pointer = [
      'paths',
      path,
      entry.method.toLowerCase(),
      'responses',
      String(entry.status),
      'content',
      'application/json',
      'schema',
    ]
    const validate = ajv.compile(
      absolute(pointer.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], spec)),
    )
    validate(entry.answer)
    return (validate.errors ?? []).map((error) => `${name}: ${error.instancePath} ${error.message}`)
  }
}

const pathPattern = (path: string) => new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)

/** `#/components/…` → `discord#/components/…`. */
function absolute(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components'))
}

test.skipIf(!hasSpec)('what the sandbox answers is valid by Discord’s own schema', async () => {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([])
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply({ withResponse: true })
    await interaction.editReply({ content: 'x', embeds: [{ title: 'y' }] })
    await interaction.followUp({ content: 'z', flags: 'Ephemeral' })
    await interaction.deleteReply()
  })
  await client.application.fetch()
  const option = { type: 3, name: 'term', description: 'What', autocomplete: true } as const
  await client.application.commands.set([{ name: 'ping', description: 'Answers', options: [option] }])
  await client.application.commands.fetch()
  const guild = await client.guilds.fetch({ guild: sandbox.guildId, force: true })
  await guild.members.fetch({ user: sandbox.ownerId, force: true })
  const direct = await client.users.createDM(sandbox.ownerId, { force: true })
  await direct.send('to you alone')
  await client.channels.fetch(direct.id, { force: true })
  await guild.roles.fetch()
  await guild.channels.fetch()
  const channel = (await client.channels.fetch(sandbox.channels.negotiations, { force: true })) as TextChannel
  const message = await channel.send({
    content: `<@${sandbox.memberId}>`,
    nonce: 'n1',
    enforceNonce: true,
    embeds: [{ title: 'Deal', color: 1, fields: [{ name: 'a', value: 'b' }], image: { url: 'attachment://a.png' } }],
    components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'a', label: 'A' }] }],
    files: [
      { attachment: Buffer.from('picture'), name: 'a.png', description: 'alt' },
      { attachment: Buffer.from('a,b'), name: 'b.csv' },
    ],
  })
  await message.reply('an answer')
  await message.edit('edited')
  const thread = await message.startThread({ name: 'Updates' })
  await thread.setArchived(true)
  await channel.messages.fetch({ limit: 5, cache: false })
  const start = realClock().add({ hours: 2 }).epochMilliseconds
  const event = await guild.scheduledEvents.create({
    name: 'Vote',
    privacyLevel: 2,
    entityType: 3,
    entityMetadata: { location: 'here' },
    scheduledStartTime: start,
    scheduledEndTime: start + 3_600_000,
  })
  await event.edit({ name: 'Vote closes' })
  await event.delete()
  await sandbox.runCommand(sandbox.channels.stories, '/ping')
  await sandbox.autocomplete(sandbox.channels.stories, '/ping term:a')
  await sandbox.waitFor(
    () => sandbox.requests().some(({ method, path }) => method === 'DELETE' && path.includes('@original')),
    'the end',
  )
  await expect(channel.send('x'.repeat(2001))).rejects.toMatchObject({ code: 50035 })
  await message.delete()

  const check = createChecker()
  const faults = sandbox
    .requests()
    .filter(({ status }) => status < 300)
    .flatMap(check)
  expect(sandbox.requests().length).toBeGreaterThan(20)
  expect([...new Set(faults)]).toEqual([])
})

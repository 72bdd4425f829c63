import { expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { openBot, openSandbox } from './session.ts'

const commands = [
  {
    name: 'watch',
    description: 'Follow something',
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Add one',
        options: [
          { type: 3, name: 'term', description: 'What', required: true, autocomplete: true },
          { type: 7, name: 'channel', description: 'Where' },
        ],
      },
      { type: 1, name: 'list', description: 'All of them' },
    ],
  },
  {
    name: 'digest',
    description: 'A summary',
    options: [
      {
        type: 3,
        name: 'period',
        description: 'How long',
        required: true,
        choices: [
          { name: 'last day', value: 'P1D' },
          { name: 'last week', value: 'P7D' },
        ],
      },
      { type: 3, name: 'zone', description: 'Time zone', required: true },
    ],
  },
]

async function openPage(): Promise<Sandbox> {
  const sandbox = await openSandbox()
  const client = await openBot(sandbox, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: '#IALivingWage', value: 'watch-7' }])
    if (interaction.isChatInputCommand()) await interaction.reply(JSON.stringify(interaction.options.data))
  })
  await client.application.commands.set(commands)
  return sandbox
}

async function act(sandbox: Sandbox, path: string, fields: Record<string, unknown>) {
  const body = JSON.stringify({ userId: sandbox.ownerId, channelId: sandbox.channels.stories, ...fields })
  const response = await fetch(`${sandbox.pageUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return (await response.json()) as {
    readonly refused?: string
    readonly preselect: boolean
    readonly hint: string | null
    readonly items: { readonly label: string; readonly insert: string; readonly pick: unknown }[]
  }
}

test.for<readonly [string, readonly string[], boolean]>([
  ['/', ['/digest', '/watch add', '/watch list'], true],
  ['/wa', ['/watch add', '/watch list'], true],
  ['/watch l', ['/watch list'], true],
  ['/watch list', ['/watch list'], false],
  ['/watch list ', [], false],
  ['/watch add term:IA', ['#IALivingWage'], false],
  ['/watch add term:IA ch', ['channel:'], true],
  ['/watch add term:IA channel:dig', ['#digests'], true],
  ['/digest period:', ['last day', 'last week'], true],
  ['/digest period:we', ['last week'], true],
  ['/digest period:last week ', ['zone:'], false],
  ['/digest zone:Europe/Paris ', ['period:'], false],
  ['hello', [], false],
])('%s is followed by %s', async ([text, labels, preselect]) => {
  const sandbox = await openPage()
  const answer = await act(sandbox, '/page/suggest', { text })

  expect(answer.items.map(({ label }) => label)).toEqual(labels)
  expect(answer.preselect).toBe(preselect)
})

test('a completion shows its name and sends its value', async () => {
  const sandbox = await openPage()
  const { items } = await act(sandbox, '/page/suggest', { text: '/watch add term:IA' })
  expect(items[0]).toMatchObject({ insert: '/watch add term:#IALivingWage ' })
  await act(sandbox, '/page/send', { text: items[0]!.insert, picked: [items[0]!.pick] })

  await sandbox.waitForMessage(sandbox.channels.stories, ({ content }) => content.includes('"value":"watch-7"'))
})

test('the next required option is written into the line', async () => {
  const sandbox = await openPage()
  expect((await act(sandbox, '/page/suggest', { text: '/dig' })).items[0]!.insert).toBe('/digest period:')
  expect((await act(sandbox, '/page/suggest', { text: '/digest period:last d' })).items[0]!.insert).toBe(
    '/digest period:last day zone:',
  )
})

test('a mistake is answered in words', async () => {
  const sandbox = await openPage()
  expect(await act(sandbox, '/page/send', { text: '/digest period:last day' })).toEqual({
    refused: '/digest needs zone: (Time zone).',
  })
  expect(
    (await act(sandbox, '/page/send', { text: 'hi', userId: sandbox.memberId, channelId: sandbox.channels.organizers }))
      .refused,
  ).toMatch(/can’t see/)
})

test('other pages in the browser may not use it', async () => {
  const sandbox = await openPage()
  const form = await fetch(`${sandbox.pageUrl}/page/send`, {
    method: 'POST',
    body: 'text=hi',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const { request } = await import('node:http')
  const rebound = await new Promise((resolve) => {
    request(sandbox.pageUrl, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode)).end()
  })

  expect([form.status, rebound]).toEqual([403, 403])
  expect(form.headers.get('access-control-allow-origin')).toBeNull()
})

test('it listens on loopback only, and its page loads nothing from elsewhere', async () => {
  const sandbox = await openPage()
  const page = await fetch(sandbox.pageUrl)

  expect(new URL(sandbox.pageUrl).hostname).toBe('127.0.0.1')
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(await page.text()).not.toMatch(/(src|href)="(https?:)?\/\//)
  const font = await fetch(`${sandbox.pageUrl}/page/emoji.ttf`)
  expect(font.headers.get('content-type')).toBe('font/ttf')
  expect((await font.bytes()).length).toBeGreaterThan(100_000)
})

test('the stream shows each person what is his: no ephemeral answers of others, no private channels', async () => {
  const sandbox = await openPage()
  sandbox.say(sandbox.channels.organizers, 'secret plan')
  sandbox.say(sandbox.channels.stories, 'open word')
  const begin = async (userId: string) => {
    const response = await fetch(`${sandbox.pageUrl}/page/changes?user=${userId}`)
    const { value } = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read()
    return value!
  }

  expect(await begin(sandbox.ownerId)).toContain('secret plan')
  const member = await begin(sandbox.memberId)
  expect(member).toContain('open word')
  expect(member).not.toContain('secret plan')
  expect(member).not.toContain(sandbox.channels.organizers)
})

import { existsSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import type { Client } from 'discord.js'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { openBot, openSandbox } from './session.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) console.warn(`no browser at ${executablePath}: the page is not tried (apt-get install chromium)`)
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Browser | undefined
beforeAll(async () => {
  if (hasBrowser) browser = await chromium.launch({ executablePath, args: quiet })
})
afterAll(() => browser?.close())

const commands = [
  {
    name: 'sentiment',
    description: 'What people say',
    options: [{ type: 3, name: 'watch', description: 'Which watch', required: true, autocomplete: true }],
  },
  { name: 'status', description: 'How it goes' },
  { name: 'slow', description: 'Never answers' },
]
const png = new Resvg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><rect width="300" height="90" fill="#57a5ff"/></svg>',
)
  .render()
  .asPng()

function openCampaignBot(sandbox: Sandbox): Promise<Client<true>> {
  return openBot(sandbox, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: '#IALivingWage', value: '7' }])
    if (interaction.isButton()) await interaction.update({ content: 'Muted for a day.', components: [] })
    if (!interaction.isChatInputCommand() || interaction.commandName === 'slow') return
    await interaction.deferReply(interaction.commandName === 'status' ? { flags: 'Ephemeral' } : {})
    if (interaction.commandName === 'status') return void (await interaction.editReply('All sources answer.'))
    await interaction.editReply({
      embeds: [{ title: `Watch ${interaction.options.getString('watch')}`, image: { url: 'attachment://chart.png' } }],
      files: [{ attachment: png, name: 'chart.png', description: 'Posts an hour' }],
    })
  })
}

type Opened = {
  readonly sandbox: Sandbox
  readonly page: Page
  readonly client: Client<true>
  readonly faults: string[]
}

/** The page in a browser, with a bot behind it; `faults` are errors of its scripts and requests to elsewhere. */
async function openPage(): Promise<Opened> {
  const sandbox = await openSandbox()
  const client = await openCampaignBot(sandbox)
  await client.application.commands.set(commands)
  const page = await browser!.newPage({ viewport: { width: 1280, height: 800 } })
  onTestFinished(() => page.close())
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => !request.url().startsWith(sandbox.pageUrl) && faults.push(request.url()))
  await page.goto(sandbox.pageUrl)
  await page.getByText('Bot online').waitFor()
  return { sandbox, page, client, faults }
}

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Message' })
const listed = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')

test.skipIf(!hasBrowser)('a command is found, completed and answered with a picture, by keyboard alone', async () => {
  const { page, faults } = await openPage()
  await page.keyboard.type('/sen')
  await listed(page).filter({ hasText: '/sentiment' }).waitFor()
  await page.keyboard.press('Enter')
  await listed(page).filter({ hasText: '#IALivingWage' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await boxOf(page).inputValue()).toBe('/sentiment watch:#IALivingWage ')
  await page.keyboard.press('Enter')

  const picture = page.getByAltText('Posts an hour')
  await picture.waitFor()
  await page.getByRole('heading', { name: 'Watch 7' }).waitFor()
  expect(await picture.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth)).toBe(300)
  await page.getByRole('button', { name: 'Enlarge: Posts an hour' }).click()
  await page.getByRole('dialog', { name: 'Picture' }).getByRole('button', { name: 'Close' }).click()
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)('an alert shows with its button, and pressing it changes the message', async () => {
  const { page, sandbox, client, faults } = await openPage()
  const channel = await client.channels.fetch(sandbox.channels.negotiations)
  if (!channel?.isSendable()) throw new Error('no such channel')
  await channel.send({
    content: `<@&${sandbox.roles.captains}> vote`,
    embeds: [
      { title: 'Strike vote', color: 0xff8a3d, fields: [{ name: 'Standing', value: 'reported', inline: true }] },
    ],
    components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'mute:1', label: 'Mute' }] }],
  })
  await page.getByText('Pinged @strike-captains — that includes you').waitFor()
  await page.getByRole('button', { name: 'Mute' }).click()

  await page.getByText('Muted for a day.').waitFor()
  expect(await page.getByRole('button', { name: 'Mute' }).count()).toBe(0)
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)('an ephemeral answer is for its asker only, and private channels for organizers', async () => {
  const { page } = await openPage()
  await boxOf(page).fill('/status')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.getByText('Only you can see this').waitFor()
  expect(await page.getByRole('button', { name: 'organizers' }).count()).toBe(1)
  await page.getByLabel('You see this as').selectOption({ label: 'Plain member' })
  await page.getByRole('button', { name: 'organizers' }).waitFor({ state: 'detached' })

  expect(await page.getByText('All sources answer.').count()).toBe(0)
})

test.skipIf(!hasBrowser)('a missing option is told at the box, and silence as Discord tells it', async () => {
  const { page } = await openPage()
  await boxOf(page).fill('/sentiment')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: '/sentiment needs watch:' }).waitFor()
  await boxOf(page).fill('/slow')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')

  await page.getByText('/slow: the application did not respond.').waitFor()
})

test.skipIf(!hasBrowser)('what people write is shown as text and never run', async () => {
  const { page, sandbox, faults } = await openPage()
  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **bold**'
  sandbox.say(sandbox.channels.negotiations, hostile)
  await page.getByText('<img src=x onerror=alert(1)> [x](javascript:alert(1))').waitFor()

  expect(await page.locator('#messages img[src="x"], #messages a[href^="javascript"]').count()).toBe(0)
  expect(await page.locator('#messages strong', { hasText: 'bold' }).count()).toBe(1)
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)('on a narrow screen the channels are behind a button', async () => {
  const { page } = await openPage()
  await page.setViewportSize({ width: 400, height: 780 })
  await page.getByRole('button', { name: 'Show channels' }).click()
  await page.getByRole('button', { name: 'digests' }).click()

  await page.getByRole('heading', { name: 'digests', exact: true }).waitFor()
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(400)
})

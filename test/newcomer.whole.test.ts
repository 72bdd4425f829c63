import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const browserFile = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
)
const noBrowser = 'No Chromium is installed here: the page is not tried in a browser'
/** Nothing that calls home: the network is this machine. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let program: ChildProcess
let folder: string
let printed = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-newcomer-'))
  printed = ''
  program = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH, SANDBOX_PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
})
afterEach(() => {
  program.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** What the terminal shows, once it fits. */
function terminal(wanted: RegExp): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = wanted.exec(printed)
      if (match) resolve(match)
    }
    program.stdout?.on('data', (bytes) => {
      printed += bytes
      look()
    })
    program.on('exit', (code) => reject(new Error(`ended with ${code} after: ${printed}`)))
    look()
  })
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(address)
  await page
    .getByRole('button', { name: 'negotiations' })
    .or(page.getByRole('link', { name: 'negotiations' }))
    .first()
    .click()
  return page
}

test('without a token a newcomer sees an alert, types /sentiment, sees its picture, and a digest comes with one', async ({
  skip,
}) => {
  if (browserFile === undefined) return skip(noBrowser)
  const [address] = await terminal(/^http:\/\/127\.0\.0\.1:\d+/)
  expect(printed.startsWith(address)).toBe(true)
  await terminal(/\n\S+Z {2}.*IATSE/)
  const browser = await chromium.launch({ executablePath: browserFile, args: quiet })
  try {
    const page = await openPage(browser, address)
    const messages = page.getByRole('log')
    await messages.getByText('How sure').first().waitFor()
    await page.getByRole('combobox', { name: 'Message' }).fill('/sentiment ')
    await page.getByRole('button', { name: 'Send' }).click()
    const picture = messages.locator('img[alt*="posts"]').first()
    await picture.waitFor()
    expect(await picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBeGreaterThan(300)
    await page.getByText('digests', { exact: true }).first().click()
    await messages.locator('img[alt*="posts"]').first().waitFor({ timeout: 120_000 })
    expect(await messages.getByText('What drove it').count()).toBe(1)
  } finally {
    await browser.close()
  }
})

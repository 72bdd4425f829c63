import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runChecks } from '../../src/cli/doctor/checks.ts'
import type { Finding } from '../../src/cli/doctor/finding.ts'
import { readConfig } from '../../src/config.ts'
import type { ChannelId } from '../../src/model/ids.ts'
import { databaseFileOf, openApp } from '../../src/open.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { openStore } from '../../src/store/database.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { guildId, watchFor } from '../support/app.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'

const now = () => Temporal.Now.instant()
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
let sandbox: Sandbox
let outlet: FeedServer
let folder: string
beforeEach(async () => {
  sandbox = await startSandbox({ now })
  outlet = await startFeedServer('The Callsheet')
  folder = mkdtempSync(join(tmpdir(), 'callboard-doctor-'))
})
afterEach(async () => {
  await outlet.close()
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const configOf = (env: Record<string, string> = {}) =>
  readConfig({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    DATA_DIR: folder,
    CONTACT: 'mail@local.example',
    ALLOWED_PRIVATE_ORIGINS: outlet.origin,
    ...env,
  })
const faults = (findings: readonly Finding[]) => findings.filter((finding) => finding.state === 'bad')

async function watch(channel: string, address: string) {
  const config = configOf()
  const { app, close } = await openApp(config, silent, { databaseFile: databaseFileOf(config), now, print: () => {} })
  await addGuild(app.store, guildId, now())
  await watchFor(app, `feed:${address}`, { channelId: channel as ChannelId, targets: [{ source: 'feed', address }] })
  await close()
}

test('where all is well it finds nothing to mend', async () => {
  await watch(sandbox.channels.negotiations, outlet.feedUrl)
  const findings = await runChecks(configOf())
  expect(faults(findings)).toEqual([])
  expect(findings.map((finding) => finding.what).join('\n')).toMatch(
    /knows the token[\s\S]*clock agrees[\s\S]*may post in #negotiations[\s\S]*can be read/,
  )
})

test('a channel the bot may not write in is named with the right it lacks', async () => {
  await watch(sandbox.channels.membersOnly, outlet.feedUrl)
  expect(faults(await runChecks(configOf()))).toMatchObject([
    {
      what: expect.stringMatching(/#members-only.*lacks Send Messages/),
      remedy: expect.stringContaining('Permissions'),
    },
  ])
})

test('a channel that is gone is named', async () => {
  await watch(sandbox.channels.stories, outlet.feedUrl)
  sandbox.removeChannel(sandbox.channels.stories)
  expect(faults(await runChecks(configOf()))).toMatchObject([
    { what: expect.stringContaining(sandbox.channels.stories) },
  ])
})

test('a source that can’t be read is named with its reason', async () => {
  await watch(sandbox.channels.negotiations, `${outlet.origin}/nothing`)
  expect(faults(await runChecks(configOf()))).toMatchObject([{ what: expect.stringMatching(/nothing.*404/) }])
})

test('a refused token is told once, with the way out', async () => {
  expect(faults(await runChecks(configOf({ DISCORD_TOKEN: 'wrong' })))).toMatchObject([
    { what: expect.stringContaining('does not accept'), remedy: expect.stringContaining('developer portal') },
  ])
})

test('a Discord that can’t be reached is told', async () => {
  expect(faults(await runChecks(configOf({ DISCORD_API_URL: 'http://127.0.0.1:9/api' })))).toMatchObject([
    { what: expect.stringContaining('can’t be reached') },
  ])
})

test('a missing contact address is asked for', async () => {
  expect(faults(await runChecks(configOf({ CONTACT: '' })))).toMatchObject([
    { what: expect.stringContaining('CONTACT') },
  ])
})

test('a database that the running bot holds is no fault', async () => {
  const held = await openStore(databaseFileOf(configOf()))
  const findings = await runChecks(configOf())
  await held.destroy()
  expect(faults(findings)).toEqual([])
  expect(findings).toContainEqual(
    expect.objectContaining({ state: 'unknown', what: expect.stringContaining('in use') }),
  )
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { status } from '../../commands/status.ts'
import { checkAccesses } from '../../src/cli/doctor/accesses.ts'
import { renderAlert } from '../../src/discord/render/alert.ts'
import type { GuildId } from '../../src/model/ids.ts'
import { runTick } from '../../src/pipeline/schedule.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { serve } from '../sources/support/server.ts'
import { guildId, noon, openTestApp, otherChannelId, type TestApp, watchFor } from '../support/app.ts'

const otherGuild = '1100000000000000099' as GuildId
const endsAt = noon.add({ hours: 24 * 30 })
let app: TestApp
let state: { status: number; endsAt: Temporal.Instant; asked: number }

beforeEach(async () => {
  state = { status: 200, endsAt, asked: 0 }
  const { origin } = await serve((request, response) => {
    const isEnd = request.url!.startsWith('/v/debug_token')
    if (isEnd) state.asked++
    response.writeHead(state.status)
    response.end(
      JSON.stringify(
        isEnd ? { data: { expires_at: state.endsAt.epochMilliseconds / 1000 } } : { username: 'callboard' },
      ),
    )
  })
  app = await openTestApp({
    INSTAGRAM_ACCESS_TOKEN: 'secret',
    INSTAGRAM_USER_ID: '17',
    INSTAGRAM_GRAPH_URL: `${origin}/v`,
    ALLOWED_PRIVATE_ORIGINS: origin,
  })
  await addGuild(app.store, otherGuild, app.now())
  const targets = [{ source: 'instagram', address: '#IALivingWage' }] as const
  await watchFor(app, '#IALivingWage', { targets })
  await watchFor(app, '#IALivingWage strike', { targets, channelId: otherChannelId })
  await watchFor(app, '#IATSE', { guildId: otherGuild })
})
afterEach(() => app.close())

const told = async () =>
  (await app.store.selectFrom('outbox').select(['guild_id', 'dedupe_key']).execute()).map(
    (row) => `${row.guild_id} ${row.dedupe_key.split(' ').at(-1)}`,
  )
const at = async (daysBefore: number) => {
  app.clock.at = endsAt.subtract({ minutes: Math.round(24 * 60 * daysBefore) })
  await runTick(app)
}

test('before an access ends each guild that reads by it is told a week and a day ahead, once', async () => {
  await at(30)
  expect(await told()).toEqual([])
  await at(6.9)
  await at(6.5)
  expect(await told()).toEqual([`${guildId} 7`])
  await at(0.9)
  await at(0.5)
  expect(await told()).toEqual([`${guildId} 7`, `${guildId} 1`])
  await at(-1)
  expect(await told()).toHaveLength(2)
})

test('where a network that needs an access fails, the message says which it is', () => {
  const failing = {
    kind: 'source-failing',
    source: 'threads',
    address: '#IALivingWage',
    why: 'why',
    sinceAt: noon,
  } as const
  expect(JSON.stringify(renderAlert(failing).body)).toContain('#IALivingWage on Threads')
})

test('what has ended already is not told as about to end: reading it fails, and that is told', async () => {
  await at(-1)
  expect(await told()).toEqual([])
})

test('the network is asked once a day, and again soon where it could not be', async () => {
  await at(30)
  await at(29.5)
  expect(state.asked).toBe(1)
  state.status = 500
  await at(28.9)
  await at(28.88)
  expect(state.asked).toBe(2)
  state.status = 200
  await at(28.8)
  expect(state.asked).toBe(3)
})

test('an end that is put off is believed, the old one is told no more', async () => {
  await at(9)
  state.endsAt = endsAt.add({ hours: 24 * 60 })
  await at(6.5)
  expect(await told()).toEqual([])
})

test('the warning names the network and the way out; /status and doctor tell the end at any time', async () => {
  const embed = renderAlert({ kind: 'access-ending', source: 'instagram', endsAt }).body
  expect(JSON.stringify(embed)).toMatch(/My access to Instagram is about to end.*makes a new token.*npm run doctor/)
  await at(30)
  const reply = await status.execute({ guildId } as Parameters<typeof status.execute>[0], app)
  const field = reply.fields!.find(({ name }) => name === 'Accesses')!
  expect(field.value).toBe(`Instagram: nothing asked yet; access ends <t:${endsAt.epochMilliseconds / 1000}:R>`)
  const findings = async () => checkAccesses({ app, close: async () => {} })
  expect(await findings()).toMatchObject([
    { state: 'good', what: 'Instagram can be asked (@callboard).' },
    { state: 'good', what: 'The access to Instagram ends on 2021-11-03, in 30 days.' },
  ])
  app.clock.at = endsAt.subtract({ hours: 30 })
  expect((await findings())[1]).toMatchObject({ state: 'bad', what: expect.stringContaining('in 1 day.') })
  state.status = 500
  expect(await findings()).toMatchObject([{ state: 'bad', what: expect.stringContaining('Instagram can’t be asked') }])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Gateway } from '../../src/discord/client.ts'
import { createRest, createSender } from '../../src/discord/send.ts'
import type { ChannelId } from '../../src/model/ids.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { addLook } from '../../src/store/accounts.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import { readSensitivities } from '../../src/store/spikes.ts'
import { ensureTarget, writeTargetTitle } from '../../src/store/targets.ts'
import { readGuildWords } from '../../src/store/words.ts'
import { guildId, noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { connectBot, shown } from '../support/bot.ts'
import { createSchemaCheck, noSchema, openapi } from '../support/discord-schema.ts'
import { learn, learnScope, minutesPass, saying, tag } from '../support/minutes.ts'

let app: TestApp
let sandbox: Sandbox
let gateway: Gateway
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  app = await openTestApp()
  gateway = await connectBot(app, sandbox)
})
afterEach(async () => {
  await gateway.close()
  await app.close()
  await sandbox.close()
})

const type = (text: string, userId?: string) => sandbox.runCommand(sandbox.channels.negotiations, text, userId)
const ask = async (text: string, userId?: string) => shown(await type(text, userId))
const channelId = () => sandbox.channels.negotiations as ChannelId

test('a server’s own words are added, listed, offered and removed', async () => {
  expect(await ask('/words list')).toContain('no words of its own')
  expect(await ask('/words add word:Wild Cat tone:very positive')).toMatch(/“wild cat” reads as \*\*very positive\*\*/)
  expect(await readGuildWords(app.store, guildId)).toEqual([{ term: 'wild cat', valence: 4 }])
  expect(await ask('/words list')).toContain('wild cat: very positive')
  const offers = await sandbox.autocomplete(channelId(), '/words remove word:wil')
  expect(offers.map((offer) => offer.value)).toEqual(['wild cat'])
  await type('/words remove word:wild cat')
  expect(await ask('/words remove word:wild cat')).toContain('is not among')
})

test.for([
  ['nothing to read', '/words add word:... tone:negative', /has no word in it/],
  ['a phrase that is too long', '/words add word:one two three four five six tone:negative', /6 words long/],
] as const)('/words add refuses %s', async ([, text, says]) => {
  expect(await ask(text)).toMatch(says)
  expect(await readGuildWords(app.store, guildId)).toEqual([])
})

test('only organizers change words and sensitivity', async () => {
  const id = await watchFor(app, '#IALivingWage')
  expect(await ask('/words add word:fraturday tone:negative', sandbox.memberId)).toContain('Manage Server')
  expect(await ask(`/watch sensitivity watch:${id} level:eager`, sandbox.memberId)).toContain('Manage Server')
})

test('sensitivity is said as alerts a month, and can be off', async () => {
  const id = await watchFor(app, '#IALivingWage')
  expect(await ask(`/watch sensitivity watch:${id} level:eager`)).toContain('about 10 alerts a month')
  expect(await ask(`/watch sensitivity watch:${id} level:off`)).toContain('no longer says')
  expect((await readSensitivities(app.store)).get(`watch ${id}`)).toBe('off')
  expect(await ask('/watch sensitivity watch:99 level:quiet')).toContain('Nothing called “99” is watched here')
})

test('/status says what is still being learned, and what is usual by now', async () => {
  const id = await watchFor(app, '#IALivingWage', { targets: [tag] })
  await learn(app, id, { days: 1, perHour: 20 })
  expect(await ask('/status')).toContain('normal, learning, 2 days left')
  await learn(app, id, { days: 10, perHour: 20 })
  expect(await ask('/status')).toMatch(/normal, usually about 4\d\d posts a day/)
})

test('a campaign of several watches has a sensitivity of its own, and says first in /status what it knows', async () => {
  const { id } = await ensureCampaign(app.store, guildId, 'Fair contract', noon)
  const watches = []
  for (const term of ['#IALivingWage', '#IASolidarity'])
    watches.push(await watchFor(app, term, { campaignId: id, targets: [tag] }))
  const offers = await sandbox.autocomplete(channelId(), '/watch sensitivity watch:fair')
  expect(offers.map((offer) => offer.value)).toEqual(['Fair contract'])
  expect(await ask('/watch sensitivity watch:Fair contract level:quiet')).toMatch(
    /about 1 alert a month.*a level of its own/,
  )
  expect((await readSensitivities(app.store)).get(`campaign ${id}`)).toBe('quiet')
  await learnScope(app, { kind: 'campaign', id }, watches, { days: 10, perHour: 20 })
  expect(await ask('/status')).toMatch(/"campaign `Fair contract`: quiet, usually about 4\d\d posts a day/)
  await watchFor(app, '#CrewTalk', { campaignId: id, targets: [tag] })
  expect(await ask('/status')).toContain('campaign `Fair contract`: quiet, learning, 3 days left')
})

test('/account shows how it stands, in words and a picture', async () => {
  const address = '@did:plc:iastories'
  expect(await ask('/account')).toContain('No account is watched here')
  await watchFor(app, '@iastories.example', { targets: [{ source: 'bluesky', address }] })
  await writeTargetTitle(app.store, { source: 'bluesky', address }, '@iastories.example')
  expect(await ask('/account')).toContain('has not been looked at yet')
  await app.store.transaction().execute(async (tx) => {
    const target = await ensureTarget(tx, { source: 'bluesky', address }, noon)
    const look = { kind: 'found', handle: '@iastories.example' } as const
    for (const [hours, followers] of [
      [48, 41_200],
      [24, 55_000],
      [0, 72_900],
    ] as const)
      await addLook(tx, target, {
        id: 'did:plc:iastories',
        look: { ...look, at: noon.subtract({ hours }), followers },
      })
  })
  const answer = await type('/account of:@iastories.example')
  expect(await ask('/account of:@nobody')).toContain('Pick one')
  expect(shown(answer)).toMatch(/can be read.*72,900, 31,700 \(77%\) more than/)
  if (answer.kind !== 'message') throw new Error(answer.kind)
  expect(answer.message.files[0]?.attachment.description).toContain('41,200 → 72,900 followers')
  await app.store.transaction().execute(async (tx) => {
    const target = await ensureTarget(tx, { source: 'bluesky', address }, noon)
    await addLook(tx, target, {
      id: 'did:plc:iastories',
      look: { kind: 'ended', at: noon.add({ minutes: 5 }), why: 'suspended' },
    })
  })
  app.clock.at = noon.add({ hours: 1 })
  const ended = await type('/account')
  expect(shown(ended)).toContain('was suspended by the network')
  if (ended.kind !== 'message') throw new Error(ended.kind)
  expect(ended.message.files[0]?.attachment.description).toContain('The network says: suspended, Mon 4 Oct 12:05')
})

test('what a spike, a silence and these commands say is valid by Discord’s own schema', async ({ skip }) => {
  if (openapi === null) return skip(noSchema)
  const id = await watchFor(app, '#IALivingWage', { channelId: channelId(), targets: [tag] })
  await learn(app, id, { days: 10, perHour: 20 })
  await minutesPass(app, 20, () => saying(5))
  const sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
  while ((await deliverDue(app, sender)) > 0);
  await minutesPass(app, 20, () => saying(20))
  while ((await deliverDue(app, sender)) > 0);
  for (const text of ['/words add word:wildcat tone:negative', '/words list', '/status', '/account']) await type(text)
  const check = createSchemaCheck(openapi)
  const sent = sandbox.requests().filter((request) => request.body !== null)
  expect(sent.some((request) => request.method === 'PATCH')).toBe(true)
  for (const request of sent)
    expect(check(request.method, request.path, request.body), `${request.method} ${request.path}`).toEqual([])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChannelId, WatchId } from '../../src/model/ids.ts'
import type { SourceEvent } from '../../src/model/source.ts'
import { endWatch } from '../../src/pipeline/spikes.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import { writeSensitivity } from '../../src/store/spikes.ts'
import { channelId, guildId, noon, openTestApp, otherChannelId, type TestApp, watchFor } from '../support/app.ts'
import { learn, learnScope, minutePasses, minutesPass, saying } from '../support/minutes.ts'

const terms = ['#IALivingWage', '#IASolidarity', '#CrewTalk', '#OnSet', '#Turnaround', '#StageNine'] as const
let app: TestApp
let campaign: { kind: 'campaign'; id: Awaited<ReturnType<typeof ensureCampaign>>['id'] }
let watches: WatchId[]
beforeEach(async () => {
  app = await openTestApp()
  campaign = { kind: 'campaign', id: (await ensureCampaign(app.store, guildId, 'Fair contract', noon)).id }
  watches = []
  for (const term of terms) watches.push(await follow(term))
})
afterEach(() => app.close())

const follow = (term: string, channel = channelId) =>
  watchFor(app, term, {
    channelId: channel,
    campaignId: campaign.id,
    targets: [{ source: 'bluesky', address: term.toLowerCase() }],
  })
/** Each watch saw so many posts an hour, and the campaign the sum of them. */
async function learnAll(perHour: number, days = 28) {
  for (const id of watches) await learn(app, id, { days, perHour })
  await learnScope(app, campaign, watches, { days, perHour: perHour * watches.length })
}
const under = (term: string, count: number) => saying(count, {}, `Enough ${term}`)
const rows = async () =>
  (await app.store.selectFrom('outbox').selectAll().orderBy('id').execute()).map((row) => ({
    key: row.dedupe_key,
    channel: row.channel_id,
    alert: JSON.parse(row.body).alert,
  }))
const keys = async () => (await rows()).map(({ key }) => key.split(' ').slice(0, 3).join(' '))
/** A post a minute, by each watch in its turn, so that none of them rises far by itself. */
const inTurn = (minute: number): readonly SourceEvent[] => under(terms[minute % terms.length]!, 1)

test('a rise that is spread over the watches of a campaign is told of the campaign, once', async () => {
  await learnAll(3)
  await minutesPass(app, 40, inTurn)
  expect(await keys()).toEqual([`spike campaign ${campaign.id}`])
  const [{ alert }] = (await rows()) as [Awaited<ReturnType<typeof rows>>[number]]
  expect(alert).toMatchObject({ name: 'Fair contract', scope: campaign, endedAt: null })
  expect(alert.drivers.watches.map(({ query }: { query: string }) => query).sort()).toEqual([...terms].sort())
})

test('a rise that one watch carries is that watch’s, and told once', async () => {
  await learnAll(3)
  await minutesPass(app, 20, () => under('#IALivingWage', 2))
  await minutesPass(app, 20, () => under('#IALivingWage', 2))
  expect(await keys()).toEqual([`spike watch ${watches[0]}`])
})

test('posts that name all the tags are one post of the campaign, and one message', async () => {
  await learnAll(3)
  await minutesPass(app, 20, () => under(terms.join(' '), 2))
  expect(await keys()).toEqual([`spike watch ${watches[0]}`])
  const [row] = await rows()
  expect(row?.alert.posts).toBeLessThanOrEqual(40)
})

test('watches that rise together are one message', async () => {
  await learnAll(3)
  await minutesPass(app, 25, () => [...under('#IALivingWage', 2), ...under('#CrewTalk', 2)])
  expect(await keys()).toHaveLength(1)
})

test('a second watch of which people say other things is told too, though its campaign is on already', async () => {
  await learnAll(3)
  await minutesPass(app, 10, () => under('#IALivingWage', 2))
  await minutesPass(app, 25, () => under('#CrewTalk', 2))
  expect(await keys()).toEqual([`spike watch ${watches[0]}`, `spike watch ${watches[terms.indexOf('#CrewTalk')]}`])
})

test('after its campaign a watch that takes off with it says nothing more', async () => {
  await learnAll(3)
  await minutesPass(app, 40, inTurn)
  await minutesPass(app, 15, (minute) => [...inTurn(minute), ...under('#IALivingWage', 3)])
  expect((await keys()).filter((key) => !key.startsWith('edit'))).toEqual([`spike campaign ${campaign.id}`])
})

test('a rise that begins with one watch and spreads to the others is told again, as the campaign’s', async () => {
  await learnAll(3)
  await minutesPass(app, 8, () => under('#IALivingWage', 2))
  expect(await keys()).toEqual([`spike watch ${watches[0]}`])
  await minutesPass(app, 60, (minute) => under(terms[1 + (minute % (terms.length - 1))]!, 1))
  expect(await keys()).toContain(`spike campaign ${campaign.id}`)
})

test('the campaign speaks where the watches are that brought its posts, and each message is edited', async () => {
  watches.push(await follow('#Elsewhere', otherChannelId), await follow('#Nothing', 'third' as ChannelId))
  await learnAll(3)
  const all = [...terms, '#Elsewhere']
  await minutesPass(app, 50, (minute) => under(all[minute % all.length]!, 1))
  expect((await rows()).map(({ key, channel }) => [key.split(' ')[1], channel])).toEqual([
    ['campaign', channelId],
    ['campaign', otherChannelId],
  ])
  await minutesPass(app, 130, (minute) => (minute % 9 === 0 ? under(terms[0], 1) : []))
  expect((await rows()).map(({ alert }) => alert.endedAt)).toEqual([expect.any(String), expect.any(String)])
})

test('a watch that joins would look like a rise: the campaign learns anew, and says of its spike that the rest is not known', async () => {
  await learnAll(3)
  await minutesPass(app, 40, inTurn)
  await follow('#Another')
  await minutesPass(app, 30, inTurn)
  const [{ alert }] = (await rows()) as [Awaited<ReturnType<typeof rows>>[number]]
  expect(alert).toMatchObject({ endedAt: null, unwatchedAt: expect.any(String) })
})

test('a watch that is removed ends what was said of its campaign too', async () => {
  await learnAll(3)
  await minutesPass(app, 40, inTurn)
  await endWatch(app, guildId, watches[0]!)
  const [row] = await rows()
  expect(row?.alert.unwatchedAt).toEqual(expect.any(String))
  await minutesPass(app, 40, inTurn)
  expect(await keys()).toEqual([`spike campaign ${campaign.id}`])
})

test('a campaign that is off leaves its watches their voice', async () => {
  await learnAll(3)
  await writeSensitivity(app.store, campaign, 'off')
  await minutesPass(app, 40, inTurn)
  expect(await keys()).toEqual([])
  await minutesPass(app, 20, () => under('#IALivingWage', 2))
  expect(await keys()).toEqual([`spike watch ${watches[0]}`])
})

test('a campaign that falls silent says so once, and its watches do not say it after it', async () => {
  await learnAll(1, 20)
  await minutePasses(app, under(terms.join(' '), 1))
  await minutesPass(app, 30 * 60, () => [])
  expect(await keys()).toEqual([`drop campaign ${campaign.id}`])
})

test('a watch that stays silent when its campaign speaks again is told', async () => {
  await learnAll(1, 20)
  await minutePasses(app, under(terms.join(' '), 1))
  await minutesPass(app, 10 * 60, () => [])
  await minutesPass(app, 20 * 60, (minute) => (minute % 30 === 0 ? under(terms.slice(1).join(' '), 1) : []))
  expect(await keys()).toEqual([`drop campaign ${campaign.id}`, `drop watch ${watches[0]}`])
})

test('one account that posts under every tag is one voice of the campaign, and no spike', async () => {
  await learnAll(3)
  const author = { id: 'did:plc:loud', handle: null }
  await minutesPass(app, 30, (minute) => saying(2, { author }, `Enough ${terms[minute % terms.length]}`))
  expect(await keys()).toEqual([])
})

test('posts of which most tell no author are a spike that says so', async () => {
  await learnAll(3)
  await minutesPass(app, 40, (minute) =>
    saying(1, minute % 8 === 0 ? {} : { author: null }, `Enough ${terms[minute % terms.length]}`),
  )
  const [row] = await rows()
  expect(row?.alert).toMatchObject({ scope: campaign, authors: null, topPostShare: null })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { feedback } from '../../commands/feedback.ts'
import { why } from '../../commands/why.ts'
import { stageAt } from '../../src/aggregate/record.ts'
import { renderMessage } from '../../src/discord/render/message.ts'
import type { Alert } from '../../src/model/alert.ts'
import type { MessageId, RoleId } from '../../src/model/ids.ts'
import type { Message } from '../../src/model/message.ts'
import type { Post } from '../../src/model/post.ts'
import { currentStory } from '../../src/pipeline/reports.ts'
import { markDelivered, readDueMessages } from '../../src/store/delivery.ts'
import { writeGuild } from '../../src/store/guilds.ts'
import { readNegotiations } from '../../src/store/negotiations.ts'
import { article, channelId, guildId, openTestApp, otherChannelId, type TestApp, watchFor } from '../support/app.ts'
import { openNegotiation } from '../support/negotiations.ts'
import { arrive } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

const role = '1100000000000000013' as RoleId
const hosts = ['callsheet.example', 'harbor-courier.example', 'third.example', 'fourth.example']
const targets = hosts.map((host) => ({ source: 'feed', address: `https://${host}/feed` }) as const)

/** Nothing but the deal is in both of these; the third report is told in the words of both. */
const plain = {
  host: hosts[0]!,
  title: 'IATSE and AMPTP reach tentative agreement',
  text: 'Negotiators for the union and the studios have a tentative deal on a three-year contract.',
}
const other = {
  host: hosts[1]!,
  title: 'Film crews and producers settle: tentative deal for grips and camera assistants',
  text: 'Grips, camera assistants and costumers have a tentative deal with producers after a weekend at the table in Burbank.',
}
const between = {
  host: hosts[2]!,
  title: 'IATSE, AMPTP reach tentative agreement for grips and camera assistants',
  text: 'The tentative agreement on a three-year contract between IATSE and the AMPTP covers grips, camera assistants and costumers; negotiators met over the weekend in Burbank.',
}
const otherAgain = {
  host: hosts[3]!,
  title: 'Camera assistants, grips and costumers: film producers settle on tentative deal in Burbank',
  text: 'A weekend at the table in Burbank ends with a tentative deal of producers with costumers, grips and camera assistants of the film crews.',
}

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
  await writeGuild(app.store, { id: guildId, pingRoleId: role })
})
afterEach(() => app.close())

const ingest = (...posts: Post[]) => arrive(app, ...posts)
const stories = () => app.store.selectFrom('stories').selectAll().orderBy('id').execute()
const queued = () => app.store.selectFrom('outbox').selectAll().where('state', '=', 'queued').orderBy('id').execute()
const bodyOf = (row: { readonly body: string }) => JSON.parse(row.body) as Message
let delivered = 0
/** All that waits is said, in order. */
async function say(): Promise<void> {
  for (;;) {
    const [item] = await readDueMessages(app.store, app.now(), 1)
    if (item === undefined) return
    await markDelivered(
      app.store,
      item,
      `12000000000000${String(++delivered).padStart(5, '0')}` as MessageId,
      app.now(),
    )
  }
}
const follow = (more: Parameters<typeof watchFor>[2] = {}) =>
  watchFor(app, 'IATSE OR crews OR grips OR assistants', { targets, ...more })
const union = { id: 'iatse', name: 'IATSE', side: 'union' } as const
const unionTarget = { source: 'feed', address: 'https://iatse.example/feed' } as const

test('two stories that grow together become one: the younger’s message leads to the elder’s, which counts both', async () => {
  await follow()
  await ingest(article(plain))
  await ingest(article(other))
  await say()
  expect(await stories()).toHaveLength(2)
  await ingest(article(between))
  const [elder, younger] = await stories()
  expect(younger).toMatchObject({ merged_into: elder!.id })
  const { evidence, alert } = await currentStory(app.store, elder!.id as never)
  expect(evidence).toHaveLength(3)
  expect(alert).toMatchObject({ standing: 'corroborated', items: 3 })
  const words = (await queued()).map(bodyOf)
  expect(words.map(({ kind }) => kind)).toEqual(['goes-on', 'alert', 'follow-up'])
  const [lead] = await readDueMessages(app.store, app.now(), 5)
  const { body } = renderMessage(lead as never)
  expect(body.embeds?.[0]?.description).toContain(
    `[the earlier one](https://discord.com/channels/${guildId}/${channelId}/1200000000000000001)`,
  )
  expect(body).not.toHaveProperty('message_reference')
  expect(body.components).toEqual([])
})

test('whom the younger pinged is not pinged again for the same by the elder, but by its denial', async () => {
  await follow()
  await watchFor(app, 'feed:https://iatse.example/feed', { speaksFor: union, targets: [unionTarget] })
  await ingest(article(plain))
  await ingest(article(other), article(otherAgain))
  await say()
  expect(
    (await app.store.selectFrom('outbox').select('ping_role_id').execute()).map((row) => row.ping_role_id),
  ).toEqual([null, role])
  await ingest(article(between))
  expect((await stories()).map((story) => story.merged_into !== null)).toEqual([false, true])
  const rows = await queued()
  expect(rows.map((row) => [bodyOf(row).kind, row.ping_role_id])).toEqual([
    ['goes-on', null],
    ['alert', null],
  ])
  await ingest(
    article({
      host: 'iatse.example',
      title: 'There is no tentative agreement for grips and camera assistants',
      text: 'Reports of a tentative agreement of IATSE with the AMPTP for grips, camera assistants and costumers are false. No deal has been reached.',
    }),
  )
  const rung = (await queued()).filter((row) => row.ping_role_id !== null)
  expect(rung.map((row) => [bodyOf(row).kind, row.ping_role_id])).toEqual([['follow-up', role]])
})

test('a channel that heard of the younger alone keeps its message, for both', async () => {
  await watchFor(app, 'IATSE', { targets: targets.slice(0, 1) })
  await watchFor(app, 'crews OR grips', { targets: targets.slice(1), channelId: otherChannelId })
  await ingest(article(plain))
  await ingest(article(other))
  await say()
  await ingest(article(between))
  const rows = await queued()
  const alerts = rows.filter((row) => bodyOf(row).kind === 'alert')
  expect(alerts.map((row) => row.channel_id).sort()).toEqual([channelId, otherChannelId])
  expect(rows.map((row) => bodyOf(row).kind)).not.toContain('goes-on')
  expect(alerts.map((row) => (bodyOf(row) as { alert: Alert }).alert)).toMatchObject([{ items: 3 }, { items: 3 }])
})

test('what waits to be said is said once', async () => {
  await follow()
  await ingest(article(plain))
  await ingest(article(other))
  await ingest(article(between))
  const rows = await queued()
  expect(rows.map((row) => [bodyOf(row).kind, row.ping_role_id])).toEqual([['alert', role]])
})

test('buttons and /why of the younger find the story it is part of', async () => {
  await follow()
  const report = article(other)
  await ingest(article(plain))
  await ingest(report)
  await say()
  const younger = (await stories())[1]!.id
  await ingest(article(between))
  await say()
  expect((await why.press!(typed(null), String(younger), app)).text.split('\n')).toHaveLength(3)
  expect(
    (await why.execute(typed(null, { link: report.url ?? '' }), app)).fields?.find(({ name }) => name === 'Event')
      ?.value,
  ).toMatch(/Tentative agreement: .*Corroborated/)
  await feedback.press!(typed(null), `type ${younger} none`, app)
  expect((await queued()).map(bodyOf)).toMatchObject([{ alert: { standing: 'corrected' } }, { kind: 'follow-up' }])
})

test('a story that an organizer called wrong takes in no other', async () => {
  await follow()
  await ingest(article(plain))
  await ingest(article(other))
  await say()
  await feedback.press!(typed(null), `type ${(await stories())[1]!.id} none`, app)
  await ingest(article(between))
  expect((await stories()).filter((story) => story.merged_into !== null)).toEqual([])
})

test('the record says once what both stories had changed', async () => {
  await follow()
  await openNegotiation(app)
  await ingest(article(plain))
  await ingest(article(other), article(otherAgain))
  await ingest(article(between))
  const [{ record } = { record: null }] = await readNegotiations(app.store, guildId)
  expect(record?.changes.map(({ stage, undone, by }) => [stage, undone, by])).toEqual([
    ['tentative-agreement', null, { kind: 'story', storyId: '1', type: 'tentative_agreement' }],
  ])
  expect(stageAt(record!, app.now())?.stage).toBe('tentative-agreement')
})

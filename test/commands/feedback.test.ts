import { afterEach, beforeEach, expect, test } from 'vitest'
import { digest } from '../../commands/digest.ts'
import { feedback } from '../../commands/feedback.ts'
import { timeline } from '../../commands/timeline.ts'
import { why } from '../../commands/why.ts'
import { stageAt } from '../../src/aggregate/record.ts'
import { renderMessage } from '../../src/discord/render/message.ts'
import type { GuildId, RoleId } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { readDueMessages } from '../../src/store/delivery.ts'
import { addGuild, writeGuild } from '../../src/store/guilds.ts'
import { readNegotiations } from '../../src/store/negotiations.ts'
import { readExamples } from '../../src/store/rulings.ts'
import { article, batchOf, guildId, memberPost, noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { openNegotiation } from '../support/negotiations.ts'
import { arrive } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

const role = '1100000000000000013' as RoleId
const hosts = ['callsheet.example', 'harbor-courier.example', 'third.example']
const targets = hosts.map((host) => ({ source: 'feed', address: `https://${host}/feed` }) as const)
const strike = {
  title: 'IATSE crews go on strike against AMPTP',
  text: 'Members of IATSE went on strike against the AMPTP on Monday.',
}
const strikeElsewhere = {
  title: 'Film crews of IATSE walk off the job, strike begins against AMPTP',
  text: 'A strike by IATSE against the AMPTP began on Monday; film crews walked off the job.',
  host: 'harbor-courier.example',
}

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
  await writeGuild(app.store, { id: guildId, zone: 'UTC', alertChannelId: null, pingRoleId: role })
  await watchFor(app, 'IATSE', { targets })
  await openNegotiation(app)
})
afterEach(() => app.close())

const ingest = (...posts: Post[]) => arrive(app, ...posts)
const say = () => app.store.updateTable('outbox').set({ state: 'sent', message_id: '1200000000000000001' }).execute()
const press = (argument: string, more: Parameters<typeof typed>[2] = {}) =>
  feedback.press!(typed(null, {}, more), argument, app)
const storyId = async () => (await app.store.selectFrom('stories').select('id').executeTakeFirstOrThrow()).id
const stage = async () => {
  const [one] = await readNegotiations(app.store, guildId)
  return stageAt(one!.record, app.now())?.stage ?? null
}
const rows = async () =>
  await app.store.selectFrom('outbox').selectAll().where('state', '=', 'queued').orderBy('id').execute()

/** An alert that was said, and pinged. */
async function saidAlert(): Promise<number> {
  await ingest(article(strike), article(strikeElsewhere))
  expect(await stage()).toBe('strike')
  expect((await rows())[0]?.ping_role_id).toBe(role)
  await say()
  return storyId()
}

test('“Wrong” asks which type it is in truth, and offers all of them within Discord’s rows', async () => {
  const id = await saidAlert()
  const reply = await press(`wrong ${id}`)
  expect(reply.buttons).toHaveLength(22)
  expect(reply.buttons?.every((button) => button.action.length <= 100)).toBe(true)
  expect(await stage()).toBe('strike')
})

test('corrected to another type, the message is edited, whom it pinged is told, and the record follows', async () => {
  const id = await saidAlert()
  await press(`type ${id} strike_notice`)
  const [edit, followUp] = await rows()
  expect(JSON.parse(edit!.body).alert).toMatchObject({
    types: ['strike_notice'],
    ruling: { verdict: 'wrong', said: ['strike_begins'] },
  })
  expect(edit?.revises).not.toBeNull()
  expect(followUp?.ping_role_id).toBe(role)
  expect(await stage()).toBe('strike-notice')
  const [due] = await readDueMessages(app.store, app.now(), 5)
  expect(JSON.stringify(renderMessage(due as never).body)).toMatch(/Corrected by an organizer.*not “Strike begins”/)
})

test('what an organizer named stands by that word everywhere, not by how far the texts bore out something else', async () => {
  const id = await saidAlert()
  await press(`type ${id} strike_notice`)
  app.clock.at = noon.add({ hours: 1 })
  const digestNow = await digest.execute(typed('now'), app)
  expect(JSON.stringify(digestNow)).toMatch(/Strike date set[^"]*\(named by an organizer\)/)
  expect(JSON.stringify(digestNow)).toMatch(/Strike date or notice set[^"]*\(named by an organizer\)/)
  const history = JSON.stringify(await timeline.execute(typed(null), app))
  expect(history).toContain('(named by an organizer)')
  expect(JSON.stringify(digestNow) + history).not.toContain('corroborated')
})

test('corrected to no event at all, it reads as corrected and the record forgets it', async () => {
  const id = await saidAlert()
  await press(`type ${id} none`)
  expect(JSON.parse((await rows())[0]!.body).alert.standing).toBe('corrected')
  expect(await stage()).toBeNull()
})

test('what turned out wrong says so first, and no longer what it would mean', async () => {
  const id = await saidAlert()
  await press(`type ${id} none`)
  const [due] = await readDueMessages(app.store, app.now(), 5)
  const text = JSON.stringify(renderMessage(due as never).body)
  expect(text).toContain('"title":"Corrected – Strike begins')
  expect(text).not.toContain('Work stops')
})

test('the same correction twice is said once', async () => {
  const id = await saidAlert()
  await press(`type ${id} none`)
  await say()
  await press(`type ${id} none`)
  expect(await rows()).toEqual([])
})

test('“Right” is shown on the alert and rings nobody', async () => {
  const id = await saidAlert()
  await press(`right ${id}`)
  const queued = await rows()
  expect(queued).toHaveLength(1)
  expect(JSON.parse(queued[0]!.body).alert.ruling).toEqual({ verdict: 'right' })
})

test('a muted story says nothing more, but its message is kept true', async () => {
  await ingest(article(strike))
  await say()
  await press(`mute ${await storyId()}`)
  await ingest(article(strikeElsewhere))
  const queued = await rows()
  expect(queued.map((row) => [JSON.parse(row.body).kind, row.revises !== null])).toEqual([['alert', true]])
  expect(JSON.parse(queued[0]!.body).alert.standing).toBe('corroborated')
})

test('a corrected story’s texts are labelled examples; a member’s words only while we hold them', async () => {
  const post = memberPost('IATSE is on strike against AMPTP as of Monday, crews went on strike')
  await ingest(article(strike), article(strikeElsewhere), post)
  await press(`type ${await storyId()} none`)
  const labelled = await readExamples(app.store)
  expect(labelled.map((one) => one.types)).toEqual([[], [], []])
  expect(labelled.map((one) => one.text)).toContain(strike.text)
  await ingestBatch(app, batchOf([{ kind: 'delete', uri: post.uri }]), await currentWatching(app, null))
  expect((await readExamples(app.store)).map((one) => one.text).sort()).toEqual(
    [strikeElsewhere.text, strike.text].sort(),
  )
  await app.store.updateTable('posts').set({ text: null, title: null }).execute()
  expect(await readExamples(app.store)).toHaveLength(2)
})

test('only organizers mark, and only what their own server was told', async () => {
  const id = await saidAlert()
  await expect(press(`type ${id} none`, { isOrganizer: false })).rejects.toThrow(/Manage Server/)
  const other = '1100000000000000099' as GuildId
  await addGuild(app.store, other, noon)
  await expect(press(`type ${id} none`, { guildId: other })).rejects.toThrow(/older version/)
  await expect(press('type none')).rejects.toThrow(/older version/)
  expect(await stage()).toBe('strike')
})

test('/why tells what organizers said of a story, and where it was said', async () => {
  const report = article(strike)
  await ingest(report)
  await say()
  const id = await storyId()
  await press(`mute ${id}`)
  await press(`type ${id} none`)
  const reply = await why.execute(typed(null, { link: report.url ?? '' }), app)
  const event = reply.fields?.find(({ name }) => name === 'Event')?.value
  expect(event).toMatch(/marked as wrong by an organizer\nmuted by an organizer\nsaid in <#1100000000000000032>/)
})

test('a text is labelled by what it says itself of the alert that was marked, and a denial as no event', async () => {
  await watchFor(app, 'feed:https://union.example/feed', {
    speaksFor: { id: 'iatse', name: 'IATSE', side: 'union' },
    targets: [{ source: 'feed', address: 'https://union.example/feed' }],
  })
  await ingest(
    article({
      title: 'Strike averted: IATSE and AMPTP reach tentative agreement',
      text: 'The strike is averted. IATSE and the AMPTP reached a tentative agreement on a three-year contract.',
    }),
    article({
      host: 'harbor-courier.example',
      title: 'IATSE has a tentative agreement with AMPTP',
      text: 'IATSE and the AMPTP reached a tentative agreement on a three-year contract, the paper has learned.',
    }),
    article({
      host: 'union.example',
      title: 'There is no tentative agreement',
      text: 'Reports of a tentative agreement of IATSE with the AMPTP on a three-year contract are false.',
    }),
  )
  await press(`right ${await storyId()}`)
  expect((await readExamples(app.store)).map(({ types }) => types)).toEqual([
    ['tentative_agreement', 'strike_averted'],
    ['tentative_agreement'],
    [],
  ])
})

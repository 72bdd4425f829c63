import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../src/model/alert.ts'
import type { RoleId } from '../../src/model/ids.ts'
import type { Party } from '../../src/model/negotiation.ts'
import type { Post } from '../../src/model/post.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { readDueMessages } from '../../src/store/delivery.ts'
import { writeGuild } from '../../src/store/guilds.ts'
import {
  article,
  batchOf,
  channelId,
  guildId,
  memberPost,
  noon,
  openTestApp,
  otherChannelId,
  posted,
  type TestApp,
  watchFor,
} from '../support/app.ts'
import { arrive } from '../support/posts.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const deal = {
  title: 'IATSE and AMPTP reach tentative agreement on new three-year contract',
  text: 'IATSE and the AMPTP have reached a tentative agreement on a three-year contract covering 40,000 film and television workers, the union said.',
}
const dealElsewhere = {
  title: 'Strike averted: IATSE, studios strike tentative deal hours before deadline',
  text: 'A tentative deal between IATSE and the AMPTP was reached on Saturday. Crews will stay on the job while members vote on the contract.',
}

const ingest = (...posts: Post[]) => arrive(app, ...posts)
/** A guild reads the feeds it follows, and no other's. */
const hosts = ['callsheet.example', 'harbor-courier.example']
const feeds = { targets: hosts.map((host) => ({ source: 'feed', address: `https://${host}/feed` }) as const) }
const feedAt = (host: string) => ({ source: 'feed', address: `https://${host}/feed` }) as const
const queued = async () =>
  app.store.selectFrom('outbox').selectAll().where('state', '=', 'queued').orderBy('id').execute()
const alerts = async () =>
  (await queued()).map((row) => JSON.parse(row.body).alert as Extract<Alert, { kind: 'negotiation' }>)
const nameRole = (role: string) =>
  writeGuild(app.store, { id: guildId, zone: 'UTC', alertChannelId: null, pingRoleId: role as RoleId })
const markSaid = () =>
  app.store.updateTable('outbox').set({ state: 'sent', message_id: '1200000000000000001' }).execute()

test('one outlet’s report is told as reported, with its words as they stand, and pings nobody', async () => {
  await nameRole('1100000000000000013')
  await watchFor(app, 'IATSE', feeds)
  await ingest(article(deal))
  const [alert] = await alerts()
  expect(alert).toMatchObject({ types: ['tentative_agreement'], standing: 'reported' })
  expect(`${deal.title}\n${deal.text}`).toContain(alert?.evidence[0]?.quote)
  expect((await queued())[0]?.ping_role_id).toBeNull()
})

test('a second independent outlet makes the same story corroborated: the message is revised, not repeated', async () => {
  await watchFor(app, 'IATSE', feeds)
  await ingest(article(deal), article({ ...dealElsewhere, host: 'harbor-courier.example' }))
  expect(await alerts()).toMatchObject([{ standing: 'corroborated', items: 2 }])
})

test('the role is pinged once, in reply, when a story that was quiet is borne out', async () => {
  await nameRole('1100000000000000013')
  await watchFor(app, 'IATSE', feeds)
  await ingest(article(deal))
  await markSaid()
  await ingest(article({ ...dealElsewhere, host: 'harbor-courier.example' }))
  const rows = await queued()
  expect(
    rows.map((row) => [JSON.parse(row.body).kind, row.ping_role_id, row.revises !== null, row.follows !== null]),
  ).toEqual([
    ['alert', null, true, false],
    ['follow-up', '1100000000000000013', false, true],
  ])
})

test('the same text under another host does not bear it out', async () => {
  await watchFor(app, 'IATSE', feeds)
  await ingest(article(deal), article({ ...deal, host: 'harbor-courier.example' }))
  expect(await alerts()).toMatchObject([{ standing: 'reported' }])
})

test('members’ posts stay a rumour, however many say it', async () => {
  await watchFor(app, 'IATSE', feeds)
  await ingest(
    ...Array.from({ length: 6 }, (_, n) =>
      memberPost(`IATSE and AMPTP reached a tentative agreement!! telling everyone ${n}`),
    ),
  )
  expect((await alerts()).map(({ standing }) => standing)).toEqual(['rumour'])
})

test.for([
  ['bluesky', '@did:plc:union', { id: 'did:plc:union', handle: null }, 'official'],
  ['mastodon', 'https://stage.example/@union', { id: 'https://stage.example/users/union', handle: null }, 'official'],
  ['mastodon', 'https://m.example/@union@stage.example', { id: 'x:1', handle: '@union@stage.example' }, 'official'],
  ['instagram', '@union', { id: 'union@instagram.com', handle: '@union@instagram.com' }, 'official'],
  ['youtube', '@UC_x5XG1OV2P6uZZ5FSM9Ttw', { id: 'UC_x5XG1OV2P6uZZ5FSM9Ttw@youtube.com', handle: null }, 'official'],
  ['mastodon', 'https://stage.example/@union', { id: 'https://else.example/users/union', handle: null }, 'rumour'],
  ['mastodon', 'https://stage.example/tags/union', { id: 'https://stage.example/users/union', handle: null }, 'rumour'],
  ['reddit', 'r/union', { id: 't2_union', handle: '@union' }, 'rumour'],
] as const)(
  'on %s, watched as %s and marked as a party’s, a post by %o is %s',
  async ([source, address, author, standing]) => {
    const speaksFor: Party = { id: 'iatse', name: 'IATSE', side: 'union' }
    await watchFor(app, 'IATSE', { speaksFor, targets: [{ source, address }] })
    await ingest(memberPost(deal.text, { source, author }))
    expect(await alerts()).toMatchObject([{ standing }])
  },
)

test('of a post whose title alone may be shown nothing else is quoted', async () => {
  await watchFor(app, 'IATSE')
  await ingest(memberPost(deal.text, { source: 'reddit', title: 'So it is over?', showable: 'title' }))
  expect(JSON.stringify(await alerts())).not.toContain('three-year contract')
  expect((await alerts())[0]).toMatchObject({ evidence: [{ quote: 'So it is over?' }] })
})

test('what a party says on its own site is official; about it elsewhere it is not', async () => {
  const speaksFor: Party = { id: 'iatse', name: 'IATSE', side: 'union' }
  const targets = [{ source: 'feed', address: 'https://union.example/feed' }] as const
  await watchFor(app, 'feed:https://union.example/feed', { speaksFor, targets: [...targets] })
  await ingest(article({ ...deal, host: 'union.example' }))
  expect(await alerts()).toMatchObject([{ standing: 'official' }])
})

test('a story goes to each channel whose watch heard of it, once', async () => {
  await watchFor(app, 'IATSE', feeds)
  await watchFor(app, 'AMPTP', { ...feeds, channelId: otherChannelId })
  await ingest(article(deal))
  await ingest(article({ ...dealElsewhere, host: 'harbor-courier.example' }))
  expect((await queued()).map((row) => row.channel_id).sort()).toEqual([channelId, otherChannelId])
})

test('old items of a first read are told to nobody', async () => {
  await watchFor(app, 'IATSE', feeds)
  await ingestBatch(app, batchOf([posted(article(deal), true)]), await currentWatching(app, null))
  expect(await queued()).toEqual([])
})

test('background, fears and other meanings of the words are told to nobody', async () => {
  await watchFor(app, 'strike', feeds)
  await ingest(
    article({ title: 'Pitcher throws first strike of the season', text: 'The strike zone was tight all night.' }),
    article({
      title: 'Could Hollywood crews strike this fall?',
      text: 'Analysts say a strike could happen if talks fail.',
    }),
    article({ title: 'Air strike hits depot', text: 'The strike damaged a warehouse near the border.' }),
  )
  expect(await queued()).toEqual([])
})

test('when its author takes a post back, the alert that quoted it is said again without the words', async () => {
  await watchFor(app, 'IATSE', feeds)
  const post = memberPost('Just heard: IATSE and AMPTP reached a tentative agreement, my steward says')
  await ingest(post)
  await markSaid()
  await ingestBatch(app, batchOf([{ kind: 'delete', uri: post.uri }]), await currentWatching(app, null))
  const [edit] = await readDueMessages(app.store, app.now(), 10)
  expect(edit?.revises).not.toBeNull()
  expect(JSON.stringify(edit?.body)).not.toContain('steward')
  expect(JSON.stringify(edit?.body)).not.toContain(post.url)
})

test('an alert never carries a private person’s name', async () => {
  await watchFor(app, 'IATSE', feeds)
  await ingest(
    memberPost('IATSE and AMPTP reached a tentative agreement', {
      author: { id: 'did:plc:zoe', handle: 'zoe.grips.example' },
    }),
  )
  expect(JSON.stringify(await queued())).not.toMatch(/zoe/)
})

test('how late we were is known from the network’s time', async () => {
  await watchFor(app, 'IATSE', feeds)
  await ingest(article({ ...deal, publishedAt: noon.subtract({ minutes: 42 }) }))
  expect((await alerts())[0]?.evidence[0]).toMatchObject({
    publishedAt: noon.subtract({ minutes: 42 }).toString(),
    seenAt: noon.toString(),
  })
})

test('when its author takes a post back, no word of it stays in the story either', async () => {
  await watchFor(app, 'IATSE', feeds)
  const post = memberPost('Just heard: IATSE and AMPTP reached a tentative agreement, my steward Quillfeather says')
  await ingest(post)
  await ingestBatch(app, batchOf([{ kind: 'delete', uri: post.uri }]), await currentWatching(app, null))
  const rows = [
    await app.store.selectFrom('story_items').selectAll().execute(),
    await app.store.selectFrom('stories').selectAll().execute(),
    await queued(),
  ]
  expect(JSON.stringify(rows)).not.toMatch(/quillfeather/i)
})

test('an outlet that edits its article into something else has corrected itself', async () => {
  await watchFor(app, 'IATSE', feeds)
  const report = article(deal)
  await ingest(report)
  await ingest({
    ...report,
    title: 'A look at the crews of IATSE',
    text: 'Members of IATSE build sets, light them and dress actors.',
  })
  expect(await alerts()).toMatchObject([{ types: ['tentative_agreement'], standing: 'corrected' }])
})

test('an article that is edited with better words keeps its standing and shows the new words', async () => {
  await watchFor(app, 'IATSE', feeds)
  const report = article(deal)
  await ingest(report)
  await ingest({ ...report, title: 'IATSE, AMPTP reach tentative agreement late Saturday' })
  const [alert] = await alerts()
  expect(alert).toMatchObject({ standing: 'reported' })
  expect(JSON.stringify(alert?.evidence)).toContain('late Saturday')
})

const strikeVote = {
  title: 'IATSE calls strike authorization vote',
  text: 'IATSE will hold a strike authorization vote among its members, the union said Monday.',
}

test('an outlet that edits its article into other news corrects the one story, and the other is told as its own', async () => {
  await watchFor(app, 'IATSE', feeds)
  const report = article(deal)
  await ingest(report)
  await markSaid()
  await ingest({ ...report, ...strikeVote })
  expect((await alerts()).map(({ types, standing }) => [types, standing])).toEqual([
    [['tentative_agreement'], 'corrected'],
    [['tentative_agreement'], 'corrected'],
    [['strike_vote_called'], 'reported'],
  ])
  expect((await queued()).map((row) => JSON.parse(row.body).kind)).toEqual(['alert', 'follow-up', 'alert'])
  // The other outlet's word for the deal finds the deal's story, not the vote's.
  await ingest(article({ ...dealElsewhere, host: 'harbor-courier.example' }))
  expect((await app.store.selectFrom('stories').selectAll().execute()).length).toBe(2)
})

test('an edit back to what it first said bears out the first story again', async () => {
  await watchFor(app, 'IATSE', feeds)
  const report = article(deal)
  await ingest(report)
  await ingest({ ...report, ...strikeVote })
  await ingest(report)
  expect((await alerts()).map(({ types, standing }) => [types, standing])).toEqual([
    [['tentative_agreement'], 'reported'],
    [['strike_vote_called'], 'corrected'],
  ])
})

const union = { id: 'iatse', name: 'IATSE', side: 'union' } as const
const employer = { id: 'amptp', name: 'AMPTP', side: 'employer' } as const
const followSite = (host: string, speaksFor: Party) =>
  watchFor(app, `feed:https://${host}/feed`, { speaksFor, targets: [feedAt(host)] })
const averted = 'IATSE and AMPTP reached a tentative agreement on a new three-year contract, strike averted'

test('what members add to a confirmed deal is shown as a rumour, pings nobody and is no part of what is confirmed', async () => {
  await nameRole('1100000000000000013')
  await followSite('union.example', union)
  await followSite('studios.example', employer)
  await watchFor(app, 'IATSE')
  await ingest(article({ ...deal, host: 'union.example' }), article({ ...deal, host: 'studios.example' }))
  await markSaid()
  await ingest(memberPost(`${averted}!!`), memberPost(`${averted}, says my steward`))
  expect(await alerts()).toMatchObject([
    { types: ['tentative_agreement'], standing: 'confirmed', also: [{ type: 'strike_averted', standing: 'rumour' }] },
  ])
  expect((await queued()).map((row) => row.ping_role_id)).toEqual([null])
})

test('a type that is borne out later than the first pings for itself, and its denial those alone', async () => {
  const roles = ['1100000000000000013', '1100000000000000014'] as const
  await nameRole(roles[0])
  await watchFor(app, 'IATSE', { targets: [...hosts, 'third.example', 'fourth.example'].map(feedAt) })
  await followSite('union.example', union)
  const plain = {
    title: 'Tentative deal for IATSE and AMPTP',
    text: 'IATSE and the AMPTP agreed on a three-year contract: a tentative deal.',
  }
  await ingest(article(deal), article({ ...plain, host: 'harbor-courier.example' }))
  await markSaid()
  await nameRole(roles[1])
  await ingest(
    article({ title: `Late news: ${averted}`, text: `${averted} for 40,000 workers.`, host: 'third.example' }),
  )
  expect((await queued()).map((row) => row.ping_role_id)).toEqual([null])
  await markSaid()
  await ingest(
    article({
      host: 'fourth.example',
      title: 'Strike averted in Hollywood: IATSE has a tentative agreement',
      text: 'The strike is averted. Crews of IATSE get a new three-year contract under a tentative agreement with the AMPTP.',
    }),
  )
  const pings = async () =>
    (await queued()).flatMap((row) =>
      row.ping_role_id === null ? [] : [[row.ping_role_id, JSON.parse(row.body).alert.types]],
    )
  expect(await pings()).toEqual([[roles[1], ['strike_averted']]])
  await markSaid()
  await ingest(
    article({
      host: 'union.example',
      title: 'The strike is not averted',
      text: 'Reports that the strike of Hollywood crews is averted are false. The strike is not called off, IATSE says.',
    }),
  )
  expect(await pings()).toEqual([[roles[1], ['strike_averted']]])
})

test('a side that denies a deal while it reports talks does both', async () => {
  await watchFor(app, 'IATSE', feeds)
  await followSite('union.example', union)
  await ingest(article(deal))
  await ingest(
    article({
      host: 'union.example',
      title: 'There is no tentative agreement',
      text: 'Reports of a tentative agreement between IATSE and the AMPTP on a three-year contract are false. Talks have resumed.',
    }),
  )
  expect((await alerts()).map(({ types, standing }) => [types, standing])).toEqual([
    [['tentative_agreement'], 'denied'],
    [['talks_resume'], 'official'],
  ])
})

test('a guild that wants it confirmed is not pinged before', async () => {
  await writeGuild(app.store, { id: guildId, pingRoleId: '1100000000000000013' as RoleId, pingFrom: 'official' })
  await watchFor(app, 'IATSE', feeds)
  await followSite('union.example', union)
  await ingest(article(deal), article({ ...dealElsewhere, host: 'harbor-courier.example' }))
  expect((await queued()).map((row) => row.ping_role_id)).toEqual([null])
  await markSaid()
  await ingest(article({ ...deal, host: 'union.example' }))
  expect((await queued()).map((row) => row.ping_role_id)).toEqual([null, '1100000000000000013'])
})

test('a channel whose watch finds a known article later hears of its story, and nothing is counted twice', async () => {
  await watchFor(app, 'IATSE', feeds)
  const report = article(deal)
  await ingest(report)
  await watchFor(app, 'AMPTP', { ...feeds, channelId: otherChannelId })
  await ingest(report)
  expect((await queued()).map((row) => row.channel_id).sort()).toEqual([channelId, otherChannelId])
  expect(await alerts()).toMatchObject([{ items: 1 }, { items: 1 }])
})

test('a filed record confirms by itself', async () => {
  await watchFor(app, 'IATSE', { targets: [feedAt('www.sec.gov')] })
  await ingest(article({ ...deal, host: 'www.sec.gov' }))
  expect(await alerts()).toMatchObject([{ standing: 'confirmed' }])
})

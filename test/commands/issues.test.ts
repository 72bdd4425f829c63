import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Gateway } from '../../src/discord/client.ts'
import type { CampaignId, ChannelId } from '../../src/model/ids.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import type { Scope } from '../../src/store/counts.ts'
import { readPeriod } from '../../src/store/periods.ts'
import { guildId, memberPost, noon, openTestApp, otherChannelId, type TestApp, watchFor } from '../support/app.ts'
import { connectBot, shown } from '../support/bot.ts'
import { arrive } from '../support/posts.ts'

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

const ask = async (text: string, userId?: string) =>
  shown(await sandbox.runCommand(sandbox.channels.negotiations, text, userId))
const offered = async (text: string) =>
  (await sandbox.autocomplete(sandbox.channels.negotiations, text)).map((offer) => offer.value)

/** Two campaigns that watch the same hashtag. */
async function openCampaigns(): Promise<Record<'theatre' | 'film', CampaignId>> {
  const theatre = (await ensureCampaign(app.store, guildId, 'Theatre', noon)).id
  const film = (await ensureCampaign(app.store, guildId, 'Film', noon)).id
  await watchFor(app, '#CrewTalk', { campaignId: theatre })
  await watchFor(app, '#CrewTalk', { campaignId: film, channelId: otherChannelId as ChannelId })
  return { theatre, film }
}

const day = { from: noon.subtract({ hours: 12 }), to: noon.add({ hours: 12 }) }
const issuesOf = async (scope: Scope) =>
  (await readPeriod(app.store, scope, day)).issues.map(({ issue }) => issue).toSorted()
const ofCampaign = (id: CampaignId) => issuesOf({ kind: 'campaign', id })
const ofGuild = () => issuesOf({ kind: 'guild', id: guildId })

test('a server’s own issues are added, listed and removed; a standing one is hidden and brought back', async () => {
  expect(await ask('/issues add issue:Parking & shuttles words:parking, shuttle bus')).toContain('parking shuttles')
  expect(await ask('/issues add issue:pay words:box money')).toContain('box money')
  expect(await ask('/issues list')).toMatch(
    /\*\*pay\*\*: also box money.*\*\*parking shuttles\*\*: parking, shuttle bus/,
  )
  expect(await ask('/issues remove issue:safety')).toContain('not sorted under **safety** any more')
  expect(await ask('/issues list')).toContain('Not followed: safety')
  expect(await ask('/issues add issue:safety')).toContain('sorted under **safety**')
  expect(await ask('/issues remove issue:parking shuttles')).toContain('no longer an issue')
  expect(await ask('/issues list')).not.toContain('parking')
})

test('single words are taken back; an issue that nothing would tell is not left', async () => {
  await ask('/issues add issue:parking words:parking, shuttle bus')
  expect(await ask('/issues remove issue:parking words:shuttle bus')).toContain('Left here: parking')
  expect(await ask('/issues remove issue:parking words:shuttle bus')).toContain('not among the words')
  expect(await ask('/issues remove issue:parking words:parking')).toContain('Nothing would tell')
  expect(await ask('/issues list')).toContain('**parking**: parking')
})

test('a campaign’s list lies over the server’s, and changes no other campaign', async () => {
  const { theatre, film } = await openCampaigns()
  await ask('/issues add issue:parking words:parking')
  expect(await ask('/issues add issue:fly system words:fly loft campaign:Theatre')).toContain('posts of **Theatre**')
  await ask('/issues remove issue:pay campaign:theatre')
  await arrive(app, memberPost('The fly loft is dark, the parking far, the wages low #CrewTalk'))
  expect(await ofCampaign(theatre)).toEqual(['fly-system', 'parking'])
  expect(await ofCampaign(film)).toEqual(['parking', 'pay'])
})

test('the whole server counts a post under what any of its campaigns sees in it, once', async () => {
  await openCampaigns()
  await ask('/issues add issue:fly system words:fly loft campaign:Theatre')
  await ask('/issues remove issue:pay campaign:Theatre')
  await arrive(app, memberPost('The fly loft is dark and the wages are low #CrewTalk'))
  const { issues, posts } = await readPeriod(app.store, { kind: 'guild', id: guildId }, day)
  expect(posts).toBe(1)
  expect(issues.map(({ issue, posts: named }) => [issue, named])).toEqual([
    ['fly-system', 1],
    ['pay', 1],
  ])
})

test('an edited post is sorted again by each campaign’s list', async () => {
  const { theatre, film } = await openCampaigns()
  await ask('/issues add issue:fly system words:fly loft campaign:Theatre')
  const first = memberPost('The wages are low #CrewTalk')
  await arrive(app, first)
  await arrive(app, { ...first, text: 'The fly loft is dark #CrewTalk' })
  expect([await ofCampaign(theatre), await ofCampaign(film), await ofGuild()]).toEqual([
    ['fly-system'],
    [],
    ['fly-system'],
  ])
})

test('what the server removes, a campaign can bring back for itself', async () => {
  const { theatre, film } = await openCampaigns()
  await ask('/issues remove issue:pay')
  await ask('/issues add issue:pay campaign:Theatre')
  await arrive(app, memberPost('The wages are low #CrewTalk'))
  expect([await ofCampaign(theatre), await ofCampaign(film), await ofGuild()]).toEqual([['pay'], [], ['pay']])
  expect(await ask('/issues list campaign:Film')).toContain('Not followed: pay')
})

test('the list says what comes from the server, and which campaigns have changes of their own', async () => {
  await openCampaigns()
  await ask('/issues add issue:pay words:box money')
  await ask('/issues add issue:pay words:rigging rate campaign:Theatre')
  expect(await ask('/issues list campaign:Theatre')).toContain('**pay**: also box money (server), rigging rate')
  expect(await ask('/issues list')).toMatch(/\*\*pay\*\*: also box money.*changes of their own.*Theatre/)
})

test('all words of one issue are told, the added ones first', async () => {
  await openCampaigns()
  await ask('/issues add issue:pay words:rigging rate campaign:Theatre')
  expect(await ask('/issues list issue:pay campaign:Theatre')).toMatch(
    /\*\*Added:\*\* rigging rate.*Standing:.*wage\(s\)/,
  )
  expect(await ask('/issues list issue:pay')).not.toContain('rigging rate')
  await ask('/issues remove issue:ai')
  expect(await ask('/issues list issue:AI')).toContain('Not followed here')
})

test('campaigns and their issues are offered while one types; an unknown campaign is told what there is', async () => {
  await openCampaigns()
  await ask('/issues add issue:fly system words:fly loft campaign:Theatre')
  expect(await offered('/issues list campaign:the')).toEqual(['Theatre'])
  expect(await offered('/issues remove issue:fly')).toEqual(['fly-system'])
  expect(await ask('/issues list campaign:Radio')).toMatch(/no campaign “Radio”.*“Film”, “Theatre”/)
})

test.for([
  ['an issue without words', '/issues add issue:parking', /Which words tell/],
  ['a name without letters', '/issues add issue:!!! words:parking', /no name for an issue/],
  ['one it does not have', '/issues remove issue:parking', /Nothing was added to \*\*parking\*\*/],
  ['a campaign where there is none', '/issues add issue:pay words:x campaign:Film', /None has been made yet/],
] as const)('/issues refuses %s', async ([, text, says]) => {
  expect(await ask(text)).toMatch(says)
})

import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Gateway } from '../../src/discord/client.ts'
import { createRest, createSender } from '../../src/discord/send.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { runTick } from '../../src/pipeline/schedule.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'

import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { article, batchOf, memberPost, noon, openTestApp, posted, type TestApp } from '../support/app.ts'
import { connectBot, shown } from '../support/bot.ts'
import { createSchemaCheck, noSchema, openapi } from '../support/discord-schema.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'

let app: TestApp
let sandbox: Sandbox
let outlet: FeedServer
let gateway: Gateway
beforeEach(async () => {
  outlet = await startFeedServer('The Callsheet')
  sandbox = await startSandbox({ now: () => Temporal.Now.instant(), rateLimits: false })
  app = await openTestApp({ ALLOWED_PRIVATE_ORIGINS: outlet.origin, MASTODON_SERVERS: 'http://127.0.0.1:9' })
  gateway = await connectBot(app, sandbox)
})
afterEach(async () => {
  await gateway.close()
  await app.close()
  await outlet.close()
  await sandbox.close()
})

const type = (text: string, userId?: string) => sandbox.runCommand(sandbox.channels.negotiations, text, userId)
/** All that the answer shows, as one text. */
const ask = async (text: string, userId?: string) => shown(await type(text, userId))

async function fill() {
  await type(`/watch add term:${outlet.feedUrl} campaign:Basic Agreement`)
  await type('/watch add term:#IALivingWage campaign:Basic Agreement')
  const posts = [
    'Twelve hour days and five hours of rest is not a life #IALivingWage',
    'My pay does not cover rent, shameful #IALivingWage',
    'So proud of this crew, solidarity! #IALivingWage',
    'Meal breaks skipped again today, awful #IALivingWage',
    'Health plan hours keep going up, terrible #IALivingWage',
    'We deserve a living wage, now #IALivingWage',
  ].map((text) => posted(memberPost(text)))
  const news = posted(
    article({
      title: 'IATSE and AMPTP reach tentative agreement on a new contract',
      text: 'The union and the studios reached a tentative agreement.',
      uri: `${outlet.feedUrl}#1` as never,
    }),
  )
  await ingestBatch(app, batchOf([...posts, news], { cursorKey: outlet.feedUrl }), await currentWatching(app, null))
  app.clock.at = noon.add({ minutes: 30 })
}

test('every answer and message the bot sends is valid by Discord’s own schema', async ({ skip }) => {
  if (openapi === null) return skip(noSchema)
  await fill()
  const deliver = async () => {
    while ((await deliverDue(app, createSender(createRest(sandbox.apiUrl, sandbox.token)))) > 0);
  }
  const lines = [
    '/help',
    '/status',
    '/settings show',
    '/watch list',
    '/watch test term:"living wage"',
    '/watch log link:https://elsewhere.example/1 note:A #IALivingWage story',
    '/watch sensitivity watch:1 level:quiet',
    '/sentiment',
    '/posts words:living',
    '/posts words:nowhere',
    '/compare a:Basic Agreement b:#IALivingWage',
    '/account',
    '/export what:counts',
    '/export what:posts format:JSON Lines',
    '/report period:last 30 days',
    '/why link:https://callsheet.example/1',
    '/negotiation add agreement:Basic Agreement union:IATSE employer:AMPTP campaign:Basic Agreement',
    '/negotiation expiry negotiation:Basic Agreement date:2021-10-05 time:23:59',
    '/negotiation stage negotiation:Basic Agreement stage:talks',
    '/negotiation show',
    '/timeline',
    '/timeline export:CSV',
    '/vote open title:Ratification rule:iatse-ratification locals:44:56 600:76',
    '/vote count vote:Ratification local:44 eligible:100 cast:90 yes:50 no:40',
    '/vote show vote:Ratification',
    '/vote publish vote:Ratification',
    '/issues add issue:parking words:parking, shuttle',
    '/issues list',
    '/issues remove issue:parking',
    '/parties add name:Harbor Stagehands United side:union names:HSU',
    '/parties list',
    '/parties remove name:Harbor Stagehands United',
    '/words add word:wildcat tone:positive',
    '/words list',
    '/words remove word:wildcat',
    '/feedback',
    '/digest now',
    '/settings ping role:@strike-captains',
    '/digest schedule cadence:daily time:07:30',
    '/digest list',
  ]
  const typed = new Set(lines.map((line) => line.slice(1).split(' ')[0]))
  expect(commands.map((command) => command.data.name).filter((name) => !typed.has(name))).toEqual([])
  // A line that Discord's client itself would stop (a choice that isn't offered) throws, and shows a mistake here.
  for (const line of lines) await type(line)
  await deliver()
  const alert = sandbox.messages(sandbox.channels.negotiations).find((message) => message.wire.type === 0)!
  const buttons = alert.components.flatMap((row) => ('components' in row ? row.components : []))
  const actions = buttons.flatMap((button) => ('custom_id' in button && button.custom_id ? [button.custom_id] : []))
  expect(actions.length).toBeGreaterThan(3)
  for (const action of actions) await sandbox.pressButton(alert.id, action)
  app.clock.at = noon.add({ hours: 24 })
  await runTick(app)
  await deliver()
  const check = createSchemaCheck(openapi)
  const sent = sandbox.requests().filter((request) => request.body !== null)
  expect(sent.length).toBeGreaterThan(15)
  for (const request of sent)
    expect(check(request.method, request.path, request.body), `${request.method} ${request.path}`).toEqual([])
})

test('/help says where to begin', async () => {
  expect(await ask('/help')).toContain('/watch add')
})

test('/watch add probes the feed and says what it found', async () => {
  outlet.add({ id: 'a', title: 'A headline', text: 'Words.', publishedAt: noon.subtract({ hours: 2 }) })
  const answer = await ask(`/watch add term:${outlet.feedUrl}`)
  expect(answer).toContain('The Callsheet')
  expect(answer).toContain('1 post in the last 24 h')
  expect(await ask('/watch list')).toContain(outlet.feedUrl)
})

test('a watch that is there already is told, and not doubled', async () => {
  await type(`/watch add term:${outlet.feedUrl}`)
  expect(await ask(`/watch add term:${outlet.feedUrl}`)).toContain('Already watching')
})

test.for([
  ['a hashtag without letters', '#', /#/],
  ['a hashtag of digits only', '#123', /#123/],
  ['a page that is no feed', '{origin}/none', /404|nothing at this address/],
  ['a host that does not exist', 'https://no-such-host.invalid/feed', /no-such-host\.invalid/],
  ['an address of this machine', 'http://127.0.0.1:1/feed', /127\.0\.0\.1|not allowed|private/],
  ['an X account', 'https://x.com/somebody', /developer terms|prohibit/],
  ['an unclosed quotation', '"living wage', /quot/i],
] as const)('/watch add refuses %s with what is wrong, and keeps nothing', async ([, term, says]) => {
  const answer = await ask(`/watch add term:${term.replace('{origin}', outlet.origin)}`)
  expect(answer).toMatch(says)
  expect(answer).not.toMatch(/\\n\s+at |reference/)
  expect(await ask('/watch list')).toContain('Nothing is watched yet')
})

test('a channel the bot may not write in is refused at once, with the right it lacks', async () => {
  const answer = await ask(`/watch add term:${outlet.feedUrl} channel:${sandbox.channels.membersOnly}`)
  expect(answer).toContain('Send Messages')
})

test('a member without Manage Server may look and not change', async () => {
  expect(await ask(`/watch add term:${outlet.feedUrl}`, sandbox.memberId)).toContain('Manage Server')
  expect(await ask('/watch list', sandbox.memberId)).toContain('Nothing is watched yet')
})

test('/watch remove takes the one that autocomplete offers', async () => {
  await type(`/watch add term:${outlet.feedUrl}`)
  const [offer] = await sandbox.autocomplete(sandbox.channels.negotiations, '/watch remove watch:callsheet')
  expect(offer).toBeUndefined()
  const [match] = await sandbox.autocomplete(
    sandbox.channels.negotiations,
    `/watch remove watch:${outlet.origin.slice(-5)}`,
  )
  expect(await ask(`/watch remove watch:${match?.value}`)).toContain('No longer watching')
  expect(await ask('/watch list')).toContain('Nothing is watched yet')
  expect(await ask('/watch remove watch:99')).toContain('There is no watch')
})

test('/sentiment answers with a summary and a picture that tells itself in words', async () => {
  await fill()
  const answer = await type('/sentiment')
  expect(shown(answer)).toMatch(/\d+ posts?/)
  if (answer.kind !== 'message') throw new Error(answer.kind)
  const [file] = answer.message.files
  expect(file?.attachment.description).toMatch(/posts/)
  expect(
    Buffer.from(file?.bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

test('/sentiment of what is not watched names it and the way out', async () => {
  expect(await ask('/sentiment of:Nothing')).toMatch(/“Nothing”.*Pick/)
})

test('/digest now and /why tell of the alert; the sources button lists its evidence to the presser alone', async () => {
  await fill()
  expect(await ask('/digest now')).toContain('Tentative agreement')
  await deliverDue(app, createSender(createRest(sandbox.apiUrl, sandbox.token)))
  const alert = sandbox.messages(sandbox.channels.negotiations).find((message) => message.wire.type === 0)
  const pressed = await sandbox.pressButton(alert!.id, 'why:1')
  expect(shown(pressed)).toContain('reach tentative agreement')
  expect(pressed.kind === 'message' && pressed.message.ephemeralTo).toBe(sandbox.ownerId)
  expect(await ask('/why link:not-an-address')).toContain('is not an address')
  expect(await ask('/why link:https://elsewhere.example/x')).toContain('I hold nothing')
})

test('/digest schedule posts one at its time, once, and a start after days away catches up with one', async () => {
  await fill()
  await type('/settings zone zone:America/Los_Angeles')
  expect(await ask('/digest schedule cadence:daily time:9am')).toContain('daily at 09:00 (America/Los_Angeles)')
  const sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
  const digests = () =>
    sandbox
      .messages(sandbox.channels.negotiations)
      .filter((message) => message.wire.type === 0 && !message.embeds[0]?.title?.includes('Tentative'))
  for (const at of [
    '2021-10-04T15:59:00Z',
    '2021-10-04T16:00:00Z',
    '2021-10-04T16:01:00Z',
    '2021-10-08T20:00:00Z',
    '2021-10-08T20:01:00Z',
  ]) {
    app.clock.at = Temporal.Instant.from(at)
    await runTick(app)
    while ((await deliverDue(app, sender)) > 0);
  }
  expect(digests()).toHaveLength(2)
  expect(await ask('/digest remove digest:1')).toContain('no longer posted')
  expect(await ask('/digest remove digest:1')).toContain('There is no scheduled digest')
  expect(await ask('/digest schedule cadence:daily time:25:99')).toContain('is not a time of day')
})

test('/settings finds the zone of a city that is named alone', async () => {
  expect(await ask('/settings zone zone:los angeles')).toContain('America/Los_Angeles')
})

test('/settings never lets alerts ping everyone', async () => {
  await type('/settings ping role:@strike-captains')
  expect(await ask('/settings ping role:@everyone')).toContain('never ping everyone')
  expect(await ask('/settings show')).toContain(sandbox.roles.captains)
})

test('what was typed wrongly is quoted as typed, not as markdown', async () => {
  for (const line of [
    '/settings zone zone:**x**',
    '/digest schedule cadence:daily time:**x**',
    '/digest remove digest:**x**',
  ])
    expect(await ask(line)).toContain(String.raw`\\*\\*x`)
})

test('a weekly digest says its day', async () => {
  expect(await ask('/digest schedule cadence:weekly')).toContain('on Mondays, at 09:00')
})

test('/why names the words that decided the tone and how much each did', async () => {
  await type('/watch add term:#IALivingWage')
  const post = memberPost('A terrible insult of an offer #IALivingWage')
  await ingestBatch(app, batchOf([posted(post)]), await currentWatching(app, null))
  expect(await ask(`/why link:${post.url}`)).toMatch(/negative \(-?[\d.]+\), by “[^”]*(terrible|insult)[^”]*” −\d/)
})

test('/settings refuses a zone that is none', async () => {
  expect(await ask('/settings zone zone:Hollywood')).toMatch(/Hollywood.*not a time zone/)
})

test('/status shows what is read and what waits', async () => {
  await type(`/watch add term:${outlet.feedUrl}`)
  expect(await ask('/status')).toMatch(/The Callsheet.*not read yet/)
})

test('on a full disk the person learns that nothing was changed and whom to tell', async () => {
  const { page_count: pages } = (await sql<{ page_count: number }>`PRAGMA page_count`.execute(app.store)).rows[0]!
  await sql.raw(`PRAGMA max_page_count = ${pages}`).execute(app.store)
  let answer = ''
  for (let n = 0; n < 200 && !answer.includes('disk'); n++)
    answer = await ask(`/watch add term:#Local${n} -${'x'.repeat(400)} campaign:${'x'.repeat(90)}${n}`)
  expect(answer).toMatch(/disk.*full.*Nothing was changed/)
  expect(answer).not.toMatch(/SQLITE|\\n\s+at /)
})

test('a fault of ours is answered with a reference and no stack, and logged under it', async () => {
  await app.store.schema.dropTable('gaps').execute()
  const answer = await ask('/status')
  expect(answer).toMatch(/reference/)
  expect(answer).not.toMatch(/no such table|\\n\s+at /)
  expect(app.lines.some((line) => line.level === 'error' && line.event === 'interaction.failed')).toBe(true)
})

test('a phrase is looked for in the whole stream of Bluesky and in the news, and what can’t be read now is said', async () => {
  const answer = await ask('/watch add term:"living wage"')
  expect(answer).toContain('Watching')
  expect(answer).toContain('Bluesky')
  expect(await ask('/watch list')).toContain('living wage')
})

test('a name that could not be offered for picking later is refused', async () => {
  const name = 'A'.repeat(101)
  for (const command of [
    `/negotiation add union:IATSE agreement:${name}`,
    `/vote open rule:one-member-one-vote title:${name}`,
    `/watch add term:#strike campaign:${name}`,
  ])
    await expect(ask(command)).rejects.toThrow(/100/)
})

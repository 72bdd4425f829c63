import { afterEach, beforeEach, expect, test } from 'vitest'
import { why } from '../../commands/why.ts'
import type { App } from '../../src/app.ts'
import type { Gateway } from '../../src/discord/client.ts'
import type { GuildId } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { readPeriod } from '../../src/store/periods.ts'
import { markSourceRead } from '../../src/store/targets.ts'
import { readWatches } from '../../src/store/watches.ts'
import { statusJson } from '../sources/support/mastodon.ts'
import { serve } from '../sources/support/server.ts'
import {
  article,
  batchOf,
  guildId,
  memberPost,
  noon,
  openTestApp,
  otherChannelId,
  type TestApp,
  watchFor,
} from '../support/app.ts'
import { connectBot, shown } from '../support/bot.ts'
import { createSchemaCheck, noSchema, openapi } from '../support/discord-schema.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'
import { arrive } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

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

const ask = async (text: string, userId?: string) =>
  shown(await sandbox.runCommand(sandbox.channels.negotiations, text, userId))
const ingest = (...posts: Post[]) => arrive(app, ...posts)
const stored = () => app.store.selectFrom('posts').selectAll().execute()
const otherGuild = '1100000000000000099' as GuildId
const day = { from: noon.subtract({ hours: 12 }), to: noon.add({ hours: 12 }) }

test('/watch test shows what a query would have matched of what is stored, and watches nothing', async () => {
  await watchFor(app, '#IALivingWage')
  await ingest(
    memberPost('Turnaround of nine hours again #IALivingWage'),
    memberPost('Rent is due #IALivingWage'),
    memberPost('Turnaround, five hours of sleep #IALivingWage'),
  )
  const answer = await ask('/watch test term:turnaround -sleep')
  expect(answer).toMatch(/\*\*1 post\*\* of the 3 that this server stored in the last 24 h/)
  expect(answer).toContain('Turnaround of nine hours again')
  expect(answer).not.toContain('five hours of sleep')
  expect(await ask('/watch list')).not.toContain('turnaround')
})

test('a hashtag, which anyone can use, is nobody’s official word', async () => {
  const refused = await ask('/watch add term:#IATSE official:IATSE')
  expect(refused).toContain('marks an account or a site of IATSE itself')
  expect(await readWatches(app.store)).toEqual([])
  expect(await ask(`/watch add term:${outlet.feedUrl} official:IATSE`)).toContain('Watching')
})

test('/watch test sorts posts as this server does, where its own tag says nothing of an issue', async () => {
  await ask('/issues add issue:parking words:lot')
  await watchFor(app, '#IALivingWage', { targets: [{ source: 'bluesky', address: '#ialivingwage' }] })
  await ingest(memberPost('No room in the lot again #IALivingWage'))
  const answer = await ask('/watch test term:#IALivingWage')
  expect(answer).toContain('parking')
  expect(answer).not.toContain('· pay')
})

test('/watch test knows an author it is asked for, though names are stored as hashes', async () => {
  await watchFor(app, '#IALivingWage')
  const author = { id: 'did:plc:captain', handle: null }
  await ingest(memberPost('Picket at dawn #IALivingWage', { author }), memberPost('Lunch #IALivingWage'))
  expect(await ask('/watch test term:#IALivingWage from:did:plc:captain')).toMatch(/\*\*1 post\*\* of the 2/)
})

test('/watch test leaves out what is older than a day, and what another server watches', async () => {
  await addGuild(app.store, otherGuild, app.now())
  await watchFor(app, '#IALivingWage')
  await watchFor(app, '"secret drive"', { guildId: otherGuild })
  await ingest(
    memberPost('Old #IALivingWage', { seenAt: noon.subtract({ hours: 25 }) }),
    memberPost('A secret drive begins'),
  )
  expect(await ask('/watch test term:secret OR old')).toMatch(/\*\*0 posts\*\* of the 0/)
})

test('/watch test reads a feed back at once, and stores nothing of it', async () => {
  app.clock.at = Temporal.Now.instant()
  const publishedAt = app.clock.at.subtract({ hours: 2 })
  outlet.add({ id: 'a', title: 'Grips vote on Sunday', text: 'The locals vote.', publishedAt })
  outlet.add({ id: 'b', title: 'A film opens', text: 'It rains.', publishedAt })
  outlet.add({ id: 'c', title: 'Old news', text: 'Long ago.', publishedAt: publishedAt.subtract({ hours: 48 }) })
  const answer = await ask(`/watch test term:${outlet.feedUrl}`)
  expect(answer).toMatch(/\*\*2 more posts\*\* read back just now from feed/)
  expect(answer).toContain('Grips vote on Sunday')
  expect(await stored()).toEqual([])
})

test('/watch log keeps a link with a member’s note, for that server alone', async () => {
  await addGuild(app.store, otherGuild, app.now())
  const ours = await watchFor(app, '#IALivingWage')
  const theirs = await watchFor(app, '#IALivingWage', { guildId: otherGuild, channelId: otherChannelId })
  const note = 'A grip on X says crews walked off set #IALivingWage'
  const link = 'https://x.com/someone/status/1'
  expect(await ask(`/watch log link:${link} note:${note}`, sandbox.memberId)).toContain('It counts for')
  expect(await stored()).toMatchObject([
    { source: 'link', kind: 'post', url: link, text: note, showable: 'link', author_hash: null, published_at: null },
  ])
  expect((await readPeriod(app.store, { kind: 'watch', id: ours }, day)).posts).toBe(1)
  expect((await readPeriod(app.store, { kind: 'watch', id: theirs }, day)).posts).toBe(0)
  app.clock.at = noon.add({ minutes: 1 })
  expect(await ask('/posts source:link period:last 24 hours')).toMatch(/Noted by a member: A grip on X says/)
})

test('/watch log again with another note changes the note, and counts nothing twice', async () => {
  await watchFor(app, '#IALivingWage')
  const link = 'https://x.com/someone/status/1'
  await ask(`/watch log link:${link} note:First words #IALivingWage`)
  await ask(`/watch log link:${link} note:Better words #IALivingWage`)
  expect(await stored()).toMatchObject([{ text: 'Better words #IALivingWage' }])
  expect((await readPeriod(app.store, { kind: 'guild', id: guildId }, day)).posts).toBe(1)
})

test.for([
  ['what no watch matches', '/watch log link:https://x.com/a/status/1 note:lunch', /No watch of this server matches/],
  ['what is no address', '/watch log link:x.com/a note:#IALivingWage', /begins with `https/],
  ['a password', '/watch log link:https://me:secret@x.com/a note:#IALivingWage', /carries no password/],
] as const)('/watch log refuses %s', async ([, text, says]) => {
  await watchFor(app, '#IALivingWage')
  expect(await ask(text)).toMatch(says)
  expect(await stored()).toEqual([])
})

test('/why says which part of which watch matched, and which did not', async () => {
  await watchFor(app, '#IALivingWage')
  await watchFor(app, '#IALivingWage turnaround')
  const post = memberPost('Rest is not a luxury #IALivingWage')
  await ingest(post)
  const answer = await ask(`/why link:${post.url}`)
  expect(answer).toMatch(/"Matched","value":"`#IALivingWage` → <#\d+>: it carries `#IALivingWage`"/)
  expect(answer).toMatch(/"Did not match","value":"`#IALivingWage turnaround` → <#\d+>: it does not say `turnaround`"/)
})

test('/why says that a watch is younger than the post, or gone', async () => {
  const id = await watchFor(app, '#IALivingWage')
  const post = memberPost('Rest is not a luxury #IALivingWage')
  await ingest(post)
  await watchFor(app, 'luxury')
  expect(await ask(`/why link:${post.url}`)).toContain('it says `luxury`; but the watch is younger than the post')
  await ask(`/watch remove watch:${id}`)
  expect(await ask(`/why link:${post.url}`)).toContain('no longer watched')
})

test('/why of what is never read, and of a message in Discord, says so and the way out', async () => {
  expect(await ask('/why link:https://x.com/iatse/status/1')).toMatch(
    /X can't be watched: its developer terms.*watch log/,
  )
  expect(await ask('/why link:https://discord.com/channels/1/2/3')).toContain('Press *Show sources*')
  expect(await ask('/why link:https://www.instagram.com/p/abc/')).toContain(
    'I hold nothing from this address: no watch',
  )
})

test('/why of a link that another server keeps tells nothing', async () => {
  await addGuild(app.store, otherGuild, app.now())
  await watchFor(app, 'luxury', { guildId: otherGuild })
  await watchFor(app, 'strike')
  const post = article({ title: 'A luxury', text: '', source: 'gdelt' })
  await ingest(post)
  expect(await stored()).toHaveLength(1)
  expect(await ask(`/why link:${post.url}`)).toContain('I hold nothing from this address')
})

test('what these commands answer is valid by Discord’s own schema', async ({ skip }) => {
  if (openapi === null) return skip(noSchema)
  await watchFor(app, '#IALivingWage')
  await ask('/watch log link:https://x.com/a/status/1 note:Crews walked #IALivingWage')
  await ask('/watch test term:#IALivingWage')
  await ask('/why link:https://x.com/a/status/1')
  const check = createSchemaCheck(openapi)
  const sent = sandbox.requests().filter((request) => request.body !== null)
  expect(sent.length).toBeGreaterThan(3)
  for (const request of sent)
    expect(check(request.method, request.path, request.body), `${request.method} ${request.path}`).toEqual([])
})

test('/why of a post that is not held looks at it, and says which part of which watch would match', async () => {
  const { origin } = await serve((_request, response) => response.end(JSON.stringify(statusJson(7))))
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)
  const reader: App = { ...app, io: (signal) => ({ ...app.io(signal), fetch }) }
  await watchFor(app, '#strike')
  await watchFor(app, '#strike turnaround')
  const reply = await why.execute(typed(null, { link: `${origin}/@rigger/7` }), reader)
  expect(reply.text).toMatch(/Post 7.*\n.*a watch of this server matches it, but it is not counted/s)
  expect(reply.fields).toMatchObject([
    { name: 'Would match', value: expect.stringContaining('`#strike` → ') },
    { name: 'Did not match', value: expect.stringContaining('does not say `turnaround`') },
    { name: 'Published' },
  ])
  expect(await stored()).toEqual([])
})

test('/status says of each source when it was read and is read next, and how far behind the stream is', async () => {
  await ask(`/watch add term:${outlet.feedUrl}`)
  await watchFor(app, '#IALivingWage', { targets: [{ source: 'bluesky', address: '#ialivingwage' }] })
  expect(await ask('/status')).toMatch(/not read yet, next <t:.*\(stream\): nothing heard yet/)
  const batch = batchOf([], {
    cursorKey: 'jetstream',
    cursor: JSON.stringify({ timeUs: noon.epochMilliseconds * 1000 }),
  })
  await ingestBatch(app, batch, await currentWatching(app, null), (tx) => markSourceRead(tx, 'bluesky', app.now()))
  app.clock.at = noon.add({ seconds: 30 })
  expect(await ask('/status')).toMatch(/\(stream\): heard <t:\d+:R>, up to date/)
  app.clock.at = noon.add({ minutes: 30 })
  expect(await ask('/status')).toMatch(/overdue since .*\(stream\): silent, last heard/)
  await app.store.transaction().execute((tx) => markSourceRead(tx, 'bluesky', app.now()))
  expect(await ask('/status')).toMatch(/told up to <t:\d+:f>, 30 minutes behind/)
})

test('/status of many sources shows what fails first, whole lines only, and how many are left out', async () => {
  for (let n = 0; n < 80; n++)
    await watchFor(app, `strike ${n}`, { targets: [{ source: 'feed', address: `https://outlet${n}.example/feed` }] })
  await app.store.updateTable('targets').set({ last_success_at: noon.epochMilliseconds }).execute()
  const failing = { failures: 3, last_error: 'It answers 500.' }
  await app.store.updateTable('targets').set(failing).where('address', 'like', '%outlet79%').execute()
  const lines = (JSON.parse(await ask('/status'))[1][0].description as string).split('\n')
  expect(lines[0]).toContain('outlet79.example')
  expect(lines.at(-1)).toBe(`… and ${80 - (lines.length - 1)} more`)
  expect(lines.at(-2)).toMatch(/next <t:\d+:R>$/)
})

test('/status shows that a long query goes on', async () => {
  await watchFor(app, `"${'living wage '.repeat(8)}"`)
  expect(await ask('/status')).toMatch(/living wage living wag…`: normal/)
})

test('/settings alerts names the ops channel, and takes it back', async () => {
  expect(await ask('/settings alerts channel:#digests')).toContain(`else in <#${sandbox.channels.digests}>`)
  expect(await ask('/settings alerts')).not.toContain('else in')
})

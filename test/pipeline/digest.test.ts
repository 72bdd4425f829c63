import { afterEach, beforeEach, expect, test } from 'vitest'
import { digest as digestCommand } from '../../commands/digest.ts'
import type { Sender } from '../../src/discord/send.ts'
import { createRest, createSender } from '../../src/discord/send.ts'
import type { ChannelId, PostUri } from '../../src/model/ids.ts'
import { deliverDue } from '../../src/pipeline/deliver.ts'
import { serveDigests } from '../../src/pipeline/digest.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { arrive, post, tell } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

let app: TestApp
let sandbox: Sandbox
let sender: Sender
let channel: ChannelId

beforeEach(async () => {
  app = await openTestApp()
  app.clock.at = Temporal.Instant.from('2021-10-14T10:00Z')
  sandbox = await startSandbox({ now: app.now, rateLimits: false })
  sender = createSender(createRest(sandbox.apiUrl, sandbox.token))
  channel = sandbox.channels.digests as ChannelId
  await watchFor(app, '#CrewTalk')
})

afterEach(async () => {
  await app.close()
  await sandbox.close()
})

const schedule = (options: Record<string, string> = {}) =>
  digestCommand.execute(
    typed('schedule', { time: '09:00', channel: { id: channel, name: 'digests', missing: [] }, ...options }),
    app,
  )

/** A minute of the program at this time. */
async function tick(at: string): Promise<void> {
  app.clock.at = Temporal.Instant.from(at)
  await serveDigests(app)
  while ((await deliverDue(app, sender)) > 0);
}

const said = () => sandbox.messages(channel)
const headline = () => said()[0]!.embeds[0]!.description
const seen = (uri: string, at: string, parts = {}) => post(uri, Temporal.Instant.from(at), parts)

test('a digest is said once at its time, with its pictures, and rings nobody', async () => {
  await schedule()
  await arrive(app, ...['a', 'b'].map((uri) => seen(uri, '2021-10-15T08:00Z', { text: 'wages and pay #CrewTalk' })))
  await tick('2021-10-15T08:59:59Z')
  expect(said()).toEqual([])
  for (const at of ['2021-10-15T09:00Z', '2021-10-15T09:00:30Z', '2021-10-15T10:30Z']) await tick(at)
  expect(said()).toHaveLength(1)
  expect(headline()).toContain('2 posts')
  expect(said()[0]!.files.map((file) => file.attachment.filename)).toEqual(['sentiment.png', 'issues.png'])
  expect(said()[0]!.embeds.map((embed) => embed.image?.url)).toEqual([
    expect.stringContaining('sentiment.png'),
    expect.stringContaining('issues.png'),
  ])
  expect(said()[0]!.flags & 4096).toBe(4096)
  expect(said()[0]!.earlier).toEqual([])
})

test('within an hour it follows late posts, edits and erasures; then it rests', async () => {
  await schedule()
  await arrive(app, seen('a', '2021-10-15T08:00Z'), seen('b', '2021-10-15T08:30Z'))
  await tick('2021-10-15T09:00Z')
  const before = said()[0]!

  await arrive(app, seen('late', '2021-10-15T09:10Z', { publishedAt: Temporal.Instant.from('2021-10-15T08:59Z') }))
  await tick('2021-10-15T09:11Z')
  expect(said()).toHaveLength(1)
  expect(headline()).toContain('Since then 1 post from this time arrived; the next digest counts it.')
  expect(said()[0]!.files).toHaveLength(before.files.length)

  await arrive(app, seen('b', '2021-10-15T09:20Z', { text: 'Wages and pay, pay, pay #CrewTalk' }))
  await tick('2021-10-15T09:20Z')
  expect(headline()).toContain('pay the most named')
  await tick('2021-10-15T09:21Z')
  const edits = said()[0]!.earlier.length

  await arrive(app, seen('later', '2021-10-15T10:01Z', { publishedAt: Temporal.Instant.from('2021-10-15T08:59Z') }))
  await tick('2021-10-15T10:01Z')
  expect(said()[0]!.earlier).toHaveLength(edits)
  expect(edits).toBe(2)
})

test('the words of a story that its author takes back leave the digest', async () => {
  await schedule()
  const text = 'IATSE and AMPTP reach tentative agreement #CrewTalk'
  await arrive(app, seen('a', '2021-10-15T08:00Z', { text }))
  await tick('2021-10-15T09:00Z')
  expect(JSON.stringify(said()[0]!.embeds)).toContain('reach tentative agreement')
  await tell(app, { kind: 'delete', uri: 'a' as PostUri })
  await tick('2021-10-15T09:05Z')
  expect(JSON.stringify(said()[0]!.embeds)).not.toContain('reach tentative agreement')
})

test('only the chosen sections are said, quiet days in one line', async () => {
  const reply = await schedule({ sections: 'Volume, sources' })
  expect(reply.text).toContain('(volume, sources)')
  await arrive(app, seen('a', '2021-10-15T08:00Z', { text: 'wages #CrewTalk' }))
  await tick('2021-10-15T09:00Z')
  expect(said()[0]!.embeds[0]!.fields!.map((field) => field.name)).toEqual(['Volume', 'Sources'])
  expect(said()[0]!.files.map((file) => file.attachment.filename)).toEqual(['sentiment.png'])
  await tick('2021-10-16T09:00Z')
  expect(said()).toHaveLength(2)
  expect(said()[1]!.embeds).toMatchObject([{ description: expect.stringContaining('Quiet: no posts') }])
  expect(said()[1]!.files).toEqual([])
})

test('an unknown section is told with those there are; names are offered one after the other', async () => {
  await expect(schedule({ sections: 'volume, gossip' })).rejects.toThrow('no section “gossip”')
  const offers = await digestCommand.complete!(typed(null), { name: 'sections', value: 'volume, s' }, app)
  expect(offers.map((offer) => offer.value)).toEqual(['volume, sentiment', 'volume, stance', 'volume, sources'])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { compare } from '../../commands/compare.ts'
import type { App } from '../../src/app.ts'
import type { Opened } from '../../src/open.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import { type Clock, clockAt, guildId, openTestApp } from '../support/app.ts'
import { call } from '../support/call.ts'
import { arrive, post, watchFor } from '../support/posts.ts'

let opened: Opened
let app: App
let clock: Clock

beforeEach(async () => {
  clock = clockAt('2021-10-15T12:00Z')
  opened = await openTestApp(clock)
  app = opened.app
  const campaign = await ensureCampaign(app.store, guildId, 'Basic Agreement', clock.now)
  await watchFor(app, 'turnaround', { campaignId: campaign.id })
  await watchFor(app, 'residuals')
})

afterEach(() => opened.close())

const say = (uri: string, text: string) =>
  post(uri, clock.now.subtract({ hours: 2 }), { text, hashtags: [], author: null })

test('a campaign and a watch get their shares of voice, and a picture of both', async () => {
  await arrive(app, ...['a', 'b', 'c'].map((uri) => say(uri, 'turnaround')), say('d', 'residuals'))
  const reply = await compare.execute(call({ a: 'basic agreement', b: 'residuals' }), app)
  expect(reply.fields).toEqual([
    { name: 'Basic Agreement', value: '3 posts (75%): too few scored for shares (3, under 5)' },
    { name: 'residuals', value: '1 post (25%): too few scored for shares (1, under 5)' },
  ])
  expect(reply.picture?.alt).toContain('Basic Agreement: 3 posts, 75% of the voice')
})

test('the same picture is drawn once, and taken from the cache while it is kept', async () => {
  await arrive(app, say('a', 'turnaround'), say('b', 'residuals'))
  const ask = async () => (await compare.execute(call({ a: 'turnaround', b: 'residuals' }), app)).picture!
  const first = await ask()
  const [kept] = await app.store.selectFrom('cache').select(['key', 'expires_at']).execute()
  expect(kept).toEqual({ key: expect.stringContaining('picture'), expires_at: expect.any(Number) })
  expect(Buffer.from((await ask()).png).equals(Buffer.from(first.png))).toBe(true)

  await app.store
    .updateTable('cache')
    .set({ value: '{"value":{"name":"x.png","alt":"kept","pngBase64":""}}' })
    .execute()
  expect((await ask()).alt).toBe('kept')
  await app.store.deleteFrom('cache').execute()
  expect((await ask()).alt).toBe(first.alt)
})

test('nothing to compare, one named twice and one unknown are told in words', async () => {
  expect((await compare.execute(call({ a: 'turnaround', b: 'residuals' }), app)).text).toContain('None of these')
  await expect(compare.execute(call({ a: 'turnaround', b: '1' }), app)).rejects.toThrow('named twice')
  await expect(compare.execute(call({ a: 'turnaround', b: '@everyone' }), app)).rejects.toThrow('“\\@everyone”')
})

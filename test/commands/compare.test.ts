import { afterEach, beforeEach, expect, test } from 'vitest'
import { compare } from '../../commands/compare.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import { guildId, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { arrive, post } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

let app: TestApp

beforeEach(async () => {
  app = await openTestApp()
  const campaign = await ensureCampaign(app.store, guildId, 'Basic Agreement', app.clock.at)
  await watchFor(app, 'turnaround', { campaignId: campaign.id })
  await watchFor(app, 'residuals')
})

afterEach(() => app.close())

const say = (uri: string, text: string) =>
  post(uri, app.clock.at.subtract({ hours: 2 }), { text, hashtags: [], author: null })

test('a campaign and a watch get their shares of voice, and a picture of both', async () => {
  await arrive(app, ...['a', 'b', 'c'].map((uri) => say(uri, 'turnaround')), say('d', 'residuals'))
  const reply = await compare.execute(typed(null, { a: 'basic agreement', b: 'residuals' }), app)
  expect(reply.fields).toEqual([
    {
      name: 'Basic Agreement',
      value: '75% of the voice. 3 posts: too few scored for shares (3, under 5); hours and rest the most named.',
    },
    {
      name: 'residuals',
      value:
        '25% of the voice. 1 post: too few scored for shares (1, under 5); residuals and streaming the most named.',
    },
  ])
  expect(reply.picture?.alt).toContain('Basic Agreement: 3 posts, 75% of the voice')
})

test('the same picture is drawn once, and taken from the cache while it is kept', async () => {
  await arrive(app, say('a', 'turnaround'), say('b', 'residuals'))
  const ask = async () => (await compare.execute(typed(null, { a: 'turnaround', b: 'residuals' }), app)).picture!
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
  expect((await compare.execute(typed(null, { a: 'turnaround', b: 'residuals' }), app)).text).toContain('None of these')
  await expect(compare.execute(typed(null, { a: 'turnaround', b: '1' }), app)).rejects.toThrow('named twice')
  await expect(compare.execute(typed(null, { a: 'turnaround', b: '@everyone' }), app)).rejects.toThrow('“\\@everyone”')
})

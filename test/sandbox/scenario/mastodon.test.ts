import { expect, test } from 'vitest'
import { minutes, openScenario } from './small-script.ts'

type Status = { id: string; content: string; created_at: string; url: string; tags: { name: string }[] }
type Instance = { configuration: { timelines_access: Record<string, unknown> } }

async function readTag(origin: string, query = '') {
  const response = await fetch(`${origin}/api/v1/timelines/tag/IALivingWage${query}`)
  return { response, statuses: (await response.json()) as Status[] }
}

test('min_id pages forward from the oldest unseen, until nothing is left', async () => {
  const { origin, advanceTo } = await openScenario()
  advanceTo(minutes(1))
  const first = (await readTag(origin)).statuses[0]!
  advanceTo(minutes(2))
  const next = await readTag(origin, `?limit=1&min_id=${first.id}`)
  expect(next.statuses.map(({ content }) => content)).toEqual([expect.stringContaining('second')])
  const last = await readTag(origin, `?limit=1&min_id=${next.statuses[0]!.id}`)
  expect(last.statuses.map(({ content }) => content)).toEqual([expect.stringContaining('third')])
  expect((await readTag(origin, `?limit=1&min_id=${last.statuses[0]!.id}`)).statuses).toEqual([])
})

test('since_id skips to the newest, max_id goes back, and Link says both ways', async () => {
  const { origin, advanceTo } = await openScenario()
  advanceTo(minutes(2))
  const { statuses, response } = await readTag(origin)
  const [third, second, first] = statuses
  expect((await readTag(origin, `?limit=1&since_id=${first!.id}`)).statuses[0]!.id).toBe(third!.id)
  expect((await readTag(origin, `?max_id=${third!.id}`)).statuses.map(({ id }) => id)).toEqual([second!.id, first!.id])
  expect(response.headers.get('link')).toBe(
    `<${origin}/api/v1/timelines/tag/IALivingWage?max_id=${first!.id}>; rel="next", ` +
      `<${origin}/api/v1/timelines/tag/IALivingWage?min_id=${third!.id}>; rel="prev"`,
  )
})

test('a status has text ids, escaped html with tag links, and its time', async () => {
  const { origin, advanceTo } = await openScenario()
  advanceTo(minutes(1))
  const status = (await readTag(origin)).statuses[0]!
  expect(status.id).toMatch(/^\d{18}$/)
  expect(status.created_at).toBe('2021-10-04T00:01:00.000Z')
  expect(status.tags.map(({ name }) => name)).toEqual(['ialivingwage', 'rest'])
  expect(status.content).toBe(
    `<p>it&#39;s time &lt;3<br /><a href="${origin}/tags/ialivingwage" class="mention hashtag" rel="tag">#<span>IALivingWage</span></a> ` +
      `<a href="${origin}/tags/rest" class="mention hashtag" rel="tag">#<span>Rest</span></a></p>`,
  )
  expect((await fetch(status.url)).status).toBe(200)
})

test('all[] narrows and none[] excludes', async () => {
  const { origin, advanceTo } = await openScenario()
  advanceTo(minutes(2))
  expect((await readTag(origin, '?all[]=rest')).statuses).toHaveLength(1)
  expect((await readTag(origin, '?none[]=rest')).statuses).toHaveLength(2)
})

test('an account is found by name and its statuses by id; a deleted status answers 404', async () => {
  const { origin, advanceTo } = await openScenario()
  advanceTo(minutes(2))
  const lookup = await fetch(`${origin}/api/v1/accounts/lookup?acct=@cy`)
  const { id, username } = (await lookup.json()) as { id: string; username: string }
  expect(username).toBe('cy')
  const statuses = (await (await fetch(`${origin}/api/v1/accounts/${id}/statuses`)).json()) as Status[]
  expect(statuses).toHaveLength(3)
  advanceTo(minutes(3))
  const gone = await fetch(`${origin}/api/v1/statuses/${statuses.at(-1)!.id}`)
  expect([gone.status, await gone.json()]).toEqual([404, { error: 'Record not found' }])
  expect((await fetch(`${origin}/api/v1/accounts/lookup?acct=nobody`)).status).toBe(404)
})

test('the instance says that its tag timelines are open', async () => {
  const { origin } = await openScenario()
  const { configuration } = (await (await fetch(`${origin}/api/v2/instance`)).json()) as Instance
  expect(configuration.timelines_access.hashtag_feeds).toEqual({ local: 'public', remote: 'public' })
})

test('an id that is no number counts as none', async () => {
  const { origin, advanceTo } = await openScenario()
  advanceTo(minutes(1))
  expect((await readTag(origin, '?min_id=abc')).statuses).toHaveLength(1)
})

test('the page of a tag opens in a browser', async () => {
  const { mastodonTagUrl, advanceTo } = await openScenario()
  advanceTo(minutes(1))
  expect(await (await fetch(mastodonTagUrl)).text()).toContain("<li>it's time &lt;3")
})

import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { minutes, openScenario } from './small-script.ts'

test('a feed out of order says so with its status and how long to wait, then is itself again', async () => {
  const scenario = await openScenario()
  const { url } = scenario.feeds[0]!
  scenario.advanceTo(minutes(4))
  const refused = await fetch(url)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7'])
  expect((await fetch(scenario.feeds[1]!.url)).status).toBe(200)
  scenario.advanceTo(minutes(5))
  expect((await fetch(url)).status).toBe(200)
})

test('a stream that was cut goes on from its cursor', async () => {
  const scenario = await openScenario()
  const socket = new WebSocket(scenario.jetstreamUrl)
  await once(socket, 'open')
  scenario.advanceTo(minutes(4))
  await once(socket, 'close')
  scenario.advanceTo(minutes(5))
  const cursor = minutes(4).epochMilliseconds * 1000
  const again = new WebSocket(`${scenario.jetstreamUrl}?cursor=${cursor}&wantedCollections=app.bsky.feed.post`)
  onTestFinished(() => again.close())
  const [event] = await once(again, 'message')
  expect(JSON.parse(event.data).commit.record.text).toBe('after the cut')
})

import { expect, onTestFinished, test } from 'vitest'
import { blueskySource } from '../../../src/sources/bluesky/source.ts'
import { testIo } from '../support/io.ts'
import { jetstream, postFrame } from '../support/jetstream.ts'
import { serve } from '../support/server.ts'

/** What a stream on these hosts says of its failures, and the way to read it. */
function stream(...urls: string[]) {
  const world = testIo()
  const source = blueskySource({
    jetstreamUrls: urls,
    appviewUrl: 'http://127.0.0.1:1',
    gatherMs: 5,
    backoffMs: 1,
    longestBackoffMs: 5,
  })
  const batches = source.stream(() => [{ source: 'bluesky', address: '*' }], null, world.io)
  onTestFinished(async () => {
    world.abort()
    await batches.return(undefined)
  })
  return { ...world, batches, next: batches.next() }
}

test('a host that is no stream is told from one that can’t be reached, and from a name that does not exist', async () => {
  const { origin } = await serve((_request, response) => response.writeHead(400).end('{"error":"InvalidRequest"}'))
  const page = origin.replace('http', 'ws')
  const { failures } = stream(page, 'ws://127.0.0.1:1/subscribe', 'ws://nowhere.invalid/subscribe')
  await expect.poll(() => failures.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(3)
  expect(failures.slice(0, 3)).toEqual([
    expect.stringContaining('can be reached but gives no stream'),
    expect.stringContaining('127.0.0.1:1 refuses the connection'),
    expect.stringContaining('(DNS)'),
  ])
})

test('a connection that told something before it broke is no failure', async () => {
  const host = await jetstream()
  const { failures, next, batches } = stream(host.url)
  await expect.poll(() => host.open.size, { timeout: 5_000 }).toBe(1)
  host.say(postFrame(1_795_521_600_000_000, 'a', 'words'))
  await next
  host.hangUp()
  const again = batches.next()
  await expect.poll(() => host.asked.length, { timeout: 5_000 }).toBe(2)
  host.say(postFrame(1_795_521_601_000_000, 'b', 'words'))
  await again
  expect(failures).toEqual([])
})

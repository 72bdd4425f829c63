import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import type { Facet } from '../../../src/sandbox/scenario/facets.ts'
import type { Scenario } from '../../../src/sandbox/scenario/scenario.ts'
import { minutes, openScenario } from './small-script.ts'

type Ref = { uri: string; cid: string }
type PostRecord = { text: string; facets: Facet[]; reply: { parent: Ref }; subject: Ref }
type Frame = {
  did: string
  time_us: number
  kind: string
  commit?: { rev: string; operation: string; collection: string; rkey: string; cid: string; record: PostRecord }
  account?: { active: boolean; status?: string }
}

/** Node's own WebSocket; `take` waits for the next frame. */
async function subscribe(scenario: Scenario, query: string) {
  const socket = new WebSocket(`${scenario.jetstreamUrl}?${query}`)
  onTestFinished(() => socket.close())
  const frames: Frame[] = []
  let wake = () => {}
  socket.addEventListener('message', ({ data }) => {
    frames.push(JSON.parse(data))
    wake()
  })
  await once(socket, 'open')
  const take = async (): Promise<Frame> => {
    while (frames.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return frames.shift()!
  }
  const takeMany = async (count: number) => {
    const taken: Frame[] = []
    while (taken.length < count) taken.push(await take())
    return taken
  }
  return { socket, take, takeMany }
}

test('a subscriber hears what appears from then on, in order', async () => {
  const scenario = await openScenario()
  const stream = await subscribe(scenario, 'wantedCollections=app.bsky.feed.post')
  scenario.advanceTo(minutes(3))
  const frames = await stream.takeMany(4)
  expect(frames.map(({ kind, commit }) => commit?.operation ?? kind)).toEqual(['create', 'create', 'delete', 'account'])
  expect(frames.map(({ time_us }) => time_us)).toEqual(frames.map(({ time_us }) => time_us).toSorted())
})

test('facets count UTF-8 bytes', async () => {
  const scenario = await openScenario()
  const stream = await subscribe(scenario, 'wantedCollections=app.bsky.feed.post')
  scenario.advanceTo(minutes(1))
  const { text, facets } = (await stream.take()).commit!.record
  const marked = facets.map(({ index }) => Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString())
  expect(marked).toEqual(['@bo.example', '#IALivingWage', 'http://a.example/x'])
  expect(facets[1]!.features).toEqual([{ $type: 'app.bsky.richtext.facet#tag', tag: 'IALivingWage' }])
})

test('a reply and a repost name the post they are about, a delete its record key', async () => {
  const scenario = await openScenario()
  const stream = await subscribe(
    scenario,
    'wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.repost',
  )
  scenario.advanceTo(minutes(3))
  const [post, reply, repost, gone] = await stream.takeMany(4)
  const uri = `at://${post!.did}/app.bsky.feed.post/${post!.commit!.rkey}`
  expect(reply!.commit!.record.reply.parent).toEqual({ uri, cid: post!.commit!.cid })
  expect(repost!.commit!.record.subject).toEqual({ uri, cid: post!.commit!.cid })
  expect(gone!.commit).toEqual({
    rev: gone!.commit!.rev,
    operation: 'delete',
    collection: 'app.bsky.feed.post',
    rkey: post!.commit!.rkey,
  })
})

test('a cursor plays the past again from that microsecond on, then what is new', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(2))
  const all = await subscribe(scenario, 'cursor=0&wantedCollections=app.bsky.feed.post')
  const [first, second] = await all.takeMany(2)
  expect(first!.time_us).toBe(minutes(1).epochMilliseconds * 1000 + 30)
  const late = await subscribe(scenario, `cursor=${second!.time_us}&wantedCollections=app.bsky.feed.post`)
  scenario.advanceTo(minutes(3))
  const frames = await late.takeMany(3)
  expect(frames[0]).toEqual(second)
  expect(frames.slice(1).map(({ kind, commit }) => commit?.operation ?? kind)).toEqual(['delete', 'account'])
})

test('a cursor older than 36 hours is clamped without a word', async () => {
  const scenario = await openScenario()
  scenario.advanceTo(minutes(1))
  scenario.advanceTo(minutes(2).add({ hours: 36 }))
  const stream = await subscribe(scenario, 'cursor=1')
  expect((await stream.take()).commit?.operation).toBe('delete')
})

test('wanted accounts filter commits, never account events', async () => {
  const scenario = await openScenario()
  const all = await subscribe(scenario, 'wantedCollections=app.bsky.feed.*')
  scenario.advanceTo(minutes(1))
  const ada = (await all.take()).did
  const stream = await subscribe(scenario, `cursor=0&wantedCollections=app.bsky.feed.post&wantedDids=${ada}`)
  scenario.advanceTo(minutes(3))
  const frames = await stream.takeMany(3)
  expect(frames.map(({ did }) => did === ada)).toEqual([true, true, false])
  expect(frames[2]!.account).toMatchObject({ active: false, status: 'suspended' })
})

test('the wishes of an open stream can be changed', async () => {
  const scenario = await openScenario()
  const stream = await subscribe(scenario, 'wantedCollections=app.bsky.graph.follow')
  const payload = { wantedCollections: ['app.bsky.feed.like'], wantedDids: [] }
  stream.socket.send(JSON.stringify({ type: 'options_update', payload }))
  await settled(scenario)
  scenario.advanceTo(minutes(1))
  expect((await stream.take()).commit!.collection).toBe('app.bsky.feed.like')
})

/** The server has read what was sent before: a later request on a new connection was answered. */
async function settled(scenario: Scenario) {
  const probe = await subscribe(scenario, '')
  probe.socket.close()
  await once(probe.socket, 'close')
}

test.for(['cursor=soon', 'compress=true'])('%s is refused', async (query) => {
  const scenario = await openScenario()
  const socket = new WebSocket(`${scenario.jetstreamUrl}?${query}`)
  const [event] = await once(socket, 'error')
  expect(event.type).toBe('error')
})

test('what can not be understood ends that stream alone', async () => {
  const scenario = await openScenario()
  const good = await subscribe(scenario, 'wantedCollections=app.bsky.feed.post')
  const bad = await subscribe(scenario, '')
  bad.socket.send('{"type":')
  const [closed] = await once(bad.socket, 'close')
  expect(closed.code).toBe(1003)
  scenario.advanceTo(minutes(1))
  expect((await good.take()).commit!.operation).toBe('create')
})

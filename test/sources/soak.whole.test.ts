import { expect, test } from 'vitest'
import { TransientError, UserError } from '../../src/model/errors.ts'
import type { Gap, SourceId } from '../../src/model/source.ts'
import { feedSource } from '../../src/sources/feed/source.ts'
import { mastodonSource } from '../../src/sources/mastodon/source.ts'
import type { Poll, PolledSource } from '../../src/sources/source.ts'
import { dice } from './support/dice.ts'
import { testIo } from './support/io.ts'
import { statusJson } from './support/mastodon.ts'

const minute = 60_000
const start = Temporal.Instant.from('2026-11-20T00:00:00Z')

type Said = { readonly n: number; readonly atMs: number }
/** A host in the simulation: what was said so far, and how it shows it. */
type Host = { readonly address: string; readonly said: Said[]; readonly show: (url: URL) => Response }

function feedHost(index: number, windowSize: number): Host {
  const said: Said[] = []
  const item = ({ n, atMs }: Said) =>
    `<item><guid>${n}</guid><title>Post ${n}</title><pubDate>${new Date(atMs).toUTCString()}</pubDate></item>`
  const show = () => {
    const page = said.slice(-windowSize).toReversed().map(item).join('')
    return new Response(`<rss version="2.0"><channel><title>t</title>${page}</channel></rss>`)
  }
  return { address: `https://feed-${index}.example/feed`, said, show }
}

function mastodonHost(index: number): Host {
  const said: Said[] = []
  const status = ({ n, atMs }: Said) => statusJson(n, { created_at: new Date(atMs).toISOString() })
  const show = (url: URL) => {
    const all = said.map(status)
    const minId = url.searchParams.get('min_id')
    const later = minId === null ? all.slice(-40) : all.filter(({ id }) => BigInt(id) > BigInt(minId)).slice(0, 40)
    return new Response(JSON.stringify(later.toReversed()))
  }
  return { address: `https://mastodon-${index}.example/tags/strike`, said, show }
}

/** One read in fifty goes wrong: no answer, an error, half an answer, a page instead of data. */
function faulty(host: Host, random: () => number): typeof globalThis.fetch {
  return async (input) => {
    const dice = random()
    if (dice < 0.005) throw new TransientError('refused', null)
    if (dice < 0.01) return new Response('busy', { status: 503 })
    const answer = host.show(new URL(String(input)))
    if (dice < 0.015) return new Response((await answer.text()).slice(0, 300))
    if (dice < 0.02) return new Response('<!doctype html><html>Please log in</html>')
    return answer
  }
}

const outageLongestMs = 12 * 60 * minute

/** A simulated day of one source; the last hour is without faults, so that what is late arrives. */
async function live(id: SourceId, source: PolledSource, host: Host, seed: number) {
  const random = dice(seed)
  const world = testIo(start.toString())
  const fault = faulty(host, random)
  const honest: typeof globalThis.fetch = async (input) => host.show(new URL(String(input)))
  const told: string[] = []
  const gaps: Gap[] = []
  let cursor: string | null = null
  let firstReadAt: Temporal.Instant | null = null
  let quietUntilMs = 0
  const endMs = start.add({ hours: 24 }).epochMilliseconds
  for (let nowMs = start.epochMilliseconds; nowMs < endMs; nowMs = world.io.now().epochMilliseconds) {
    const atEnd = nowMs > endMs - 60 * minute
    say(host, atEnd ? 0 : random() < 0.03 ? Math.floor(random() * 90) : Math.floor(random() * 4), nowMs)
    if (random() < 0.01) quietUntilMs = nowMs + random() * outageLongestMs
    if (atEnd || nowMs >= quietUntilMs) {
      const io = { ...world.io, fetch: atEnd ? honest : fault }
      const poll: Poll | null = await source.poll({ source: id, address: host.address }, cursor, io).catch(onlyExpected)
      if (poll !== null) firstReadAt ??= world.io.now()
      for (const event of poll?.batch.events ?? []) {
        if (event.kind === 'post' && !event.imported) told.push(/\d+$/.exec(event.post.uri)![0])
      }
      gaps.push(...(poll?.batch.gaps ?? []))
      cursor = poll?.batch.cursor ?? cursor
    }
    world.pass({ minutes: 20 })
  }
  return { told, gaps, firstReadAt: firstReadAt! }
}

function say(host: Host, posts: number, nowMs: number): void {
  for (let post = 0; post < posts; post++) {
    host.said.push({ n: host.said.length + 1, atMs: nowMs - (posts - post) * 2000 })
  }
}

function onlyExpected(error: unknown): null {
  if (error instanceof TransientError || error instanceof UserError) return null
  throw error
}

test.for([
  ['feed', feedSource(), (index: number) => feedHost(index, 15 + (index % 30))],
  ['mastodon', mastodonSource(), mastodonHost],
] as const)(
  '250 sources of kind %s, a day, faults and outages: every post is told once or inside a gap',
  async ([id, source, open]) => {
    const counts = { told: 0, lost: 0 }
    for (let index = 0; index < 250; index++) {
      const host = open(index)
      const { told, gaps, firstReadAt } = await live(id, source, host, index + 1)
      const times = Map.groupBy(told, (n) => n)
      for (const { n, atMs } of host.said) {
        if (atMs < firstReadAt.epochMilliseconds) continue
        const count = times.get(String(n))?.length ?? 0
        const lost = gaps.some(({ from, to }) => from!.epochMilliseconds <= atMs && atMs < to.epochMilliseconds)
        if (count === 1) counts.told++
        else if (count === 0 && lost) counts.lost++
        else expect.fail(`${host.address} post ${n}: told ${count} times, ${lost ? 'inside' : 'outside'} a gap`)
      }
    }
    expect(counts.told).toBeGreaterThan(15_000)
    if (id === 'feed') expect(counts.lost).toBeGreaterThan(0)
    else expect(counts.lost).toBe(0)
  },
)

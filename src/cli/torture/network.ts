import { TransientError } from '../../model/errors.ts'
import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import type { Batch, Gap, SourceEvent, Target } from '../../model/source.ts'
import type { StreamedSource } from '../../sources/source.ts'
import { type Dice, poisson, seededDice } from '../evaluate/dice.ts'

export const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** How long the stream keeps what it told, as Jetstream does. */
const retentionMs = 24 * hourMs
const batchSize = 20

export type Said = { readonly n: number; readonly atMs: number; readonly title: string }
/** A place that is read: what it says and when it can't be reached, for the whole of its life. */
export type Place = {
  readonly target: Target
  readonly said: readonly Said[]
  readonly down: readonly (readonly [fromMs: number, toMs: number])[]
  readonly uriOf: (n: number) => PostUri
}

/** Half feeds, half Mastodon servers, and one stream; all that they will say is settled by `seed`. */
export type Network = {
  readonly places: readonly Place[]
  readonly stream: Place
  /** `calm`: nothing goes wrong. */
  readonly fetch: (now: () => Temporal.Instant, dice: Dice, calm: boolean) => typeof globalThis.fetch
}

type Life = { readonly startMs: number; readonly silentMs: number; readonly seed: number }

const news = [
  'IATSE and AMPTP reach tentative agreement',
  'IATSE members authorize strike with 98 percent of the vote',
  'WGA and AMPTP resume talks on Monday',
  'Teamsters Local 399 rejects the offer of AMPTP',
]

/** Says nothing any more from `silentMs` on, so that what is late can arrive. */
export function inventNetwork(sources: number, life: Life): Network {
  const places = Array.from({ length: sources }, (_, index) => inventPlace(index, life))
  const stream = {
    ...talk(life, sources, 0.5),
    target: { source: 'bluesky', address: '#strike' } as const,
    uriOf: (n: number) => `at://did:plc:author${n % 977}/app.bsky.feed.post/${n}` as PostUri,
  }
  const byHost = new Map(places.map((place) => [new URL(place.target.address).host, place]))
  return {
    places,
    stream,
    fetch: (now, dice, calm) => async (input) => {
      const url = new URL(String(input instanceof Request ? input.url : input))
      return answer(byHost.get(url.host)!, url, now().epochMilliseconds, calm ? 1 : dice())
    },
  }
}

function inventPlace(index: number, life: Life): Place {
  const isFeed = index % 2 === 0
  const address = isFeed ? `https://feed-${index}.example/feed` : `https://mastodon-${index}.example/tags/strike`
  return {
    ...talk(life, index, 0.02),
    target: { source: isFeed ? 'feed' : 'mastodon', address },
    uriOf: (n) =>
      (isFeed ? `${address}#${n}` : `https://mastodon-${index}.example/users/rigger/statuses/${n}`) as PostUri,
  }
}

/** A day before the start too, for the first reading; bursts now and then, and outages of up to half a day. */
function talk({ startMs, silentMs, seed }: Life, index: number, perMinute: number) {
  const dice = seededDice(seed * 7919 + index)
  const said: Said[] = []
  const down: [number, number][] = []
  for (let atMs = startMs - 24 * hourMs; atMs < silentMs; atMs += 10 * minuteMs) {
    const posts = dice() < 0.004 ? Math.floor(dice() * 60) : poisson(perMinute * 10, dice)
    for (let post = 0; post < posts; post++)
      said.push({ n: said.length + 1, atMs: atMs + post * 2000, title: titleOf(said.length + 1, index, dice) })
    // The first reading finds every place.
    if (dice() < 0.002 && atMs > startMs) down.push([atMs, Math.min(silentMs, atMs + dice() * 12 * hourMs)])
  }
  return { said, down }
}

const titleOf = (n: number, index: number, dice: Dice): string =>
  `${dice() < 0.005 ? news[Math.floor(dice() * news.length)] : `Post ${n} of ${index}`} #strike`

/** One reading in fifty goes wrong: no answer, an error, half an answer, a page instead of data. */
function answer(place: Place, url: URL, nowMs: number, fault: number): Response {
  if (fault < 0.005 || isDown(place, nowMs)) throw new TransientError('The connection was refused.', null)
  if (fault < 0.01) return new Response('busy', { status: 503 })
  if (fault < 0.015) return new Response('<!doctype html><html>Please log in</html>')
  const body = place.target.source === 'feed' ? showFeed(place, nowMs) : showTimeline(place, url, nowMs)
  return new Response(fault < 0.02 ? body.slice(0, 300) : body)
}

const isDown = ({ down }: Place, nowMs: number): boolean => down.some(([from, to]) => from <= nowMs && nowMs < to)
const saidBy = ({ said }: Place, nowMs: number): readonly Said[] => said.filter(({ atMs }) => atMs <= nowMs)
const iso = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString()

/** Only the last posts: a burst or a long absence lets some slide past. */
function showFeed(place: Place, nowMs: number): string {
  const items = saidBy(place, nowMs).slice(-40).toReversed()
  const list = items.map(({ n, atMs, title }) => ({
    id: String(n),
    title,
    content_text: '',
    date_published: iso(atMs),
  }))
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: list })
}

function showTimeline(place: Place, url: URL, nowMs: number): string {
  const all = saidBy(place, nowMs).map(({ n, atMs, title }) => ({
    id: String(n),
    uri: place.uriOf(n),
    url: null,
    created_at: iso(atMs),
    visibility: 'public',
    content: `<p>${title}</p>`,
    account: { acct: `rigger${n % 97}@${url.host}`, url: null, uri: `https://${url.host}/users/rigger${n % 97}` },
    tags: [{ name: 'strike' }],
  }))
  const minId = url.searchParams.get('min_id')
  const page = minId === null ? all.slice(-40) : all.filter(({ id }) => Number(id) > Number(minId)).slice(0, 40)
  return JSON.stringify(page.toReversed())
}

/** The stream up to now; then it calls `upToDate`, which ends the reading. */
export function inventStream(place: Place, upToDate: () => void): StreamedSource {
  return {
    kind: 'streamed',
    cursorKey: 'stream',
    probe: async (target) => ({ target, title: null, postsLastDay: null, notes: [] }),
    async *stream(_targets, cursor, io) {
      const nowMs = io.now().epochMilliseconds
      const told = isDown(place, nowMs) ? [] : saidBy(place, nowMs)
      const last = cursor === null ? (told.at(-1)?.n ?? 0) : Number(cursor)
      const kept = told.filter(({ n, atMs }) => n > last && atMs > nowMs - retentionMs)
      const lost = told.filter(({ n, atMs }) => n > last && atMs <= nowMs - retentionMs)
      if (cursor === null) yield batchOf([], String(last), [])
      for (let start = 0; start < kept.length; start += batchSize) {
        const some = kept.slice(start, start + batchSize)
        const gaps = start === 0 && lost.length > 0 ? [gapOf(lost, kept[0]!.atMs)] : []
        yield batchOf(
          some.flatMap((said) => eventsOf(place, said, io.now())),
          String(some.at(-1)!.n),
          gaps,
        )
      }
      upToDate()
    },
  }
}

const batchOf = (events: readonly SourceEvent[], cursor: string, gaps: readonly Gap[]): Batch => ({
  source: 'bluesky',
  cursorKey: 'stream',
  events,
  cursor,
  gaps,
  dropped: {},
})

const gapOf = (lost: readonly Said[], toMs: number): Gap => ({
  source: 'bluesky',
  address: 'stream',
  from: Temporal.Instant.fromEpochMilliseconds(lost[0]!.atMs),
  to: Temporal.Instant.fromEpochMilliseconds(toMs),
  why: 'the stream keeps a day',
})

/** One in fifty takes an earlier post back. */
function eventsOf(place: Place, { n, atMs, title }: Said, seenAt: Temporal.Instant): readonly SourceEvent[] {
  const post: Post = {
    uri: place.uriOf(n),
    url: `https://stream.example/${n}`,
    source: 'bluesky',
    kind: 'post',
    author: { id: `did:plc:author${n % 977}`, handle: null },
    title: null,
    text: title,
    language: 'en',
    hashtags: ['strike'],
    mentions: [],
    links: [],
    replyTo: null,
    repostOf: null,
    showable: 'text',
    publishedAt: Temporal.Instant.fromEpochMilliseconds(atMs),
    claimedAt: null,
    seenAt,
  }
  const said: SourceEvent = { kind: 'post', post, imported: false }
  return n % 50 === 49 ? [said, { kind: 'delete', uri: place.uriOf(n - 3) }] : [said]
}

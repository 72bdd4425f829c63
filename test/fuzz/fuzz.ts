import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { formatQuery } from '../../src/analysis/query/format.ts'
import { compileMatcher } from '../../src/analysis/query/match.ts'
import { parseQuery } from '../../src/analysis/query/parse.ts'
import { seededDice } from '../../src/cli/evaluate/dice.ts'
import { UserError } from '../../src/model/errors.ts'
import type { GuildId, WatchId } from '../../src/model/ids.ts'
import { parseFrame } from '../../src/sources/bluesky/frame.ts'
import { readPage } from '../../src/sources/feed/page.ts'
import { parseFeed } from '../../src/sources/feed/parse.ts'
import { parseTimeline } from '../../src/sources/mastodon/parse.ts'
import { htmlToText } from '../../src/sources/text/html.ts'
import { statusJson } from '../sources/support/mastodon.ts'
import { damage, pieces } from './damage.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const feeds = ['rss2.xml', 'rss091.xml', 'rss1.rdf', 'atom1.xml', 'atom03.xml', 'feed.json', 'malformed.xml']
const encoded = ['shift_jis.xml', 'gb2312.xml', 'utf-16le.xml', 'windows-1251.xml', 'lying-utf-8.xml']
const read = (name: string) => readFileSync(join(fixtures, name))
const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (input: Uint8Array) => new TextDecoder().decode(input)
const now = Temporal.Instant.from('2026-11-24T12:00:00Z')

/** What strangers may send us: examples to damage, the pieces to damage them with, and who must stand it. */
type Subject = {
  readonly seeds: readonly Uint8Array[]
  readonly pieces: readonly string[]
  /** Throws a UserError for what it refuses; anything else that is thrown is a crash. */
  readonly stand: (input: Uint8Array) => void
}

const subjects: Readonly<Record<string, Subject>> = {
  feed: {
    seeds: [...feeds, ...encoded].map((name) => read(`feed/${name}`)),
    pieces: pieces.markup,
    stand(input) {
      const { items } = parseFeed(input, null)
      if (items.some(({ id }) => id === '')) throw new Error('an item without a name')
    },
  },
  page: {
    seeds: [read('feed/bargaining-page.html')],
    pieces: pieces.markup,
    stand: (input) => void readPage(textOf(input)),
  },
  html: {
    seeds: [bytes('<p>One <a href="https://a.example/x">link</a><br>and &amp; more</p><ul><li>a<li>b</ul>')],
    pieces: pieces.markup,
    stand(input) {
      const { text } = htmlToText(textOf(input))
      if (/[\0-\x08\x0b-\x1f\x7f]/.test(text)) throw new Error('a control character passed')
    },
  },
  jetstream: {
    seeds: read('bluesky/frames.jsonl').toString().trim().split('\n').map(bytes),
    pieces: pieces.json,
    stand: (input) => void parseFrame(textOf(input), now),
  },
  mastodon: {
    seeds: [bytes(JSON.stringify([statusJson(1), statusJson(2, { reblog: statusJson(3), spoiler_text: 'cw' })]))],
    pieces: pieces.json,
    stand(input) {
      parseTimeline(jsonOf(textOf(input)), 'm.example', now)
    },
  },
  query: {
    seeds: [
      'strike OR "tentative agreement" -rumour #IALivingWage',
      '(from:@a@m.example lang:en) OR vote* is:repost',
    ].map(bytes),
    pieces: pieces.query,
    stand(input) {
      const query = parseQuery(textOf(input))
      const again = formatQuery(query)
      if (formatQuery(parseQuery(again)) !== again) throw new Error('it reads differently as it is shown')
      compileMatcher([{ id: 1 as WatchId, guildId: '1' as GuildId, query: again, targets: [] }])
    },
  },
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export type Fuzzed = {
  readonly subject: string
  readonly runs: number
  readonly read: number
  readonly refused: number
  readonly crashed: number
  readonly slowestMs: number
  /** The first input that crashed it, and how; null: none did. */
  readonly crash: { readonly error: string; readonly base64: string } | null
}

/** Damaged input for everyone that reads what strangers write; reproducible by `seed`. */
export function* fuzz(runs: number, seed: number): Generator<Fuzzed> {
  for (const [subject, parts] of Object.entries(subjects)) yield { subject, ...fuzzSubject(parts, runs, seed) }
}

function fuzzSubject({ seeds, pieces, stand }: Subject, runs: number, seed: number): Omit<Fuzzed, 'subject'> {
  const dice = seededDice(seed)
  const found = { runs, read: 0, refused: 0, crashed: 0, slowestMs: 0, crash: null as Fuzzed['crash'] }
  for (let run = 0; run < runs; run++) {
    const input = damage(seeds[run % seeds.length]!, pieces, dice)
    const startedMs = performance.now()
    try {
      stand(input)
      found.read++
    } catch (error) {
      if (error instanceof UserError) found.refused++
      else {
        found.crashed++
        found.crash ??= { error: String(error), base64: Buffer.from(input).toString('base64') }
      }
    }
    found.slowestMs = Math.max(found.slowestMs, Math.round(performance.now() - startedMs))
  }
  return found
}

/** `npm run fuzz -- [--runs 20000] [--seed 1]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } as const
  const { values } = parseArgs({ options })
  for (const found of fuzz(Number(values.runs), Number(values.seed))) {
    console.log(JSON.stringify(found))
    if (found.crashed > 0) process.exitCode = 1
  }
}

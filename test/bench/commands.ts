import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import { openTestApp, type TestApp } from '../support/app.ts'
import { typed } from '../support/typed.ts'
import { loadMentions } from './load.ts'

/** What people ask, from the usual to the worst. */
const asked: readonly (readonly [name: string, subcommand: string | null, options: Record<string, string>])[] = [
  ['sentiment', null, {}],
  ['sentiment', null, { period: 'last 30 days' }],
  ['sentiment', null, { period: 'last year' }],
  ['sentiment', null, { period: 'last year', of: 'Basic Agreement' }],
  ['sentiment', null, { period: 'last year', of: '#Tag9' }],
  ['compare', null, { a: '#Tag0', b: '#Tag1', c: '#Tag2', d: 'Stories', e: 'Area Standards', period: 'last year' }],
  ['posts', null, { period: 'last year' }],
  ['posts', null, { words: 'w0', period: 'last year' }],
  ['posts', null, { words: 'w5000 w300', period: 'last year' }],
  ['posts', null, { words: 'w0', of: '#Tag9', period: 'last year' }],
  ['posts', null, { words: 'w19999', of: '#Tag9', tone: 'positive', issue: 'safety', period: 'last year' }],
  ['posts', null, { words: 'w0', exclude: 'w1 w2 w3', tone: 'unsure', source: 'feed', period: 'last year' }],
  ['posts', null, { phrase: 'w0 w1 w0', exclude: 'w0', period: 'last year' }],
  ['posts', null, { exclude: 'w0 w1 w2 w3 w4 w5 w6 w7 w8', source: 'link', period: 'last year' }],
  ['digest', 'now', {}],
  ['export', null, { what: 'counts', period: 'last year' }],
  ['export', null, { what: 'posts', period: 'last year' }],
  ['report', null, { period: 'last year' }],
  ['status', null, {}],
]

/** `ownMs` on the wall; `cpuMs` what of it was ours, for a machine that has other work. */
type Timing = {
  readonly what: string
  readonly ownMs: number
  readonly cpuMs: number
  readonly withPicturesMs: number | null
}

const runs = 5

/** Each command's own time (median of five, pictures kept from the first), and the first time, with pictures drawn. */
export async function timeCommands(app: TestApp): Promise<readonly Timing[]> {
  const timings: Timing[] = []
  for (const [name, subcommand, options] of asked) {
    const command = commands.find(({ data }) => data.name === name)!
    const run = async () => {
      const started = performance.now()
      const reply = await command.execute(typed(subcommand, options), app)
      return { ms: performance.now() - started, drawn: reply.picture !== undefined || reply.morePictures !== undefined }
    }
    const first = await run()
    const later: number[] = []
    const before = process.cpuUsage()
    for (let index = 0; index < runs; index++) later.push((await run()).ms)
    const used = process.cpuUsage(before)
    timings.push({
      what: [name, subcommand, ...Object.entries(options).map(([key, value]) => `${key}:${value}`)]
        .filter(Boolean)
        .join(' '),
      ownMs: later.sort((a, b) => a - b)[Math.floor(runs / 2)]!,
      cpuMs: (used.user + used.system) / 1000 / runs,
      withPicturesMs: first.drawn ? first.ms : null,
    })
  }
  return timings
}

const print = (line: string) => void process.stdout.write(`${line}\n`)

/** Loads into `file`, or takes it as an earlier run left it. */
async function load(app: TestApp, file: string, count: number): Promise<void> {
  const known = await app.store.selectFrom('mentions').select('id').limit(1).executeTakeFirst()
  if (known !== undefined) return
  const started = performance.now()
  const { rollUpRows, rebuildMs } = await loadMentions(app, count)
  print(`${count.toLocaleString('en')} mentions, loaded in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  print(`roll-up: ${rollUpRows.toLocaleString('en')} rows, rebuilt in ${(rebuildMs / 1000).toFixed(1)} s`)
  print(`database: ${(statSync(file).size / 1e6).toFixed(0)} MB`)
}

async function main(count: number, kept: string | undefined): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'callboard-bench-'))
  const file = kept ?? join(directory, 'callboard.db')
  const app = await openTestApp({}, file)
  try {
    await load(app, file, count)
    print('\n own ms   cpu ms  first ms, pictures drawn')
    for (const { what, ownMs, cpuMs, withPicturesMs } of await timeCommands(app))
      print(
        `${ownMs.toFixed(1).padStart(7)}  ${cpuMs.toFixed(1).padStart(7)}  ${(withPicturesMs?.toFixed(0) ?? '').padStart(8)}  /${what}`,
      )
  } finally {
    await app.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

// node test/bench/commands.ts [mentions] [file: kept, and used again]
if (import.meta.main) await main(Number(process.argv[2] ?? 1_000_000), process.argv[3])

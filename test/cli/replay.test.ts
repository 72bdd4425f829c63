import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-replay-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function tool(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `src/cli/${name}.ts`), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Callsheet</title><link>https://callsheet.example/</link><description>d</description>
<item><guid>a</guid><title>IATSE and AMPTP reach tentative agreement</title><link>https://callsheet.example/a</link><pubDate>Sat, 16 Oct 2021 18:00:00 GMT</pubDate></item>
<item><guid>b</guid><title>Catering notes</title><link>https://callsheet.example/b</link><pubDate>yesterday-ish</pubDate></item>
</channel></rss>`

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('replay sends a feed through the pipeline and prints what came of it', () => {
  const { status, stdout } = tool('replay', 'feed', write('feed.xml', feed))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ read: 2, matched: 2, alerts: 1, tombstones: 0 })
})

test('replay without a query takes all that a stream told, deletes included', () => {
  const frames = readFileSync(join(import.meta.dirname, '../fixtures/bluesky/frames.jsonl'), 'utf8')
  const { status, stdout } = tool('replay', 'bluesky', write('frames.jsonl', frames))
  expect(status).toBe(0)
  const { read, matched, tombstones } = JSON.parse(stdout)
  expect(matched).toBeGreaterThan(0)
  expect(matched + tombstones).toBe(read)
})

test('replay says what it can’t use, without a stack', () => {
  for (const args of [
    ['nowhere', 'x'],
    ['feed', join(folder, 'missing.xml')],
    ['feed', write('page.html', '<html><p>hello</p></html>')],
  ]) {
    const { status, stderr } = tool('replay', ...args)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^replay: /)
    expect(stderr).not.toMatch(/\n\s+at /)
  }
})

test('evaluate feed prints one object a file, also for what is no feed, and invents no date', () => {
  const { status, stdout } = tool('evaluate', 'feed', write('feed.xml', feed), write('not.xml', 'hello'))
  expect(status).toBe(0)
  const [read, refused] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(read).toMatchObject({ ok: true, title: 'Callsheet', link: 'https://callsheet.example/' })
  expect(read.items.map((item: { publishedAt: string | null }) => item.publishedAt)).toEqual([
    '2021-10-16T18:00:00Z',
    null,
  ])
  expect(refused).toMatchObject({ ok: false, error: expect.any(String) })
})

test('evaluate names what there is when asked for something else', () => {
  const { status, stderr } = tool('evaluate', 'weather')
  expect(status).toBe(1)
  expect(stderr).toMatch(/One of: .*sentiment.*events/)
})

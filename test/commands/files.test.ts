import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportCommand } from '../../commands/export.ts'
import { report } from '../../commands/report.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { addGap } from '../../src/store/gaps.ts'
import { openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { connectBot } from '../support/bot.ts'
import { arrive, post } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

let app: TestApp

beforeEach(async () => {
  app = await openTestApp()
  const target = { source: 'mastodon', address: 'https://mastodon.example/tags/crewtalk' } as const
  await watchFor(app, '#CrewTalk', { targets: [target] })
  await app.store
    .transaction()
    .execute((tx) => addGap(tx, { ...target, from: at(300), to: at(240), why: 'the server was down' }))
})

afterEach(() => app.close())

const at = (minutesAgo: number) => app.clock.at.subtract({ minutes: minutesAgo })
const say = (uri: string, minutesAgo: number, text: string) => post(uri, at(minutesAgo), { text: `${text} #CrewTalk` })
const outlet = { kind: 'article', author: { id: 'callsheet.example', handle: 'The Callsheet' } } as const

async function file(options: Record<string, string>): Promise<{ name: string; text: string }> {
  const reply = await exportCommand.execute(typed(null, options), app)
  const [first] = reply.files!
  return { name: first!.name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(first!.data) }
}

const records = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('posts are exported without their authors: no names, no address that holds one, nobody who is addressed', async () => {
  await arrive(
    app,
    say('person', 9, 'Thanks @ann.example and @ben@social.example, see https://social.example/@cat/1'),
    post('full', at(8), { title: 'Talks resume', text: 'Body #CrewTalk', showable: 'title', ...outlet }),
  )
  const { name, text } = await file({ what: 'posts', format: 'JSON Lines' })
  expect(name).toBe('callboard-posts-2021-10-04.jsonl')
  expect(text).not.toMatch(/@ann|@ben|@cat|did:plc|someone/)
  const [, article, person] = records(text)
  expect(article).toMatchObject({ outlet: 'The Callsheet', url: 'https://social.example/full', text: null })
  expect(person).toMatchObject({
    outlet: null,
    url: null,
    text: 'Thanks @… and @…, see @… #CrewTalk',
    matched: '#CrewTalk',
  })
})

test('the first record tells of what, from when to when, how and with which gaps', async () => {
  const [{ about }] = records((await file({ what: 'posts', format: 'JSON Lines', of: '#CrewTalk' })).text)
  expect(about).toMatchObject({
    of: '#CrewTalk',
    window_from: '2021-09-04T12:00:00Z',
    window_to_not_included: '2021-10-04T12:00:00Z',
    gaps: ['2021-10-04T07:00:00Z to 2021-10-04T08:00:00Z, https://mastodon.example/tags/crewtalk: the server was down'],
  })
  expect(about.method.join(' ')).toContain('forgotten after 90 days')
})

test('counts add up, hour by hour; tones of a few are withheld', async () => {
  await arrive(app, ...['a', 'b', 'c', 'd', 'e'].map((uri) => say(uri, 90, 'wages and pay')), say('f', 30, 'pay'))
  const { name, text } = await file({ what: 'counts' })
  expect(name).toBe('callboard-counts-2021-10-04.csv')
  expect(text).toMatch(/^\ufeff# made_by: Callboard\r\n/)
  const rows = text.split('\r\n').map((line) => line.split(','))
  const [header] = rows.filter(([row]) => row === 'row')
  expect(header!.slice(0, 4)).toEqual(['row', 'from', 'name', 'posts'])
  const named = (name: string) => rows.filter(([row]) => row === name)
  expect(named('hour').map((row) => Number(row[3]))).toEqual([5, 1])
  expect(named('total')[0]![3]).toBe('6')
  const tones = (row: readonly string[]) => row.slice(4).filter((cell) => cell !== '')
  expect(tones(named('hour')[0]!).reduce((sum, cell) => sum + Number(cell), 0)).toBe(5)
  expect(tones(named('hour')[1]!)).toEqual([])
})

test('the stance of a few on one question is withheld, however many speak of the other', async () => {
  const yes = ['a', 'b', 'c', 'd', 'e'].map((uri) => say(uri, 90, 'I am voting yes on this tentative agreement'))
  const strike = ['f', 'g'].map((uri) => say(uri, 80, 'I support the strike, we should walk out together'))
  await arrive(app, ...yes, ...strike)
  const stances = (await file({ what: 'counts' })).text.split('\r\n').filter((line) => line.startsWith('stance,'))
  expect(stances).toEqual([expect.stringContaining('vote-yes,5')])
})

test('words that a spreadsheet would run as a formula stay words', async () => {
  await arrive(app, say('a', 5, '=HYPERLINK("https://bad.example","pay")'))
  expect((await file({ what: 'posts' })).text).toContain(`"'=HYPERLINK(""https://bad.example"",""pay"") #CrewTalk"`)
})

test('a report is one page with its pictures, its window and its gaps', async () => {
  const text = 'IATSE and AMPTP reach tentative agreement on new three-year contract #CrewTalk'
  await arrive(app, post('a', at(60), { ...outlet, text, title: text }), say('b', 30, 'wages and pay'))
  app.clock.at = app.clock.at.add({ minutes: 1 })
  const [page] = (await report.execute(typed(null), app)).files!
  const html = new TextDecoder().decode(page!.data)
  expect(page!.name).toBe('callboard-report-2021-10-04.html')
  expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(3)
  expect(html).toContain('2 posts')
  expect(html).toContain('Window 2021-09-27 12:01 +00:00 (included) to 2021-10-04 12:01 +00:00 (not included), UTC.')
  expect(html).toMatch(/no data .* from mastodon\.example/)
})

test('files reach the asker alone, and a page of posts turns over in its place', async () => {
  await arrive(app, ...Array.from({ length: 8 }, (_, index) => say(`p${index}`, 60 - index, 'wages')))
  const sandbox: Sandbox = await startSandbox({ now: Temporal.Now.instant, rateLimits: false })
  const gateway = await connectBot(app, sandbox)
  try {
    const answer = await sandbox.runCommand(sandbox.channels.negotiations, '/export what:posts')
    if (answer.kind !== 'message') throw new Error(answer.kind)
    expect(answer.message.ephemeralTo).toBe(sandbox.ownerId)
    expect(answer.message.files.map((one) => one.attachment.filename)).toEqual(['callboard-posts-2021-10-04.csv'])
    expect(Buffer.from(answer.message.files[0]!.bytes).toString()).toContain('wages #CrewTalk')

    const page = await sandbox.runCommand(sandbox.channels.negotiations, '/posts words:wages')
    if (page.kind !== 'message') throw new Error(page.kind)
    const [row] = page.message.components as unknown as { components: { custom_id: string }[] }[]
    const turned = await sandbox.pressButton(page.message.id, row!.components[0]!.custom_id)
    expect(turned).toMatchObject({ kind: 'message', message: { id: page.message.id } })
    expect(JSON.stringify(turned)).toContain('Page 2')
  } finally {
    await gateway.close()
    await sandbox.close()
  }
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import type { Call } from '../../src/discord/command.ts'
import { openTestApp, type TestApp } from '../support/app.ts'
import { typed } from '../support/typed.ts'

/** Stands where Discord keeps the files that people send. */
let cdn: Server
let origin: string
let file: { readonly status: number; readonly bytes: Uint8Array }
let app: TestApp
beforeEach(async () => {
  cdn = createServer((_, response) => {
    response.writeHead(file.status, { 'content-type': 'text/csv' })
    response.end(file.bytes)
  })
  await new Promise<void>((listening) => cdn.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}`
  app = await openTestApp({ ALLOWED_PRIVATE_ORIGINS: origin })
  await run('add', { union: 'IATSE', employer: 'AMPTP' })
})
afterEach(async () => {
  await app.close()
  await new Promise((closed) => cdn.close(closed))
})

const agreement = 'Basic Agreement'
const run = (subcommand: string, options: Call['options'] = {}) =>
  negotiation.execute(
    typed(subcommand, subcommand === 'add' ? { agreement, ...options } : { negotiation: agreement, ...options }),
    app,
  )
const given = (text: string | Uint8Array, status = 200) => {
  file = { status, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }
  return { file: { url: `${origin}/attachments/1/2/deals.csv`, fileName: 'deals.csv', bytes: file.bytes.length } }
}
const shown = async () =>
  (await run('show')).fields?.find(({ name }) => name === 'What others settled for')?.value ?? null
const refusal = (options: Call['options']) =>
  run('import', options).then(
    () => 'taken',
    (error: Error) => error.message,
  )

test('a table is taken whole, newest settlement first, with its links', async () => {
  const reply = await run(
    'import',
    given(
      'agreement,terms,settled,link\nVideotape,"3%, 3%",2021-10-16,\nArea Standards,"3%, *more* rest",2021-10-26,https://paper.example/1\n',
    ),
  )
  expect(reply.text).toBe('2 agreements noted beside Basic Agreement.')
  expect(await shown()).toBe(
    '• [Area Standards](https://paper.example/1), 2021-10-26: 3%, \\*more\\* rest\n• Videotape, 2021-10-16: 3%, 3%',
  )
})

test('one bad line and nothing of the table is taken; each is told by its number', async () => {
  expect(await refusal(given('agreement,terms,settled\nGood,3%,2021-10-16\nBad,3%,soon\n,3%,\n'))).toBe(
    'Nothing was imported:\nline 3: “soon” is not a date such as 2021-10-16\nline 4: no agreement is named',
  )
  expect(await shown()).toBeNull()
})

test('pasted rows are a table, too', async () => {
  await run('import', { rows: 'agreement,terms | Area Standards,3% | "Videotape, Live",4%' })
  expect(await shown()).toBe('• Area Standards: 3%\n• Videotape, Live: 4%')
})

test('the same name is replaced, and what is noted can be taken back', async () => {
  await run('import', { rows: 'agreement,terms | Area Standards,3%' })
  await run('import', { rows: 'agreement,terms | Area Standards,4%' })
  expect(await shown()).toBe('• Area Standards: 4%')
  await run('uncompare', { agreement: 'area standards' })
  expect(await shown()).toBeNull()
  await expect(run('uncompare', { agreement: 'area standards' })).rejects.toThrow(/Nothing is noted/)
})

test.each([
  ['a picture', () => given(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe)), /not text in UTF-8/],
  ['a large file', () => ({ file: { url: origin, fileName: 'deals.csv', bytes: 300 * 1024 } }), /300 KB; at most 256/],
  ['a file that is gone', () => given('', 404), /Send it again/],
  ['nothing at all', () => ({}), /either as `file:`/],
  ['both at once', () => ({ ...given('agreement,terms'), rows: 'agreement,terms' }), /either as `file:`/],
  ['a table without headings', () => given('Area Standards,3%'), /line 1: the first line names the columns/],
] as const)('%s is refused in words', async (_, options, says) => {
  expect(await refusal(options() as Call['options'])).toMatch(says)
  expect(await shown()).toBeNull()
})

test('many agreements are shown as far as they fit whole', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `Agreement ${at},${'x'.repeat(60)},https://paper.example/${at}`)
  await run('import', given(['agreement,terms,link', ...rows].join('\n')))
  const value = (await shown()) ?? ''
  expect(value.length).toBeLessThanOrEqual(1024)
  expect(value).toMatch(/\n… and \d+ more$/)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import { timeline } from '../../commands/timeline.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { addGap } from '../../src/store/gaps.ts'
import { article, batchOf, memberPost, noon, openTestApp, posted, type TestApp, watchFor } from '../support/app.ts'
import { typed } from '../support/typed.ts'

const hosts = ['callsheet.example', 'harbor-courier.example']
const targets = hosts.map((host) => ({ source: 'feed', address: `https://${host}/feed` }) as const)

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const ask = (options = {}) => timeline.execute(typed(null, options), app)
const open = (agreement = 'Basic Agreement') =>
  negotiation.execute(typed('add', { agreement, union: 'IATSE', employer: 'AMPTP' }), app)

/** Two outlets' deal, one member's rumour, one stage by hand. */
async function fill() {
  await open()
  await watchFor(app, 'IATSE', { targets })
  const deal = article({
    title: 'IATSE and AMPTP reach tentative agreement',
    text: 'IATSE and the AMPTP have reached a tentative agreement on a new contract.',
    url: 'https://callsheet.example/deal',
  })
  const again = article({
    title: 'IATSE, AMPTP reach tentative deal on three-year contract',
    text: 'A tentative deal between IATSE and the AMPTP was reached on Monday after months of bargaining.',
    host: 'harbor-courier.example',
  })
  const rumour = memberPost('hearing that AMPTP locked out IATSE Local 80 tonight, a lockout!')
  const events = [deal, again, rumour].map((post) => posted(post))
  await ingestBatch(app, batchOf(events, { cursorKey: 'none' }), await currentWatching(app, null))
  await negotiation
    .execute(typed('stage', { negotiation: 'Basic Agreement', stage: 'talks', since: '2021-05-17', link: '=cmd' }), app)
    .catch(() => {})
  await negotiation.execute(
    typed('stage', { negotiation: 'Basic Agreement', stage: 'talks', since: '2021-05-17' }),
    app,
  )
}

test('the list goes in order of what happened, says how each is borne out, and leaves rumours out', async () => {
  await fill()
  const reply = await ask()
  expect(reply.text).toMatch(
    /^17 May 2021 \*\*Talks\*\* \(entered by hand\)\n4 Oct 2021 \[\*\*Tentative agreement.*\(corroborated\)$/,
  )
  expect(reply.text).toContain('(https://callsheet.example/deal)')
  expect(reply.text).not.toContain('ockout')
})

test('its picture says the same in words', async () => {
  await fill()
  const { picture } = await ask()
  expect(picture?.alt).toMatch(/Basic Agreement.*17 May: Talks \(entered by hand\); 4 Oct: Tentative agreement/)
  expect(Buffer.from(picture!.png).subarray(1, 4).toString()).toBe('PNG')
})

test('the CSV holds method and gaps, and JSON Lines the same entries', async () => {
  await fill()
  await app.store.transaction().execute((tx) =>
    addGap(tx, {
      source: 'feed',
      address: 'https://callsheet.example/feed',
      from: noon.subtract({ hours: 5 }),
      to: noon.subtract({ hours: 2 }),
      why: 'it answered 503',
    }),
  )
  app.clock.at = noon.add({ hours: 1 })
  const csv = new TextDecoder().decode((await ask({ export: 'CSV' })).files?.[0]?.data)
  const lines = csv.split('\r\n')
  expect(lines.slice(lines.indexOf('at,what,standing,side,url'), -1)).toEqual([
    'at,what,standing,side,url',
    '2021-05-17T00:00:00+00:00,Talks,entered by hand,,',
    '2021-10-04T12:00:00+00:00,Tentative agreement,corroborated,,https://callsheet.example/deal',
  ])
  expect(csv).toMatch(/# gaps: .*it answered 503/)
  expect(csv).toContain('# expires_at: not known')
  const [about, ...rows] = new TextDecoder()
    .decode((await ask({ export: 'JSON Lines' })).files?.[0]?.data)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows).toHaveLength(2)
  expect(about.about.gaps).toHaveLength(1)
  expect(about.about.method.length).toBeGreaterThan(2)
})

test('with none, or several, it says what to do', async () => {
  await expect(ask()).rejects.toThrow(/`\/negotiation add`/)
  await open()
  expect((await ask()).text).toContain('Nothing is reported of Basic Agreement yet')
  await open('Area Standards')
  await expect(ask()).rejects.toThrow(/several negotiations/)
  await expect(ask({ negotiation: 'Videotape' })).rejects.toThrow(/no negotiation “Videotape”/)
})

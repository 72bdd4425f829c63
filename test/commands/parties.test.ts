import { afterEach, beforeEach, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import { parties } from '../../commands/parties.ts'
import { watch } from '../../commands/watch.ts'
import type { Call } from '../../src/discord/command.ts'
import type { Post } from '../../src/model/post.ts'
import { readWatches } from '../../src/store/watches.ts'
import { article, guildId, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'
import { arrive } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

let app: TestApp
let site: FeedServer
beforeEach(async () => {
  site = await startFeedServer('The Stagehands’ news')
  app = await openTestApp({ ALLOWED_PRIVATE_ORIGINS: site.origin })
})
afterEach(async () => {
  await app.close()
  await site.close()
})

const run = (subcommand: string, options: Call['options'] = {}, more: Parameters<typeof typed>[2] = {}) =>
  parties.execute(typed(subcommand, options, more), app)
const hsu = {
  name: 'Harbor Stagehands United',
  side: 'union',
  names: 'HSU, the Harbor Stagehands',
  sites: 'www.hsu.example',
}
const told = async () =>
  (await app.store.selectFrom('outbox').select('body').execute()).map((row) => JSON.parse(row.body).alert)
const ingest = (...posts: Post[]) => arrive(app, ...posts)
const deal = {
  title: 'HSU and AMPTP reach tentative agreement',
  text: 'The Harbor Stagehands have a tentative agreement with the AMPTP on a three-year contract.',
}

test('a server’s own union is read in its articles, and its own site is official', async () => {
  await watchFor(app, 'HSU OR stagehands', {
    targets: [
      { source: 'feed', address: 'https://hsu.example/feed' },
      { source: 'feed', address: 'https://callsheet.example/feed' },
    ],
  })
  await ingest(article(deal))
  expect((await told())[0].parties.map(({ id }: { id: string }) => id)).toEqual(['amptp'])
  await run('add', hsu)
  await ingest(article({ ...deal, host: 'hsu.example' }))
  const [alert] = await told()
  expect(alert.standing).toBe('official')
  expect(alert.parties.map(({ name }: { name: string }) => name)).toContain('Harbor Stagehands United')
})

test('it can be official for a watch and a side of a negotiation, by any of its names', async () => {
  const official = { term: site.feedUrl, official: 'HSU' }
  await expect(watch.execute(typed('add', official), app)).rejects.toThrow(
    /don't know a union or employer.*\/parties add/,
  )
  await run('add', hsu)
  await watch.execute(typed('add', official), app)
  expect((await readWatches(app.store, guildId))[0]?.speaksFor).toEqual({
    id: 'own-harbor-stagehands-united',
    name: 'Harbor Stagehands United',
    side: 'union',
  })
  const reply = await negotiation.execute(typed('add', { agreement: 'Stage Agreement', union: 'HSU local 3' }), app)
  expect(reply.title).toContain('Stage Agreement')
  await expect(
    negotiation.execute(typed('add', { agreement: 'Other', union: 'IATSE', employer: 'HSU' }), app),
  ).rejects.toThrow(/don't know an employer called/)
})

test('a name is added to one that is known, and taken back again', async () => {
  await run('add', { name: 'AMPTP', names: 'the Alliance of Evil' })
  expect((await run('list')).text).toBe('**AMPTP** (employer), also the Alliance of Evil')
  await run('add', { name: 'amptp', names: 'the Big Table' })
  expect((await run('list')).text).toContain('the Alliance of Evil, the Big Table')
  await run('remove', { name: 'AMPTP' })
  expect((await run('list')).text).toMatch(/added no union or employer/)
  await expect(run('remove', { name: 'AMPTP' })).rejects.toThrow(/added no “amptp”/)
})

test.each([
  ['no side for a new one', { name: 'Harbor Stagehands United' }, /side:/],
  ['a name without letters', { name: '!!', side: 'union' }, /no name that I can look for/],
  ['a name too long', { name: 'x'.repeat(90), side: 'union' }, /80 characters at most/],
  ['a site that is none', { ...hsu, sites: 'not a site' }, /not the address of a site/],
  [
    'more names than can be read',
    { ...hsu, names: Array.from({ length: 21 }, (_, at) => `Name ${at}`).join(',') },
    /at most 20/,
  ],
] as const)('%s is refused in words', async (_, options, says) => {
  await expect(run('add', options)).rejects.toThrow(says)
})

test('only organizers add, and no other server knows it', async () => {
  await expect(run('add', hsu, { isOrganizer: false })).rejects.toThrow(/Manage Server/)
  await run('add', hsu)
  const other = typed('list', {}, { guildId: '1100000000000000099' as never })
  expect((await parties.execute(other, app)).text).toMatch(/added no union or employer/)
})

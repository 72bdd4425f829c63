import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { PeriodCounts } from '../../src/model/counts.ts'
import type { CampaignId, ChannelId, GuildId, PostUri, WatchId } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import { ensureCampaign } from '../../src/store/campaigns.ts'
import { periodOf, readRollUp, type Scope } from '../../src/store/counts.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { type IssueList, removeIssueChange, writeIssueChange } from '../../src/store/issues.ts'
import { readPeriod, recount } from '../../src/store/periods.ts'
import { expireTexts } from '../../src/store/posts.ts'
import { rebuildCounts } from '../../src/store/rebuild-counts.ts'
import { removeWatch } from '../../src/store/watches.ts'
import { guildId, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { post, tell } from '../support/posts.ts'

const otherGuild = '100000000000000009' as GuildId
const elsewhere = { guildId: otherGuild, channelId: '100000000000000008' as ChannelId }
const words = [
  'crewtalk',
  'turnaround',
  'residuals',
  'meal breaks',
  'wages',
  'I love our wonderful pay',
  'the AI is a disgusting joke',
  '$25 an hour',
] as const

const start = Temporal.Instant.from('2021-10-15T06:00Z')

/** One thing that a network tells, or that a person does, `minute` minutes into the test's hours. */
type Step =
  | { readonly kind: 'say'; readonly n: number; readonly words: readonly string[]; readonly imported: boolean }
  | { readonly kind: 'repost'; readonly n: number; readonly words: readonly string[] }
  | { readonly kind: 'delete'; readonly n: number }
  | { readonly kind: 'author-gone'; readonly n: number }
  | { readonly kind: 'add-watch' | 'remove-watch'; readonly n: number }
  | { readonly kind: 'add-issue' | 'hide-issue' | 'reset-issue'; readonly n: number; readonly words: readonly string[] }
  | { readonly kind: 'expire' }

const n = fc.integer({ min: 0, max: 5 })
const said = fc.subarray([...words])
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('say'), n, words: said, imported: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repost'), n, words: said }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('delete', 'author-gone'), n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('add-watch', 'remove-watch'), n }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('add-issue', 'hide-issue', 'reset-issue'), n, words: said }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire') }) },
) as fc.Arbitrary<Step>
const course = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), step), { minLength: 3, maxLength: 25 })

async function takeStep(app: TestApp, one: Step): Promise<void> {
  const name = (number: number) => `post${number}`
  const authored = (uri: string, number: number, text: readonly string[]): Post =>
    post(uri, app.clock.at, { text: text.join('. '), hashtags: [], author: { id: `did:${number % 3}`, handle: null } })
  switch (one.kind) {
    case 'say':
      return tell(app, { kind: 'post', post: authored(name(one.n), one.n, one.words), imported: one.imported })
    case 'repost': {
      const repost = { ...authored(`repost${one.n}`, one.n + 1, one.words), repostOf: name(one.n) as PostUri }
      return tell(app, { kind: 'post', post: repost, imported: false })
    }
    case 'delete':
      return tell(app, { kind: 'delete', uri: name(one.n) as PostUri })
    case 'author-gone':
      return tell(app, { kind: 'author-gone', authorId: `did:${one.n % 3}`, why: 'deleted' })
    case 'add-watch':
      return void (await watchFor(app, words[one.n]!, one.n % 2 === 0 ? {} : elsewhere))
    case 'remove-watch':
      return void (await removeWatch(app.store, one.n % 2 === 0 ? guildId : otherGuild, one.n as WatchId, app.clock.at))
    case 'add-issue':
    case 'hide-issue': {
      const change = { issue: issueOf(one.n), words: one.words, isHidden: one.kind === 'hide-issue' }
      return writeIssueChange(app.store, listOf(one.n), change, app.clock.at)
    }
    case 'reset-issue':
      return removeIssueChange(app.store, listOf(one.n), issueOf(one.n))
    case 'expire':
      return void (await expireTexts(app.store, app.clock.at.subtract({ hours: 1 })))
    default:
      one satisfies never
  }
}

/** The list of the guild, or of one of its two campaigns. */
const listOf = (n: number): IssueList =>
  n % 3 === 0 ? { kind: 'guild', id: guildId } : { kind: 'campaign', id: (n % 3) as CampaignId }
const issueOf = (n: number): string => (n % 2 === 0 ? 'pay' : 'parking')

async function openWatched(): Promise<TestApp> {
  const app = await openTestApp()
  app.clock.at = start
  await addGuild(app.store, otherGuild, app.clock.at)
  const first = await ensureCampaign(app.store, guildId, 'first', app.clock.at)
  const second = await ensureCampaign(app.store, guildId, 'second', app.clock.at)
  const own = { issue: 'parking', words: ['crewtalk', 'wages'], isHidden: false }
  await writeIssueChange(app.store, { kind: 'campaign', id: second.id }, own, app.clock.at)
  await watchFor(app, 'crewtalk', { campaignId: first.id })
  await watchFor(app, 'turnaround', { campaignId: first.id })
  await watchFor(app, 'residuals', { campaignId: second.id })
  await watchFor(app, 'turnaround', elsewhere)
  return app
}

async function scopesOf(app: TestApp): Promise<readonly Scope[]> {
  const ids = await app.store.selectFrom('watches').select('id').execute()
  const campaigns = await app.store.selectFrom('campaigns').select('id').execute()
  return [
    { kind: 'guild', id: guildId },
    { kind: 'guild', id: otherGuild },
    ...campaigns.map(({ id }) => ({ kind: 'campaign', id }) as Scope),
    ...ids.map(({ id }) => ({ kind: 'watch', id }) as Scope),
  ]
}

/** All of a window, from the roll-up and from the mentions. */
async function bothWays(app: TestApp, scope: Scope) {
  const [fromMs, toMs] = [start.epochMilliseconds, start.add({ hours: 24 }).epochMilliseconds]
  const span = { from: start, to: start.add({ hours: 24 }) }
  const rolledUp = periodOf([await readRollUp(app.store, scope, fromMs, toMs)], span)
  const recounted = periodOf([await recount(app.store, scope, { fromMs, toMs })], span)
  return { rolledUp: ordered(rolledUp), recounted: ordered(recounted) }
}

/** All that is rolled up, noughts left out. */
const readTables = async ({ store }: TestApp) => ({
  hours: await store.selectFrom('counts').selectAll().where('n', '<>', 0).execute(),
  days: await store.selectFrom('count_days').selectAll().where('n', '<>', 0).execute(),
  tones: await store
    .selectFrom('tone_hours')
    .selectAll()
    .where(sql<boolean>`positive + neutral + negative + unsure + not_scored <> 0`)
    .execute(),
})

const ordered = ({ sources, ...period }: PeriodCounts) => ({
  ...period,
  sources: sources.toSorted((a, b) => a.source.localeCompare(b.source)),
})

test('roll-ups equal a recount in every scope, whatever is said, edited, taken back, watched or forgotten', async () => {
  let counted = 0
  let figures = 0
  let apart = 0
  await fc.assert(
    fc.asyncProperty(course, async (steps) => {
      const app = await openWatched()
      try {
        for (const [minutes, one] of steps) {
          app.clock.at = app.clock.at.add({ minutes })
          await takeStep(app, one)
        }
        for (const scope of await scopesOf(app)) {
          const { rolledUp, recounted } = await bothWays(app, scope)
          expect(rolledUp, JSON.stringify(scope)).toEqual(recounted)
          counted += rolledUp.posts + rolledUp.reposts
          figures += rolledUp.demands.length
          apart += scope.kind === 'guild' && rolledUp.issues.some(({ issue }) => issue === 'parking') ? 1 : 0
        }
        const before = await readTables(app)
        await rebuildCounts(app.store)
        expect(await readTables(app)).toEqual(before)
      } finally {
        await app.close()
      }
    }),
    { numRuns: 60 },
  )
  expect(counted).toBeGreaterThan(300)
  expect(figures).toBeGreaterThan(50)
  expect(apart).toBeGreaterThan(10)
}, 60_000)

test('a window with ragged ends is the sum of its parts', async () => {
  const app = await openWatched()
  try {
    const from = app.clock.at
    for (let index = 0; index < 120; index++) {
      app.clock.at = from.add({ minutes: 3 * index })
      await takeStep(app, { kind: 'say', n: 100 + index, words: ['crewtalk'], imported: false })
    }
    const { store } = app
    const posts = async (fromMinute: number, toMinute: number) =>
      (
        await readPeriod(
          store,
          { kind: 'guild', id: guildId },
          { from: from.add({ minutes: fromMinute }), to: from.add({ minutes: toMinute }) },
        )
      ).posts
    for (const [a, b] of [
      [0, 360],
      [10, 350],
      [59, 61],
      [61, 119],
      [60, 180],
      [5, 6],
      [7, 7],
    ] as const)
      expect(await posts(a, b)).toBe(Math.ceil(b / 3) - Math.ceil(a / 3))
  } finally {
    await app.close()
  }
})

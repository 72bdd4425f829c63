import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GuildId } from '../../src/model/ids.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { addGuild } from '../../src/store/guilds.ts'
import { writeIssueChange } from '../../src/store/issues.ts'
import { readPeriod } from '../../src/store/periods.ts'
import { removeGuildWord, writeGuildWord } from '../../src/store/words.ts'
import { batchOf, guildId, memberPost, noon, openTestApp, posted, type TestApp, watchFor } from '../support/app.ts'

const otherGuild = '1100000000000000077' as GuildId
let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
  await addGuild(app.store, otherGuild, noon)
  await watchFor(app, '#IALivingWage')
  await watchFor(app, '#IALivingWage', { guildId: otherGuild, channelId: '1100000000000000078' as never })
})
afterEach(() => app.close())

const day = { from: noon.subtract({ hours: 12 }), to: noon.add({ hours: 12 }) }
const toneOf = async (id: GuildId) => (await readPeriod(app.store, { kind: 'guild', id }, day)).tone
const ingest = async (text: string, more = {}) => {
  const post = memberPost(text, more)
  await ingestBatch(app, batchOf([posted(post)]), await currentWatching(app, null))
  return post
}

test('a word of one guild changes the tone there, and nowhere else', async () => {
  await writeGuildWord(app.store, guildId, { term: 'wildcat', valence: 4 }, noon)
  await ingest('wildcat wildcat #IALivingWage')
  expect((await toneOf(guildId)).positive).toBe(1)
  expect((await toneOf(otherGuild)).positive).toBe(0)
})

test('two guilds may read the same word in opposite ways', async () => {
  await writeGuildWord(app.store, guildId, { term: 'wildcat', valence: 4 }, noon)
  await writeGuildWord(app.store, otherGuild, { term: 'wildcat', valence: -4 }, noon)
  await ingest('wildcat wildcat #IALivingWage')
  expect(await toneOf(guildId)).toMatchObject({ positive: 1, negative: 0 })
  expect(await toneOf(otherGuild)).toMatchObject({ positive: 0, negative: 1 })
})

test('a new or removed word is heard of with the next post', async () => {
  await writeGuildWord(app.store, guildId, { term: 'wildcat', valence: 4 }, noon)
  const before = await currentWatching(app, null)
  expect(await currentWatching(app, before)).toBe(before)
  await removeGuildWord(app.store, guildId, 'wildcat')
  expect((await currentWatching(app, before)).readings.get(guildId)?.words).toBeNull()
})

test('an edited post is read again by each guild’s own words', async () => {
  await writeGuildWord(app.store, guildId, { term: 'wildcat', valence: 4 }, noon)
  const post = await ingest('Monday #IALivingWage')
  await ingest('wildcat wildcat #IALivingWage', { uri: post.uri })
  expect((await toneOf(guildId)).positive).toBe(1)
  expect((await toneOf(otherGuild)).positive).toBe(0)
})

test('the hashtag that a guild watches says nothing of a post’s issue; the words beside it do', async () => {
  await watchFor(app, '#LivingWage', { targets: [{ source: 'bluesky', address: '#livingwage' }] })
  await ingest('See you Monday #LivingWage')
  await ingest('Ten hours of turnaround, please #LivingWage')
  const { issues } = await readPeriod(app.store, { kind: 'guild', id: guildId }, day)
  expect(issues.map((issue) => [issue.issue, issue.posts])).toEqual([['hours-and-rest', 1]])
})

test('an issue of one guild is found in its posts, and in no other’s; one that is hidden is not', async () => {
  await writeIssueChange(
    app.store,
    { kind: 'guild', id: guildId },
    { issue: 'parking', words: ['parking', 'shuttle bus'], isHidden: false },
    noon,
  )
  await writeIssueChange(
    app.store,
    { kind: 'guild', id: guildId },
    { issue: 'safety', words: [], isHidden: true },
    noon,
  )
  await ingest('The shuttle bus is unsafe, and the pay too low #IALivingWage')
  const issuesOf = async (id: GuildId) =>
    (await readPeriod(app.store, { kind: 'guild', id }, day)).issues.map(({ issue }) => issue).toSorted()
  expect(await issuesOf(guildId)).toEqual(['parking', 'pay'])
  expect(await issuesOf(otherGuild)).toEqual(['pay', 'safety'])
})

test('each issue is counted under the tone of what is said of it', async () => {
  await ingest('I love the raise, wonderful work! But the turnaround is a disgusting joke. #IALivingWage')
  const { issues } = await readPeriod(app.store, { kind: 'guild', id: guildId }, day)
  expect(issues).toMatchObject([
    { issue: 'hours-and-rest', tone: { negative: 1, positive: 0 } },
    { issue: 'pay', tone: { negative: 0, positive: 1 } },
  ])
})

test('figures are counted once a post, however they are written, and not where their issue is hidden', async () => {
  await writeIssueChange(
    app.store,
    { kind: 'guild', id: otherGuild },
    { issue: 'pay', words: [], isHidden: true },
    noon,
  )
  await ingest('$25 an hour or we walk. $25/hr! #IALivingWage')
  await ingest('25 dollars an hour and a ten hour turnaround #IALivingWage')
  const demandsOf = async (id: GuildId) => (await readPeriod(app.store, { kind: 'guild', id }, day)).demands
  const turnaround = { issue: 'hours-and-rest', figure: '10-hour turnaround', posts: 1 }
  expect(await demandsOf(guildId)).toEqual([{ issue: 'pay', figure: '$25 an hour', posts: 2 }, turnaround])
  expect(await demandsOf(otherGuild)).toEqual([turnaround])
})

test('an edit takes the old figure out of the counts', async () => {
  const post = await ingest('$18 minimum #IALivingWage')
  await ingest('$25 an hour #IALivingWage', { uri: post.uri })
  const { demands } = await readPeriod(app.store, { kind: 'guild', id: guildId }, day)
  expect(demands).toEqual([{ issue: 'pay', figure: '$25 an hour', posts: 1 }])
})

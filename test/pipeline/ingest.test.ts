import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GuildId, PostUri } from '../../src/model/ids.ts'
import type { Batch } from '../../src/model/source.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { readCursor } from '../../src/store/cursors.ts'
import { readGaps } from '../../src/store/gaps.ts'
import { readPeriod } from '../../src/store/periods.ts'
import { batchOf, guildId, memberPost, noon, openTestApp, posted, type TestApp, watchFor } from '../support/app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const ingest = async (batch: Batch) => ingestBatch(app, batch, await currentWatching(app, null))
const guild = { kind: 'guild', id: guildId } as const
const day = { from: noon.subtract({ hours: 12 }), to: noon.add({ hours: 12 }) }
const storedPosts = () => app.store.selectFrom('posts').selectAll().execute()

test('a matching post is stored and counted once, however often its batch is read', async () => {
  await watchFor(app, '#IALivingWage')
  const batch = batchOf([
    posted(memberPost('We deserve a living wage #IALivingWage')),
    posted(memberPost('lunch was fine')),
  ])
  expect(await ingest(batch)).toMatchObject({ read: 2, matched: 1 })
  await ingest(batch)
  expect(await storedPosts()).toHaveLength(1)
  expect((await readPeriod(app.store, guild, day)).posts).toBe(1)
})

test('a crash between two posts repeats the batch and adds nothing twice', async () => {
  await watchFor(app, '#IALivingWage')
  const [first, second] = [memberPost('One #IALivingWage'), memberPost('Two #IALivingWage')]
  // The second post can't be stored, as when the disk is full in the middle of the batch.
  const poisoned = {
    ...second,
    uri: null as unknown as PostUri,
    get text(): string {
      throw new Error('disk full')
    },
  }
  await expect(ingest(batchOf([posted(first), posted(poisoned)], { cursor: '2' }))).rejects.toThrow('disk full')
  expect(await storedPosts()).toEqual([])
  expect(await readCursor(app.store, 'bluesky test')).toBeNull()
  await ingest(batchOf([posted(first), posted(second)], { cursor: '2' }))
  expect(await storedPosts()).toHaveLength(2)
  expect(await readCursor(app.store, 'bluesky test')).toBe('2')
})

test('a batch of more rows than a transaction takes moves the cursor only with its last row', async () => {
  await watchFor(app, '#IALivingWage')
  const many = Array.from({ length: 120 }, (_, index) => posted(memberPost(`Post ${index} #IALivingWage`)))
  const broken = posted({
    ...memberPost('x #IALivingWage'),
    get text(): string {
      throw new Error('gone')
    },
  })
  await expect(ingest(batchOf([...many, broken], { cursor: 'end' }))).rejects.toThrow('gone')
  expect(await readCursor(app.store, 'bluesky test')).toBeNull()
  await ingest(batchOf(many, { cursor: 'end' }))
  expect(await storedPosts()).toHaveLength(120)
  expect((await readPeriod(app.store, guild, day)).posts).toBe(120)
})

test('what a first read finds is stored and is no news, nor counted as of now', async () => {
  await watchFor(app, '#IALivingWage')
  await ingest(batchOf([posted(memberPost('An old post #IALivingWage'), true)]))
  expect(await storedPosts()).toHaveLength(1)
  expect((await readPeriod(app.store, guild, day)).posts).toBe(0)
})

test('a tombstone erases words, link and author, and the count stays', async () => {
  await watchFor(app, '#IALivingWage')
  const post = memberPost('My foreman at Stage 9 makes us skip lunch #IALivingWage')
  await ingest(batchOf([posted(post)]))
  await ingest(batchOf([{ kind: 'delete', uri: post.uri }]))
  expect(await storedPosts()).toMatchObject([{ text: null, title: null, url: null, author_hash: null, hashtags: '[]' }])
  expect((await readPeriod(app.store, guild, day)).posts).toBe(1)
})

test('a late copy of an erased post does not bring it back', async () => {
  await watchFor(app, '#IALivingWage')
  const post = memberPost('Taken back #IALivingWage')
  await ingest(batchOf([posted(post)]))
  await ingest(batchOf([{ kind: 'delete', uri: post.uri }]))
  await ingest(batchOf([posted(post)]))
  expect(await storedPosts()).toMatchObject([{ text: null }])
})

test('an account that ends takes all its posts with it, and no other’s', async () => {
  await watchFor(app, '#IALivingWage')
  const author = { id: 'did:plc:gone', handle: null }
  const posts = [
    memberPost('One #IALivingWage', { author }),
    memberPost('Two #IALivingWage', { author }),
    memberPost('Another’s #IALivingWage'),
  ]
  await ingest(batchOf(posts.map((post) => posted(post))))
  expect(await ingest(batchOf([{ kind: 'author-gone', authorId: 'did:plc:gone', why: 'suspended' }]))).toMatchObject({
    erased: 2,
  })
  expect((await storedPosts()).map((row) => row.text)).toEqual([null, null, 'Another’s #IALivingWage'])
})

test('an edit replaces the words, and the hour’s counts follow the new tone and issues', async () => {
  await watchFor(app, '#IALivingWage')
  const post = memberPost('What a wonderful, amazing, great day #IALivingWage')
  await ingest(batchOf([posted(post)]))
  const before = await readPeriod(app.store, guild, day)
  await ingest(
    batchOf([posted({ ...post, text: 'This is a terrible, awful, horrible, disgusting insult #IALivingWage' })]),
  )
  const after = await readPeriod(app.store, guild, day)
  expect([before.posts, after.posts]).toEqual([1, 1])
  expect(before.tone.positive).toBe(1)
  expect(after.tone).toMatchObject({ positive: 0, negative: 1 })
  expect((await storedPosts())[0]?.text).toContain('terrible')
})

test('a repost is reach, not a post', async () => {
  await watchFor(app, '#IALivingWage')
  const post = memberPost('Rest is not a luxury #IALivingWage')
  await ingest(batchOf([posted(post), posted(memberPost(post.text, { repostOf: post.uri }))]))
  expect(await readPeriod(app.store, guild, day)).toMatchObject({ posts: 1, reposts: 1 })
})

test('a post that two watches of a guild match counts once for the guild and once for each watch', async () => {
  const tag = await watchFor(app, '#IALivingWage')
  const words = await watchFor(app, '"living wage"')
  await ingest(batchOf([posted(memberPost('A living wage now #IALivingWage'))]))
  expect((await readPeriod(app.store, guild, day)).posts).toBe(1)
  for (const id of [tag, words]) expect((await readPeriod(app.store, { kind: 'watch', id }, day)).posts).toBe(1)
})

test('one guild never counts another’s watches', async () => {
  await watchFor(app, '#IALivingWage')
  await ingest(batchOf([posted(memberPost('Ours #IALivingWage'))]))
  const stranger = { kind: 'guild', id: '1100000000000000099' as GuildId } as const
  expect((await readPeriod(app.store, stranger, day)).posts).toBe(0)
})

test('a gap that a source tells is kept, once', async () => {
  const gap = {
    source: 'bluesky',
    address: 'jetstream',
    from: noon.subtract({ hours: 2 }),
    to: noon,
    why: 'the cursor was clamped',
  } as const
  await ingest(batchOf([], { gaps: [gap] }))
  await ingest(batchOf([], { gaps: [gap] }))
  expect(await readGaps(app.store, day.from, day.to)).toEqual([gap])
})

test('no name of an author or a post is stored as it is', async () => {
  await watchFor(app, '#IALivingWage')
  await ingest(
    batchOf([
      posted(
        memberPost('Quietly #IALivingWage', { author: { id: 'did:plc:secretname', handle: 'secret.handle.example' } }),
      ),
    ]),
  )
  const rows = JSON.stringify([await storedPosts(), await app.store.selectFrom('mentions').selectAll().execute()])
  expect(rows).not.toMatch(/secretname|secret\.handle|at:\/\//)
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { predict, readItems } from '../../../src/cli/evaluate/events.ts'
import type { StoryId } from '../../../src/model/ids.ts'
import { ruleStory } from '../../../src/pipeline/feedback.ts'
import { ingestBatch } from '../../../src/pipeline/ingest.ts'
import { currentWatching } from '../../../src/pipeline/watching.ts'
import { article, batchOf, guildId, openTestApp, posted, watchFor } from '../../support/app.ts'

const root = join(import.meta.dirname, '../../..')

test('what organizers corrected comes out as items with labels that the event reader and its scorer take', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'callboard.db')
  const app = await openTestApp({}, file)
  await watchFor(app, 'IATSE', { targets: [{ source: 'feed', address: 'https://callsheet.example/feed' }] })
  const strike = article({ title: 'IATSE crews go on strike', text: 'Members of IATSE went on strike on Monday.' })
  await ingestBatch(app, batchOf([posted(strike)], { cursorKey: 'none' }), await currentWatching(app, null))
  const { id } = await app.store.selectFrom('stories').select('id').executeTakeFirstOrThrow()
  await ruleStory(app, guildId, id as StoryId, { verdict: 'wrong', types: ['strike_notice'] })
  await app.close()

  const score = execFileSync(process.execPath, ['src/cli/evaluate.ts', 'examples', file], { cwd: root }).toString()
  expect(score).toMatch(/^1 texts, 0 read as organizers labelled them\nprecision 0\.000, recall 0\.000, F1 none/)
  expect(score).toMatch(/text \d+: labelled strike_notice, read strike_begins\n$/)
  const printed = execFileSync(process.execPath, ['src/cli/evaluate.ts', 'examples-list', file], {
    cwd: root,
  }).toString()
  const [line] = printed.trimEnd().split('\n')
  expect(JSON.parse(line!)).toMatchObject({ title: strike.title, url: strike.url, events: ['strike_notice'] })
  const examples = join(folder, 'examples.jsonl')
  writeFileSync(examples, printed)
  expect(predict(readItems(examples).items).map(({ events }) => events)).toEqual([['strike_begins']])
})

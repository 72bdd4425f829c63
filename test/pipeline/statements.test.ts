import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Post } from '../../src/model/post.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { readStatements } from '../../src/pipeline/statements.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { readNegotiations } from '../../src/store/negotiations.ts'
import { article, batchOf, guildId, memberPost, noon, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { amptp, iatse, openNegotiation } from '../support/negotiations.ts'
import { arrive } from '../support/posts.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
  await openNegotiation(app)
  for (const [host, speaksFor] of [
    ['union.example', iatse],
    ['studios.example', amptp],
  ] as const)
    await watchFor(app, `feed:https://${host}/feed`, {
      speaksFor,
      targets: [{ source: 'feed', address: `https://${host}/feed` }],
    })
})
afterEach(() => app.close())

const ingest = (...posts: Post[]) => arrive(app, ...posts)
const at = (hours: number) => noon.add({ hours })
const said = async () => {
  const [negotiation] = await readNegotiations(app.store, guildId)
  return (await readStatements(app, negotiation!)).map(({ party, evidence }) => [party.id, evidence.quote])
}
const page = (host: string, hours: number, title: string, text: string) =>
  article({ host, title, text, publishedAt: at(hours), seenAt: at(hours) })

test('each side’s newest public words stand side by side, though they report no event', async () => {
  await ingest(
    page('union.example', 0, 'Members vote yes', 'IATSE members have voted to authorize a strike.'),
    page('studios.example', 1, 'Statement', 'The AMPTP takes note of the vote. We remain committed to an agreement.'),
    page('union.example', 2, 'To all members', 'Rest is not a luxury. We will say so at the table.'),
  )
  expect(await said()).toEqual([
    ['iatse', 'Rest is not a luxury. We will say so at the table.'],
    ['amptp', 'The AMPTP takes note of the vote. We remain committed to an agreement.'],
  ])
})

test('an employer’s words to another union are not words to this one', async () => {
  await ingest(
    page('studios.example', 0, 'Statement', 'We are ready to meet the crews again.'),
    page('studios.example', 1, 'Statement', 'Talks with the Writers Guild of America go on.'),
  )
  expect(await said()).toEqual([['amptp', 'We are ready to meet the crews again.']])
})

test('a long statement is quoted to the end of a sentence, exactly as it stands', async () => {
  const text = `${'We have made a fair offer in every single point. '.repeat(20)}The end.`
  await ingest(page('studios.example', 0, 'Statement', text))
  const [[, quote] = []] = await said()
  expect(text).toContain(quote)
  expect(quote).toMatch(/point\.$/)
})

test('what others say of a side, or what it took back, is not its word', async () => {
  await watchFor(app, '@union.example', {
    speaksFor: iatse,
    targets: [{ source: 'bluesky', address: '@did:plc:union' }],
  })
  const own = memberPost('We are at the table. #crews', { author: { id: 'did:plc:union', handle: 'union.example' } })
  await ingest(own, memberPost('@union.example says nothing at all', { mentions: ['union.example'] }))
  expect(await said()).toEqual([['iatse', 'We are at the table. #crews']])
  await ingestBatch(app, batchOf([{ kind: 'delete', uri: own.uri }]), await currentWatching(app, null))
  expect(await said()).toEqual([])
})

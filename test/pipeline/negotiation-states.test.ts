import { afterEach, beforeEach, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import { renderLine } from '../../src/discord/render/digest.ts'
import { makeDigest } from '../../src/pipeline/digest.ts'
import { readNegotiationStates } from '../../src/pipeline/negotiation-states.ts'
import { describeScope } from '../../src/pipeline/scope.ts'
import { guildId, noon, openTestApp, type TestApp } from '../support/app.ts'
import { typed } from '../support/typed.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const run = (subcommand: string, options = {}) => negotiation.execute(typed(subcommand, options), app)
const states = async () => readNegotiationStates(app.store, await describeScope(app.store, guildId, null), [], noon)
const digest = async () => {
  const name = await describeScope(app.store, guildId, null)
  const window = { from: noon.subtract({ hours: 24 }), to: noon }
  const made = await makeDigest(app, { name, window, zone: 'UTC', sections: null })
  return [made.digest.headline, ...made.digest.sections.flatMap(({ lines }) => lines)]
    .map((line) => renderLine(line, 500))
    .join('\n')
}

test('a digest counts down to the end of the contract that the record holds, however quiet the day', async () => {
  await run('add', { agreement: 'Basic Agreement', union: 'IATSE', employer: 'AMPTP' })
  expect(await digest()).not.toContain('expires')
  await run('expiry', { negotiation: 'Basic Agreement', date: '2021-10-07', time: '12:00', zone: 'UTC' })
  expect(await digest()).toContain('Contract expires in 3 days, Thu 7 Oct 12:00')
})

test('where talks stand is told by the record, with what it rests on', async () => {
  await run('add', { agreement: 'Basic Agreement', union: 'IATSE', employer: 'AMPTP' })
  const [none] = await states()
  expect(none).toMatchObject({ stage: 'not known', standing: null, sinceAt: null })
  await run('stage', { negotiation: 'Basic Agreement', stage: 'talks', since: '2021-05-17' })
  const [byHand] = await states()
  expect(byHand).toMatchObject({ name: 'Basic Agreement', stage: 'Talks', standing: 'entered by hand' })
})

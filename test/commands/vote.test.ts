import { afterEach, beforeEach, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import { vote } from '../../commands/vote.ts'
import { stageAt } from '../../src/aggregate/record.ts'
import type { Call } from '../../src/discord/command.ts'
import { runTick } from '../../src/pipeline/schedule.ts'
import { readNegotiations } from '../../src/store/negotiations.ts'
import { guildId, openTestApp, type TestApp } from '../support/app.ts'
import { typed } from '../support/typed.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const run = (subcommand: string, options: Call['options'] = {}, more: Partial<Call> = {}) =>
  vote.execute(typed(subcommand, options, more), app)
const title = 'Ratification 2018'
const count = (local: string, options: Call['options']) => run('count', { vote: title, local, ...options })
const fieldOf = (reply: Awaited<ReturnType<typeof run>>, name: string) =>
  reply.fields?.find((field) => field.name.startsWith(name))?.value ?? ''

test('locals that have not counted are open, and no figure is made up for them', async () => {
  const reply = await run('open', { title, rule: 'iatse-ratification', locals: '44:56 600:76 700' })
  expect(reply.text).toContain('Open')
  expect(fieldOf(reply, 'Delegates')).toMatch(/Yes \*\*0\*\* · No \*\*0\*\* · open 132\nIn all: not known/)
  expect(fieldOf(reply, 'Members')).toBe('No figures are known.')
})

test('a local’s majority takes all its delegates, and a lost popular vote is said', async () => {
  await run('open', { title, rule: 'iatse-ratification', locals: '600:76 700:73 44:2' })
  await count('600', { yes: 510, no: 490, closed: true })
  await count('44', { yes: 51, no: 49, closed: true })
  const reply = await count('700', { yes: 100, no: 900, closed: true })
  expect(reply.text).toMatch(/Passed.*\n.*not more than half of the ballots/)
  expect(fieldOf(reply, 'Delegates')).toMatch(/Yes \*\*78\*\* · No \*\*73\*\* · open 0\nIn all: 151\nNeeded: 76/)
  expect(fieldOf(reply, 'Members')).toContain('31.5% of ballots cast, not known of those eligible')
})

test('a vote without locals promises no number of delegates', async () => {
  const reply = await run('open', { title, rule: 'iatse-ratification' })
  expect(reply.text).toContain('no local is entered yet')
  expect(JSON.stringify(reply.fields)).not.toContain('Needed')
})

test('one local that has counted is one local', async () => {
  await run('open', { title, rule: 'iatse-ratification', locals: '600:76 700:73' })
  const reply = await count('600', { yes: 510, no: 490, closed: true })
  expect(fieldOf(reply, 'Members')).toContain('Of 1 local; no figures of 700')
})

test('both bases of the 75% are shown, and the rule names its source', async () => {
  await run('open', { title, rule: 'iatse-authorization-cast', locals: '871:20' })
  const reply = await count('Local 871', { eligible: 1000, cast: 800, yes: 640, closed: true })
  expect(fieldOf(reply, 'Locals')).toBe('871 **yes**, 20 delegates: 80% yes of cast, 64% of eligible')
  expect(fieldOf(reply, 'The rule')).toMatch(/Reports disagree/)
  expect(fieldOf(reply, 'The rule')).toMatch(/\[source\]\(https:/)
})

test('what is left out of a count stays as it was', async () => {
  await run('open', { title, rule: 'one-member-one-vote', locals: 'West' })
  await count('West', { eligible: 9441 })
  const reply = await count('west', { yes: 3617, no: 30, cast: 3647, closed: true })
  expect(reply.text).toContain('Passed')
  expect(fieldOf(reply, 'Members')).toContain('99.2% of ballots cast')
  expect(fieldOf(reply, 'Members')).toContain('Turnout: 38.6%')
})

test('a local entered by mistake is taken out, and counts for nothing any more', async () => {
  await run('open', { title, rule: 'iatse-ratification', locals: '600:76 700:73' })
  expect(fieldOf(await count('60', { yes: 3 }), 'Delegates')).toContain('In all: not known')
  const reply = await run('remove', { vote: title, local: 'Local 60' })
  expect(fieldOf(reply, 'Delegates')).toContain('In all: 149')
  expect(fieldOf(reply, 'Locals')).not.toContain('60 ')
  await expect(run('remove', { vote: title, local: '60' })).rejects.toThrow(/No local “60” is entered/)
  await expect(run('remove', { vote: title, local: '600' }, { isOrganizer: false })).rejects.toThrow(/Manage Server/)
})

test('figures that can’t all be true are refused and change nothing', async () => {
  await run('open', { title, rule: 'one-member-one-vote', locals: 'West' })
  await count('West', { cast: 100 })
  await expect(count('West', { yes: 90, no: 20 })).rejects.toThrow(/more than 100 ballots cast/)
  await expect(count('West', { eligible: 50 })).rejects.toThrow(/more ballots than the 50/)
  expect(fieldOf(await run('show', { vote: title }), 'Members')).toBe('No figures are known.')
})

test('partial counts are for organizers until they publish', async () => {
  await run('open', { title, rule: 'one-member-one-vote', locals: 'West' })
  await expect(run('show', { vote: title }, { isOrganizer: false })).rejects.toThrow(/not published/)
  await expect(run('publish', { vote: title }, { isOrganizer: false })).rejects.toThrow(/Manage Server/)
  await run('publish', { vote: title })
  expect((await run('show', { vote: title }, { isOrganizer: false })).title).toBe(title)
})

test('a vote that there is none of, or twice, is refused with the way out', async () => {
  await expect(run('show', { vote: 'nothing' })).rejects.toThrow(/`\/vote open` begins one/)
  await run('open', { title, rule: 'one-member-one-vote' })
  await expect(run('open', { title, rule: 'one-member-one-vote' })).rejects.toThrow(/There is a vote called/)
  await expect(run('open', { title: 'Other', rule: 'one-member-one-vote', locals: '600:many' })).rejects.toThrow(
    /600:76/,
  )
})

test('a title that differs in case alone is the same vote', async () => {
  await run('open', { title, rule: 'iatse-ratification' })
  await expect(run('open', { title: title.toUpperCase(), rule: 'iatse-ratification' })).rejects.toThrow(
    /There is a vote/,
  )
})

test('Discord refuses a count beyond what can be summed', () => {
  const counts = vote.data.options?.flatMap((option) =>
    'options' in option ? (option.options ?? []).filter((leaf) => 'min_value' in leaf) : [],
  )
  expect(counts?.map(({ name }) => name)).toEqual(['delegates', 'eligible', 'cast', 'yes', 'no'])
  for (const leaf of counts ?? []) expect(leaf).toMatchObject({ min_value: 0, max_value: 100_000_000 })
})

const stageNow = async () => {
  const [found] = await readNegotiations(app.store, guildId)
  const at = stageAt(found!.record, app.now())
  return at === null ? null : [at.stage, at.by.kind]
}
const agreement = 'Basic Agreement'
const beginRecord = () => negotiation.execute(typed('add', { agreement, union: 'IATSE', employer: 'AMPTP' }), app)

test('a vote that opens later is under way from that day on, by the calendar', async () => {
  await beginRecord()
  const reply = await run('open', {
    title: 'Authorization',
    rule: 'iatse-authorization-cast',
    negotiation: agreement,
    opens: '2021-10-08',
  })
  expect(reply.text).toMatch(/Voting on strike authorization opens <t:/)
  expect(await stageNow()).toBeNull()
  app.clock.at = Temporal.Instant.from('2021-10-08T00:00:30Z')
  await runTick(app)
  expect(await stageNow()).toEqual(['voting', 'calendar'])
  await negotiation.execute(typed('undo', { negotiation: agreement }), app)
  await runTick(app)
  expect(await stageNow()).toBeNull()
})

test('a ratification vote that is opened now is the stage at once', async () => {
  await beginRecord()
  await run('open', { title, rule: 'iatse-ratification', negotiation: agreement })
  expect(await stageNow()).toEqual(['ratification-vote', 'calendar'])
})

test('whose vote it is, when it opens and what it decides must be told', async () => {
  await beginRecord()
  const open = (options: Call['options']) => run('open', { title, rule: 'one-member-one-vote', ...options })
  await expect(open({ negotiation: 'None' })).rejects.toThrow(/no “None” here/)
  await expect(open({ opens: '2021-10-08' })).rejects.toThrow(/negotiation:/)
  await expect(open({ negotiation: agreement })).rejects.toThrow(/about:/)
  await expect(open({ negotiation: agreement, about: 'ratification', opens: 'soon' })).rejects.toThrow(/not a date/)
  expect((await run('open', { title, rule: 'one-member-one-vote' })).title).toBe(title)
})

test('an expiry that is set later leaves the vote as it is', async () => {
  await beginRecord()
  await run('open', { title, rule: 'iatse-ratification', negotiation: agreement })
  await negotiation.execute(typed('expiry', { negotiation: agreement, date: '2021-12-31', time: '23:59' }), app)
  expect(await stageNow()).toEqual(['ratification-vote', 'calendar'])
})

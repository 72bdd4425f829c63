import { afterEach, beforeEach, expect, test } from 'vitest'
import { negotiation } from '../../commands/negotiation.ts'
import type { Call } from '../../src/discord/command.ts'
import type { GuildId } from '../../src/model/ids.ts'
import { addGuild, writeGuild } from '../../src/store/guilds.ts'
import { guildId, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { typed } from '../support/typed.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const run = (subcommand: string, options: Call['options'] = {}, more: Partial<Call> = {}) =>
  negotiation.execute(typed(subcommand, options, more), app)
const basic = { negotiation: 'Basic Agreement' }
const open = () =>
  run('add', { agreement: 'Basic Agreement', union: 'IATSE', employer: 'AMPTP', locals: '44, 80, 600' })
/** All that a reply shows. */
const shown = async (options: Call['options'] = basic) => JSON.stringify(await run('show', options))

test('a record begins with nothing known, and says so', async () => {
  await open()
  const text = await shown()
  expect(text).toContain('not known')
  expect(text).toContain('IATSE and AMPTP')
  expect(text).toContain('44, 80, 600')
})

test('a side that is no party we know is refused with the way out', async () => {
  await expect(run('add', { agreement: 'X', union: 'the committee' })).rejects.toThrow(/usual short name.*IATSE/)
})

test('two records of one name are refused', async () => {
  await open()
  await expect(open()).rejects.toThrow(/There is a negotiation called/)
})

test('a second record of the same sides says that reports can’t be told apart, and how they could', async () => {
  await open()
  const sides = { union: 'IATSE', employer: 'AMPTP' }
  expect((await run('add', { ...sides, agreement: 'Area Standards' })).text).toMatch(
    /record here already: Basic Agreement\..*kept in none of them.*own `campaign:`/,
  )
  expect((await run('add', { union: 'WGA', employer: 'AMPTP', agreement: 'MBA' })).text).not.toContain('⚠️')
})

test('records of the same sides in campaigns of their own are told apart', async () => {
  const sides = { union: 'IATSE', employer: 'AMPTP' }
  await run('add', { ...sides, agreement: 'Basic Agreement', campaign: 'Basic' })
  expect((await run('add', { ...sides, agreement: 'Area Standards', campaign: 'ASA' })).text).not.toContain('⚠️')
})

test('a member without Manage Server sees the record and can’t change it', async () => {
  await open()
  await expect(run('stage', { ...basic, stage: 'strike' }, { isOrganizer: false })).rejects.toThrow(/Manage Server/)
  expect((await run('show', basic, { isOrganizer: false })).title).toBe('Basic Agreement')
})

test('a stage entered by hand shows since when and where it can be read; undo brings the one before it back', async () => {
  await open()
  await run('stage', { ...basic, stage: 'talks', since: '2021-05-17' })
  await run('stage', { ...basic, stage: 'broken-off', since: '2021-06-11', link: 'https://union.example/update' })
  expect(await shown()).toMatch(
    /\*\*Talks broken off\*\* since 11 Jun 2021, entered by an organizer \(\[source\]\(https:\/\/union.example/,
  )
  expect((await run('undo', basic)).text).toMatch(/Taken back.*Talks broken off.*now stands at \*\*Talks\*\*/)
  expect(await shown()).toContain('**Talks** since 17 May 2021')
  expect(await shown()).toMatch(/~~\*\*Talks broken off\*\* since 11 Jun 2021.*~~ taken back by an organizer/)
})

test('stages may run backwards', async () => {
  await open()
  await run('stage', { ...basic, stage: 'strike-notice', since: '2021-09-01' })
  await run('stage', { ...basic, stage: 'talks', since: '2021-09-05' })
  expect(await shown()).toContain('**Talks** since 5 Sep 2021')
})

test('a stage of a day to come is refused', async () => {
  await open()
  await expect(run('stage', { ...basic, stage: 'strike', since: '2021-10-18' })).rejects.toThrow(/yet to come/)
})

test('nothing to take back is said', async () => {
  await open()
  await expect(run('undo', basic)).rejects.toThrow(/holds nothing to take back/)
})

test('an expiry has a zone and an hour; midnight is the end of the day named', async () => {
  await writeGuild(app.store, { id: guildId, zone: 'America/Los_Angeles', alertChannelId: null, pingRoleId: null })
  await open()
  const set = await run('expiry', { ...basic, date: '2021-10-10', time: 'midnight' })
  expect(set.text).toContain('Mon 11 Oct 00:00 2021 (America/Los_Angeles)')
  const extended = await run('expiry', { ...basic, date: '2021-11-20', time: '5pm', zone: 'America/New_York' })
  expect(extended.text).toMatch(/Sat 20 Nov 17:00 2021 \(America\/New_York\); before it was Mon 11 Oct 00:00/)
  await run('undo', basic)
  expect(await shown()).toContain('Mon 11 Oct 00:00 2021')
})

test.for([
  [{ date: '2021-02-30', time: '12:00' }, /not a date/],
  [{ date: '2021-10-10', time: 'noonish' }, /not a time of day/],
  [{ date: '2021-10-10', time: '25:00' }, /not a time of day/],
  [{ date: '2021-10-10', time: '13pm' }, /not a time of day/],
  [{ date: '2021-10-10', time: '12:00', zone: 'PT' }, /not a time zone/],
] as const)('an expiry that is none is refused: %o', async ([parts, why]) => {
  await open()
  await expect(run('expiry', { ...basic, ...parts })).rejects.toThrow(why)
})

test('what a stranger might smuggle in as a link or a name is escaped or refused', async () => {
  await open()
  await expect(run('stage', { ...basic, stage: 'talks', link: 'javascript:alert(1)' })).rejects.toThrow(/web address/)
  await run('compare', { ...basic, agreement: '**Bold** @everyone', terms: '3% [click](https://x.example)' })
  const text = await shown()
  expect(text).not.toContain('**Bold**')
  expect(text).not.toMatch(/(?<!\\)\[click\]/)
})

test('a side’s official sources and what others settled for are listed', async () => {
  await open()
  await watchFor(app, 'feed:https://iatse.example/feed', { speaksFor: { id: 'iatse', name: 'IATSE', side: 'union' } })
  await watchFor(app, '#Teamsters', { speaksFor: { id: 'teamsters', name: 'Teamsters', side: 'union' } })
  await run('compare', { ...basic, agreement: 'Area Standards', terms: '3% a year', settled: '2021-10-26' })
  const text = await shown()
  expect(text).toContain('feed:https://iatse.example/feed')
  expect(text).not.toContain('#Teamsters')
  expect(text).toContain('Area Standards, 2021-10-26: 3% a year')
})

test('one server never sees another’s negotiations', async () => {
  await open()
  const other = '1100000000000000099' as GuildId
  await addGuild(app.store, other, app.now())
  await expect(run('show', basic, { guildId: other })).rejects.toThrow(/no negotiation/)
})

test('a name that differs in case alone is the same negotiation', async () => {
  await open()
  await expect(run('add', { agreement: 'basic agreement', union: 'IATSE' })).rejects.toThrow(/There is a negotiation/)
})

test('an expiry that is past promises no countdown, and taking one back says which counts again, with its year', async () => {
  await open()
  const past = await run('expiry', { ...basic, date: '2020-07-31', time: '23:59' })
  expect(past.text).toMatch(/ended Fri 31 Jul 23:59 2020.*nothing to count down/)
  const later = await run('expiry', { ...basic, date: '2024-07-31', time: '23:59' })
  expect(later.text).toMatch(/ends Wed 31 Jul 23:59 2024.*before it was Fri 31 Jul 23:59 2020/)
  expect((await run('undo', basic)).text).toMatch(/expires Fri 31 Jul 23:59 2020 \(UTC\) again/)
  expect((await run('undo', basic)).text).toContain('has no date of expiry now')
})

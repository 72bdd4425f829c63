import { afterEach, beforeEach, expect, test } from 'vitest'
import { posts } from '../../commands/posts.ts'
import { UserError } from '../../src/model/errors.ts'
import type { PostUri } from '../../src/model/ids.ts'
import { writeIssueChange } from '../../src/store/issues.ts'
import { expireTexts } from '../../src/store/posts.ts'
import { guildId, openTestApp, type TestApp, watchFor } from '../support/app.ts'
import { arrive, post, tell } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

let app: TestApp

beforeEach(async () => {
  app = await openTestApp()
  await watchFor(app, '#CrewTalk')
})

afterEach(() => app.close())

const at = (minutesAgo: number) => app.clock.at.subtract({ minutes: minutesAgo })
const search = async (options: Record<string, string>) => (await posts.execute(typed(null, options), app)).text
/** The numbers of the posts shown, in their order. */
const shown = (text: string): readonly string[] => [...text.matchAll(/social\.example\/(\w+)/g)].map(([, uri]) => uri!)
const words = async (options: Record<string, string>) => shown(await search(options))

const tag = '#CrewTalk'
const say = (uri: string, minutesAgo: number, text: string) => post(uri, at(minutesAgo), { text: `${text} ${tag}` })

test('all words, a phrase and what is excluded are found in any case and without accents, newest first', async () => {
  await arrive(
    app,
    say('a', 30, 'Meal penalties were ignored all week'),
    say('b', 20, 'A café owner on MEAL breaks'),
    say('c', 10, 'Turnaround, then a meal: penalties'),
  )
  expect(await words({ words: 'meal' })).toEqual(['c', 'b', 'a'])
  expect(await words({ words: 'cafe meal' })).toEqual(['b'])
  expect(await words({ phrase: 'meal penalties' })).toEqual(['c', 'a'])
  expect(await words({ phrase: 'meal penalties', exclude: 'turnaround hoax' })).toEqual(['a'])
  expect(await words({ exclude: 'turnaround café' })).toEqual(['a'])
  expect(await words({ words: 'penalt*' })).toEqual(['c', 'a'])
  expect(await words({ words: 'penalt' })).toEqual([])
})

test('what a person types is words, never an operator of the index', async () => {
  await arrive(app, say('a', 5, 'Strike AND lockout, or "neither": don’t pay'))
  expect(await words({ words: 'strike AND lockout' })).toEqual(['a'])
  for (const odd of ['"', 'strike"', 'NEAR(strike', 'title:strike', 'strike -lockout', 'x" OR "strike', '(strike)'])
    await posts
      .execute(typed(null, { words: odd === '"' ? 'strike "' : odd }), app)
      .catch((error) => expect(error).toBeInstanceOf(UserError))
  expect(await words({ words: 'x" OR "strike' })).toEqual([])
  await expect(posts.execute(typed(null, { words: '!!!' }), app)).rejects.toThrow('no letter or figure')
})

test('issue, tone, source and period narrow it', async () => {
  await arrive(
    app,
    say('pay', 5, 'Our wages are shamefully low, terrible pay'),
    say('joy', 4, 'So happy and proud, wonderful solidarity, love it'),
    { ...say('old', 60 * 24 * 10, 'wages and pay'), source: 'mastodon' },
  )
  expect(await words({ issue: 'pay' })).toEqual(['pay'])
  expect(await words({ issue: 'pay', period: 'last 30 days' })).toEqual(['pay', 'old'])
  expect(await words({ source: 'mastodon', period: 'last 30 days' })).toEqual(['old'])
  expect(await words({ source: 'mastodon', words: 'wages', period: 'last 30 days' })).toEqual(['old'])
  expect(await words({ tone: 'positive' })).toEqual(['joy'])
  expect(await words({ tone: 'positive', words: 'wages' })).toEqual([])
})

test('a server’s own issue is offered and found like any other; an unknown one is told what there is', async () => {
  const change = { issue: 'fly-system', words: ['fly loft'], isHidden: false }
  await writeIssueChange(app.store, { kind: 'guild', id: guildId }, change, app.now())
  await arrive(app, say('loft', 5, 'The fly loft is dark'), say('pay', 4, 'Our wages are low'))
  expect(await words({ issue: 'Fly system' })).toEqual(['loft'])
  expect(await posts.complete?.(typed(null), { name: 'issue', value: 'fly' }, app)).toEqual([
    { name: 'fly system', value: 'fly-system' },
  ])
  await expect(posts.execute(typed(null, { issue: 'weather' }), app)).rejects.toThrow(
    /no issue here.*pay, hours and rest/,
  )
})

test('a post of two watches is found once, and only where it is watched', async () => {
  const other = await watchFor(app, 'turnaround')
  await arrive(app, say('both', 3, 'turnaround'), say('one', 2, 'rest'))
  expect(await words({})).toEqual(['one', 'both'])
  expect(await words({ of: String(other) })).toEqual(['both'])
  expect(await words({ of: 'turnaround', words: 'turnaround' })).toEqual(['both'])
  await expect(search({ of: 'nothing' })).rejects.toThrow(UserError)
})

test('an erased, edited or expired post is no longer found by the words it had', async () => {
  await arrive(app, say('gone', 30, 'secretive'), say('edited', 20, 'mistaken'), say('old', 10, 'ancient'))
  await tell(app, { kind: 'delete', uri: 'gone' as PostUri })
  await arrive(app, say('edited', 1, 'righted'))
  expect(await words({ words: 'secretive' })).toEqual([])
  expect(await words({ words: 'mistaken' })).toEqual([])
  expect(await words({ words: 'righted' })).toEqual(['edited'])
  await expireTexts(app.store, app.clock.at)
  expect(await words({ words: 'ancient' })).toEqual([])
  expect(await search({})).toContain('words forgotten')
})

test('pages turn with buttons, over the window of the first page', async () => {
  await arrive(app, ...Array.from({ length: 12 }, (_, index) => say(`p${index}`, 60 - index, 'wages')))
  const first = await posts.execute(typed(null, { words: 'wages' }), app)
  expect(shown(first.text)).toEqual(['p11', 'p10', 'p9', 'p8', 'p7'])
  expect(first.buttons?.map((button) => button.label)).toEqual(['Older ▶'])
  app.clock.at = app.clock.at.add({ minutes: 5 })
  await arrive(app, say('late', 1, 'wages'))
  const turn = (reply: typeof first, label: string) => {
    const { action } = reply.buttons!.find((button) => button.label === label)!
    expect(action.length).toBeLessThanOrEqual(100)
    return posts.press!(typed(null), action.slice('posts:'.length), app)
  }
  const second = await turn(first, 'Older ▶')
  expect(shown(second.text)).toEqual(['p6', 'p5', 'p4', 'p3', 'p2'])
  const third = await turn(second, 'Older ▶')
  expect(shown(third.text)).toEqual(['p1', 'p0'])
  expect(third.buttons?.map((button) => button.label)).toEqual(['◀ Newer'])
  expect(shown((await turn(third, '◀ Newer')).text)).toEqual(shown(second.text))
  await expect(posts.press!(typed(null), 'unknown 1', app)).rejects.toThrow('too old')
})

test('a private person is never named, an outlet is; only as much is shown as the network allows', async () => {
  const outlet = { kind: 'article', author: { id: 'news.example', handle: 'The Callsheet' } } as const
  await arrive(
    app,
    say('person', 9, 'open words'),
    { ...post('full', at(8), { title: 'Talks resume', text: `Body words ${tag}` }), ...outlet, showable: 'title' },
    { ...say('linked', 7, 'hidden words'), showable: 'link' },
    { ...say('long', 6, 'many words '.repeat(60)), showable: 'excerpt' },
  )
  const text = await search({})
  expect(text).toContain('a post on bluesky')
  expect(text).not.toMatch(/someone|did:plc/)
  expect(text).toContain('[The Callsheet](https://social.example/full)')
  expect(text).toContain('“Talks resume”')
  expect(text).not.toMatch(/Body words|hidden words/)
  expect(text.match(/“many words[^”]*”/)![0].length).toBeLessThanOrEqual(145)
})

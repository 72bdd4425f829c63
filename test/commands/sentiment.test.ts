import { expect, test } from 'vitest'
import { sentiment } from '../../commands/sentiment.ts'
import type { App } from '../../src/app.ts'
import { openTestApp, watchFor } from '../support/app.ts'
import { arrive, post } from '../support/posts.ts'
import { typed } from '../support/typed.ts'

const figuresOf = async (app: App): Promise<unknown> => {
  const reply = await sentiment.execute(typed(''), app)
  return 'fields' in reply ? reply.fields?.find(({ name }) => name === 'Figures named')?.value : undefined
}

test('/sentiment tells the figures that five posts and more name', async () => {
  const app = await openTestApp()
  try {
    await watchFor(app, '#CrewTalk')
    const say = (n: number) =>
      arrive(
        app,
        post(`a${n}`, app.now(), { text: `${n % 2 ? '$25 an hour' : '25 dollars an hour'}, I say #CrewTalk` }),
        post(`b${n}`, app.now(), { text: 'Nice weather today #CrewTalk' }),
      )
    app.clock.at = app.clock.at.add({ minutes: 1 })
    for (const n of [1, 2, 3, 4]) await say(n)
    app.clock.at = app.clock.at.add({ minutes: 1 })
    expect(await figuresOf(app)).toBeUndefined()
    await arrive(app, post('c', app.now(), { text: 'Make it $25/hr #CrewTalk' }))
    app.clock.at = app.clock.at.add({ minutes: 1 })
    expect(await figuresOf(app)).toBe('$25 an hour (5 posts)')
  } finally {
    await app.close()
  }
})

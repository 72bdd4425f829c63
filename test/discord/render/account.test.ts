import { expect, test } from 'vitest'
import { headline, renderAlert } from '../../../src/discord/render/alert.ts'
import type { Alert } from '../../../src/model/alert.ts'

const at = Temporal.Instant.from('2021-09-16T15:00Z')
const account = { source: 'bluesky', id: 'did:plc:stories', handle: '@stories.example' } as const
const back: Alert = {
  kind: 'account-back',
  account,
  back: { was: { kind: 'missing', sinceAt: at }, sinceAt: at.add({ hours: 30 }) },
  followers: null,
}

test('a return says how late we saw it, what had been, and no more than we know', () => {
  const text = JSON.stringify(renderAlert(back).body)
  expect(text).toMatch(/can be found again.*we look once an hour.*does not say why/)
  expect(text).toContain('Whether it may post everything, the network does not say')
  expect(text).not.toContain('Followers now')
  expect(JSON.stringify(renderAlert({ ...back, followers: 80_100 }).body)).toContain('80,100')
})

test('a new name is shown as it is written, and pings nobody', () => {
  const renamed: Alert = { kind: 'account-renamed', account, earlierHandle: '@everyone **x**', sinceAt: at }
  expect(headline(renamed)).toBe('@everyone **x** has a new name')
  const { body } = renderAlert(renamed)
  expect(JSON.stringify(body)).toContain('\\\\@everyone \\\\*\\\\*x')
  expect(body.allowed_mentions).toEqual({ parse: [] })
})

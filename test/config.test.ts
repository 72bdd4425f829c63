import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, variableNames } from '../src/config.ts'
import { UserError } from '../src/model/errors.ts'

test('without any variable the standard settings hold', () => {
  const config = readConfig({})
  expect(config.DISCORD_TOKEN).toBeUndefined()
  expect(config.DISCORD_API_URL).toBe('https://discord.com/api')
  expect(config.MASTODON_SERVERS).toEqual(['mastodon.social', 'mstdn.social'])
  expect(config.ALLOWED_PRIVATE_ORIGINS).toEqual([])
})

test('an empty value counts as not set', () => {
  expect(readConfig({ DISCORD_TOKEN: '  ', SANDBOX_PORT: '' })).toEqual(readConfig({}))
})

test('all wrong variables are named at once, each with what it expects', () => {
  const read = () =>
    readConfig({ SANDBOX_PORT: 'ten', DISCORD_API_URL: 'discord', ALLOWED_PRIVATE_ORIGINS: 'http://a.example/path' })
  expect(read).toThrow(UserError)
  expect(read).toThrow(/SANDBOX_PORT: expected a whole number[\s\S]*|DISCORD_API_URL/)
  for (const name of ['SANDBOX_PORT', 'DISCORD_API_URL', 'ALLOWED_PRIVATE_ORIGINS']) expect(read).toThrow(name)
})

test('a value is never repeated in the complaint, since it may be a secret', () => {
  expect(() => readConfig({ DISCORD_API_URL: 'tok3n-pasted-here' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('tok3n') }),
  )
})

test('.env.example explains every variable in a line before it, and no other', () => {
  const lines = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8').split('\n')
  const named = lines.flatMap((line, index) =>
    /^[A-Z_]+=/.test(line) ? [{ name: line.split('=')[0], before: lines[index - 1] ?? '' }] : [],
  )
  expect(named.map(({ name }) => name).sort()).toEqual([...variableNames].sort())
  for (const { name, before } of named) expect(before, name).toMatch(/^# .{20,}/)
})

test('an address that is none is named, whatever else is wrong, and so is the range of a number', () => {
  expect(() => readConfig({ MASTODON_SERVERS: 'not a host', SANDBOX_PORT: '99999' })).toThrow(
    /SANDBOX_PORT: expected a whole number from 0 to 65535\n {2}MASTODON_SERVERS: /,
  )
  expect(() => readConfig({ ALLOWED_PRIVATE_ORIGINS: 'not an address' })).toThrow(/ALLOWED_PRIVATE_ORIGINS: expected/)
})

test('half an access is named with the half that is missing', () => {
  expect(() => readConfig({ INSTAGRAM_ACCESS_TOKEN: 'tok3n' })).toThrow(
    /INSTAGRAM_USER_ID: missing, and INSTAGRAM_ACCESS_TOKEN needs it/,
  )
  expect(() => readConfig({ REDDIT_CLIENT_SECRET: 's3cret', MASTODON_TOKENS: 'tok3n' })).toThrow(
    /MASTODON_TOKENS: expected host=token.*\n {2}REDDIT_CLIENT_ID: missing/,
  )
  expect(readConfig({ REDDIT_CLIENT_ID: 'id', REDDIT_CLIENT_SECRET: 's3cret' }).REDDIT_CLIENT_ID).toBe('id')
})
